import { describe, expect, test } from "vitest";
import { DateError } from "./date-error.ts";
import { hijriMonthNames, parseHijri } from "./hijri-text.ts";

describe("parseHijri", () => {
  test.each([
    "1445-10-28",
    "١٤٤٥-١٠-٢٨",
    "28 شوال 1445",
    "٢٨ شوّال ١٤٤٥ هـ",
    " 28 شوال 1445هـ ",
    "28 شوال 1445 ه",
    "\u200f28 شوال 1445 هـ\u200f",
  ])("reads %j", (text) => {
    expect(parseHijri(text)).toEqual({ year: 1445, month: 10, day: 28 });
  });

  test.each([
    [1, "المحرم"],
    [3, "ربيع الاول"],
    [4, "ربيع الاخر"],
    [4, "ربيع الثاني"],
    [5, "جمادى الأول"],
    [5, "جمادي الاولى"],
    [6, "جمادى الاخره"],
    [6, "جمادى الثانية"],
    [11, "ذي القعدة"],
    [11, "ذوالقعده"],
    [12, "ذي الحجة"],
    ...hijriMonthNames.map((name, i): [number, string] => [i + 1, name]),
  ])("knows month %i as %s", (month, name) => {
    expect(parseHijri(`1 ${name} 1445`)).toEqual({ year: 1445, month, day: 1 });
  });

  test.each([
    ["1445-13-01", "month 13 does not exist"],
    ["31 شوال 1445", "day 31 does not exist, a month has 29 or 30 days"],
    ["28 مايو 1445", "no Hijri month is called مايو"],
    ["2024-05-07", "2024 is a Gregorian year"],
    ["شوال 1445", "it has another shape"],
    ["", "it is empty"],
  ])("refuses %j and says why", (text, reason) => {
    expect(() => parseHijri(text)).toThrow(DateError);
    expect(() => parseHijri(text)).toThrow(
      `"${text}" is not a Hijri date: ${reason}; expected YYYY-MM-DD, as 1445-10-28, ` +
        "or day, month name and year, as 28 شوال 1445 هـ",
    );
  });
});
