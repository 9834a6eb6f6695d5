/** Messages about dossiers, identifiers and the table of names, in Arabic. */
export const dossiers = {
  "the file's name: {fault}": "اسم الملف لا يصلح\n{fault}",
  "search: found nothing, expected words as in the search box, such as {example}":
    "بحث: لا شيء بعدها، والمتوقع كلمات كما في خانة البحث، مثل:\n{example}",
  "{kind}: found no name, expected one, and perhaps a period: 1998..2004":
    "سطر بلا اسم: {kind}\nالمتوقع اسم، ومعه مدة إن شئت، مثل:\n1998..2004",
  '{kind}: found the period "{period}", expected one of years, months or days, such as 1998..2004 or 2011-01-25..':
    'السطر: {kind}\nمدة غير مفهومة: "{period}"\nالمتوقع سنوات أو أشهر أو أيام، مثل:\n1998..2004\n2011-01-25..',
  '{kind}: found the period "{period}", expected one that ends when it has begun{hint}':
    'السطر: {kind}\nمدة تنتهي قبل أن تبدأ: "{period}"{hint}',
  "found no line that names articles, expected one such as 2024/05/07-slug.md, or search: words, or tag: name":
    "ليس في الملف سطر يذكر مقالات\nالمتوقع سطر مثل أحد هذه:\n2024/05/07-slug.md\nبحث: كلمات\nوسم: اسم",
  "found {count} articles in this dossier, most of them by this line; expected {most} at most: give it a period, such as 1998..2004":
    "مقالات هذا الملف {count}، وأكثرها من هذا السطر، والحدّ {most}\nاكتب له مدة، مثل:\n1998..2004",
  'found "{text}", expected the file or the address of an article of the archive':
    'وُجد: "{text}"\nالمتوقع: ملف مقال في الأرشيف أو عنوان صفحته',
  'search: found no article with "{query}", expected one at least: try fewer words or a longer period':
    'بحث: لا مقال فيه هذا: "{query}"\nجرّب كلمات أقل أو مدة أطول',
  '{kind}: found "{name}", expected one that an article of the archive has{hint}':
    'السطر: {kind}\nلا مقال في الأرشيف له هذا: "{name}"{hint}',
  '{kind}: found no article with "{name}" in {period}, expected one at least; the archive has them from {first} to {last}':
    'السطر: {kind}\nلا مقال له هذا في هذه المدة: "{name}"\n{period}\nوفي الأرشيف من هذا إلى ذاك:\n{first}\n{last}',
  'identifier: "{identifier}" is also that of {file}; expected one of its own':
    'المعرّف: "{identifier}"\nوهو معرّف مقال آخر: {file}\nالمتوقع: معرّف لا يشاركه فيه غيره',
  "Give an ARK to each article that has no identifier: a line in its file, which stays when it moves.":
    "يعطي كل مقال لا معرّف له معرّفًا ثابتًا، سطرًا في ملفه (ARK)",
  "_data/newspaper.ts: missing; expected who assigns ARKs, such as {example}. arks.org registers numbers, without charge":
    "_data/newspaper.ts\nليس فيه من يمنح المعرّفات، والمتوقع مثل:\n{example}\nوالأرقام تُسجَّل مجانًا في arks.org",
  "assigned: {assigned}; with an identifier before: {before}":
    "أُعطي معرّفًا {assigned}، وكان له معرّف {before}",
  "{place} {fault}": "{place}\n{fault}",
  "{one}\n{other}": "{one}\n{other}",
  '{place} found the columns "{found}", expected {columns}':
    '{place}\nالأعمدة: "{found}"\nالمتوقع:\n{columns}',
  "found {cells} cells, expected {most} at most; a comma in a name needs quotes around it":
    "خانات السطر {cells}، والحدّ {most}\nوالاسم الذي فيه فاصلة يُكتب بين علامتي تنصيص",
  '"{name}" is in the table already': 'في الجدول من قبل: "{name}"',
  'found "{word}" and "{name}", expected a kind (person, organisation, place) and a name':
    'وُجد: "{word}"، "{name}"\nالمتوقع نوع (شخص أو هيئة أو مكان) ثم اسم',
  '{column}: found "{id}", expected an identifier such as those in {address}':
    'العمود: {column}\nوُجد: "{id}"\nالمتوقع معرّف كما في {address}',
  'sameAs: found "{other}", expected web addresses with spaces between':
    'في العمود sameAs\nوُجد: "{other}"\nالمتوقع عناوين ويب بينها مسافات',
} as const;
