/** Names of calendar periods. */
import { hijriName } from "../hijri-text.ts";
import { weekdayOf } from "../day-number.ts";
import { weekdayNames } from "../week.ts";
import type { Writer } from "../writer.ts";
import type { CalendarPeriod } from "../calendar-period.ts";

/** `7 مايو 2024`, `شوال 1445 هـ`, `7 مايو`. */
export function periodName({ calendar, id }: CalendarPeriod, writer: Writer): string {
  const { date, digits, hijri } = writer;
  if (calendar === "gregorian") return date(id);
  // 2000 is a leap year, so it has a 29th of February. The year itself is cut off.
  if (calendar === "everyYear") return date(`2000-${id}`).slice(0, -" 2000".length);
  return hijri ? hijri(id) : digits(hijriName(id));
}

/** A period's name, with the weekday of a day. */
export function fullPeriodName(period: CalendarPeriod, writer: Writer): string {
  const { calendar, id } = period;
  const name = periodName(period, writer);
  if (calendar !== "gregorian" || id.length < 10) return name;
  const weekday = weekdayOf(id);
  const its = writer.weekday?.(weekday) ?? weekdayNames[weekday - 1]?.name ?? "";
  return `${its} ${name}`.trim();
}
