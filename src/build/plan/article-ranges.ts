/**
 * Cuts time into ranges that stay where they are when the archive grows at its end: only the last
 * one grows, and is cut when it is too long. What is added in the past moves cuts of its own year.
 */

import { firstWhere } from "../../lib/first-where.ts";

/** Neighbouring articles of one range of time. */
export interface ArticleRange {
  /** Date of its first article, to the day. */
  name: string;
  /** Places in the catalogue: of the first article, and behind the last. */
  from: number;
  until: number;
}

/** Letters of a date up to its year, its month and its day. */
const [YEAR, MONTH, DAY] = [4, 7, 10] as const;

/** What is not cut, however many articles it has. */
export type Unit = "month" | "day";

/**
 * Cuts articles into ranges: a year or, of one with more articles than a range is to have, as
 * many of its months together as fit, and of a month with more, as many of its days.
 *
 * @param articles oldest first.
 * @param length articles that a range is to have at most.
 */
export function articleRangesOf(
  articles: readonly { date: string }[],
  length: number,
  unit: Unit,
): ArticleRange[] {
  const finer = unit === "month" ? [MONTH] : [MONTH, DAY];
  const all = { name: "", from: 0, until: articles.length };
  return runsOf(articles, all, YEAR).flatMap((year) => cut(articles, year, length, finer));
}

function cut(
  articles: readonly { date: string }[],
  whole: ArticleRange,
  length: number,
  [letters, ...finer]: readonly number[],
): ArticleRange[] {
  if (whole.until - whole.from <= length || letters === undefined) return [whole];
  const ranges: ArticleRange[] = [];
  let open: ArticleRange | undefined;
  for (const run of runsOf(articles, whole, letters)) {
    if (open && run.until - open.from <= length) {
      open.until = run.until;
      continue;
    }
    const pieces = cut(articles, run, length, finer);
    ranges.push(...pieces);
    // A month that has been cut is not joined with the next, or it would be cut otherwise.
    open = pieces.length === 1 ? pieces[0] : undefined;
  }
  return ranges;
}

/** The articles of a range whose dates begin alike: they are in order, so that few need be looked at. */
function runsOf(
  articles: readonly { date: string }[],
  { from, until }: ArticleRange,
  letters: number,
): ArticleRange[] {
  const beginningOf = (place: number): string => (articles[place]?.date ?? "").slice(0, letters);
  const runs: ArticleRange[] = [];
  let place = from;
  while (place < until) {
    const own = beginningOf(place);
    const end = firstWhere(place, until, (other) => beginningOf(other) !== own);
    runs.push({ name: (articles[place]?.date ?? "").slice(0, DAY), from: place, until: end });
    place = end;
  }
  return runs;
}
