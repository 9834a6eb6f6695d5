/** What `npm run check` finds, in Arabic. */
export const check = {
  "the same words as {file}": "كلماته هي كلمات مقال آخر:\n{file}",
  "nearly the same words ({percent} %) as {file}":
    "يكاد يطابق مقالًا آخر، بنسبة {percent} بالمئة:\n{file}",
  "which is spelled another way": "وهو الاسم نفسه برسم آخر",
  "which differs by a letter": "ولا يختلفان إلا في حرف",
  '{kind}: found "{name}" ({count} ×), and elsewhere "{other}" ({often} ×), {how}':
    'المفتاح: {kind}\nهنا "{name}"، وعدد مراته {count}\nوفي مواضع أخرى "{other}"، وعدد مراته {often}\n{how}',
  "no article of {first} ({weekday}), a day on which the paper usually appears":
    "لا مقال من يوم {weekday} هذا، والصحيفة تصدر فيه عادةً:\n{first}",
  "no article of {n} days from {first} to {last} on which the paper usually appears": {
    two: "لا مقال من هذين اليومين، والصحيفة تصدر فيهما عادةً:\n{first}\n{last}",
    few: "لا مقال من {n} أيام تصدر فيها الصحيفة عادةً، أولها وآخرها:\n{first}\n{last}",
    many: "لا مقال من {n} يومًا تصدر فيها الصحيفة عادةً، أولها وآخرها:\n{first}\n{last}",
    other: "لا مقال من {n} يوم تصدر فيها الصحيفة عادةً، أولها وآخرها:\n{first}\n{last}",
  },
  "edition.issue: found {issue}, but {file} of the same day says {other}":
    "رقم العدد هنا: {issue}\nوفي مقال من اليوم نفسه: {other}\n{file}",
  "edition.volume: found {volume} on {id}, less than {other} on {before}":
    "رقم المجلد هنا: {volume}\n{id}\nوهو أقل مما قبله: {other}\n{before}",
  "edition.issue: found {issue} on {id}, but {file} of {day} says so too":
    "رقم العدد هنا: {issue}\n{id}\nوهو نفسه في عدد آخر:\n{day}\n{file}",
  "edition.issue: found {issue} on {id}, not after {other} on {before}":
    "رقم العدد هنا: {issue}\n{id}\nولا يأتي بعد رقم العدد السابق: {other}\n{before}",
  "{from} to {to}": "من {from} إلى {to}",
  "issues missing before this one: {which}, between {last} and {id}":
    "أعداد ناقصة قبل هذا: {which}\nوهي بين هذين:\n{last}\n{id}",
  'read also: no article of the archive has the headline "{shown}"':
    "اقرأ أيضًا: لا مقال في الأرشيف بهذا العنوان:\n{shown}",
  "no article shows this picture": "لا مقال يعرض هذه الصورة",
  "no article links to this file": "لا مقال يشير إلى هذا الملف",
  "link: {href} is on a host that the archive was made from, and leads to no one article of it":
    "رابط إلى الموقع الذي أُخذ منه الأرشيف، ولا يؤدي إلى مقال بعينه:\n{href}",
  "is another system's shortcode, which is shown as text; expected Markdown":
    "رمز من نظام آخر، يظهر للقارئ كما هو\nالمتوقع: Markdown",
  "is HTML, which is shown as text; expected Markdown":
    "وسم يظهر للقارئ كما هو (HTML)\nالمتوقع: Markdown",
  " (and on {n} more lines)": {
    one: "\nوفي سطر آخر",
    two: "\nوفي سطرين آخرين",
    few: "\nوفي {n} أسطر أخرى",
    many: "\nوفي {n} سطرًا آخر",
    other: "\nوفي {n} سطر آخر",
  },
  '"{what}" {is}{others}': '"{what}"\n{is}{others}',
  'found "{text}", expected "{decoded}"': 'وُجد: "{text}"\nالمتوقع: "{decoded}"',
  '{key}: "{name}" is one name with commas; for several write {key}: [{parts}]':
    'اسم واحد فيه فواصل: "{name}"\nإن كانت أسماء فاكتبها هكذا:\n{key}: [{parts}]',
  'no letter of it is Arabic; it is shown as {lang}: say its language, such as "lang: en"':
    "ليس فيه حرف عربي، فيُعرض على أن لغته {lang}\nاكتب لغته، مثل:\nlang: en",
  "the text says {said} for {day}, which was another weekday":
    "في النص {said}، ولم يكن هذا التاريخ ذلك اليوم:\n{day}",
  "{n} places with {kind}, which readers do not see and search stumbles over": {
    one: "موضع فيه {kind}\nلا يراها القارئ، ويتعثر بها البحث",
    two: "موضعان فيهما {kind}\nلا يراها القارئ، ويتعثر بها البحث",
    few: "{n} مواضع فيها {kind}\nلا يراها القارئ، ويتعثر بها البحث",
    many: "{n} موضعًا فيها {kind}\nلا يراها القارئ، ويتعثر بها البحث",
    other: "{n} موضع فيها {kind}\nلا يراها القارئ، ويتعثر بها البحث",
  },
  'looks misread; by its bytes it is "{before}"': 'يبدو أنه قُرئ بترميز خاطئ، وأصله:\n"{before}"',
  "has U+FFFD, where a letter was lost": "فيه حرف ضائع (U+FFFD)",
  "{key}: found {found}, but the file was last written on {written}, before that; expected a date that had come":
    "تاريخ لم يأتِ بعد حين كُتب الملف:\n{key}: {found}\nوكُتب الملف في:\n{written}",
  "{n} weeks": {
    one: "أسبوع واحد",
    two: "أسبوعين",
    few: "{n} أسابيع",
    many: "{n} أسبوعًا",
    other: "{n} أسبوع",
  },
  "{n} fortnights": {
    one: "أسبوعين",
    two: "أربعة أسابيع",
    few: "{n} أنصاف شهر",
    many: "{n} نصف شهر",
    other: "{n} نصف شهر",
  },
  "{n} months": {
    one: "شهر واحد",
    two: "شهرين",
    few: "{n} أشهر",
    many: "{n} شهرًا",
    other: "{n} شهر",
  },
  "{n} quarters": {
    one: "ثلاثة أشهر",
    two: "ستة أشهر",
    few: "{n} فصول",
    many: "{n} فصلًا",
    other: "{n} فصل",
  },
  daily: "يومية",
  weekly: "أسبوعية",
  fortnightly: "نصف شهرية",
  monthly: "شهرية",
  quarterly: "فصلية",
  irregular: "غير منتظمة",
  'frequency: the paper is said to be {frequency}, but the dates of its {n} articles name no edition of such a paper; in _data/newspaper.ts write how often it appeared, such as frequency: "monthly"':
    'في تعريف الصحيفة أنها {frequency}، وليس في تواريخ مقالاتها عدد من صحيفة كهذه\nعدد المقالات: {n}\nاكتب كيف كانت تصدر، كما يلي، في _data/newspaper.ts\nfrequency: "monthly"',
  "no edition for {span} between {id} and {next}; the paper was {frequency}":
    "لا عدد طوال {span} بين هذين، والصحيفة {frequency}:\n{id}\n{next}",
} as const;
