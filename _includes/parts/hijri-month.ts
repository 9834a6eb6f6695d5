/** A Hijri month as a calendar. */
import { groupBy } from "../../src/archive/group-by.ts";
import { hijriMonthDays, hijriOfDays } from "../../src/calendar/index.ts";
import { sumOf } from "../../src/pages/models/counted.ts";
import type { HijriDay } from "../../src/pages/models/hijri-page.ts";
import type { Site } from "../../src/pages/site.ts";
import type { MonthTable } from "./month-table.ts";

/** What a calendar needs to know of a Hijri month. */
export interface HijriMonth {
  /** `1445-10`. */
  id: string;
  days: readonly Pick<HijriDay, "day" | "number" | "count" | "pages">[];
  /** Computed days of it that are another month's in print. */
  elsewhere: readonly string[];
}

/** What of a table a Hijri month decides: its computed days, and those that were printed as its own. */
export function hijriMonth(
  { dates }: Site,
  { id, days, elsewhere }: HijriMonth,
): Pick<MonthTable, "weeks" | "numberOf" | "monthOf" | "countOf"> {
  const [year = 0, month = 0] = id.split("-").map(Number);
  const own = hijriMonthDays(year, month).filter((day) => !elsewhere.includes(day));
  const all = [...new Set([...own, ...days.map(({ day }) => day)])].sort();
  const computed = hijriOfDays(all);
  const known = new Map(days.map((one) => [one.day, one]));
  const counts = groupBy(days, ({ day }) => day);
  return {
    weeks: dates.weeksOf(all),
    numberOf: (day) => dates.plain(known.get(day)?.number ?? computed.get(day)?.day ?? 0),
    monthOf: () => dates.hijriName(id),
    countOf: (day) => sumOf(counts.get(day) ?? []),
  };
}
