/** Editions of the paper: days, and the issues of months. */
import type { Article } from "../../article/index.ts";
import { issueRange } from "../../article/issue-number.ts";
import { firstPage } from "../../article/page-numbers.ts";
import { groupBy } from "../../archive/group-by.ts";
import type { Picture, Pictures } from "../../archive/pictures/pictures.ts";
import { editionOf, type FrequencyTerm } from "../../newspaper/frequency.ts";
import { leadPictures } from "./lead-picture.ts";
import type { PrintedIssue } from "./printed-issue.ts";

/** The articles of an edition, in the order in which it has them. */
export interface Edition {
  articles: readonly Article[];
  /** Pictures of the articles' heads, by the article's URL. */
  pictures: Record<string, Picture>;
}

/** The numbers of an issue. */
export type IssueNumbers = Pick<NonNullable<Article["edition"]>, "issue" | "volume">;

/** The nearest periods of a kind that have articles, before and after a stretch of time. */
export interface Around {
  previous?: string;
  next?: string;
}

/** The editions of a stretch of time, each with those before and after it. */
export interface Editions {
  /** Of what has a date: `2024-05-07`, or `1906-03` for the issue of a month. */
  of: (dated: { date: string }) => string | undefined;
  neighbours: ReadonlyMap<string, Around>;
}

/** The editions of some articles and printed issues, which are all that those editions have. */
export function editionsOf(
  articles: readonly Article[],
  frequency: readonly FrequencyTerm[],
  around: Around = {},
  issues: readonly PrintedIssue[] = [],
): Editions {
  const of = ({ date }: { date: string }): string | undefined => editionOf(frequency, date);
  const ids = idsOf(articles, issues, of);
  return { of, neighbours: neighboursOf(ids, around) };
}

/** The periods of some articles, which are in the order of time, and of some issues, in that order. */
export function idsOf(
  articles: readonly Article[],
  issues: readonly PrintedIssue[],
  idOf: (dated: { date: string }) => string | undefined,
): string[] {
  const ids = [...groupBy(articles, idOf).keys()];
  const others = issues.flatMap(({ issue }) => idOf(issue) ?? []);
  return others.length === 0 ? ids : [...new Set([...ids, ...others])].sort();
}

/** An edition of some articles. */
export function editionFrom(articles: readonly Article[], pictures: Pictures): Edition {
  return { articles, pictures: leadPictures(articles, pictures) };
}

/**
 * The issues of a month, by number, each in the order of its pages. What says no number is of the
 * only one; where there are several, it stands by itself.
 */
export function issuesOf(articles: readonly Article[]): Article[][] {
  if (articles.length === 0) return [];
  const byNumber = groupBy(articles, ({ edition }) => edition?.issue);
  const issues =
    byNumber.size < 2
      ? [articles]
      : [...groupBy(articles, ({ edition }) => edition?.issue ?? Infinity).values()];
  return issues
    .map((own) => [...own].sort((a, b) => compare(pageOf(a), pageOf(b))))
    .sort((a, b) => {
      const [one, other] = [numbersOf({ articles: a }), numbersOf({ articles: b })];
      return compare(one.volume, other.volume) || compare(firstOf(one), firstOf(other));
    });
}

function firstOf({ issue }: IssueNumbers): number | undefined {
  return issue === undefined ? undefined : issueRange(issue).first;
}

function pageOf({ edition }: Article): number | undefined {
  return edition?.page === undefined ? undefined : firstPage(edition.page);
}

/** What has no number comes last. */
function compare(a: number | undefined, b: number | undefined): number {
  return a === b ? 0 : (a ?? Infinity) - (b ?? Infinity);
}

/** The numbers of an issue: the first that its articles say, or else what is said of its pages. */
export function numbersOf({
  articles,
  printed = [],
}: Pick<Edition, "articles"> & { printed?: readonly PrintedIssue[] }): IssueNumbers {
  const said = [
    ...articles.map(({ edition }): IssueNumbers => edition ?? {}),
    ...printed.map((own): IssueNumbers => own.issue),
  ];
  const first = <Key extends keyof IssueNumbers>(key: Key): IssueNumbers[Key] =>
    said.find((numbers) => numbers[key] !== undefined)?.[key];
  const [issue, volume] = [first("issue"), first("volume")];
  return { ...(issue !== undefined && { issue }), ...(volume !== undefined && { volume }) };
}

/** Periods in a row, each with those before and after it. */
export function neighboursOf(ids: readonly string[], around: Around): Map<string, Around> {
  return new Map(
    ids.map((id, i) => {
      const previous = ids[i - 1] ?? around.previous;
      const next = ids[i + 1] ?? around.next;
      return [
        id,
        { ...(previous !== undefined && { previous }), ...(next !== undefined && { next }) },
      ];
    }),
  );
}
