/** Finds the page of a date, or the nearest pages. */
import { fromHijri, toHijri } from "../hijri.ts";
import { monthId, type CalendarPeriod } from "../calendar-period.ts";
import type { DayIndex } from "./day-index.ts";

/** What the archive has at a date. */
export interface Destination {
  asked: CalendarPeriod;
  /** The page of it, if it has articles. */
  place?: CalendarPeriod;
  /** Else the nearest pages of its kind, before and after. */
  before?: CalendarPeriod;
  after?: CalendarPeriod;
}

/**
 * Finds a date in the archive.
 *
 * @returns `undefined` for a day that its calendar does not have, such as a 30th of a short month.
 */
export function findDate(asked: CalendarPeriod, index: DayIndex): Destination | undefined {
  if (asked.calendar === "everyYear") return { asked, place: asked };
  if (asked.calendar === "hijri") return findHijri(asked, index);
  if (asked.id.length < "2024-05-07".length) {
    return among(asked, asked.id.length === 4 ? index.years : index.months);
  }
  return amongEditions(asked, index);
}

/** The page of a day, or of its month where the articles of that month have no day. */
function amongEditions(asked: CalendarPeriod, { days, months }: DayIndex): Destination {
  const found = among(asked, days.length > 0 ? days : months);
  const month = asked.id.slice(0, "1906-03".length);
  const isWhole = months.includes(month) && !days.some((day) => day.startsWith(month));
  return isWhole ? { asked, place: { ...asked, id: month } } : found;
}

/** Path of a period's page. */
export function pathOf({ calendar, id }: CalendarPeriod): string {
  if (calendar === "everyYear") return `/on-this-day/${id}/`;
  return `${calendar === "hijri" ? "/hijri" : ""}/${id.replaceAll("-", "/")}/`;
}

function among(asked: CalendarPeriod, ids: readonly string[]): Destination {
  const { calendar, id } = asked;
  const at = firstFrom(ids, id);
  if (ids[at] === id) return { asked, place: asked };
  const [before, after] = [ids[at - 1], ids[at]];
  return {
    asked,
    ...(before !== undefined && { before: { calendar, id: before } }),
    ...(after !== undefined && { after: { calendar, id: after } }),
  };
}

/** A Hijri day leads to the Gregorian day for which it was printed or, else, computed. */
function findHijri(asked: CalendarPeriod, index: DayIndex): Destination | undefined {
  const [year = 0, month = 0, day] = asked.id.split("-").map(Number);
  if (day === undefined) return findHijriMonths(asked, index);
  const printed = [...index.printed].find(([, hijri]) => hijri === asked.id)?.[0];
  const computed = fromHijri({ year, month, day });
  const gregorian = printed ?? computed;
  if (gregorian === undefined) return undefined;
  return { ...amongEditions({ calendar: "gregorian", id: gregorian }, index), asked };
}

/** A Hijri month or year, of which some day must have articles. */
function findHijriMonths(
  asked: CalendarPeriod,
  { days, printed }: DayIndex,
): Destination | undefined {
  const [year = 0, month] = asked.id.split("-").map(Number);
  const start = fromHijri({ year, month: month ?? 1, day: 1 });
  const end = fromHijri(monthAfter(year, month ?? 12));
  if (start === undefined || end === undefined) return undefined;
  const hijriOf = (day: string | undefined): CalendarPeriod | undefined => {
    if (day === undefined) return undefined;
    const date = toHijri(day);
    const id = printed.get(day) ?? `${monthId(date.year, date.month)}-00`;
    return { calendar: "hijri", id: id.slice(0, asked.id.length) };
  };
  const [from, until] = [firstFrom(days, start), firstFrom(days, end)];
  // A day at either end may have been printed as one of another month.
  const own = days
    .slice(Math.max(0, from - 2), until + 2)
    .some((day) => hijriOf(day)?.id === asked.id);
  if (own) return { asked, place: asked };
  const [before, after] = [hijriOf(days[from - 1]), hijriOf(days[until])];
  return { asked, ...(before && { before }), ...(after && { after }) };
}

function monthAfter(year: number, month: number): { year: number; month: number; day: number } {
  return month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
}

/** Place of the first of some ordered ids that is not before another. */
function firstFrom(ids: readonly string[], id: string): number {
  const found = ids.findIndex((one) => one >= id);
  return found === -1 ? ids.length : found;
}
