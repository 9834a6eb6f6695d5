/** The pages of a day, a month and a year. */
import type { Article } from "../../article/index.ts";
import type { Catalogue, Period } from "../../catalogue/catalogue.ts";
import { dayOf, monthOf, precisionOf, type HijriDate } from "../../calendar/index.ts";
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

/** The nearest periods of a kind that have articles, before and after a stretch of time. */
export interface Around {
  previous?: string;
  next?: string;
}

/** The pages of the days of some articles, which are all that those days have. */
export function dayPages(
  articles: readonly Article[],
  pictures: Pictures,
  around: Around = {},
): DayPage[] {
  return periodPages(
    groupBy(articles, ({ date }) => dayOf(date)),
    around,
    (own) => ({
      articles: own,
      pictures: leadPictures(own, pictures),
    }),
  );
}

/** The pages of the months of some articles, which are all that those months have. */
export function monthPages(articles: readonly Article[], around: Around = {}): MonthPage[] {
  return periodPages(
    groupBy(articles, ({ date }) => monthOf(date)),
    around,
    (own) => ({
      days: [...groupBy(own, ({ date }) => dayOf(date))].map(([id, ofDay]) => ({
        id,
        articles: ofDay,
      })),
      undated: own.filter(({ date }) => precisionOf(date) === "month"),
    }),
  );
}

/** The pages of every year. */
export function yearPages(catalogue: Catalogue): YearPage[] {
  const years = new Map([...catalogue.years].map(([id, { articles }]) => [id, articles]));
  return periodPages(years, {}, (own) => ({
    counts: Object.fromEntries([
      ...countBy(own, ({ date }) => monthOf(date)),
      ...countBy(own, ({ date }) => dayOf(date)),
    ]),
    total: own.length,
    undated: own.filter(({ date }) => precisionOf(date) === "year"),
  }));
}

function countBy(
  articles: readonly Article[],
  idOf: (article: Article) => string | undefined,
): [id: string, count: number][] {
  return [...groupBy(articles, idOf)].map(([id, own]) => [id, own.length]);
}

/** Pages of periods in a row, each with its neighbours. */
function periodPages<Own>(
  periods: ReadonlyMap<string, Article[]>,
  around: Around,
  own: (articles: Article[]) => Own,
): (PeriodPage & Own)[] {
  const ids = [...periods.keys()];
  return [...periods].map(([id, articles], i) => {
    const previous = ids[i - 1] ?? around.previous;
    const next = ids[i + 1] ?? around.next;
    return {
      url: periodUrl(id),
      id,
      ...(previous !== undefined && { previous }),
      ...(next !== undefined && { next }),
      ...own(articles),
    };
  });
}

/** A day's date as its masthead bears it: with the Hijri date if an article of the day has it. */
export function printedDate({ id, articles }: DayPage): { date: string; hijri?: HijriDate } {
  const hijri = articles.find((article) => article.hijri !== undefined)?.hijri;
  return { date: id, ...(hijri && { hijri }) };
}
