/** The way into the archive by date: all of its time on one page. */
import type { Period } from "../../archive/catalogue.ts";
import type { HijriDate } from "../../calendar/index.ts";
import { countedOf, type Counted } from "./counted.ts";
import type { Catalogue } from "../../archive/catalogue.ts";
import { dayIndexFile, type DayIndexFile } from "../../calendar/finding/day-index.ts";
import { hijriYearCounts, type HijriMonths } from "./hijri-page.ts";

/** Where all of the archive's time is. */
export const DATES = "/dates/";

/** A period with its number of articles. */
export interface CountedPeriod extends Counted {
  id: string;
}

/** The page of all time. */
export interface DatesPage {
  url: string;
  /** Oldest first. */
  months: readonly CountedPeriod[];
  years: readonly CountedPeriod[];
  hijriYears: readonly CountedPeriod[];
  /** Of the whole archive. */
  total: Counted;
}

/** The page of all time. */
export function datesPage(catalogue: Catalogue, hijri: HijriMonths): DatesPage {
  return {
    url: DATES,
    months: countedMonths(catalogue),
    years: counted(catalogue.years),
    hijriYears: hijriYearCounts(hijri),
    total: countedAll(catalogue),
  };
}

/** How much the whole archive has. */
export function countedAll({ articles, issues: { all } }: Catalogue): Counted {
  const pages = all.reduce((sum, issue) => sum + issue.pages.length, 0);
  return countedOf({ articles: [...articles], pages });
}

/** Every month that has articles, oldest first. */
export function countedMonths({ months }: Catalogue): CountedPeriod[] {
  return counted(months);
}

function counted(periods: ReadonlyMap<string, Period>): CountedPeriod[] {
  return [...periods.values()].map((period) => ({ id: period.id, ...countedOf(period) }));
}

/** The file by which scripts know which dates have articles. */
export interface DayIndexPage {
  url: string;
  file: DayIndexFile;
}

function hijriOf(dated: readonly { hijri?: HijriDate | undefined }[]): HijriDate | undefined {
  return dated.find(({ hijri }) => hijri !== undefined)?.hijri;
}

/** Which dates have articles. */
export function dayIndexPage({ days, months, years, issues }: Catalogue): DayIndexPage {
  const printed = [...days.values()].flatMap(({ id, articles }) => {
    const hijri = hijriOf(articles) ?? hijriOf(issues.byDate.get(id) ?? []);
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
