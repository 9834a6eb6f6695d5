import { describe, expect, test } from "vitest";
import { nextDay } from "./day-number.ts";
import { fromHijri, toHijri } from "./hijri.ts";
import { findWrittenDates, readDateLine } from "./written-date.ts";

/** A date as `2024-05-07 17:53 1445-10-28`, with what is odd about it. */
function said(text: string): string {
  return findWrittenDates(text)
    .map(({ day, time, hijri, computed, ambiguous, wrongWeekday }) =>
      [
        day,
        time,
        hijri && `${hijri.year}-${hijri.month}-${hijri.day}`,
        computed && "computed",
        ambiguous && "ambiguous",
        wrongWeekday && `not weekday ${wrongWeekday}`,
      ]
        .filter(Boolean)
        .join(" "),
    )
    .join("; ");
}

describe("a printed date", () => {
  test.each([
    ["الثلاثاء 7 مايو 2024 05:53 مـ 28 شوال 1445 هـ", "2024-05-07 17:53 1445-10-28"],
    ["الثلاثاء 7 مايو 2024 05:53 ص 28 شوال 1445 هـ", "2024-05-07 05:53 1445-10-28"],
    ["الثلاثاء، ٧ مايو ٢٠٢٤م الموافق ٢٨ شوّال ١٤٤٥هـ", "2024-05-07 1445-10-28"],
    ["۷ مایو ۲۰۲۴", "2024-05-07"],
    ["28 شوال 1445 هـ - 7 مايو 2024 م", "2024-05-07 1445-10-28"],
    ["28 شوال 1445 هـ", "2024-05-07 1445-10-28 computed"],
    ["28/10/1445هـ", "2024-05-07 1445-10-28 computed"],
    ["1 أبريل 2024", "2024-04-01"],
    ["1 ابريل 2024", "2024-04-01"],
    ["1 إبريل 2024", "2024-04-01"],
    ["1 نيسان 2024", "2024-04-01"],
    ["1 أفريل 2024", "2024-04-01"],
    ["3 آذار 2024", "2024-03-03"],
    ["3 اذار 2024", "2024-03-03"],
    ["12 كانون الثاني/يناير 2024", "2024-01-12"],
    ["12 يناير (كانون الثاني) 2024", "2024-01-12"],
    ["30 غشت 2021", "2021-08-30"],
    ["9 تشرين الاول 2023", "2023-10-09"],
    ["الأثنين 6 مايو 2024", "2024-05-06"],
    ["الاثنين 6 مايو 2024", "2024-05-06"],
    ["الإثنين 7 مايو 2024", "2024-05-07 not weekday 1"],
    ["الأربعاء 8 مايو 2024 الساعة 12:05 صباحًا", "2024-05-08 00:05"],
    ["الأربعاء 8 مايو 2024 - 12:30 ظهرا", "2024-05-08 12:30"],
    ["10:15 ليلا | 8 مايو 2024", "2024-05-08 22:15"],
    ["7/5/2024", "2024-05-07 ambiguous"],
    ["الثلاثاء, 05/07/2024", "2024-05-07"],
    ["الثلاثاء 7/5/2024", "2024-05-07"],
    ["الاثنين 7/5/2024", "2024-05-07 ambiguous not weekday 1"],
    ["السابع من مايو سنة 2024", "2024-05-07"],
    ["الثامن والعشرين من شوال ١٤٤٥", "2024-05-07 1445-10-28 computed"],
    ["غرة رمضان 1445 هـ", "2024-03-11 1445-9-1 computed"],
    ["الحادي والثلاثين من أبريل 2024", ""],
    ["5 تشرين الأول 2010", "2010-10-05"],
    ["25/5/2024", "2024-05-25"],
    ["5/25/2024", "2024-05-25"],
    ["2024/05/07", "2024-05-07"],
    ["7-مايو-2024", "2024-05-07"],
    ["مايو 7, 2024", "2024-05-07"],
    ["Wednesday, 24 June 2015 - 13:31 pm", "2015-06-24 13:31"],
    ["من 6 مايو 2024 إلى 8 مايو 2024", "2024-05-06; 2024-05-08"],
  ])("%s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  test.each(["32 مايو 2024", "7 مايو", "31/2/2024", "أبريل 2024", "صفحة 1445", "7 مايوس 2024"])(
    "is not in %s",
    (text) => {
      expect(said(text)).toBe("");
    },
  );
});

describe("a line that is nothing but a date", () => {
  test("may say that it is the day of publication", () => {
    expect(readDateLine("تاريخ النشر: الأحد 16 يناير 2022 - 12:30 م")).toMatchObject({
      day: "2022-01-16",
      time: "12:30",
      published: true,
    });
    expect(readDateLine("الأحد 16 يناير 2022")).toMatchObject({ published: false });
    expect(readDateLine("16 يناير 2022، العدد 11239")).toMatchObject({ day: "2022-01-16" });
  });

  test.each([
    "القاهرة في 16 يناير 2022",
    "16 يناير 2022 و17 يناير 2022",
    "وقعت في 16/1/2022",
    "16 يناير 2022، عدد 3 قتلى",
  ])("is not %s", (line) => {
    expect(readDateLine(line)).toBeUndefined();
  });
});

test("the day of a Hijri date is the one whose Hijri date it is", () => {
  for (let day = "1882-11-12"; day < "2077-01-01"; day = skip(day, 97)) {
    expect(fromHijri(toHijri(day))).toBe(day);
  }
  expect(fromHijri({ year: 1445, month: 10, day: 30 })).toBeUndefined();
});

function skip(day: string, days: number): string {
  return days === 0 ? day : skip(nextDay(day), days - 1);
}
