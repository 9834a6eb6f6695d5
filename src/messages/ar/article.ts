/** Messages about one article's file, in Arabic. */
export const article = {
  "{text}": "{text}",
  "a list": "قائمة",
  "a map of keys": "مجموعة مفاتيح",
  nothing: "لا شيء",
  "missing; expected {what}": "ناقص، والمتوقع: {what}",
  "found {found}, expected {what}": "وُجد: {found}\nالمتوقع: {what}",
  "found {found}, expected {what}{hint}": "وُجد: {found}\nالمتوقع: {what}{hint}",
  '; did you mean "{meant}"?': "\nلعلك تقصد: {meant}",
  "{key}: {fault}": "المفتاح: {key}\n{fault}",
  "text: {fault}": "في النص:\n{fault}",

  "{what} or a list of them": "{what}، أو قائمة منها",
  "{what}, or a map of name and sameAs": "{what}، أو اسم وعناوينه بالمفتاحين name وsameAs",
  "{what} or a list of them, each perhaps a map of name and sameAs":
    "{what}، أو قائمة منها،\nولك أن تكتب الاسم وعناوينه بالمفتاحين name وsameAs",
  "one of {choices}": "واحد من هذه:\n{choices}",
  "a headline": "عنوان",
  "a text": "نص",
  "a name": "اسم",
  "a title": "عنوان",
  "a tag": "وسم",
  "a place": "مكان",
  "a mark": "علامة",
  "a page": "صفحة",
  "a region": "موضع",
  "a path": "مسار",
  "a path of an article": "مسار مقال",
  "the name of a section": "اسم قسم",
  "a date such as 2024-05-07": "تاريخ، مثل\n2024-05-07",
  "a day or a time such as 2024-05-08": "يوم أو وقت، مثل\n2024-05-08",
  "a Hijri date such as 1445-10-28": "تاريخ هجري، مثل\n1445-10-28",
  "a Hijri date such as 1324-01-01": "تاريخ هجري، مثل\n1324-01-01",
  "an address such as https://viaf.org/viaf/32272677": "عنوان، مثل https://viaf.org/viaf/32272677",
  "an absolute address such as https://example.org/x or urn:isbn:…":
    "عنوان كامل، مثل https://example.org/x",
  'a path such as /news/123.html, without "?", "#" and names such as ".x"':
    'مسار بلا "?" ولا "#" ولا اسم أوله نقطة، مثل /news/123.html',
  "a path or an https address of a picture": "مسار صورة، أو عنوانها بـ https",
  "an identifier such as ark:12345/s1x8kbv04n7, doi:10.5555/1, hdl:2027/1 or an https address":
    "معرّف ثابت، مثل\nark:12345/s1x8kbv04n7\ndoi:10.5555/1\nhdl:2027/1",
  "an ARK whose last character fits the others: one of them is wrong":
    "معرّف يوافق آخرُ حروفه سائرَها، ففي أحدها خطأ (ARK)",
  "{file}: expected front matter to which this line can be added: {line}":
    "{file}\nالمتوقع: رأس مقال يُضاف إليه هذا السطر:\n{line}",
  "a BCP 47 language such as ar or en": "رمز لغة، مثل ar أو en",
  "the number of an issue, such as 12 or, of a double issue, 3–4":
    "رقم العدد، مثل 12، وللعدد المزدوج رقماه، مثل\n3-4",
  "the number of a volume or year": "رقم المجلد أو السنة",
  "the number of a column": "رقم العمود",
  "the number of a page, or of several such as 203-206 or 1, 4":
    "رقم صفحة، أو أرقام صفحات، مثل\n203-206\n1, 4",
  "the label of a page": "رقم صفحة كما طُبع",
  "a label of 40 letters at most": "رقم صفحة لا يزيد على 40 حرفًا",
  "a label, or keys such as n and regions": "رقم صفحة، أو مفاتيح مثل n وregions",
  "a picture, or keys such as label and image": "صورة، أو مفاتيح مثل label وimage",
  "a number of pixels": "عدد نقاط الصورة (بكسل)",
  "a region with an area, such as 420,700,2300,4200 (x,y,w,h in pixels of the scan) or percent:5,10,40,20":
    "موضع له مساحة: س، ص، العرض، الارتفاع، بنقاط الصورة أو بالمئة، مثل\n420,700,2300,4200\npercent:5,10,40,20",
  "a share between 0 and 1, such as 0.87": "عدد بين 0 و1، مثل 0.87",
  "keys such as issue and page": "مفاتيح مثل issue وpage",
  "keys such as src and alt": "مفاتيح مثل src وalt",
  "keys such as url and publisher": "مفاتيح مثل url وpublisher",
  "keys such as confidence": "مفاتيح مثل confidence",
  "expected {most} pages at most": "المتوقع: لا أكثر من {most} صفحة",

  "unknown key {key}{hint}": "مفتاح غير معروف: {key}{hint}",
  "unknown key {key}, expected one of {keys}":
    "مفتاح غير معروف: {key}\nالمفاتيح المعروفة هنا:\n{keys}",
  "{key} is a key of Eleventy, and those are not taken from articles":
    "مفتاح من مفاتيح Eleventy\nوهذه لا تؤخذ من المقالات: {key}",

  'front matter without an end, expected a line "---"':
    'رأس المقال لا نهاية له\nالمتوقع: سطر ليس فيه إلا "---" بعد آخر مفتاح',
  "front matter of {length} characters, expected {most} at most":
    'رأس المقال طويل جدًّا: {length} حرف، والحد {most}\nلعل السطر "---" الذي ينهيه ناقص',
  'found {first}, expected "---" alone: front matter is read as YAML only':
    'وُجد: {first}\nالمتوقع: سطر ليس فيه إلا "---"، فرأس المقال يُكتب بصيغة YAML',
  'no front matter: found {first}, expected "---" as the first line':
    'لا رأس للمقال\nأول سطر: {first}\nالمتوقع أن يكون أول سطر: "---"',
  'found {data}, expected keys and values such as "title: …"':
    'وُجد: {data}\nالمتوقع: مفاتيح وقيم، مثل "title: …"',
  "found lists and maps within each other, expected two levels at most":
    "قوائم ومفاتيح بعضها داخل بعض، والمتوقع مستويان لا أكثر",
  "found a key that is not a text": "مفتاح ليس نصًّا",
  'key "{name}" is not allowed': "مفتاح غير مسموح به: {name}",
  "key {name} is given twice": "مفتاح كُتب مرتين: {name}",
  "found the YAML alias {found}, expected a text; one that begins with * in quotes":
    "إحالة، والمتوقع نص، فللعلامة * معنى في YAML\nوالنص الذي أوله * يُكتب بين علامتي تنصيص: {found}",
  "found the YAML anchor {found}, expected a text; one that begins with & in quotes":
    "علامة إحالة، والمتوقع نص، فللعلامة & معنى في YAML\nوالنص الذي أوله & يُكتب بين علامتي تنصيص: {found}",
  "found the YAML tag {tag}, expected a text; one with ! in quotes":
    "وسم، والمتوقع نص، فللعلامة ! معنى في YAML\nوالنص الذي أوله ! يُكتب بين علامتي تنصيص: {tag}",
  'found ": " within a text, expected such a text in quotes: title: "…: …"':
    'نقطتان بعدهما مسافة داخل نص\nاكتب النص بين علامتي تنصيص:\ntitle: "…: …"',
  'found a text that begins with {sign}, expected it in quotes: title: "…"':
    'نص أوله {sign}، ولهذه العلامة معنى في YAML\nاكتب النص بين علامتي تنصيص:\ntitle: "…"',
  'found "{line}", expected a key, a colon, a space and a text: title: …':
    "سطر بلا مفتاح:\n{line}\nالمتوقع: مفتاح بعده نقطتان ومسافة ثم نص:\ntitle: …",
  "found {escape} in a text in double quotes, expected \\\\ for each \\":
    "شرطة مائلة داخل نص بين علامتي تنصيص:\n{escape}\nاكتبها مرتين: \\\\",
  "found a text or a list that does not end, expected {sign} at its end":
    "نص أو قائمة بلا نهاية، والمتوقع في آخرها: {sign}",
  "found no comma between the items of a list, expected [first, second]":
    "لا فاصلة بين بندين من قائمة، والفاصلة لاتينية:\n[first, second]",
  "found a comma without an item before it, expected [first, second]":
    "فاصلة لا بند قبلها، والمتوقع:\n[first, second]",
  "found more behind the end of a text in quotes or of a list, expected all within it":
    "كلام بعد علامة التنصيص الأخيرة أو بعد نهاية القائمة\nأدخله فيها، أو احذفه",
  "found a line that begins further in or out than those beside it, expected one column":
    "سطر لا يبدأ حيث تبدأ السطور المجاورة له، فسوِّ المسافات في أولها",
  "found a tab before a key, expected spaces": "قبل المفتاح علامة جدولة، والمتوقع مسافات (Tab)",
  'found a second YAML document, expected one between "---" and "---"':
    'مستند ثانٍ، والمتوقع واحد بين السطرين "---" و"---"',
  "not valid YAML: {message}": "صيغة غير صحيحة من YAML:\n{message}",

  "found {slug}, expected {what}{example}": "وُجد: {slug}\nالمتوقع: {what}{example}",
  ', such as "{better}"': "، مثل:\n{better}",
  "letters, digits, - and _ only": 'حروف وأرقام و"-" و"_" لا غير',
  "more than one or two digits, which look like a date": "غير رقم أو رقمين وحدهما، فهما كالتاريخ",
  "the letters of one alphabet in a word": "أن تكون حروف الكلمة من أبجدية واحدة",
  "at most {most} bytes of UTF-8": "ألا يزيد على {most} بايت",
  'slug, from the file\'s name: {fault}; rename the file or give it a "slug"':
    "لا يصلح اسم الملف أن يكون آخر عنوان الصفحة (slug)\n{fault}\nغيّر اسم الملف، أو اكتب في رأسه المفتاح slug",

  "{n} days": {
    zero: "أقل من يوم",
    one: "يوم واحد",
    two: "يومان",
    few: "{n} أيام",
    many: "{n} يومًا",
    other: "{n} يوم",
  },
  "more than a month": "أكثر من شهر",
  'hijri: found a day, but "date" is {date}; expected "date" to the day as well':
    "في المفتاح hijri\nيوم هجري، والتاريخ الميلادي بلا يوم:\ndate: {date}\nالمتوقع: أن يُكتب اليوم الميلادي أيضًا",
  "hijri: found {hijri}, which is {distance} from {computed}, expected within a day of it ({day})":
    "التاريخ الهجري لا يوافق الميلادي، والفرق {distance}:\nhijri: {hijri}\ndate: {day}\nويوافقه بتقويم أم القرى:\n{computed}\nالمتوقع: ألا يزيد الفرق على يوم",
  "hijri: found {hijri}, which is not within a day of {computed} ({date})":
    "التاريخ الهجري لا يوافق الميلادي:\nhijri: {hijri}\ndate: {date}\nويوافقه بتقويم أم القرى:\n{computed}\nالمتوقع: ألا يزيد الفرق على يوم",
  'updated: found {updated}, expected no earlier than "date", {date}':
    "تاريخ التعديل قبل تاريخ النشر:\nupdated: {updated}\ndate: {date}",
  "date: found {date}, but the file's path says {says}":
    "التاريخ غير ما يقوله مسار الملف:\ndate: {date}\n{says}",
  "date: found {given}, but the file's path says {date}":
    "التاريخ غير ما يقوله مسار الملف:\ndate: {given}\n{date}",
  "date: missing; expected a day such as 1906-02-25, or a folder such as 1906/02/25/ that says it":
    "التاريخ ناقص، والمتوقع أن يُكتب هكذا، أو أن يدل عليه مجلد كالذي يليه:\ndate: 1906-02-25\n1906/02/25/",
  "date: the path says {date}, expected a day such as 1906/02/25/":
    "ليس تاريخًا ما يقوله المسار:\n{date}\nالمتوقع: يوم، مثل 1906/02/25/",
  'date: found "{date}", expected a day or, of a monthly, a month':
    "المتوقع يوم، وللمجلة الشهرية شهر:\ndate: {date}",
  "the label in the file's name: {fault}": "في اسم الملف بعد issue\n{fault}",

  "found marks of direction (U+202A–202E, U+2066–2069) that turn letters round or are not closed, or dozens of marks on a letter; expected none, and they are left out":
    "علامات خفية تقلب اتجاه الحروف أو لا تُغلق، أو عشرات العلامات على حرف واحد\nلا تظهر في الموقع، والمتوقع حذفها",
  'found "{word}", in which some letters only look Latin, expected those of one alphabet':
    "كلمة فيها حروف تشبه اللاتينية وليست منها: {word}\nالمتوقع: حروف أبجدية واحدة",

  "bytes that are not UTF-8, where letters were lost or cut; expected UTF-8: type them again from the original":
    "حروف ضاعت أو انقطعت، فليست بترميز UTF-8\nاكتبها من جديد عن الأصل",
  "found text in {charset}, expected UTF-8; npm run check -- --fix turns it":
    "الملف بترميز {charset}\nويحوّله هذا الأمر إلى UTF-8:\nnpm run check -- --fix",
  "found {length} characters, expected an article of {most} at most":
    "في الملف {length} حرف، وحدّ المقال {most}",
  "found {length} characters, expected {most} at most": "في الملف {length} حرف، والحدّ {most}",

  mojibake: "حروف قُرئت بترميز خاطئ",
  "presentation forms": "صور الحروف المتصلة (presentation forms)",
  "bidi controls": "علامات اتجاه خفية",
  "no-break spaces": "مسافات غير فاصلة",
  "zero-width characters": "محارف لا عرض لها",
  "control characters": "محارف تحكم",

  error: "خطأ",
  warning: "تنبيه",
  note: "ملاحظة",
  "{n} errors": {
    zero: "لا أخطاء",
    one: "خطأ واحد",
    two: "خطآن",
    few: "{n} أخطاء",
    many: "{n} خطأً",
    other: "{n} خطأ",
  },
  "{n} warnings": {
    zero: "لا تنبيهات",
    one: "تنبيه واحد",
    two: "تنبيهان",
    few: "{n} تنبيهات",
    many: "{n} تنبيهًا",
    other: "{n} تنبيه",
  },
  "{n} notes": {
    zero: "لا ملاحظات",
    one: "ملاحظة واحدة",
    two: "ملاحظتان",
    few: "{n} ملاحظات",
    many: "{n} ملاحظة",
    other: "{n} ملاحظة",
  },
  "{n} files": {
    zero: "لا ملف",
    one: "ملف واحد",
    two: "ملفان",
    few: "{n} ملفات",
    many: "{n} ملفًّا",
    other: "{n} ملف",
  },
  "{sum} in {files}": "المجموع: {sum}\nالملفات: {files}",
  "… and {left} more, which npm run check lists":
    "… وغيرها، وعددها {left}، ويعرضها كلها:\nnpm run check",
} as const;
