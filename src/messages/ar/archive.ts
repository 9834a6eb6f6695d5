/** Messages about the archive as a whole and what lies in it, in Arabic. */
export const archive = {
  "{directory}: no article found; expected Markdown files such as 2024/05/07-slug.md; `npm run new` begins one":
    "{directory}\nلا مقالات في هذا المجلد\nالمتوقع: ملفات مثل 2024/05/07-slug.md\nولبدء مقال جديد: npm run new",
  "the URL {url} is also that of {first}; give one of them another `slug`":
    "عنوان صفحته: {url}\nوهو عنوان مقال آخر: {first}\nغيّر عنوان أحدهما بالمفتاح slug",
  "{file}: damaged or of another version; the articles are read again":
    "{file}\nتالف أو من نسخة أخرى، فتُقرأ المقالات من جديد",
  "{file}: damaged or of another version; what it has is read again":
    "{file}\nتالف أو من نسخة أخرى، فيُقرأ ما فيه من جديد",
  "the file cannot be read ({reason}); expected one that this user may read, and that stays while the site is built":
    "تعذّرت قراءة الملف: {reason}\nالمتوقع: ملف يُسمح لك بقراءته، ويبقى في مكانه أثناء البناء",
  "{file} changed while the site was being built\nThe last site is as it was; build again when the files are at rest.":
    "{file}\nتغيّر هذا الملف أثناء البناء\nبقي الموقع السابق كما هو. أعد البناء حين تفرغ من الملفات",
  "a symbolic link that leads out of the archive, which is not followed; expected the file itself":
    "وصلة رمزية إلى خارج الأرشيف، ولا تُتبع\nالمتوقع: الملف نفسه",
  "not an article: it is neither run nor heeded; an archive holds articles and their pictures":
    "ليس مقالًا، ولا يُشغّل ولا يؤخذ به\nالأرشيف للمقالات وصورها",

  "{what} on line {line}": "{what}\nفي السطر {line}",
  "no XML ({reason})": "ليس بصيغة XML:\n{reason}",
  "the encoding {encoding}": "الترميز {encoding}",
  "definitions of entities": "تعريفات رموز",
  "a style that loads a file": "تنسيق يجلب ملفًّا",
  "the script {name}": "برنامج: {name}",
  "a link to another place ({name})": "رابط إلى مكان آخر: {name}",
  "an animation of {value}": "تحريك: {value}",
  "{name} that loads a file": "شيء يجلب ملفًّا: {name}",
  'picture: found "{src}", expected a file inside the archive, by its path from the article, such as ../../images/name.jpg':
    'الصورة: "{src}"\nالمتوقع: ملف داخل الأرشيف، بمساره من ملف المقال، مثل ../../images/name.jpg',
  'picture: found "{src}", expected a {kinds} file':
    'الصورة: "{src}"\nالمتوقع ملف من هذه الأنواع:\n{kinds}',
  'picture: "{src}" does not exist (looked for {full})':
    'صورة غير موجودة: "{src}"\nبُحث عنها في:\n{full}',
  'picture: "{src}" has {more}, expected a drawing without scripts, links and what it would load; an editor can save it as plain SVG':
    'الصورة: "{src}"\nفيها: {more}\nالمتوقع: رسم بلا برامج ولا روابط ولا ما يجلب غيره\nاحفظه في برنامج الرسم بالصيغة العادية من SVG',
  'picture: "{src}" cannot be read as a picture; expected a whole {ext} file':
    'صورة لا تُقرأ: "{src}"\nالمتوقع: ملف سليم من نوع {ext}',
  'picture: "{src}" has {width} × {height} pixels, expected {most} million at most; save it smaller':
    'صورة أكبر مما يُعالَج: "{src}"\nأبعادها: {width} × {height}\nالمتوقع: {most} مليون نقطة على الأكثر. احفظها أصغر',
  'picture: "{src}" breaks off, and a part of it is missing; expected a whole picture: copy it again':
    'الصورة "{src}" مبتورة\nوجزء منها مفقود، والمنتظر صورة كاملة. انسخها من جديد',
  'picture: "{src}" is damaged ({reason}); expected a whole picture':
    'صورة تالفة: "{src}"\nالسبب: {reason}\nالمتوقع: صورة سليمة',

  "pages: the label {label} is that of another page too; articles on page {label} are taken to stand on the first":
    "رقم صفحة تكرّر: {label}\nتُعدّ المقالات التي على هذه الصفحة من الأولى",
  'pdf: found "{address}", expected a PDF of the archive or its address':
    'في المفتاح pdf\nوُجد: "{address}"\nالمتوقع: ملف من الأرشيف أو عنوانه، وصيغته PDF',
  "the issue of {date} is that of {file} too; name a second one of a date issue-LABEL.yaml":
    "لهذا التاريخ عدد آخر:\n{date}\n{file}\nسمِّ ملف العدد الثاني في اليوم باسم مثل issue-evening.yaml",
  'found "{file}", expected a TIFF, JPEG, PNG or WebP file{hint}':
    'وُجد: "{file}"\nالمتوقع: ملف TIFF أو JPEG أو PNG أو WebP{hint}',
  "; convert it with `{command}`": "\nحوّله بالأمر:\n{command}",
  '"{file}" cannot be read as a picture ({why}), so its page is shown as missing; expected a whole file':
    'صورة لا تُقرأ: "{file}"\nالسبب: {why}\nتظهر صفحتها في الموقع مفقودة\nالمتوقع: ملف سليم',
  "it has 0 bytes": "الملف فارغ",
  '"{file}" is a {kind} file; convert it with `{command}`':
    'نوع الملف {kind}:\n"{file}"\nحوّله بالأمر:\n{command}',
  "it is no TIFF, JPEG, PNG or WebP file": "ليس من أنواع TIFF أو JPEG أو PNG أو WebP",
  '"{file}" has more than {millions} million pixels, expected fewer; save it smaller':
    'صورة أكبر من {millions} مليون نقطة: "{file}"\nاحفظها أصغر',
  'words: "{file}" {why}, so it is left out; expected {shape}':
    'ملف مواضع الكلمات: "{file}"\nلا يؤخذ به، والسبب: {why}\nالمتوقع:\n{shape}',
  "has more than {most} bytes": "أكبر من {most} بايت",
  "cannot be read as JSON ({reason})": "ليس بصيغة JSON:\n{reason}",
  "is no object": "ليس كائن JSON",
  "says no width and height in pixels": "لا يذكر العرض والارتفاع (width وheight)",
  "has no list of words": "ليس فيه قائمة كلمات (words)",
  "has a word {at} that is not a text with four numbers": "الكلمة {at} ليست نصًّا وأربعة أعداد",
  'image: found "{address}", which is on a site that pages may not load from; add "{origin}" to scans.origins in _data/newspaper.ts':
    'صورة على موقع غير مسموح به: "{address}"\nأضفه في هذا الملف إلى المفتاح scans.origins:\n_data/newspaper.ts\n"{origin}"',
  'image: "{address}" has no width and height; expected those of the scan in pixels, since a build does not fetch it':
    'صورة بلا عرض وارتفاع: "{address}"\nالبناء لا يجلبها، فاكتب نقاطها في width وheight',
  'words: found "{words}", expected a file of the archive':
    'في المفتاح words\nوُجد: "{words}"\nالمتوقع: ملف من الأرشيف',
  'image: found "{image}", which leads out of the archive; expected a file inside it, by its path from here or, with a slash, from the archive':
    'مسار يؤدي إلى خارج الأرشيف: "{image}"\nالمتوقع: ملف داخله، بمساره من هنا، أو من الأرشيف وأوله شرطة مائلة',
  "image: {wrong}": "في المفتاح image\n{wrong}",
  'image: "{image}" does not exist; leave image out where a page is missing':
    'صورة غير موجودة: "{image}"\nإن كانت الصفحة مفقودة فاحذف المفتاح image',
  "pages: page {label} has another picture here than in {file}:{line}; expected one of them, or an issue.yaml that says which":
    "للصفحة صورة أخرى غير التي هنا: {label}\nوهي في: {file}:{line}\nأبقِ إحداهما، أو عيّنها في issue.yaml",
  'pages: an issue\'s pages need the day or the month on which it appeared, and "date" says the year alone':
    "صفحات العدد تحتاج إلى يوم صدوره أو شهره، لا السنة وحدها، في date",
  "found a file of this name, which is not read; expected issue.yaml, or issue-LABEL.yaml for a second issue of a date":
    "اسم هذا الملف لا يُقرأ\nالمتوقع، وللعدد الثاني في اليوم:\nissue.yaml\nissue-evening.yaml",
  "pages: {placed} on page {n}": "{placed}\nفي الصفحة {n}",
  "pages: found {labels}, expected pages of {file} ({first} to {last}); the article is not shown on others":
    "صفحات ليست من العدد: {labels}\nصفحات العدد من {first} إلى {last}، وهي في: {file}\nولا يظهر المقال على غيرها",
  "found the region {region}, expected one within the scan, {width} × {height} pixels,":
    "موضع خارج الصورة: {region}\nحجم الصورة بالنقاط: {width} × {height}",
  "found a region of less than a pixel": "موضع أصغر من نقطة واحدة",

  "link: found {written}, expected {what}": "رابط: {written}\nالمتوقع: {what}",
  "link: found {written}, expected a page of the site or a file of the archive (looked for {file}){hint}":
    "رابط لا يؤدي إلى شيء: {written}\nالمتوقع: صفحة من الموقع أو ملف من الأرشيف، وبُحث عن:\n{file}{hint}",
  "the path of a page or a file, or an address such as https://example.org":
    "مسار صفحة أو ملف، أو عنوان مثل https://example.org",
  "a file inside the archive, by its path from the article, such as ../report.pdf":
    "ملف داخل الأرشيف، بمساره من ملف المقال، مثل ../report.pdf",
  "a file of a kind that is published: {kinds}": "ملف من الأنواع التي تُنشر:\n{kinds}",
  'a file whose name has none of ? " < > | * : \\ and no control characters, which hosts refuse; rename it':
    'اسم ليس فيه شيء من هذه، فالخوادم ترفضها، فغيّره:\n? " < > | * : \\',
  "one file of this name; there are two, which differ in code points alone: rename one of them":
    "ملف واحد بهذا الاسم، وهما اثنان لا يختلفان إلا في ترميز الحروف\nغيّر اسم أحدهما",
  "an article links to this file, which cannot be read ({reason}); expected one that this user may read, of less than 2 GB":
    "ملف يشير إليه مقال، وتعذّرت قراءته: {reason}\nالمتوقع: ملف يُسمح لك بقراءته، أصغر من 2 غيغابايت",
  'related: found "{path}", expected the file or the URL of an article of the archive{hint}':
    'في المفتاح related\nوُجد: "{path}"\nالمتوقع: ملف مقال في الأرشيف أو عنوان صفحته{hint}',
  'aliases: "{path}" {use}; expected a path of its own':
    'في المفتاح aliases\nالمسار: "{path}"\n{use}\nالمتوقع: مسار لا يشغله غيره',
  "cannot stand beside another page or former path": "لا يجتمع مع صفحة أو مسار قديم آخر",
  "is the URL of {file}": "هو عنوان صفحة مقال آخر: {file}",
  "is a page of the site itself": "هو صفحة من صفحات الموقع نفسه",
  "is also a former path of {file}": "هو أيضًا مسار قديم لمقال آخر: {file}",
} as const;
