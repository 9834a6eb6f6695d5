/** The pages of a day, a month and a year. */
import { countedOf, type Counted } from "./counted.ts";
import type { Article } from "../../article/index.ts";
import type { Catalogue, Period } from "../../archive/catalogue.ts";
import { dayOf, monthOf, precisionOf, yearOf, type HijriDate } from "../../calendar/index.ts";
import { firstWhere } from "../../lib/first-where.ts";
import { groupBy } from "../../archive/group-by.ts";
import type { Pictures } from "../../archive/pictures/pictures.ts";
import {
  editionFrom,
  editionsOf,
  idsOf,
  issuesOf,
  neighboursOf,
  numbersOf,
  type Around,
  type Edition,
  type Editions,
  type IssueNumbers,
} from "./edition.ts";
import { editionOf } from "../../newspaper/frequency.ts";
import { periodUrl } from "./link.ts";
import { printedIssue, type PrintedIssue } from "./printed-issue.ts";

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
  /** The printed issues of the day of which there are pages. */
  printed?: readonly PrintedIssue[];
}

/** A month: its calendar and its headlines, or its issue. */
export interface MonthPage extends PeriodPage {
  /** Issues that bear the month's name, by number: of a monthly, one. */
  issues: readonly Edition[];
  /** Days that have articles, oldest first. */
  days: readonly Period[];
  /** Articles of which no more than the month is known. */
  undated: readonly Article[];
  /** The printed issues of the month alone of which there are pages. */
  printed?: readonly PrintedIssue[];
}

/** A year: twelve calendars, or its issues. */
export interface YearPage extends PeriodPage {
  /** Months whose name an issue bears, with the numbers of their issues. */
  issues: Readonly<Record<string, readonly IssueNumbers[]>>;
  /** Number of articles by month and by day, of those that have any. */
  counts: ReadonlyMap<string, Counted>;
  total: Counted;
  /** Articles of which no more than the year is known. */
  undated: readonly Article[];
}

/** The pages of the days of some articles, which are all that those days have. */
export function dayPages(
  articles: readonly Article[],
  pictures: Pictures,
  editions: Editions,
  issues: readonly PrintedIssue[] = [],
): DayPage[] {
  const dayIdOf = ({ date }: { date: string }): string | undefined => dayOf(date);
  const days = groupBy(articles, dayIdOf);
  const printed = groupBy(issues, ({ issue }) => dayOf(issue.date));
  return idsOf(articles, issues, dayIdOf).map((id) => {
    const own = days.get(id) ?? [];
    const scans = printed.get(id);
    const dated = own.length > 0 ? own : [{ date: id }];
    const issue = dated.map(editions.of).find((edition) => edition !== id);
    return {
      url: periodUrl(id),
      id,
      ...editions.neighbours.get(id),
      ...(issue !== undefined && { issue }),
      ...editionFrom(own, pictures),
      ...(scans && { printed: scans }),
    };
  });
}

/** The pages of the months of some articles, which are all that those months have. */
export function monthPages(
  articles: readonly Article[],
  pictures: Pictures,
  editions: Editions,
  around: Around = {},
  printedIssues: readonly PrintedIssue[] = [],
): MonthPage[] {
  const monthIdOf = ({ date }: { date: string }): string | undefined => monthOf(date);
  const months = groupBy(articles, monthIdOf);
  const ids = idsOf(articles, printedIssues, monthIdOf);
  const neighbours = neighboursOf(ids, around);
  const scans = groupBy(printedIssues, ({ issue }) => monthOf(issue.date));
  return ids.map((id) => {
    const all = months.get(id) ?? [];
    const issues = issuesOf(all.filter((article) => editions.of(article) === id));
    const own = all.filter((article) => editions.of(article) !== id);
    const ofMonth = scans.get(id) ?? [];
    const printed = ofMonth.filter(({ issue }) => issue.date === id || editions.of(issue) === id);
    const ofDays = ofMonth.filter((one) => !printed.includes(one));
    return {
      url: periodUrl(id),
      id,
      ...(editions.neighbours.get(id) ?? neighbours.get(id)),
      issues: issues.map((issue) => editionFrom(issue, pictures)),
      days: daysOf(own, ofDays),
      undated: own.filter(({ date }) => precisionOf(date) === "month"),
      ...(printed.length > 0 && { printed }),
    };
  });
}

/** The days of some articles and printed issues. */
function daysOf(articles: readonly Article[], issues: readonly PrintedIssue[]): Period[] {
  const dayIdOf = ({ date }: { date: string }): string | undefined => dayOf(date);
  const days = groupBy(articles, dayIdOf);
  const printed = groupBy(issues, ({ issue }) => dayIdOf(issue));
  return idsOf(articles, issues, dayIdOf).map((id) => {
    const pages = printed.get(id)?.reduce((sum, { issue }) => sum + issue.pages.length, 0);
    return { id, articles: days.get(id) ?? [], ...(pages !== undefined && { pages }) };
  });
}

/** The latest edition: a day, or the last issue of a month; none where no date says which. */
export function latestEdition(
  { editions: all, frequency, issues }: Catalogue,
  pictures: Pictures,
): DayPage | IssuePage | undefined {
  const [latest] = [...all.values()].slice(-1);
  if (!latest) return undefined;
  const { id, articles } = latest;
  const own = issues.all.filter(({ date }) => editionOf(frequency, date) === id);
  const scans = own.map((issue) => printedIssue(issues, issue));
  const editions = editionsOf(articles, frequency, {}, scans);
  const [day] = dayPages(articles, pictures, editions, scans);
  if (day && day.issue === undefined) return day;
  const [month] = monthPages(articles, pictures, editions, {}, scans);
  if (!month) return undefined;
  const { url, printed } = month;
  const issue = month.issues.at(-1) ?? (printed && editionFrom([], pictures));
  return issue && { url, id, ...issue, ...(printed && { printed }) };
}

/** An issue as the front page shows it: with the month that it bears. */
export interface IssuePage extends Edition {
  url: string;
  id: string;
  /** The printed issues of the month of which there are pages. */
  printed?: readonly PrintedIssue[];
}

/** The pages of every year. */
export function yearPages(catalogue: Catalogue): YearPage[] {
  const { years, editions } = catalogue;
  const neighbours = neighboursOf([...years.keys()], {});
  const issues = [...editions.values()].filter(({ id }) => id.length === MONTH);
  const byYear = groupBy(issues, ({ id }) => yearOf(id));
  const printed = groupBy(catalogue.issues.all, ({ date }) => editionOf(catalogue.frequency, date));
  const periods = [...catalogue.months.values(), ...catalogue.days.values()];
  const within = groupBy(periods, ({ id }) => yearOf(id));
  return [...years.values()].map(({ id, articles: own, pages }) => ({
    url: periodUrl(id),
    id,
    ...neighbours.get(id),
    issues: Object.fromEntries(
      (byYear.get(id) ?? []).map((month) => [
        month.id,
        month.articles.length > 0
          ? issuesOf(month.articles).map((articles) => numbersOf({ articles }))
          : (printed.get(month.id) ?? []).map((issue) =>
              numbersOf({ articles: [], printed: [{ issue }] }),
            ),
      ]),
    ),
    counts: new Map((within.get(id) ?? []).map((one) => [one.id, countedOf(one)])),
    total: countedOf({ articles: own, ...(pages !== undefined && { pages }) }),
    undated: undatedOf(own),
  }));
}

/** The articles of a year of which no more than that is known: they come first. */
function undatedOf(articles: readonly Article[]): Article[] {
  const isDated = (i: number): boolean => precisionOf(articles[i]?.date ?? "") !== "year";
  return articles.slice(0, firstWhere(0, articles.length, isDated));
}

const MONTH = "1906-03".length;

/** A day's date as its masthead bears it: with the Hijri date if an article or an issue of the day has it. */
export function printedDate({
  id,
  articles,
  printed = [],
}: Pick<DayPage, "id" | "articles" | "printed">): {
  date: string;
  hijri?: HijriDate;
} {
  const said = [...articles, ...printed.map(({ issue }) => issue)];
  const hijri = said.find((one) => one.hijri !== undefined)?.hijri;
  return { date: id, ...(hijri && { hijri }) };
}
