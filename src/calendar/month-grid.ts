import { daysInMonth, weekdayOf } from "./day-number.ts";
import { isoNumbers, type Weekday } from "./week.ts";

/**
 * Lays out a month as a wall calendar does.
 *
 * @param month such as `2024-05`.
 * @param weekStart the first column.
 * @returns its weeks, each of seven ISO days, with `undefined` for days of other months.
 */
export function monthGrid(month: string, weekStart: Weekday): (string | undefined)[][] {
  const days = Array.from(
    { length: daysInMonth(month) },
    (_, i) => `${month}-${String(i + 1).padStart(2, "0")}`,
  );
  return weeksOf(days, weekStart);
}

/** Lays out some days in a row, such as those of a Hijri month, in the same way. */
export function weeksOf(days: readonly string[], weekStart: Weekday): (string | undefined)[][] {
  const [first] = days;
  if (first === undefined) return [];
  const blanks = (weekdayOf(first) - isoNumbers[weekStart] + 7) % 7;
  const weeks = Math.ceil((blanks + days.length) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, column) => days[week * 7 + column - blanks]),
  );
}
