/** A Hijri date that was typed where a Gregorian one belongs. */
import { nextDay } from "./day-number.ts";
import { cleanDateText } from "./date-text.ts";
import { fromHijri, type HijriDate } from "./hijri.ts";
import { hijriId } from "./calendar-period.ts";

/**
 * Years that only the Hijri calendar can mean: the first newspaper in Arabic is of 1828 (1243 AH),
 * and 1500 AH is 2077.
 */
const EARLIEST = 1250;
const LATEST = 1500;

/** Whether a year of a newspaper's date is a Hijri one. */
export function isHijriYear(year: number): boolean {
  return year >= EARLIEST && year <= LATEST;
}

/** Both readings of a day, as the keys `date` and `hijri` have them. */
export interface BothCalendars {
  /** Gregorian by Umm al-Qura, with the time of day as it was typed: `2024-05-07`. */
  date: string;
  /** `1445-10-28`. */
  hijri: string;
}

const time = String.raw`(?:\s*هـ*)?(?<time>[Tt\s]\d.*)?$`;
const yearFirst = new RegExp(
  String.raw`^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})${time}`,
);
const dayFirst = new RegExp(
  String.raw`^(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>\d{4})${time}`,
);

/**
 * Reads a Hijri day that was typed in numbers, where a Gregorian day belongs, and converts it:
 * `1445-10-28`, `28/10/1445`, `1445-10-28T17:53`.
 *
 * @returns `undefined` when the text is no such day, or its year is not a Hijri one.
 */
export function turnHijri(text: string): BothCalendars | undefined {
  const cleaned = cleanDateText(text);
  const fields = (yearFirst.exec(cleaned) ?? dayFirst.exec(cleaned))?.groups;
  const date: HijriDate = {
    year: Number(fields?.["year"]),
    month: Number(fields?.["month"]),
    day: Number(fields?.["day"]),
  };
  const day = isHijriYear(date.year) ? gregorianDay(date) : undefined;
  return day === undefined
    ? undefined
    : { date: day + (fields?.["time"] ?? ""), hijri: hijriId(date) };
}

/** Where the computed month has only 29 days, a printed 30th is the day after the 29th. */
function gregorianDay(date: HijriDate): string | undefined {
  const computed = fromHijri(date);
  if (computed !== undefined || date.day !== 30) return computed;
  const last = fromHijri({ ...date, day: 29 });
  return last === undefined ? undefined : nextDay(last);
}

/** The Gregorian years or months that a Hijri year or month lies in, as `2024-04 or 2024-05`. */
export function hijriSpan(year: number, month: number | undefined): string | undefined {
  const from = fromHijri({ year, month: month ?? 1, day: 1 });
  const until = fromHijri({ year, month: month ?? 12, day: 29 });
  if (from === undefined || until === undefined) return undefined;
  const length = month === undefined ? 4 : 7;
  return [...new Set([from.slice(0, length), until.slice(0, length)])].join(" or ");
}
