import { daysInMonth, weekdayOf } from "./day-number.ts";
import { isoNumberOf, type Weekday } from "./week.ts";

/**
 * Lays out a month as a wall calendar does.
 *
 * @param month such as `2024-05`.
 * @param weekStart the first column.
 * @returns its weeks, each of seven ISO days, with `undefined` for days of other months.
 */
export function monthGrid(month: string, weekStart: Weekday): (string | undefined)[][] {
  const blanks = (weekdayOf(`${month}-01`) - isoNumberOf(weekStart) + 7) % 7;
  const days = daysInMonth(month);
  const weeks = Math.ceil((blanks + days) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, column) => {
      const day = week * 7 + column - blanks + 1;
      return day < 1 || day > days ? undefined : `${month}-${String(day).padStart(2, "0")}`;
    }),
  );
}
