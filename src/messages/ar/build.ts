/** What a build says, and what is wrong with what an owner writes for it, in Arabic. */
export const build = {
  "Read the articles": "قراءة المقالات",
  "Encode the scans{cost}": "تجهيز صور الصفحات{cost}",
  " (about {megabytes} MB in {n} files, {minutes} min)":
    "، نحو {megabytes} ميغابايت في {n} ملف، والمدة بالدقائق {minutes}",
  "Render the pages": "كتابة الصفحات",
  "Index the texts": "فهرسة النصوص",
  "Publish the site": "وضع الموقع في مجلده",
  "{articles}, {issues}": "{articles}، {issues}",
  "{n} articles": {
    zero: "لا مقالات",
    one: "مقال واحد",
    two: "مقالان",
    few: "{n} مقالات",
    many: "{n} مقالًا",
    other: "{n} مقال",
  },
  "{n} printed issues": {
    zero: "لا أعداد مصوّرة",
    one: "عدد مصوّر واحد",
    two: "عددان مصوّران",
    few: "{n} أعداد مصوّرة",
    many: "{n} عددًا مصوّرًا",
    other: "{n} عدد مصوّر",
  },
  "{done} of {all}": "{done} من {all}",
  "{pages}{added}{kept}": "{pages}{added}{kept}",
  "{n} pages": {
    zero: "لا صفحات",
    one: "صفحة واحدة",
    two: "صفحتان",
    few: "{n} صفحات",
    many: "{n} صفحة",
    other: "{n} صفحة",
  },
  ", {n} that were added": "، ومما أضفته {n}",
  ", {n} outputs as they were": "، وما بقي كما هو {n}",
  "{made} of {n} bundles": "{made} من {n}",
  "Another build is writing {output}; this one waits until it has ended.":
    "بناء آخر يكتب في المجلد نفسه، فيُنتظر حتى ينتهي: {output}",
  "a worker was ended by the system ({signal}), and so was the one in its place, most often because the machine ran out of memory; build with fewer at once (--workers 1), or with --shard on several machines. What was made so far is kept for the next build, and the last site is as it was":
    "أنهى النظام عملية من عمليات البناء، ثم التي حلّت محلها: {signal}\nوأكثر ما يكون ذلك لنفاد الذاكرة\nابنِ بعمليات أقل، أو على عدة أجهزة بالخيار --shard:\nnpm run build -- --workers 1\nما أُنجز محفوظ للبناء التالي، والموقع السابق كما هو",
  "{folder}/{misplaced}: found a page in {folder}, expected it in {other}":
    "{folder}/{misplaced}\nصفحة في غير مكانها، والمتوقع أن تكون في {other}",
  "eleventy.config.ts: found addPassthroughCopy({copied}), expected none; what is to be copied belongs in public/":
    "eleventy.config.ts\nوُجد: addPassthroughCopy({copied})\nما يُنسخ كما هو مكانه public/",
  "{source}: found the path /{file}, which is that of another page or file, or of a folder of them; give it one of its own":
    "{source}\nمساره في الموقع: /{file}\nوهو مسار صفحة أخرى أو ملف آخر أو مجلد. اجعل له مسارًا لا يشغله غيره",
  "{source}: found the path {url}, which is for pages and files of the site itself; {advice}":
    "{source}\nمساره في الموقع: {url}\nوهو لصفحات الموقع نفسه. {advice}",
  "rename it": "غيّر اسمه",
  "give it another `permalink`": "اكتب له مسارًا آخر في permalink",
  "{list} is damaged; delete its directory and build again":
    "{list}\nتالف. احذف مجلده ثم أعد البناء",
  "{output} holds files that are not a site of Sijill and would be lost; choose another --output or empty it":
    "{output}\nفي هذا المجلد ملفات ليست موقعًا من «سجل»، وكانت ستضيع\nأفرغه، أو اختر مجلدًا آخر بالخيار --output",
  "--merge {missing}: expected what --shard made there, and beside it {cache}":
    "--merge {missing}\nالمتوقع في هذا المجلد ما صنعه الخيار --shard\nوبجانبه: {cache}",
  "{file} is damaged; make {output} again": "{file}\nتالف. أعد صنع {output}",
  "{file} is damaged; build again": "{file}\nتالف. أعد البناء",
  '_data/newspaper.ts: design.{key} is "{name}", which cannot be read as a picture ({reason}); put an SVG or PNG at {file}':
    '_data/newspaper.ts: design.{key}\nصورة لا تُقرأ:\n"{name}"\nالسبب: {reason}\nضع هنا ملفًّا من نوع SVG أو PNG:\n{file}',

  "_data/newspaper.ts is not valid:\n{faults}": "_data/newspaper.ts\nفي هذا الملف أخطاء:\n{faults}",
  "✖ {fault}\n  → at {key}": "المفتاح: {key}\n{fault}",
  "lower-case Latin letters and hyphens": "المتوقع: حروف لاتينية صغيرة وشرطات",
  'an ISO 3166-1 code of a country, such as "EG" or "GB"':
    'المتوقع: رمز بلد من حرفين لاتينيين، مثل "EG"',
  '_data/newspaper.ts: zone "{zone}" is not a time zone; expected an IANA name such as "Africa/Cairo"':
    '_data/newspaper.ts\nليس اسم منطقة زمنية: "{zone}"\nالمتوقع اسم مثل "Africa/Cairo"',
  "_data/words.ts: {name} is {found}; expected {expected}, as in _data/languages/ar.ts":
    "_data/words.ts: {name}\nوُجد: {found}\nالمتوقع: {expected}، كما في _data/languages/ar.ts",
  "_data/words.ts: {name} is no word of the interface; expected one of {choices}":
    "_data/words.ts: {name}\nليست من كلمات الواجهة، والمتوقع واحدة من هذه:\n{choices}",
  "a group": "مجموعة كلمات",
} as const;
