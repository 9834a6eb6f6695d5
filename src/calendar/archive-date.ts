/**
 * A date as the archive keeps it: EDTF level 0 (Library of Congress; ISO 8601-2:2019), in the
 * newspaper's time zone, always in one of the shapes `1932`, `1932-05`, `2024-05-07` and
 * `2024-05-07T17:53:00+03:00`. Years are 1000–9999. A plain string, so that it compares, hashes and
 * serialises by itself: sorted as text, a year comes before its months, a month before its days and
 * a day before its times. Made by `parseArchiveDate`.
 */
export type ArchiveDate = string;

/** How much of a date is known. */
export type Precision = "year" | "month" | "day" | "time";

/** How much of the date is known: `1932` is a year, `1932-05` a month, and so on. */
export function precisionOf(date: ArchiveDate): Precision {
  if (date.length > 10) return "time";
  if (date.length > 7) return "day";
  return date.length > 4 ? "month" : "year";
}

/** The year of a date, as `2024`. */
export function yearOf(date: ArchiveDate): string {
  return date.slice(0, 4);
}

/** The month of a date, as `2024-05`; `undefined` when only the year is known. */
export function monthOf(date: ArchiveDate): string | undefined {
  return date.length >= 7 ? date.slice(0, 7) : undefined;
}

/** The day of a date, as `2024-05-07`; `undefined` when only the year or month is known. */
export function dayOf(date: ArchiveDate): string | undefined {
  return date.length >= 10 ? date.slice(0, 10) : undefined;
}

/** The time of day in the newspaper's zone, hours 0–23; `undefined` when none is known. */
export function timeOf(date: ArchiveDate): { hour: number; minute: number } | undefined {
  if (precisionOf(date) !== "time") return undefined;
  return { hour: Number(date.slice(11, 13)), minute: Number(date.slice(14, 16)) };
}

/**
 * Orders two archive dates of one zone, for `Array.prototype.sort`.
 *
 * Text order is right but for the hour that an autumn night has twice: there the instants decide.
 *
 * @returns negative when `a` comes first, positive when `b` does, 0 for the same date.
 */
export function compareArchiveDates(a: ArchiveDate, b: ArchiveDate): number {
  if (a === b) return 0;
  if (!a.endsWith(b.slice(19)) && haveTimesOnOneDay(a, b)) {
    // Both carry an offset, so reading them does not involve the machine's zone.
    const apart = Date.parse(a) - Date.parse(b);
    if (apart !== 0) return apart;
  }
  return a < b ? -1 : 1;
}

function haveTimesOnOneDay(a: ArchiveDate, b: ArchiveDate): boolean {
  return a.length > 10 && b.length > 10 && a.startsWith(b.slice(0, 10));
}
