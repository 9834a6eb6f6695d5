/** What an import says of single formats, in Arabic. */
export const formats = {
  "pages saved as plain text (.txt)": "صفحات محفوظة نصًّا (.txt)",
  "saved web pages (.html, .mhtml), with the pictures beside them":
    "صفحات ويب محفوظة وصورها بجانبها",
  "Markdown of Hugo, Jekyll, Eleventy, Hexo, Astro, Zola, Pelican or Obsidian: the site's folder":
    "موقع من مولّد آخر، بمجلده كله (Hugo, Jekyll …)",
  "a WordPress export (WXR, .xml), with its media library beside it; Blogger's, and other feeds":
    "تصدير ووردبريس ومكتبة صوره بجانبه، وبلوغر والتغذيات (WXR, Atom)",
  "a scholarly edition (TEI P5 or P4, .xml): each issue of the paper a file, with the scans that it names":
    "طبعة علمية، لكل عدد ملف، وصور صفحاته (TEI P5 أو P4)",
  "recognised pages (ALTO 1 to 4, .xml) with their scans; a METS among them says issue, date, order, articles":
    "صفحات متعرَّف عليها وصورها (ALTO, METS)",
  "the same of Transkribus, eScriptorium and others (PAGE XML)":
    "مثلها مما تصدّره Transkribus وeScriptorium (PAGE XML)",
  "the same of Tesseract and others (hOCR, .hocr, .html)": "مثلها مما تكتبه Tesseract (hOCR)",
  "a dump: JSON lines, an array of objects, or what wraps one": "نسخة بيانات بصيغة JSON",
  "a dump: a table, its columns by name or by number (--map body=2)":
    "جدول، أعمدته بأسمائها أو بأرقامها، مثل --map body=2",
  "a crawl (.warc, .arc, packed or not, .wacz)": "زحف موقع (.warc, .arc, .wacz)",

  "its Content-Encoding is {encoding}, expected gzip, deflate or br":
    "ترميز غير معروف: {encoding}\nالمتوقع: gzip أو deflate أو br",
  "its body is not sound {encoding}: {error}": "محتواه غير سليم: {encoding}\n{error}",
  "its body is not in sound chunks": "أجزاء محتواه غير سليمة",
  "cut off within its chunks": "مقطوع بين أجزائه",
  "its length of {n} bytes does not lead to the next record":
    "طوله المذكور لا يصل إلى السجل التالي، وهو بالبايت {n}",
  "{n} bytes, expected a page": "حجمه بالبايت {n}، والمتوقع صفحة",
  "cut off within record {number}": "مقطوع في السجل {number}",
  "found something else, expected a record of WARC 1 or ARC": "ليس سجل زحف، والمتوقع WARC 1 أو ARC",
  '"{length}" for its length': 'طول غير صحيح: "{length}"',
  'an earlier capture; that of "{last}" was taken': 'نسخة أقدم، وأُخذت التي تاريخها:\n"{last}"',
  "no answer with a page in its {count} records": "لا صفحة في سجلاته، وعددها {count}",
  "the crawler kept no more of it than it has ({truncated})":
    "لم يحفظ الزاحف منها أكثر: {truncated}",
  "{error}. The rest of the file was not read": "{error}\nولم تُقرأ بقية الملف",

  "picture not taken: not the first": "صورة لم تؤخذ، فليست الأولى",
  '"{text}" was read as {date}': 'قُرئ هكذا:\n"{text}"\n{date}',
  "Excel's number of a day ({key})": "رقم يوم من Excel ({key})",
  "link without its site": "رابط بلا موقعه",
  "{url} is kept nowhere: source.url is an absolute address":
    "لم يُحفظ هذا الرابط، إذ لا يُحفظ إلا عنوان كامل في source.url\n{url}",
  "not taken for {key}": "لم يؤخذ للمفتاح {key}",
  "no records in this file": "لا سجلات في هذا الملف",
  "not valid JSON: {reason}": "ليس بصيغة صحيحة من JSON:\n{reason}",
  "not a JSON object, expected one with fields such as title and body":
    "ليس كائن JSON\nالمتوقع كائن فيه حقول مثل title وbody",
  "nested too deeply, expected an article": "متداخل أكثر من أن يكون مقالًا",
  "a record of {size}, expected {record} at most": "سجل حجمه {size}، والحدّ {record}",
  fields: "الحقول",
  columns: "الأعمدة",
  "{fields}: {names}": "{fields}: {names}",
  "field not taken: {path}": "حقل لم يؤخذ: {path}",
  "no key of the front matter was mapped to it": "لم يُعيَّن له مفتاح",
  "{count}, from {path} on": "عددها {count}، أولها {path}",
  "more fields not taken": "وحقول أخرى لم تؤخذ",
  "no rows in this table": "لا صفوف في هذا الجدول",
  "a quotation mark opens in this line that is never closed: the line was passed over":
    "علامة تنصيص تُفتح في هذا السطر ولا تُغلق، فتُرك السطر",
  "a row of more than {record}; a quotation mark may be missing":
    "صف أكبر من {record}، فلعل علامة تنصيص ناقصة",
  "a row of another length": "صف بطول آخر",
  "{n} cells, expected {names}: a quotation mark may be missing{beyond}":
    "خاناته {n}، والمتوقع {names}، فلعل علامة تنصيص ناقصة{beyond}",
  "; beyond the last: {over}": "\nوالزائد: {over}",
  "no row of names: which column is what? Perhaps --map {guess}; the first row: {shown}":
    "لا صف للأسماء، فأي عمود لأي شيء؟ لعله:\n--map {guess}\nوالصف الأول:\n{shown}",
  "; did you mean {meant}?": "\nلعلك تقصد: {meant}",
  "--map {key}={field}: no such field; {names}{hint}":
    "لا حقل بهذا الاسم:\n--map {key}={field}\n{names}{hint}",
  "{names} — which is the text? --map body=…": "أي الحقول هو النص؟ اكتب --map body=…\n{names}",
  "no field for the headline, expected --map title=…": "لا حقل للعنوان، فاكتب --map title=…",
  "no field for the date, expected --map date=…": "لا حقل للتاريخ، فاكتب --map date=…",
  "it stands beside the list of articles": "هو بجانب قائمة المقالات",
  "not published ({status})": "غير منشور: {status}",
  "not published (a draft)": "غير منشور، فهو مسودة",
  'of type "{type}", expected posts': 'نوعه "{type}"\nوالمتوقع مقالات (post)',
  "; keys are {keys}": "\nوالمفاتيح: {keys}",
  'found "{pair}", expected KEY=FIELD, such as title=headline{hint}':
    'وُجد: "{pair}"\nالمتوقع مفتاح=حقل، مثل title=headline{hint}',

  "frames without a text of their own: its pages are {frames}":
    "إطارات بلا نص، وصفحاتها:\n{frames}",
  "not an article: a list, a front page or an error, with too little text of its own":
    "ليس مقالًا، بل قائمة أو صفحة أولى أو رسالة خطأ، ونصه قليل",
  "passage-left-out": "فقرة لم تؤخذ",
  '"{passage}" stands within the page\'s text, and was not recognised as part of it':
    'فقرة في وسط الصفحة لم تُعدّ من نص المقال:\n"{passage}"',
  "Readability fails on it: {error}": "تعذّر استخراج نص الصفحة:\n{error}",
  "more than {elements} elements, expected a page with that many at most":
    "عناصر الصفحة أكثر من الحدّ {elements}",
  "elements too deep in each other": "عناصر بعضها داخل بعض أكثر مما ينبغي",
  "no header of a page in one file (MHTML)": "ليس صفحة في ملف واحد (MHTML)",
  "no page in this file (MHTML)": "لا صفحة في هذا الملف (MHTML)",
  "cut off within its page": "مقطوع في وسط الصفحة",
  "the file ends within one of its pictures": "ينتهي الملف في وسط صورة من صوره",
  "cut-off": "ملف مقطوع",
  "link-to-page-beside": "رابط إلى صفحة بجانبه",
  "{name}, which has no address: the words stayed, the link did not":
    "صفحة بلا عنوان، فبقيت الكلمات دون الرابط:\n{name}",
  masthead: "رأس الصفحة",
  "masthead-weekday": "اليوم في رأس الصفحة",
  '"{captured}" in the masthead: another weekday':
    'اليوم في رأس الصفحة غير يوم تاريخها:\n"{captured}"',
  "caption of another picture": "شرح صورة أخرى",
  "headline repeated": "عنوان مكرر",
  "another date line": "سطر تاريخ آخر",

  "a symbolic link, which is not followed; copy what it leads to into its place":
    "رابط رمزي لا يُتبع، فانسخ ما يشير إليه إلى مكانه",
  "&{name}; stands for another file, which is not read; put its text in its place":
    "الرمز &{name}; ينوب عن ملف آخر لا يُقرأ، فضع نصه مكانه",
  "&{name}; stands for more than a text; put what it stands for in its place":
    "الرمز &{name}; ينوب عما يزيد على نص، فضع مكانه ما ينوب عنه",
  "its entities stand for more than {most} of text, at &{name};":
    "نصوص رموزه تتجاوز {most}، عند الرمز &{name};",
  "&{name}; is declared nowhere in it; write the character itself":
    "الرمز &{name}; غير معرّف في الملف، فاكتب الحرف نفسه",
  "more than {deepest} elements within each other": "عناصر بعضها داخل بعض أكثر من {deepest}",
  "more than {most} elements in one": "عناصر في واحد أكثر من {most}",
  "not well-formed XML: {what}": "صيغة غير صحيحة من XML:\n{what}",

  "what Eleventy says of the articles beside it": "بيانات عما بجانبه من Eleventy",
  "a page without front matter; saved pages are imported with -- html":
    "صفحة بلا رأس، والصفحات المحفوظة تُدخل بالصيغة html",
  "a page or a template of the site: it has no date": "صفحة أو قالب من الموقع، فلا تاريخ له",
  "JSON that cannot be read": "ملف لا يُقرأ من JSON",
  "JSON that is no export of Ghost; a dump is imported with -- jsonl":
    "ليس تصديرًا من Ghost\nونسخ البيانات تُدخل بالصيغة jsonl",
  "a page of the site, not an article": "صفحة من الموقع لا مقال",
  "a page of the site, not an article ({layout}, without a date)":
    "صفحة من الموقع لا مقال، فلا تاريخ لها، وقالبها {layout}",
  "a page of the site, not an article (outside _posts, without a date)":
    "صفحة من الموقع لا مقال، فلا تاريخ لها، وهي خارج _posts",
  "headline from the file's name": "عنوان من اسم الملف",
  "tag {name}": "وسم {name}",
  "{n} of them: they are called at the end of the text": "عددها {n}، وأُشير إليها في آخر النص",
  "footnotes that nothing calls": "حواشٍ لا يشير إليها شيء",
  "call of a footnote that is not there": "إشارة إلى حاشية غير موجودة",
  "line of a program (MDX)": "سطر برنامج (MDX)",
  "{generator}'s articles": "مقالات {generator}",
  "Hugo's or Zola's articles": "مقالات Hugo أو Zola",
  "Obsidian's notes": "ملاحظات Obsidian",
  "another generator's articles": "مقالات مولّد مواقع آخر",
  "its front matter is no valid YAML: {reason}": "رأسه ليس بصيغة صحيحة من YAML:\n{reason}",
  "its front matter is no valid TOML: {reason}": "رأسه ليس بصيغة صحيحة من TOML:\n{reason}",
  "aliases of YAML beyond {mostAliases}, expected plain data":
    "إحالات أكثر من {mostAliases} (YAML)",
  "comment (%%)": "تعليق (%%)",
  "embedded note, now a link": "ملاحظة مضمَّنة صارت رابطًا",
  "link to a note that is not there": "رابط إلى ملاحظة غير موجودة",
  "part of the site, not of its articles": "من الموقع لا من مقالاته",
  "a file about the site, not an article": "ملف عن الموقع لا مقال",
  "the page of a section, not an article": "صفحة قسم لا مقال",
  "a draft ({why})": "مسودة ({why})",
  "outside content, where {generator} has articles":
    "ليس حيث تكون مقالات هذا المولّد ({generator}, content)",
  "outside source/_posts, where Hexo has articles":
    "ليس حيث تكون مقالات هذا المولّد، أي في source/_posts",

  "more than {wrapper}, expected an issue in a file":
    "أكبر من {wrapper}، والمتوقع عدد واحد في الملف",
  "<{name}>, expected <TEI>, an edition in TEI P5": "العنصر الأول <{name}>\nوالمتوقع <TEI>",
  "a collection of other files (XInclude), which are not followed: name those":
    "مجموعة ملفات أخرى، ولا تُتبع، فاذكرها هي (XInclude)",
  "no division of its body is an article: an edition of pages, or of another kind of text":
    "لا قسم من متنه مقال، فهو طبعة صفحات أو نص من نوع آخر",
  "the divisions of its body have no text": "أقسام متنه بلا نص",
  "date of the issue not taken": "تاريخ عدد لم يؤخذ",
  "line {number}: {exact} is no date of a newspaper": "السطر {number}\nليس تاريخ صحيفة: {exact}",
  "line {number}: only not before {notBefore} and not after {notAfter} is known":
    "السطر {number}\nلا يُعرف إلا أنه بين هذين:\n{notBefore}\n{notAfter}",
  "date in another calendar not turned": "تاريخ بتقويم آخر لم يُحوَّل",
  "{unit} not taken": "لم يؤخذ: {unit}",
  "{number}–{to}, kept as {number}": "حُفظ {number}، وأصله:\n{number}–{to}",
  "{unit} of several numbers": "أرقام عدة: {unit}",
  "struck by the editors (del)": "ما شطبه المحققون (del)",
  "other readings of a title": "قراءات أخرى لعنوان",
  "running heads (fw)": "رؤوس الصفحات (fw)",
  "files of others (XInclude)": "ملفات أخرى (XInclude)",
  "empty notes": "حواشٍ فارغة",
  'it is the masthead of the issue, no article: "{text}"': 'رأس العدد لا مقال: "{text}"',
  'notes and other readings of a section\'s head: "{whole}"': 'حواشٍ وقراءات لعنوان قسم: "{whole}"',
  "a page's number twice": "رقم صفحة مكرر",
  "facsimiles: {reason}": "صور الصفحات: {reason}",
  "no address": "بلا عنوان",
  "on a machine of the editors (localhost, file:)": "على جهاز المحققين (localhost, file:)",
  "{scheme}: addresses, which a page of https may not show":
    "عناوين لا تعرضها صفحة https: {scheme}",
  "of a kind that browsers do not show": "من نوع لا تعرضه المتصفحات",
  "on the web, without width and height: nothing is fetched":
    "على الويب بلا عرض وارتفاع، ولا يُجلب شيء",
  "no xml:id": "بلا xml:id",
  "its place and headline tell it from others": "يميّزه من غيره موضعه وعنوانه",
  "page not taken": "صفحة لم تؤخذ",
  "pages that do not rise: the first was taken": "صفحات غير متصاعدة، فأُخذت الأولى",
  "without a headline: its section's was taken": "بلا عنوان، فأُخذ عنوان قسمه",
  "without a headline: its first words were taken": "بلا عنوان، فأُخذت كلماته الأولى",
  "a headline without a text": "عنوان بلا نص",
  "a headline of more than 200 characters": "عنوان أطول من 200 حرف",
  "{title}: it is the text too": "وهو النص أيضًا:\n{title}",

  "custom field not taken: {name}": "حقل خاص لم يؤخذ: {name}",
  "it holds the beginning of another item": "فيه بداية عنصر آخر",
  "what it encloses stays": "وبقي ما بداخله",
  "it encloses nothing": "ولا شيء بداخله",
  "shortcode left out: [{name}]": "رمز لم يؤخذ: [{name}]",
  "{shortcode}: {kept}": "{shortcode}\n{kept}",
  "files {missing} are not in the export": "ملفات ليست في التصدير: {missing}",
  "it names no file that is in the export": "لا يذكر ملفًّا من التصدير",
  "[{name}] without some of its files": "رمز بلا بعض ملفاته: [{name}]",
  "headline in a language that has no text": "عنوان بلغة لا نص لها",
  "its text is in custom fields, which are not read: {fields}":
    "نصه في حقول خاصة لا تُقرأ: {fields}",
  "it holds words": "فيه كلمات",
  "comments of readers not taken": "تعليقات القراء لم تؤخذ",
  "text taken from _elementor_data": "النص من _elementor_data",
  "its name leads out of the zip file": "اسمه يخرج به من ملف zip",
  "text taken from {name}": "النص من {name}",
  "dated by its last change": "التاريخ تاريخ آخر تعديل له",
  "content:encoded is empty": "فارغ: content:encoded",
  "in the middle of an item": "في وسط عنصر",
  "without </rss>": "بلا </rss>",
  "<{root}>, expected <rss> or <feed>: no WordPress export and no feed":
    "ليس تصديرًا من ووردبريس ولا خلاصة\nوالمتوقع <rss> أو <feed>\nوأوله <{root}>",
  "not well-formed XML: the file ends {where}. It was cut off, and the rest is missing":
    "صيغة غير صحيحة من XML\nانقطع الملف وبقيته ناقصة، إذ ينتهي {where}",
  "an item without </item>": "عنصر بلا </item>",
  "an item of more than {record}": "عنصر أكبر من {record}",
  "no item in the first {record}, expected a WordPress export":
    "لا عنصر في أوله، والمتوقع تصدير من ووردبريس، وحجم ما قُرئ {record}",
  "is not in the export": "ليس في التصدير",
  "holds too many others": "فيه غيره أكثر مما ينبغي",
  "reusable block left out": "كتلة مشتركة لم تؤخذ",
  "block {id} {message}": "الكتلة {id}\n{message}",
  "block left out: {name}": "كتلة لم تؤخذ: {name}",
  "it has no text in the export": "بلا نص في التصدير",
  "its words stay: {said}": "وبقيت كلماتها: {said}",
  "of type {type}, which --post-type {type} takes": "نوعه {type}\nويأخذه الخيار --post-type {type}",
  "behind a password": "خلف كلمة سر",

  "an empty file, of 0 bytes": "ملف فارغ",
  "no {kind} and no METS, by the element that it begins with":
    "ليس بصيغة {kind} ولا METS\nكما يدل أول عنصر فيه",
  "it is imported with -- {found}": "يُدخل بالصيغة {found}",
  "more than {mostPages} pages of one issue: put those of each issue into a folder of its own":
    "صفحات العدد أكثر من {mostPages}، فضع صفحات كل عدد في مجلد",
  "lines of Arabic words that ran from left to right: turned by their places":
    "أسطر كلماتها العربية من اليسار إلى اليمين، فقُلبت بمواضعها",
  "columns from left to right, left so: more than {mostBlocks} blocks":
    "أعمدة من اليسار إلى اليمين تُركت كما هي، فالكتل أكثر من {mostBlocks}",
  "pages of Arabic columns that ran from left to right: turned by their places":
    "صفحات أعمدتها العربية من اليسار إلى اليمين، فقُلبت بمواضعها",
  "boxes without an area, or off the page": "مواضع بلا مساحة، أو خارج الصفحة",
  "words placed by their lines, which alone have boxes": "كلمات قُدّرت مواضعها من أسطرها",
  "scans not found: they are looked for beside the pages, in images/, and in the folder above, if that was named":
    "صور صفحات غير موجودة\nيُبحث عنها بجانب الصفحات، وفي images/\nوفي المجلد الأعلى إن ذُكر",
  "pages that name the picture of another page: part a file of several pages (tiffsplit does)":
    "صفحات تذكر صورة صفحة أخرى، فقسّم ملف الصفحات بالأمر tiffsplit",
  "scans of an address and of no known size: left out": "صور لها عنوان ولا يُعرف حجمها، فلم تؤخذ",
  "left out: running heads and numbers of pages": "لم يؤخذ: رؤوس الصفحات وأرقامها",
  "headlines that the METS has otherwise than they were recognised":
    "عناوين تخالف ما تُعرّف عليه، وهي في METS",
  "more than {wrapper}, expected the METS of an issue":
    "أكبر من {wrapper}، والمتوقع ملف لعدد واحد (METS)",
  "pages without a file of this format ({kind}) beside the METS":
    "صفحات بلا ملف من هذه الصيغة بجانب ملف METS: {kind}",
  "a METS of {n} pages, none of which has a file of this format ({kind}) beside it":
    "ليس لصفحة من صفحاته، وهي {n}، ملف بجانبه من هذه الصيغة: {kind} (METS)",
  "parts of pages that the METS names and no file has": "أجزاء صفحات ليست في ملف، ويذكرها METS",
  "an {kind} of the METS without any recognised text": "بلا نص متعرَّف عليه في ملف METS: {kind}",
  "more than {wrapper}, expected hOCR of an issue at most":
    "أكبر من {wrapper}، والمتوقع عدد واحد على الأكثر",
  "a page of the web without an ocr_page: no hOCR": "صفحة ويب ليست بصيغة hOCR",
  "no <Page> in it": "ليس فيه <Page>",
  "{count} words on a page, expected {mostWords} at most":
    "كلمات الصفحة {count}، والحدّ {mostWords}",
} as const;
