/** Messages about dates, in Arabic. */
export const calendar = {
  '"{found}" is not a {kind}: {reason}; expected {expected}':
    'ليس {kind}:\n"{found}"\nالسبب: {reason}\nالمتوقع: {expected}',
  date: "تاريخًا",
  "Hijri date": "تاريخًا هجريًّا",
  "Gregorian date": "تاريخًا ميلاديًّا",
  "it is empty": "لا شيء فيه",
  "it has another shape": "كُتب على غير الصورة المطلوبة",
  "its year is a Hijri one": "سنته هجرية",
  "{year} is a Gregorian year": "السنة ميلادية: {year}",
  "no Hijri month is called {name}": "لا شهر هجريًّا بهذا الاسم: {name}",
  "month {month} does not exist": "لا شهر برقم {month}",
  "day {day} does not exist, a month has 29 or 30 days":
    "لا يوم برقم {day}، فالشهر الهجري 29 يومًا أو 30",
  "day {day} does not exist, {month} has {days} days":
    "لا يوم برقم {day}، وآخر أيام هذا الشهر {days}:\n{month}",
  "year {year} is outside 1000–9999": "السنة خارج المدى من 1000 إلى 9999: {year}",
  "hour {hour} does not exist": "لا ساعة برقم {hour}",
  "minute {minute} does not exist": "لا دقيقة برقم {minute}",
  "second {second} does not exist": "لا ثانية برقم {second}",
  "offset {offset} does not exist": "لا فرق توقيت كهذا:\n{offset}",
  "that time does not exist in {zone}, whose clocks went forward past it":
    "لا وجود لهذه الساعة، فقد قُدّمت عنها الساعات في {zone}",
  "in {zone} its year is outside 1000–9999": "تصير سنته خارج المدى من 1000 إلى 9999 في {zone}",
  "YYYY-MM-DD, as 1445-10-28, or day, month name and year, as 28 شوال 1445 هـ":
    "مثل 28 شوال 1445 هـ أو\n1445-10-28",
  "YYYY-MM-DD, YYYY-MM, YYYY or YYYY-MM-DDTHH:MM, with seconds and an offset (Z, +03:00) if known":
    "إحدى هذه الصور:\n2024-05-07\n2024-05\n2024\n2024-05-07T05:53\n2024-05-07T05:53:10+03:00",
  '"date: {date}" with "hijri: {hijri}" (npm run check -- --fix turns it round)':
    "أن يُكتب هكذا، وهذا ما يفعله الأمر الذي يليه:\ndate: {date}\nhijri: {hijri}\nnpm run check -- --fix",
  "the Gregorian one, {span}": "المقابل الميلادي:\n{span}",
} as const;
