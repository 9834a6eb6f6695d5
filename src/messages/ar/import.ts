/** What an import says of its input as a whole, in Arabic. */
export const imports = {
  Articles: "المقالات",
  Issues: "الأعداد",
  "Dated by": "مصدر التاريخ",
  "Why not": "لماذا لم تدخل",
  "Needing a person": "يحتاج إلى نظرك",
  "To know": "للعلم",
  Repaired: "أُصلح",
  Recognised: "تُعرّف",
  "Left out of texts": "حُذف من النصوص",
  "{n} imported": "أُدخل: {n}",
  "{n} unchanged": "كما هو: {n}",
  "{n} updated": "حُدّث: {n}",
  "{n} held, as nothing says their date or something in them is not valid":
    "ينتظر، لأن تاريخه غير معروف أو فيه خطأ: {n}",
  "{n} skipped": "تُرك: {n}",
  "{n} left for a person to decide": "تُرك لك الحكم فيه: {n}",
  "{kind}: {places} in {n} articles": "{kind}، والمواضع {places}، وعدد المقالات {n}",
  "… and {left} more": "… وغيرها، وعددها {left}",
  "bylines in texts": "أسماء كتّاب في النصوص",
  "read-also lines": "أسطر «اقرأ أيضًا»",
  pictures: "صور",
  files: "ملفات",
  scans: "صور صفحات",
  others: "غير ذلك",
  metadata: "بيانات المصدر",
  url: "عنوان الصفحة",
  dateline: "سطر التاريخ في النص",
  name: "اسم الملف",
  option: "الخيار --date",
  "{place}: {message}": "{place}\n{message}",
  "{place}: {fault}": "{place}\n{fault}",
  "{count}: {example} …": "عددها {count}، أولها:\n{example}",
  "{count}, the first in {file}": "عددها {count}، أولها في {file}",
  "{count} of them": "عددها {count}",

  "the same article was in this import before": "المقال نفسه سبق في هذا الإدخال",
  "nothing says when it was published": "لا شيء يدل على تاريخ نشره",
  "not beside the input": "ليس بجانب المدخلات",
  "file-not-brought": "ملف لم يُنقل",
  "picture-not-brought": "صورة لم تُنقل",
  "scan-not-brought": "صورة صفحة لم تُنقل",
  "page {label}: {message}": "الصفحة {label}\n{message}",
  "other-text-of-one-source": "نصان من مصدر واحد",
  "another text came from {key}, and both were kept: the page may name a wrong address as its own":
    "جاء نص آخر من المصدر نفسه، وحُفظ كلاهما، فلعل الصفحة تذكر عنوانًا غير عنوانها:\n{key}",
  "same-headline-and-day": "عنوان ويوم مكرران",
  "{file} has the same headline and day, and another text: if one is a correction of the other, remove one":
    "في الأرشيف مقال بالعنوان واليوم نفسهما ونص آخر، فإن كان أحدهما تصحيحًا للآخر فاحذف أحدهما:\n{file}",
  "it has no text": "لا نص فيه",
  'it has no text, and its picture is not there: "{message}"':
    "لا نص فيه، وصورته غير موجودة:\n{message}",
  "letters-lost": "حروف ضائعة",
  "it has U+FFFD, where letters were lost before": "فيه حروف ضاعت من قبل (U+FFFD)",
  hijri: "تاريخ هجري",
  "the Hijri date of its source, {said}, is not near {day}":
    "التاريخ الهجري في مصدره بعيد عن الميلادي:\n{said}\n{day}",
  "the printed Hijri date, {day}/{month}/{year}, is not near {date}":
    "التاريخ الهجري المطبوع بعيد عن الميلادي:\n{day}/{month}/{year}\n{date}",
  "former address not kept": "عنوان قديم لم يُحفظ",
  "left out: {what}": "لم يؤخذ: {what}",
  "caption-without-picture": "شرح بلا صورة",
  "another caption of the lead picture": "شرح آخر للصورة الأولى",
  "section not declared: {named}": "قسم غير معرَّف: {named}",
  "the section {named} is not declared in _data/newspaper.ts; it was kept as a tag":
    "قسم غير معرَّف، فحُفظ وسمًا: {named}\nتُعرَّف الأقسام في _data/newspaper.ts",
  "it cannot be read, which may be a fault of Sijill: {name}: {message}":
    "تعذّرت قراءته، ولعله خلل في «سجل» نفسه:\n{name}: {message}",

  "date-not-read": "تاريخ لم يُفهم",
  '"{shown}" is not a date that is understood': 'ليس تاريخًا مفهومًا: "{shown}"',
  weekday: "يوم الأسبوع",
  '"{shown}": {day} is another weekday': 'اليوم المذكور غير يوم هذا التاريخ:\n"{shown}"\n{day}',
  "hijri-computed": "تاريخ محسوب من الهجري",
  '"{shown}" is {day} by Umm al-Qura, perhaps a day off':
    'حُسب بتقويم أم القرى، وقد يزيد أو ينقص يومًا:\n"{shown}"\n{day}',
  "day-first": "اليوم قبل الشهر",
  '"{shown}" was read day first, as {day}': 'قُرئ على أن اليوم أولًا:\n"{shown}"\n{day}',
  "two-digit-year": "سنة من رقمين",
  '"{shown}" was read as {date}': 'قُرئ هكذا:\n"{shown}"\n{date}',
  midnight: "منتصف الليل",
  '"{shown}" was read as the day {date}: midnight says no time':
    'أُخذ اليوم وحده، فمنتصف الليل لا يدل على وقت:\n"{shown}"\n{date}',
  "time-not-read": "وقت لم يُقرأ",
  '"{shown}" was read as the day {date}: the time is none that the newspaper\'s clocks showed':
    'أُخذ اليوم وحده، فلا وجود لهذه الساعة في بلد الصحيفة:\n"{shown}"\n{date}',
  "dates-disagree": "تواريخ مختلفة",
  "{from} says {date}, {other} {otherDate}": "{from}:\n{date}\n{other}:\n{otherDate}",
  "after-copy": "تاريخ بعد النسخ",
  "its {from} says {date}, but it was copied {captured}, before that: this date was passed over":
    "لم يؤخذ بتاريخ مصدره {from}، لأنه بعد يوم النسخ:\n{date}\n{captured}",
  "dated-by-copy": "تاريخ من يوم النسخ",
  "the only date is the name of its file, {date}, which is also the day of the copy: it may have been published before":
    "لا تاريخ إلا اسم الملف، وهو يوم النسخ أيضًا، فلعله نُشر قبل ذلك:\n{date}",

  "nothing says when the issue was published: its pages are brought along once --date does":
    "لا شيء يدل على تاريخ العدد، وتُنقل صفحاته حين يُذكر بالخيار --date",
  "only the year of the issue is known, expected a day or a month: its pages are brought along once --date says it":
    "لا تُعرف إلا سنة العدد، والمتوقع يوم أو شهر، ويُذكر بالخيار --date",
  "the issue has {pagesBefore} pages, and the input {n}: it was left as it is":
    "في العدد {pagesBefore} صفحة، وفي المدخلات {n}، فتُرك كما هو",
  "imported before, and its file has been moved or removed since":
    "أُدخل من قبل، ثم نُقل ملفه أو حُذف",
  "imported before, and its file has been moved or removed since: it is not brought back":
    "أُدخل من قبل، ثم نُقل ملفه أو حُذف، فلا يُعاد",
  "its file has been edited since it was imported: it was left as it is":
    "عُدّل ملفه بعد إدخاله، فتُرك كما هو",
  "this date has an issue of another source: it was left as it is":
    "لهذا التاريخ عدد من مصدر آخر، فتُرك كما هو",
  "other articles have the file and the address that it would have":
    "الملف والعنوان اللذان كانا سيكونان له لمقالات أخرى",
  "this file has the same source, and another text: it was left as it is":
    "هذا الملف من المصدر نفسه، ونصه غير هذا، فتُرك كما هو",
  "its source has changed, but its file has been moved or removed since it was imported":
    "تغيّر مصدره، ولكن ملفه نُقل أو حُذف بعد إدخاله",
  "its source has changed, but so has the file since it was imported: it was left as it is":
    "تغيّر مصدره، وتغيّر الملف أيضًا بعد إدخاله، فتُرك كما هو",
  "its source has changed, and by its new date it would be {place}.md: it was left as it is":
    "تغيّر مصدره، وتاريخه الجديد يقتضي ملفًّا آخر، فتُرك كما هو:\n{place}.md",
  "{path} is {file}": "{path}\n{file}",
  "a JPEG 2000, which no browser shows: convert it to TIFF (opj_decompress does)":
    "صورة JPEG 2000\nلا يعرضها متصفح، ويحوّلها الأمر opj_decompress",
  "{name}, expected a TIFF, JPEG, PNG or WebP":
    "النوع: {name}\nالمتوقع: TIFF أو JPEG أو PNG أو WebP",
  "no picture": "ليس صورة",
  "not a picture": "ليس صورة",
  "a drawing with {more}": "رسم فيه {more}",
  "another file is there": "هناك ملف آخر",
  "larger than {most}": "أكبر من {most}",
  "{size} elements, expected an article with {elements} at most":
    "عناصر الصفحة {size}، وحدّ المقال {elements}",
  "{kind} of an advertiser": "إعلان: {kind}",
  "it says no address": "لا يذكر عنوانًا",
  "<img> of one pixel": "صورة من نقطة واحدة",
  "<img> without an address": "صورة بلا عنوان",
  "link in a caption": "رابط في شرح صورة",
  "what the page hides": "ما تخفيه الصفحة",
  "link around a picture": "رابط حول صورة",
  "address of a link": "عنوان رابط",
  "address of media": "عنوان مقطع",

  "no gzip data": "ليس بصيغة gzip",
  "its checksum is another one": "مجموعه التدقيقي لا يوافق",
  "cut off": "مقطوع",
  "damaged: {fault}": "تالف: {fault}",
  "{size} and more out of {packed} bytes, expected at most {ratio} times the packed size: it may be a zip bomb":
    "صار المضغوط أكبر من {size}، وأصله بالبايت {packed}\nوالحدّ {ratio} ضعف، فلعله ملف مفخخ",
  "{name} cannot be decompressed: {reason}": "تعذّر فك ضغطه: {name}\n{reason}",
  "{missing}: no such file or folder": "لا ملف ولا مجلد بهذا الاسم:\n{missing}",
  "gzip within gzip: unpack it first": "ملف مضغوط داخل مثله، فُكّ ضغطه أولًا (gzip)",
  "a zip file within another archive: unpack it first": "ملف مضغوط داخل آخر، فُكّ ضغطه أولًا",
  "encrypted, expected a zip without a password": "ملف مضغوط بكلمة سر، والمتوقع بلا كلمة سر",
  "not a sound zip file: {error}": "ملف مضغوط غير سليم:\n{error}",
  "packed in an unusual way within its zip": "ضُغط بطريقة غير معتادة",
  "no {endings} file in it": "ليس فيه ملف من هذا النوع:\n{endings}",
  "not read: {count} × {ending}": "لم يُقرأ: {count} × {ending}",
  "a name without an ending": "اسم بلا لاحقة",
  "more than {most}, expected a page or a picture": "أكبر من {most}، والمتوقع صفحة أو صورة",
  "{name}, expected {expected}{advice}": "النوع: {name}\nالمتوقع: {expected}{advice}",
  ": {advice}": "\n{advice}",
  empty: "فارغ",

  "unpack it and import the folder": "فُكّ ضغطه، ثم أدخل المجلد",
  "save it as a web page (.html) and import it with -- html":
    "احفظه صفحة ويب، ثم أدخله بالصيغة html",
  "save it as .csv in UTF-8 and import it with -- csv":
    "احفظه جدولًا بترميز موحّد (UTF-8, .csv)\nثم أدخله بالصيغة csv",
  "save its text as .txt and import it with -- text": "احفظ نصه بلاحقة .txt\nثم أدخله بالصيغة text",
  "save a document as a web page (.html), a table as .csv":
    "احفظ المستند صفحة ويب، والجدول بلاحقة .csv",
  "save its chapters as web pages (.html) and import them with -- html":
    "احفظ فصوله صفحات ويب، ثم أدخلها بالصيغة html",
  "export its table of articles as .csv or .json": "صدّر جدول المقالات منه بلاحقة .csv أو .json",
  "load it into a database and export its table of articles as .csv or .json":
    "افتحه في قاعدة بيانات، ثم صدّر جدول المقالات بلاحقة .csv أو .json",
  "open it in Safari and save the page's source, or in Chrome and save it as .mhtml":
    "افتحه في Safari\nواحفظ مصدر الصفحة، أو احفظ الصفحة في متصفح آخر بلاحقة .mhtml",
  "turn it into a WARC (har2warc does) and import that with -- warc":
    "حوّله بالأمر har2warc\nثم أدخله بالصيغة warc",
  "import the .warc.gz or .arc.gz files that it names with -- warc":
    "أدخل الملفات التي يذكرها بالصيغة warc",
  "import it with -- warc": "أدخله بالصيغة warc",
  "import it with -- html": "أدخله بالصيغة html",
  "import it with -- alto": "أدخله بالصيغة alto",
  "import it with -- page": "أدخله بالصيغة page",
  "import it with -- csv": "أدخله بالصيغة csv",
  "import it with -- text": "أدخله بالصيغة text",
  "import a dump with -- jsonl": "أدخله بالصيغة jsonl",
  "import it and its pages with -- alto, -- page or -- hocr":
    "أدخله هو وصفحاته بإحدى هذه الصيغ: alto, page, hocr",
  "exports of WordPress and Blogger, and feeds, are imported with -- wordpress":
    "صادرات ووردبريس وبلوغر والتغذيات تُدخل بالصيغة wordpress",
  "a PNG picture": "صورة PNG",
  "a JPEG picture": "صورة JPEG",
  "a GIF picture": "صورة GIF",
  "a WebP picture": "صورة WebP",
  "an AVIF picture": "صورة AVIF",
  "a TIFF picture": "صورة TIFF",
  "a bitmap picture": "صورة BMP",
  "an icon": "أيقونة",
  "an SVG drawing": "رسم SVG",
  "a PDF": "ملف PDF",
  "an RTF document": "مستند RTF",
  "a Word document": "مستند Word",
  "a spreadsheet": "جدول بيانات",
  "a presentation": "عرض شرائح",
  "a document of an old Office program": "مستند من برنامج مكتبي قديم",
  "an e-book": "كتاب إلكتروني",
  "a scanned book": "كتاب مصوّر",
  "a database": "قاعدة بيانات",
  "a dump of a database": "نسخة من قاعدة بيانات",
  "a RAR archive": "ملف مضغوط RAR",
  "a 7-Zip archive": "ملف مضغوط 7-Zip",
  "a tar archive": "ملف مجمَّع tar",
  "a bzip2 file": "ملف مضغوط bzip2",
  "an xz file": "ملف مضغوط xz",
  "a Zstandard file": "ملف مضغوط Zstandard",
  "a zip file": "ملف مضغوط zip",
  "a gzip file": "ملف مضغوط gzip",
  "a web archive of Safari": "صفحة محفوظة من Safari",
  "a log of HTTP (HAR)": "سجل HTTP (HAR)",
  "an index of a crawl, without its pages": "فهرس زحف بلا صفحاته",
  "an e-mail message": "رسالة بريد",
  "a sound recording": "تسجيل صوتي",
  "a film": "مقطع مصوّر",
  "a crawl (WARC)": "زحف (WARC)",
  "a crawl (ARC)": "زحف (ARC)",
  "a page in one file (MHTML)": "صفحة في ملف واحد (MHTML)",
  "a feed or an export in XML": "تغذية أو تصدير بصيغة XML",
  "a recognised page (ALTO)": "صفحة متعرَّف عليها (ALTO)",
  "a recognised page (PAGE XML)": "صفحة متعرَّف عليها (PAGE XML)",
  "a METS, which says what pages there are": "ملف فيه ذكر الصفحات (METS)",
  "a web page": "صفحة ويب",
  "a table": "جدول",
} as const;
