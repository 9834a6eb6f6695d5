import { expect, test } from "vitest";
import { countries } from "./countries.ts";
import { monthNamesOf } from "./months.ts";
import { readTypedDate } from "./typed-date.ts";

test.each([
  ["7 مايو 2024", "2024-05-07"],
  ["٧ مايو ٢٠٢٤", "2024-05-07"],
  ["۷ مایو ۲۰۲۴", "2024-05-07"],
  ["7 أيار 2024", "2024-05-07"],
  ["7 ماي 2024", "2024-05-07"],
  ["الثلاثاء 7 مايو 2024", "2024-05-07"],
  ["7/5/2024", "2024-05-07"],
  ["٧/٥/٢٠٢٤", "2024-05-07"],
  ["2024/5/7", "2024-05-07"],
  ["2024-05-07", "2024-05-07"],
  ["٢٠٢٤-٠٥-٠٧", "2024-05-07"],
  ["7-5-2024", "2024-05-07"],
  ["7 May 2024", "2024-05-07"],
  ["7 مايو 2024 م", "2024-05-07"],
  ["مايو 2024", "2024-05"],
  ["مايو ٢٠٢٤", "2024-05"],
  ["كانون الثاني 1932", "1932-01"],
  ["May 2024", "2024-05"],
  ["2024-05", "2024-05"],
  ["٢٠٢٤-٠٥", "2024-05"],
  ["5/2024", "2024-05"],
  ["1932", "1932"],
  [" ١٩٣٢ ", "1932"],
  ["1932 م", "1932"],
])("%s is the Gregorian %s", (text, id) => {
  expect(readTypedDate(text)).toEqual({ calendar: "gregorian", id });
});

test.each([
  ["28 شوال 1445", "1445-10-28"],
  ["٢٨ شوّال ١٤٤٥ هـ", "1445-10-28"],
  ["28/10/1445 هـ", "1445-10-28"],
  ["شوال 1445", "1445-10"],
  ["جمادى الآخرة ١٤٤٥ هـ", "1445-06"],
  ["ربيع الثاني 1400", "1400-04"],
  ["1445 هـ", "1445"],
  ["١٤٤٥", "1445"],
  ["1445 هجرية", "1445"],
])("%s is the Hijri %s", (text, id) => {
  expect(readTypedDate(text)).toEqual({ calendar: "hijri", id });
});

test.each([
  ["7 مايو", "05-07"],
  ["٢٩ فبراير", "02-29"],
  ["1 كانون الأول", "12-01"],
])("%s comes every year: %s", (text, id) => {
  expect(readTypedDate(text)).toEqual({ calendar: "everyYear", id });
});

test("every country's names of the months are known", () => {
  for (const country of countries) {
    const names = monthNamesOf(country);
    const ids = names.map((_, i) => `1932-${String(i + 1).padStart(2, "0")}`);
    expect(names.map((name) => readTypedDate(`${name} 1932`)?.id)).toEqual(ids);
    expect(names.map((name) => readTypedDate(`9 ${name} 1932`)?.id)).toEqual(
      ids.map((id) => `${id}-09`),
    );
  }
});

test("a newspaper's own names of the months are known", () => {
  const own = Array.from({ length: 12 }, (_, i) => (i === 4 ? "شهر الورد" : `شهر ${i}`));
  expect(readTypedDate("٧ شهر الورد ٢٠٢٤", own)?.id).toBe("2024-05-07");
  expect(readTypedDate("7 مايو 2024", own)?.id).toBe("2024-05-07");
});

test.each([
  "",
  "1/2/3/1998",
  "1998 كلمة",
  "<b>",
  "98",
  "مايو",
  "32 مايو",
  "30 فبراير",
  "32 مايو 2024",
  "30 فبراير 2024",
  "مصر 2024",
  "24",
  "2024-5-",
  "13/2024",
  "شوال",
  "شوال 14",
])("%j is no date", (text) => {
  expect(readTypedDate(text)).toBeUndefined();
});
