/** The pages of a day, a month and a year. */
import type { Article } from "../../article/index.ts";
import type { Catalogue, Period } from "../../catalogue/catalogue.ts";
import { precisionOf, type HijriDate } from "../../calendar/index.ts";
import { groupBy } from "../../catalogue/group-by.ts";
import type { Picture, Pictures } from "../../catalogue/pictures.ts";
import { leadPictures } from "./lead-picture.ts";
import { periodUrl } from "./link.ts";

/** What the pages of periods have in common. */
interface PeriodPage {
  url: string;
  /** `2024`, `2024-05` or `2024-05-07`. */
  id: string;
  /** The nearest periods of its kind that have articles. */
  previous?: string;
  next?: string;
}

/** A day's edition. */
export interface DayPage extends PeriodPage {
  articles: readonly Article[];
  /** Pictures of the articles' heads, by the article's URL. */
  pictures: Record<string, Picture>;
}

/** A month: its calendar and its headlines. */
export interface MonthPage extends PeriodPage {
  /** Days that have articles, oldest first. */
  days: readonly Period[];
  /** Articles of which no more than the month is known. */
  undated: readonly Article[];
}

/** A year: twelve calendars. */
export interface YearPage extends PeriodPage {
  /** Number of articles by month and by day, of those that have any. */
  counts: Readonly<Record<string, number>>;
  total: number;
  /** Articles of which no more than the year is known. */
  undated: readonly Article[];
}

/** The pages of every day in a list of periods of the catalogue, in its order. */
export function dayPages(catalogue: Catalogue, pictures: Pictures): DayPage[] {
  return periodPages(catalogue.days, (period) => ({
    articles: period.articles,
    pictures: leadPictures(period.articles, pictures),
  }));
}

/** The pages of every month. */
export function monthPages(catalogue: Catalogue): MonthPage[] {
  const days = groupBy(catalogue.days.values(), (day) => day.id.slice(0, 7));
  return periodPages(catalogue.months, (period) => ({
    days: days.get(period.id) ?? [],
    undated: period.articles.filter((article) => precisionOf(article.date) === "month"),
  }));
}

/** The pages of every year. */
export function yearPages(catalogue: Catalogue): YearPage[] {
  const parts = groupBy([...catalogue.months.values(), ...catalogue.days.values()], (period) =>
    period.id.slice(0, 4),
  );
  return periodPages(catalogue.years, (period) => ({
    counts: Object.fromEntries(
      (parts.get(period.id) ?? []).map((part) => [part.id, part.articles.length]),
    ),
    total: period.articles.length,
    undated: period.articles.filter((article) => precisionOf(article.date) === "year"),
  }));
}

/** Pages of periods in a row, each with its neighbours. */
function periodPages<Own>(
  periods: ReadonlyMap<string, Period>,
  own: (period: Period) => Own,
): (PeriodPage & Own)[] {
  const row = [...periods.values()];
  return row.map((period, i) => {
    const [previous, next] = [row[i - 1]?.id, row[i + 1]?.id];
    return {
      url: periodUrl(period.id),
      id: period.id,
      ...(previous !== undefined && { previous }),
      ...(next !== undefined && { next }),
      ...own(period),
    };
  });
}

/** A day's date as its masthead bears it: with the Hijri date if an article of the day has it. */
export function printedDate({ id, articles }: DayPage): { date: string; hijri?: HijriDate } {
  const hijri = articles.find((article) => article.hijri !== undefined)?.hijri;
  return { date: id, ...(hijri && { hijri }) };
}
