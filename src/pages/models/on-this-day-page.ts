/** What happened on a day of the year, in every year of the archive. */
import { groupBy } from "../../archive/group-by.ts";
import { countedOf, sumOf, type Counted } from "./counted.ts";
import type { Article } from "../../article/index.ts";
import type { Catalogue } from "../../archive/catalogue.ts";
import { daysInMonth, monthId } from "../../calendar/index.ts";
import { linkTo, type Link } from "./link.ts";

/** Headlines of a year that the page shows; the day's own page has all. */
const HEADLINES = 4;

/** Where the days of the year are listed. */
export const ON_THIS_DAY = "/on-this-day/";

/** A day of the year, or what a script reads of it. */
export interface OnThisDayPage {
  url: string;
  /** `05-07`. */
  id: string;
  /** The years whose day has articles, newest first. */
  years: readonly ({ day: string; headlines: readonly Link[] } & Counted)[];
}

/** The days of a month in any year: 29 of February. */
export function daysOfYear(month: number): string[] {
  const inLeapYear = monthId(2000, month);
  return Array.from(
    { length: daysInMonth(inLeapYear) },
    (_, i) => `${inLeapYear.slice(5)}-${String(i + 1).padStart(2, "0")}`,
  );
}

/** A day of the year with its articles of each year, the newest first. */
export interface DayOfYears {
  id: string;
  years: ({ day: string; first: readonly Article[] } & Counted)[];
}

/** The days of a month in all years: each is there whether it has articles or not. */
export function daysInMonthOfYears(catalogue: Catalogue, month: number): DayOfYears[] {
  const days = daysOfYear(month).map((id): DayOfYears => ({ id, years: [] }));
  const start = `${String(month).padStart(2, "0")}-`;
  for (const period of catalogue.days.values()) {
    const { id, articles } = period;
    if (!id.startsWith(start, 5)) continue;
    const first = articles.slice(0, HEADLINES);
    days[Number(id.slice(8)) - 1]?.years.unshift({ day: id, first, ...countedOf(period) });
  }
  return days;
}

/** The page of a day of the year. */
export function onThisDayPage({ id, years }: DayOfYears): OnThisDayPage {
  return {
    url: `${ON_THIS_DAY}${id}/`,
    id,
    years: years.map(({ first, ...year }) => ({ ...year, headlines: first.map(linkTo) })),
  };
}

/** The same as data, a headline a year, for the script that shows today's on the front page. */
export function onThisDayData({ id, years }: OnThisDayPage): OnThisDayPage {
  return {
    url: `${ON_THIS_DAY}${id}.json`,
    id,
    years: years.map(({ headlines, ...year }) => ({ ...year, headlines: headlines.slice(0, 1) })),
  };
}

/** The days of the year, for the index of them. */
export interface OnThisDayIndexPage {
  url: string;
  /** How much there is of each day in all years, by `05-07`; days without anything are not there. */
  counts: ReadonlyMap<string, Counted>;
}

/** The index of the days of the year. */
export function onThisDayIndexPage({ days }: Catalogue): OnThisDayIndexPage {
  const byDay = groupBy(days.values(), ({ id }) => id.slice(5));
  const counts = [...byDay].map(([day, own]) => [day, sumOf(own.map(countedOf))] as const);
  return { url: ON_THIS_DAY, counts: new Map(counts) };
}

/** Paths of the days of the year that have articles. */
export function onThisDayUrls({ days }: Catalogue): string[] {
  const ids = new Set([...days.keys()].map((id) => id.slice(5)));
  return [...ids].sort().map((id) => `${ON_THIS_DAY}${id}/`);
}
