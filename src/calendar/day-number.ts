/**
 * Arithmetic on days of the proleptic Gregorian calendar, counted from 1970-01-01. It goes through
 * UTC only, so it is the same whatever zone the machine is in.
 */

/** A day of the week as ISO 8601 numbers it: Monday is 1, Sunday 7. */
export type IsoWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const msPerDay = 86_400_000;

/** The number of a day such as `2024-05-07`; consecutive days have consecutive numbers. */
export function dayNumber(day: string): number {
  const utc = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)));
  return utc / msPerDay;
}

/** The day of a day number, as `2024-05-07`. */
export function dayOfNumber(number: number): string {
  return new Date(midnightUtc(number)).toISOString().slice(0, 10);
}

/** Midnight UTC of a day number, in milliseconds since the epoch. */
export function midnightUtc(number: number): number {
  return number * msPerDay;
}

/**
 * The day after a day.
 *
 * @param day such as `2024-02-28`.
 * @throws RangeError after 9999-12-31, where four-digit years end.
 */
export function nextDay(day: string): string {
  if (day === "9999-12-31") throw new RangeError("The archive's calendar ends with 9999-12-31");
  return dayOfNumber(dayNumber(day) + 1);
}

/** How many days a month such as `2024-02` has. */
export function daysInMonth(month: string): number {
  // Day 0 of the following month is the last of this one.
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
}

/** The ISO 8601 weekday of a day such as `2024-05-07`: Monday is 1, Sunday 7. */
export function weekdayOf(day: string): IsoWeekday {
  // Day 0 was a Thursday. Days before 1970 give negative remainders, so 7 is added.
  return (((((dayNumber(day) + 3) % 7) + 7) % 7) + 1) as IsoWeekday;
}
