/** The way into the archive by date: all of its time on one page. */
import type { Catalogue } from "../../archive/catalogue.ts";
import { dayIndexFile, type DayIndexFile } from "../../calendar/finding/day-index.ts";
import { hijriYearCounts, type HijriMonths } from "./hijri-page.ts";

/** Where all of the archive's time is. */
export const DATES = "/dates/";

/** A period with its number of articles. */
export interface CountedPeriod {
  id: string;
  count: number;
}

/** The page of all time. */
export interface DatesPage {
  url: string;
  /** Oldest first. */
  months: readonly CountedPeriod[];
  years: readonly CountedPeriod[];
  hijriYears: readonly CountedPeriod[];
  total: number;
}

/** The page of all time. */
export function datesPage(catalogue: Catalogue, hijri: HijriMonths): DatesPage {
  return {
    url: DATES,
    months: countedMonths(catalogue),
    years: counted(catalogue.years),
    hijriYears: hijriYearCounts(hijri),
    total: catalogue.articles.length,
  };
}

/** Every month that has articles, oldest first. */
export function countedMonths({ months }: Catalogue): CountedPeriod[] {
  return counted(months);
}

function counted(
  periods: ReadonlyMap<string, { id: string; articles: readonly unknown[] }>,
): CountedPeriod[] {
  return [...periods.values()].map(({ id, articles }) => ({ id, count: articles.length }));
}

/** The file by which scripts know which dates have articles. */
export interface DayIndexPage {
  url: string;
  file: DayIndexFile;
}

/** Which dates have articles. */
export function dayIndexPage({ days, months, years }: Catalogue): DayIndexPage {
  const printed = [...days.values()].flatMap(({ id, articles }) => {
    const hijri = articles.find((article) => article.hijri !== undefined)?.hijri;
    return hijri ? [[id, hijri] as const] : [];
  });
  const file = dayIndexFile({
    days: days.keys(),
    months: months.keys(),
    years: years.keys(),
    printed,
  });
  return { url: `${DATES}index.json`, file };
}
