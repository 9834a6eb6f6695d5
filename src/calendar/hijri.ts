import { dayNumber, dayOfNumber, midnightUtc } from "./day-number.ts";

/** A day of the Islamic calendar: month 1 is Muharram, 12 Dhu al-Hijja; days are 1–30. */
export interface HijriDate {
  year: number;
  month: number;
  day: number;
}

/** Days: a larger difference is a misprint or another day, and no sighting of the moon. */
const farthest = 40;

// Made once: to make one takes much longer than to use it.
const ummAlQura = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
  timeZone: "UTC",
  year: "numeric",
  month: "numeric",
  day: "numeric",
});

/**
 * The Hijri date of a Gregorian day by the Umm al-Qura calendar of Saudi Arabia, as ICU tabulates
 * it (CLDR calendar `islamic-umalqura`).
 *
 * The table covers 1300–1600 AH, that is 1882-11-12 to 2174-11-25. Before and after it ICU goes
 * over to the arithmetic civil calendar (`islamic-civil`), which may be a day or two off what a
 * paper of the time printed. Inside it, too, a country that sights the moon may differ by a day.
 *
 * @param day such as `2024-05-07`.
 */
export function toHijri(day: string): HijriDate {
  return hijriOf(dayNumber(day));
}

/** Day 1 of the arithmetic calendar's year 1, counted from 1970-01-01, and its mean year. */
const epoch = -492_148;
const meanYear = 10_631 / 30;

/**
 * The Gregorian day of a Hijri date, by the same calendar as {@link toHijri}.
 *
 * @returns `undefined` when the calendar has no such day.
 */
export function fromHijri({ year, month, day }: HijriDate): string | undefined {
  const guess = Math.floor(epoch + (year - 1) * meanYear + (month - 1) * 29.53 + day - 1);
  for (let near = 0; near <= 6; near++) {
    for (const number of [guess + near, guess - near]) {
      const found = hijriOf(number);
      if (found.year === year && found.month === month && found.day === day) {
        return dayOfNumber(number);
      }
    }
  }
  return undefined;
}

/**
 * The Hijri dates of many days, the same as by {@link toHijri}. Intl is called twice a month and not
 * for every day.
 *
 * @param days in order, such as `2024-05-07`.
 */
export function hijriOfDays(days: Iterable<string>): Map<string, HijriDate> {
  const dates = new Map<string, HijriDate>();
  let [first, length, year, month] = [0, 0, 0, 0];
  for (const day of days) {
    const number = dayNumber(day);
    if (number < first || number >= first + length) {
      const date = hijriOf(number);
      first = number - date.day + 1;
      length = monthLength(first);
      ({ year, month } = date);
    }
    dates.set(day, { year, month, day: number - first + 1 });
  }
  return dates;
}

/** The Gregorian days of a Hijri month, by the same calendar: 29 or 30 of them. */
export function hijriMonthDays(year: number, month: number): string[] {
  const start = fromHijri({ year, month, day: 1 });
  if (start === undefined) return [];
  const first = dayNumber(start);
  return Array.from({ length: monthLength(first) }, (_, i) => dayOfNumber(first + i));
}

/** How many days the month has that begins on a day. */
function monthLength(first: number): number {
  return hijriOf(first + 29).day === 1 ? 29 : 30;
}

function hijriOf(number: number): HijriDate {
  const date: HijriDate = { year: 0, month: 0, day: 0 };
  for (const { type, value } of ummAlQura.formatToParts(midnightUtc(number))) {
    if (type === "year" || type === "month" || type === "day") date[type] = Number(value);
  }
  return date;
}

/**
 * How many days a printed Hijri date is from the computed one of its Gregorian day.
 *
 * Where the computed month has only 29 days, a printed 30th counts as the day after the 29th.
 *
 * @param day the Gregorian day, such as `2024-05-07`.
 * @param printed what the paper printed for it.
 * @returns 0 when they agree, 1 when the printed one is a day ahead, −1 when it is a day behind;
 *   `Infinity` or `-Infinity` when it is more than 40 days ahead or behind.
 */
export function hijriDaysApart(day: string, printed: HijriDate): number {
  const computed = toHijri(day);
  const today = dayNumber(day);
  const months = (printed.year - computed.year) * 12 + printed.month - computed.month;
  const tooFar = months > 0 ? Infinity : -Infinity;
  if (Math.abs(months) > 2) return tooFar;

  let first = today - computed.day + 1;
  for (let i = 0; i < months; i++) first += monthLength(first);
  for (let i = 0; i > months; i--) first -= hijriOf(first - 1).day;
  const apart = first + printed.day - 1 - today;
  return Math.abs(apart) > farthest ? tooFar : apart;
}
