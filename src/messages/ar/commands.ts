/** Help, questions and answers of the commands, in Arabic. */
export const commands = {
  "Usage:": "الاستعمال:",
  "Arguments:": "المعطيات:",
  "Options:": "الخيارات:",
  "show this help": "عرض هذا الشرح",
  "language of messages": "لغة الرسائل",
  "choices: {choices}": "واحد من: {choices}",
  "default: {initial}": "المعتاد: {initial}",
  "unknown option: {option}": "خيار غير معروف: {option}",
  "did you mean: {meant}": "لعلك تقصد: {meant}",
  "missing: {name}": "ناقص: {name}",
  "the option lacks a value: {option}": "خيار بلا قيمة: {option}",
  "{option}: {value} is not one of {choices}":
    "الخيار: {option}\nوُجد: {value}\nالمتوقع واحد من: {choices}",
  "{first} {second}: {fault}": "{first}: {second}\n{fault}",
  "more words than the command takes": "كلمات أكثر مما يأخذه الأمر",
  "Expected a whole number from 1.": "المتوقع: عدد صحيح من 1 فما فوق",
  "Expected a port from 1 to 65535.": "المتوقع: رقم منفذ بين 1 و65535",
  "More: {command} --help": "وللمزيد: {command} --help",
  "Expected a share such as 3/8: the third of eight.": "المتوقع: حصة مثل 3/8، أي الثالثة من ثمان",
  "Expected one of {choices}{hint}": "المتوقع واحد من هذه:\n{choices}{hint}",
  "where the articles are": "مجلد المقالات",
  "where the site goes": "المجلد الذي يُكتب فيه الموقع",
  "port on localhost": "رقم المنفذ على هذا الجهاز",
  "{option} is missing, and there is no terminal to ask on":
    "خيار ناقص، ولا شاشة يُسأل عليها: {option}",
  "An answer is needed": "الجواب لازم",
  move: "تنقّل",
  choose: "اختيار",
  "{step}: {result} ({seconds} s)": "{step}: {result} ({seconds} ث)",
  "{step} ({seconds} s)": "{step} ({seconds} ث)",
  "{one}; {other}": "{one}\n{other}",

  "The disk is full{at}: free some space and run it again. {kept}":
    "القرص ممتلئ{at}\nأفرغ بعض المساحة ثم أعد الأمر\n{kept}",
  ", at {file}": ": {file}",
  "{file} is on a disk that can only be read: choose another place (--output), or have it mounted for writing. {kept}":
    "{file}\nعلى قرص للقراءة فقط\nاطلب فتح القرص للكتابة، أو اختر مكانًا آخر بالخيار --output\n{kept}",
  "{file} is not open to this user: change its permissions or its owner, or choose another place. {kept}":
    "{file}\nلا يُسمح لك به\nغيّر أذونه أو مالكه، أو اختر مكانًا آخر\n{kept}",
  "Too many files are open at once: allow more (ulimit -n 4096) and run it again. {kept}":
    "ملفات مفتوحة أكثر مما يسمح به النظام\nاسمح بأكثر ثم أعد الأمر:\nulimit -n 4096\n{kept}",
  "The output": "مجلد الموقع",
  "A file": "ملف",
  "What was there before is as it was, and what has been made so far is taken up.":
    "ما كان موجودًا بقي كما هو، وما أُنجز لا يُعاد",

  "Build the site from a directory of Markdown articles.": "يبني الموقع من مجلد مقالات Markdown",
  "processes that work at once (default: one a core)":
    "عدد العمليات التي تعمل معًا (المعتاد: واحدة لكل نواة)",
  "make one share of the site, such as 3/8": "صنع حصة من الموقع، مثل 3/8",
  "take over what --shard made, and finish the site": "جمع ما صُنع بالخيار --shard",
  "Nothing has changed: {n} articles in {output}": {
    zero: "لم يتغيّر شيء: لا مقالات في {output}",
    one: "لم يتغيّر شيء: مقال واحد في {output}",
    two: "لم يتغيّر شيء: مقالان في {output}",
    few: "لم يتغيّر شيء: {n} مقالات في {output}",
    many: "لم يتغيّر شيء: {n} مقالًا في {output}",
    other: "لم يتغيّر شيء: {n} مقال في {output}",
  },
  "{folder}: these look like {kind} ({files} of {count} files; {file}:{line}: {message}); {how}":
    "{folder}\nيبدو أنها {kind}\nوذلك في {files} من {count} من الملفات، أولها:\n{file}:{line}\n{message}\n{how}",
  "move them into a folder of their own and import them from there: {command}":
    "انقلها إلى مجلد خاص بها، ثم أدخلها منه:\n{command}",
  "import them: {command}": "أدخلها بهذا الأمر:\n{command}",

  "Build the site, serve it, and reload the browser when anything changes.":
    "يبني الموقع ويعرضه، ويحدّث المتصفح كلما تغيّر شيء",
  "Mend what is named above; the site is built again on a change.":
    "أصلح ما ذُكر أعلاه، ويُعاد البناء من نفسه حين تحفظ الملف",
  "The archive is at {address}": "الأرشيف على العنوان {address}",
  "Serve the built site as it is.": "يعرض الموقع المبني كما هو",
  "The site is at {address}": "الموقع على العنوان {address}",

  "Check every article, and the archive as a whole, without building the site.":
    "يفحص كل مقال، والأرشيف كله، ولا يبني الموقع",
  "Check the articles": "فحص المقالات",
  "least that is told one by one": "أدنى ما يُعرض واحدًا واحدًا",
  "least for which the exit status is 1": "أدنى ما يُعدّ به الفحص غير ناجح",
  "how it is told": "صيغة التقرير",
  "mend what has one right reading: encodings, invisible marks, Hijri dates in the wrong key":
    "إصلاح ما لا يحتمل إلا وجهًا واحدًا: الترميز والعلامات الخفية والتاريخ الهجري في غير مفتاحه",
  "mended: {files}": "أُصلح: {files}",
  "{articles}, {errors}": "{articles}، {errors}",
  "no error": "بلا أخطاء",
  "no warning": "بلا تنبيهات",
  "Less severe (--show note tells each):": "وما دون ذلك، ويعرضه كله الخيار --show note",

  "Begin an article: asks for what the options do not say.":
    "يبدأ مقالًا، ويسأل عما لا تقوله الخيارات",
  "npm run new -- newspaper begins an archive of your own.":
    "ولتبدأ أرشيف صحيفتك:\nnpm run new -- newspaper",
  "the headline": "العنوان",
  "when it was published, such as 2024-05-07": "تاريخ النشر، مثل 2024/5/7 أو 7 مايو 2024",
  "the section": "القسم",
  "who wrote it": "اسم الكاتب",
  "the last part of its address, if not made of the headline":
    "آخر عنوان الصفحة، إن لم يؤخذ من عنوان المقال",
  "do not open it in $VISUAL or $EDITOR": "لا يُفتح الملف في محرر النصوص",
  Headline: "العنوان",
  Date: "التاريخ",
  Section: "القسم",
  "--slug: {fault}": "الخيار --slug\n{fault}",
  "{file} is there already; give this one another --slug":
    "{file}\nهذا الملف موجود. اكتب لهذا المقال اسمًا آخر بالخيار --slug",

  "Begin an archive of your own: asks who the newspaper is, and clears the example.":
    "يبدأ أرشيف صحيفتك: يسأل عنها، ويحذف مقالات المثال",
  "its name, as the masthead prints it": "اسمها كما يظهر في رأسها",
  "its name in full, as citations give it": "اسمها كاملًا كما يُذكر عند الاستشهاد بها",
  "where the archive will live": "عنوان الموقع حيث سيُنشر",
  "where the paper appears": "مكان صدورها",
  "ISO 3166-1 code, such as EG": "رمز البلد، مثل EG",
  "how often it appears": "كيف تصدر",
  "IANA time zone, if not the country's": "المنطقة الزمنية، إن لم تكن منطقة البلد",
  "names of the sections, parted by commas": "أسماء الأقسام، بينها فواصل",
  "clear the articles and dossiers that are there without asking":
    "حذف المقالات والملفات الموجودة بلا سؤال",
  "Name in the masthead": "اسم الصحيفة في رأسها",
  "Name in full": "اسمها كاملًا",
  "Time zone": "المنطقة الزمنية",
  Place: "مكان الصدور",
  "Sections, parted by commas": "الأقسام، بينها فواصل",
  Address: "عنوان الموقع",
  "How often it appears": "كيف تصدر",
  "Country (ISO code)": "رمز البلد",
  'Expected a code of two letters, such as "EG" or "GB"':
    'المتوقع: رمز من حرفين لاتينيين، مثل "EG"',
  "articles/ or dossiers/ holds what git does not have as it is; commit it or move it away, so that nothing is lost":
    "فيهما ما ليس محفوظًا: articles وdossiers\nانقله إلى مكان آخر كيلا يضيع، أو احفظه بالأمر git commit",
  "Clear the articles and dossiers that are there? (git keeps them)":
    "أتُحذف المقالات والملفات الموجودة؟ (تبقى محفوظة في git)",
  "nothing was changed; --yes clears the articles and dossiers that are there":
    "لم يتغيّر شيء، والخيار الذي يحذف الموجود هو --yes",
  "{file} says who the newspaper is; change in it what you like.":
    "{file}\nفي هذا الملف تعريف الصحيفة، فغيّر فيه ما شئت",
  "Next: npm run new (an article), or npm run import; then npm start.":
    "والخطوة التالية، مقال جديد أو إدخال أرشيف، ثم العرض:\nnpm run new\nnpm run import\nnpm start",

  "Import articles. Run it again at will: what is there is not imported twice.":
    "يُدخل مقالات. أعده متى شئت، فلا يدخل مقال مرتين",
  "files and folders": "ملفات ومجلدات",
  "the archive": "مجلد الأرشيف",
  "write the report only": "كتابة التقرير فقط",
  "section of articles that have none": "القسم لما لا قسم له",
  "date of articles that have none": "التاريخ لما لا تاريخ له",
  "jsonl, csv, markdown: KEY=FIELD,… such as title=headline":
    "أي حقل لأي مفتاح، مثل title=headline (jsonl, csv, markdown)",
  "wordpress: types beside post, such as news,report":
    "أنواع تؤخذ كالمقالات، مثل news,report (wordpress)",
  "tei: which scan of a page first: local, iiif, picture, or a part of its address":
    "أي صورة للصفحة تُقدَّم: local, iiif, picture (tei)",
  "the report as JSON": "ملف التقرير (JSON)",
  "Formats:": "الصيغ:",
  "Look at the input": "النظر في المدخلات",
  "Import the articles": "إدخال المقالات",
  "{imported} imported, {updated} updated, {unchanged} unchanged, of {all}; {perSecond} a second":
    "جديد {imported}، محدَّث {updated}، كما هو {unchanged}، من {all}؛ في الثانية {perSecond}",
  "What is held is in {place}.": "ما ينتظر تاريخه في {place}",
  "The report in full: {report}": "التقرير كاملًا في {report}",
  "Expected names of post types, such as news,report.": "المتوقع: أسماء أنواع، مثل news,report",

  "Put the built site onto a host. A deploy that was stopped can be run again.":
    "ينشر الموقع المبني على خادم. وإن انقطع فأعده",
  "a directory for GitHub Pages (the workflow in .github/workflows uploads it)":
    "مجلد لـ GitHub Pages",
  "a directory for Netlify, with _headers and _redirects": "مجلد لـ Netlify",
  "a directory for Cloudflare Pages, with _headers and _redirects": "مجلد لـ Cloudflare Pages",
  "s3://BUCKET/FOLDER: what has changed, into a bucket": "رفع ما تغيّر إلى s3://BUCKET/FOLDER",
  "HOST:DIRECTORY: what has changed, to a web server": "رفع ما تغيّر إلى خادم HOST:DIRECTORY",
  "DIRECTORY: configuration of nginx for that directory": "إعداد مجلد الموقع على خادم nginx",
  "DIRECTORY: configuration of Caddy for that directory": "إعداد مجلد الموقع على خادم Caddy",
  "where to, for the targets that say so": "إلى أين، لما يحتاج إليه",
  "where the site lives, if not where it was built to": "عنوان الموقع، إن كان غير ما بُني له",
  "where a directory or a configuration is written": "أين يُكتب المجلد أو الإعداد",
  "github-pages, netlify, cloudflare: nothing is published there yet":
    "أول نشر، ولا شيء هناك بعد (github-pages, netlify, cloudflare)",
  "cloudflare: whose limits hold": "حدود أي خطة (cloudflare)",
  "go on although the host's limits are exceeded": "المضيّ وإن جاوز الموقع حدود المضيف",
  "s3: address of a store other than Amazon's": "عنوان مخزن غير Amazon (s3)",
  "s3: region of the bucket": "منطقة المخزن (s3)",
  "s3: requests at once": "عدد الطلبات معًا (s3)",
  "s3: texts compressed by gzip; rsync: gzip and Brotli copies beside them":
    "ضغط النصوص، أو نسخ مضغوطة بجانبها (s3, rsync)",
  "nginx: the server has the module brotli_static": "في الخادم وحدة brotli_static (nginx)",
  "deploys for which what open pages ask for is kept": "كم نشرًا يُحفظ فيه ما تطلبه الصفحات المفتوحة",
  "only say what would be done": "ذكر ما سيُفعل فقط",
  "compare what the host serves with the site afterwards":
    "مقارنة ما يعرضه المضيف بالموقع بعد النشر",
  "Targets:": "المضيفون:",
  "More: {file}": "والتفصيل في {file}",
  "the pages link to each other below {path}, and the site is to live at {url}; set url in _data/newspaper.ts and build again":
    "بُنيت الصفحات على أن مسارها {path}\nوالمطلوب نشرها على {url}\nغيّر في هذا الملف عنوان الموقع، ثم أعد البناء:\n_data/newspaper.ts",
  "Look at the live site": "النظر في الموقع المنشور",
  "{n} files in {target}": {
    one: "ملف واحد في {target}",
    two: "ملفان في {target}",
    few: "{n} ملفات في {target}",
    many: "{n} ملفًّا في {target}",
    other: "{n} ملف في {target}",
  },
  "{carried} of them of the last build, for open pages":
    "ومنها من البناء السابق، للصفحات المفتوحة: {carried}",
  "{leftOut} more left out, since the host has no room for them":
    "وتُرك ما لا مكان له عند المضيف، وعدده {leftOut}",
  "{n} redirects": "التحويلات: {n}",
  "room for about {allowed} articles like these": "ويتسع المكان لنحو {allowed} من مثل هذه المقالات",
  "What would lower it:": "وما يخفّض ذلك:",
  "(--over-limits goes on all the same.)": "وللمضيّ على كل حال: --over-limits",
  "Upload it, as .github/workflows/archive.yml does.":
    "ارفعه كما يفعل .github/workflows/archive.yml",
  "Upload it: {command}": "ارفعه بهذا الأمر:\n{command}",
  "Then: {command}": "ثم:\n{command}",
  "{url} could not be asked what it has ({reason}); if nothing is published there yet, add --first":
    "تعذّر سؤال الموقع عما فيه: {url}\nالسبب: {reason}\nإن لم يكن منشورًا فيه شيء بعد فأضف --first",
  "Look at {store}": "النظر في {store}",
  "Upload to {store}": "الرفع إلى {store}",
  "{resumed}{uploaded} of {n} files uploaded, {deleted} deleted, {kept} of older builds kept for open pages":
    "{resumed}رُفع {uploaded} من {n}، وحُذف {deleted}، وحُفظ من بناء سابق {kept}",
  "taken up where it was stopped: ": "أُكمل من حيث انقطع: ",
  "where to? Expected: npm run deploy -- {usage}": "إلى أين؟ المتوقع:\nnpm run deploy -- {usage}",
  "Compare what a host serves with the built site: bytes, types, headers, redirects.":
    "يقارن ما يعرضه المضيف بالموقع المبني",
  "files that are asked for": "عدد الملفات التي تُطلب",
  "ask for every file": "طلب كل ملف",
  "Check {url}": "فحص {url}",
  "{asked} of {n} files, {followed} redirects, {errors}, {warnings}":
    "الملفات {asked} من {n}، والتحويلات {followed}، {errors}، {warnings}",

  "Merge a newer version of Sijill; what is the newspaper's own stays as it is.":
    "يأتي بنسخة أحدث من «سجل»، ويبقى ما للصحيفة كما هو",
  "tag or branch, such as v1.1.0 or upstream/main": "وسم أو فرع، مثل v1.1.0",
  "there are changes that are not committed; commit them first, then update":
    "في المجلد تعديلات غير محفوظة، فأعد الأمر بعد git commit",
  "both sides have changed these files; merge them by hand, then git commit: {files}":
    "ملفات غيّرتها أنت وغيّرتها النسخة الجديدة. ادمجها بيدك، ثم git commit:\n{files}",
  "Merged {version}. Next: {next}": "تم الدمج. والخطوة التالية:\n{next}\n{version}",
} as const;
