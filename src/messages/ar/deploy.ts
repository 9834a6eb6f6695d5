/** What goes wrong on the way to a host, in Arabic. */
export const deploy = {
  "{directory} holds no site of ours; build one with: npm run build":
    "{directory}\nليس في هذا المجلد موقع. ابنِه أولًا:\nnpm run build",
  "{directory} holds no whole site; build one with: npm run build":
    "{directory}\nليس في هذا المجلد موقع كامل. ابنِه أولًا:\nnpm run build",
  "{file} is in {manifest} but not there; build again with: npm run build":
    "{file}\nملف ناقص، وهو مذكور في {manifest}\nأعد البناء:\nnpm run build",
  "{address} did not answer: {reason}": "{address}\nلا جواب من هذا العنوان: {reason}",
  "{url}: the host answered {status}": "{url}\nأجاب المضيف: {status}",
  "{file} is not what the host's manifest says": "{file}\nليس ما تقوله قائمة ملفات المضيف",
  "rsync is not installed": "برنامج الرفع غير موجود: rsync",
  "rsync to {store} ended with {code}: {reason}":
    "لم يتم الرفع إلى {store}\nرمز الخطأ: {code}\n{reason}",
  'found "{address}", expected an address such as s3://bucket/folder':
    'وُجد: "{address}"\nالمتوقع عنوان مثل s3://bucket/folder',
  "the bucket's keys are taken from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, which are not set":
    "مفاتيح المخزن تؤخذ من هذين المتغيرين، ولا قيمة لهما:\nAWS_ACCESS_KEY_ID\nAWS_SECRET_ACCESS_KEY",
  "{what}: the store answered {status} {code}{hint}": "{what}\nأجاب المخزن: {status} {code}{hint}",
  "; the keys need s3:GetObject, s3:PutObject and s3:DeleteObject for the objects, and s3:ListBucket for the bucket":
    "\nتحتاج المفاتيح إلى هذه الأذون:\ns3:GetObject, s3:PutObject, s3:DeleteObject, s3:ListBucket",
  'the host keeps its list of files as "{format}", which is of another version of Sijill; deploy with that version, or delete the folder .sijill-deploy there to upload everything':
    'قائمة الملفات عند المضيف من نسخة أخرى من «سجل»: "{format}"\nانشر بتلك النسخة، أو احذف عنده هذا المجلد ليُرفع كل شيء:\n.sijill-deploy',
} as const;
