/** A day, month or year of either calendar, or a day that comes every year. */
import type { HijriDate } from "./hijri.ts";

/** A period that a reader can name. */
export interface CalendarPeriod {
  calendar: "gregorian" | "hijri" | "everyYear";
  /** `2024-05-07`, `2024-05` or `2024`; Hijri ones alike; `05-07` for a day of every year. */
  id: string;
}

/** Id of a Hijri day: `1445-10-28`. */
export function hijriId({ year, month, day }: HijriDate): string {
  return `${monthId(year, month)}-${twoDigits(day)}`;
}

/** Id of a month of either calendar: `1445-10`. */
export function monthId(year: number, month: number): string {
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}`;
}

function twoDigits(n: number): string {
  return String(n).padStart(2, "0");
}
