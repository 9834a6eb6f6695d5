/** What happened on a day of the year, in every year of the archive. */
import type { Catalogue } from "../../catalogue/catalogue.ts";
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
  years: readonly { day: string; count: number; headlines: readonly Link[] }[];
}

/** The days of a month in any year: 29 of February. */
export function daysOfYear(month: number): string[] {
  const inLeapYear = monthId(2000, month);
  return Array.from(
    { length: daysInMonth(inLeapYear) },
    (_, i) => `${inLeapYear.slice(5)}-${String(i + 1).padStart(2, "0")}`,
  );
}

/** The pages of a month's days: each is there whether it has articles or not. */
export function onThisDayPages(catalogue: Catalogue, month: number): OnThisDayPage[] {
  const byDay = new Map(
    daysOfYear(month).map((id) => [id, [] as OnThisDayPage["years"][number][]]),
  );
  for (const { id, articles } of catalogue.days.values()) {
    byDay.get(id.slice(5))?.unshift({
      day: id,
      count: articles.length,
      headlines: articles.slice(0, HEADLINES).map(linkTo),
    });
  }
  return [...byDay].map(([id, years]) => ({ url: `${ON_THIS_DAY}${id}/`, id, years }));
}

/** The same as data, for the script that shows today's on the front page. */
export function onThisDayData(pages: readonly OnThisDayPage[]): OnThisDayPage[] {
  return pages.map((page) => ({ ...page, url: `${ON_THIS_DAY}${page.id}.json` }));
}
