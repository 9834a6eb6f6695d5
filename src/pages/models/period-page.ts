/** The pages of a day, a month and a year. */
import type { Article } from "../../article/index.ts";
import type { Catalogue, Period } from "../../archive/catalogue.ts";
import { dayOf, monthOf, precisionOf, yearOf, type HijriDate } from "../../calendar/index.ts";
import { groupBy } from "../../archive/group-by.ts";
import type { Pictures } from "../../archive/pictures/pictures.ts";
import {
  editionFrom,
  editionsOf,
  issuesOf,
  neighboursOf,
  numbersOf,
  type Around,
  type Edition,
  type Editions,
  type IssueNumbers,
} from "./edition.ts";
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
export interface DayPage extends PeriodPage, Edition {
  /** The month whose issue the day's articles are of, where the day is no edition by itself. */
  issue?: string;
}

/** A month: its calendar and its headlines, or its issue. */
export interface MonthPage extends PeriodPage {
  /** Issues that bear the month's name, by number: of a monthly, one. */
  issues: readonly Edition[];
  /** Days that have articles, oldest first. */
  days: readonly Period[];
  /** Articles of which no more than the month is known. */
  undated: readonly Article[];
}

/** A year: twelve calendars, or its issues. */
export interface YearPage extends PeriodPage {
  /** Months whose name an issue bears, with the numbers of their issues. */
  issues: Readonly<Record<string, readonly IssueNumbers[]>>;
  /** Number of articles by month and by day, of those that have any. */
  counts: Readonly<Record<string, number>>;
  total: number;
  /** Articles of which no more than the year is known. */
  undated: readonly Article[];
}

/** The pages of the days of some articles, which are all that those days have. */
export function dayPages(
  articles: readonly Article[],
  pictures: Pictures,
  editions: Editions,
): DayPage[] {
  return [...groupBy(articles, ({ date }) => dayOf(date))].map(([id, own]) => {
    const issue = own.map(editions.of).find((edition) => edition !== id);
    return {
      url: periodUrl(id),
      id,
      ...editions.neighbours.get(id),
      ...(issue !== undefined && { issue }),
      ...editionFrom(own, pictures),
    };
  });
}

/** The pages of the months of some articles, which are all that those months have. */
export function monthPages(
  articles: readonly Article[],
  pictures: Pictures,
  editions: Editions,
  around: Around = {},
): MonthPage[] {
  const months = groupBy(articles, ({ date }) => monthOf(date));
  const neighbours = neighboursOf([...months.keys()], around);
  return [...months].map(([id, all]) => {
    const issues = issuesOf(all.filter((article) => editions.of(article) === id));
    const own = all.filter((article) => editions.of(article) !== id);
    return {
      url: periodUrl(id),
      id,
      ...(editions.neighbours.get(id) ?? neighbours.get(id)),
      issues: issues.map((issue) => editionFrom(issue, pictures)),
      days: [...groupBy(own, ({ date }) => dayOf(date))].map(([day, ofDay]) => ({
        id: day,
        articles: ofDay,
      })),
      undated: own.filter(({ date }) => precisionOf(date) === "month"),
    };
  });
}

/** The latest edition: a day, or the last issue of a month; none where no date says which. */
export function latestEdition(
  { editions: all, frequency }: Catalogue,
  pictures: Pictures,
): DayPage | IssuePage | undefined {
  const [latest] = [...all.values()].slice(-1);
  if (!latest) return undefined;
  const editions = editionsOf(latest.articles, frequency);
  const [day] = dayPages(latest.articles, pictures, editions);
  if (day && day.issue === undefined) return day;
  const [month] = monthPages(latest.articles, pictures, editions);
  const issue = month?.issues.at(-1);
  return month && issue && { url: month.url, id: month.id, ...issue };
}

/** An issue as the front page shows it: with the month that it bears. */
export interface IssuePage extends Edition {
  url: string;
  id: string;
}

/** The pages of every year. */
export function yearPages(catalogue: Catalogue): YearPage[] {
  const { years, editions } = catalogue;
  const neighbours = neighboursOf([...years.keys()], {});
  const issues = [...editions.values()].filter(({ id }) => id.length === MONTH);
  const byYear = groupBy(issues, ({ id }) => yearOf(id));
  return [...years.values()].map(({ id, articles: own }) => ({
    url: periodUrl(id),
    id,
    ...neighbours.get(id),
    issues: Object.fromEntries(
      (byYear.get(id) ?? []).map((month) => [
        month.id,
        issuesOf(month.articles).map((articles) => numbersOf({ articles })),
      ]),
    ),
    counts: Object.fromEntries([
      ...countBy(own, ({ date }) => monthOf(date)),
      ...countBy(own, ({ date }) => dayOf(date)),
    ]),
    total: own.length,
    undated: own.filter(({ date }) => precisionOf(date) === "year"),
  }));
}

const MONTH = "1906-03".length;

function countBy(
  articles: readonly Article[],
  idOf: (article: Article) => string | undefined,
): [id: string, count: number][] {
  return [...groupBy(articles, idOf)].map(([id, own]) => [id, own.length]);
}

/** A day's date as its masthead bears it: with the Hijri date if an article of the day has it. */
export function printedDate({ id, articles }: Pick<DayPage, "id" | "articles">): {
  date: string;
  hijri?: HijriDate;
} {
  const hijri = articles.find((article) => article.hijri !== undefined)?.hijri;
  return { date: id, ...(hijri && { hijri }) };
}
