/**
 * The day index: which days, months and years have articles. With this small file a reader's browser
 * finds any date without a server. A year is twelve months. A month is 32 bits in hexadecimal: the
 * lowest is its first day, and the highest the month itself, for articles whose day is not known.
 */
import { toHijri, type HijriDate } from "../hijri.ts";
import { hijriId } from "../calendar-period.ts";

/** The file, as it is written. */
export interface DayIndexFile {
  /** By year: twelve times eight hexadecimal digits. */
  years: Record<string, string>;
  /** Days whose paper printed another Hijri date than Umm al-Qura has: `2024-05-07` → `1445-10-29`. */
  hijri: Record<string, string>;
}

const MONTH_BIT = 31;

/** The file of some periods. */
export function dayIndexFile(periods: {
  days: Iterable<string>;
  months: Iterable<string>;
  years: Iterable<string>;
  /** Hijri dates that were printed, by day. */
  printed: Iterable<readonly [day: string, hijri: HijriDate]>;
}): DayIndexFile {
  const years = new Map<string, number[]>();
  for (const year of periods.years)
    years.set(
      year,
      Array.from({ length: 12 }, () => 0),
    );
  const mark = (id: string, bit: number): void => {
    const months = years.get(id.slice(0, 4));
    const month = Number(id.slice(5, 7)) - 1;
    if (months) months[month] = ((months[month] ?? 0) | (1 << bit)) >>> 0;
  };
  for (const id of periods.months) mark(id, MONTH_BIT);
  for (const id of periods.days) mark(id, Number(id.slice(8)) - 1);
  const hijri: Record<string, string> = {};
  for (const [day, date] of periods.printed) {
    if (hijriId(date) !== hijriId(toHijri(day))) hijri[day] = hijriId(date);
  }
  const hex = (bits: number): string => bits.toString(16).padStart(8, "0");
  return {
    years: Object.fromEntries([...years].map(([year, months]) => [year, months.map(hex).join("")])),
    hijri,
  };
}

/** Periods that have articles, in order. */
export interface DayIndex {
  days: readonly string[];
  months: readonly string[];
  years: readonly string[];
  /** Hijri dates as printed where they are not the computed ones, by day. */
  printed: ReadonlyMap<string, string>;
}

/** Reads the file, without its malformed parts. */
export function readDayIndex({ years, hijri }: DayIndexFile): DayIndex {
  const [days, months]: [string[], string[]] = [[], []];
  const ids = Object.keys(years).sort();
  for (const year of ids) {
    for (let month = 1; month <= 12; month++) {
      const id = `${year}-${String(month).padStart(2, "0")}`;
      const bits = Number.parseInt((years[year] ?? "").slice(8 * (month - 1), 8 * month), 16) || 0;
      if ((bits >>> MONTH_BIT) & 1) months.push(id);
      for (let day = 1; day <= 31; day++) {
        if ((bits >>> (day - 1)) & 1) days.push(`${id}-${String(day).padStart(2, "0")}`);
      }
    }
  }
  return { days, months, years: ids, printed: new Map(Object.entries(hijri)) };
}

/** The index of some dates, each a day, a month or a year: `2024-05-07`, `1932-05`, `1932`. */
export function dayIndexOf(dates: Iterable<string>): DayIndex {
  const all = [...dates];
  const cut = (length: number): string[] =>
    [...new Set(all.filter((id) => id.length >= length).map((id) => id.slice(0, length)))].sort();
  return { days: cut(10), months: cut(7), years: cut(4), printed: new Map() };
}
