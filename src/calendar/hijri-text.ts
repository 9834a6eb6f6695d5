import { DateError } from "./date-error.ts";
import { cleanDateText } from "./date-text.ts";
import { foldSpelling } from "../lib/fold-spelling.ts";
import { monthByName } from "./month-by-name.ts";
import type { HijriDate } from "./hijri.ts";
import { say, type Message } from "../messages/message.ts";

const expected = say("YYYY-MM-DD, as 1445-10-28, or day, month name and year, as 28 شوال 1445 هـ");

/** The names of the Hijri months as newspapers print them, Muharram first. */
export const hijriMonthNames: readonly string[] = [
  "محرم",
  "صفر",
  "ربيع الأول",
  "ربيع الآخر",
  "جمادى الأولى",
  "جمادى الآخرة",
  "رجب",
  "شعبان",
  "رمضان",
  "شوال",
  "ذو القعدة",
  "ذو الحجة",
];

/** `1445-10-28` as `28 شوال 1445 هـ`, `1445-10` as `شوال 1445 هـ`, `1445` as `1445 هـ`. */
export function hijriName(id: string): string {
  const [year, month, day] = id.split("-").map(Number);
  const name = month === undefined ? undefined : hijriMonthNames[month - 1];
  return [day, name, year, "هـ"].filter((part) => part !== undefined).join(" ");
}

/** Other names by month; spellings that `foldSpelling` makes equal are not repeated. */
const otherNames: Readonly<Record<number, readonly string[]>> = {
  1: ["المحرم", "محرم الحرام", "المحرم الحرام"],
  2: ["صفر الخير"],
  3: ["ربيع أول", "ربيع الأنور"],
  4: ["ربيع الثاني", "ربيع آخر", "ربيع ثاني", "ربيع ثان"],
  5: ["جمادى الأول", "جماد الأولى", "جماد الأول", "جمادى أولى", "جمادى أول", "جماد أول"],
  6: [
    "جمادى الآخر",
    "جمادى الثانية",
    "جمادى الثاني",
    "جماد الآخرة",
    "جماد الآخر",
    "جماد الثانية",
    "جماد الثاني",
    "جمادى آخرة",
    "جمادى آخر",
    "جمادى ثانية",
    "جمادى ثاني",
    "جماد آخر",
    "جماد ثاني",
  ],
  7: ["رجب الفرد", "رجب المرجب", "رجب الأصم"],
  8: ["شعبان المعظم", "شعبان المبارك"],
  9: ["رمضان المبارك", "رمضان المعظم"],
  10: ["شوال المكرم", "شوال المبارك"],
  11: ["ذي القعدة", "ذو القعدة الحرام", "ذي القعدة الحرام"],
  12: ["ذي الحجة", "ذو الحجة الحرام", "ذي الحجة الحرام"],
};

/** Every name of a Hijri month, as {@link foldSpelling} writes it, with the month's number. */
export const hijriMonthsByName: ReadonlyMap<string, number> = new Map(
  hijriMonthNames.flatMap((name, i) =>
    [name, ...(otherNames[i + 1] ?? [])].map((it): [string, number] => [foldSpelling(it), i + 1]),
  ),
);

/** 1600 AH is 2174 CE: a later year is Gregorian. */
const LATEST_YEAR = 1600;

/**
 * Reads a Hijri date as an article writes it. It does not check whether the month had a 30th day: the
 * paper knew.
 *
 * @param text `1445-10-28` or `28 شوال 1445`, with or without `هـ` after it; digits may be
 *   Arabic-Indic or Persian, month names in any of their usual spellings.
 * @throws DateError when it is no such date.
 */
export function parseHijri(text: string): HijriDate {
  const refuse = (reason: Message) =>
    new DateError(text.trim(), say("Hijri date"), reason, expected);
  const cleaned = cleanDateText(text).replace(/\s*(?:هـ*|هجرية?)\.?$/, "");
  const numbers = /^(\d{3,4})-(\d{2})-(\d{2})$/.exec(cleaned);
  const words = /^(\d{1,2})\s+(\D+?)\s+(\d{3,4})$/.exec(cleaned);
  if (!numbers && !words)
    throw refuse(cleaned === "" ? say("it is empty") : say("it has another shape"));

  const name = words?.[2] ?? "";
  const month = Number(numbers?.[2] ?? monthByName(foldSpelling(name), hijriMonthsByName));
  if (words && month === 0) throw refuse(say("no Hijri month is called {name}", { name }));
  if (month < 1 || month > 12) throw refuse(say("month {month} does not exist", { month }));
  const day = Number(numbers?.[3] ?? words?.[1]);
  const year = Number(numbers?.[1] ?? words?.[3]);
  if (year > LATEST_YEAR) throw refuse(say("{year} is a Gregorian year", { year }));
  if (day < 1 || day > 30)
    throw refuse(say("day {day} does not exist, a month has 29 or 30 days", { day }));
  return { year, month, day };
}
