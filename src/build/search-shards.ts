/**
 * Which articles go into which bundle of the search index. Each bundle costs a reader some bytes
 * whatever is in it, so few large ones hold the past; a bundle is built anew as a whole, so small
 * ones hold the present. It is the way in which log-structured stores keep their levels: small
 * bundles fill up one after the other, and are made a larger one when they are many enough.
 *
 * Where the cuts are depends on the order of the articles and their number alone, and each cut on
 * the articles before it alone: what is added at the end changes the last small bundle, and an
 * incremental build gives the bundles of a clean one.
 */
import { dayOf } from "../calendar/index.ts";

/** A stretch of articles with a bundle of its own. */
export interface SearchShard {
  /** Known by its first day and how many articles it may hold: `1998-03-02-10000`. */
  name: string;
  /** Places in the catalogue: of the first article, and behind the last. */
  from: number;
  until: number;
}

/**
 * Cuts an archive into search shards.
 *
 * @param articles oldest first.
 * @param sizes articles of a bundle, the largest first: as many or, since a day is never cut, a few
 *   more. What is left behind the last bundle of the smallest size has one too.
 */
export function planSearchShards(
  articles: readonly { date: string }[],
  sizes: readonly number[],
): SearchShard[] {
  const shards: SearchShard[] = [];
  const ends = dayEnds(articles);
  const add = (until: number, size: number): void => {
    const from = shards.at(-1)?.until ?? 0;
    const first = articles[from]?.date ?? "";
    if (until > from) shards.push({ name: `${dayOf(first) ?? first}-${size}`, from, until });
  };
  for (const size of sizes) {
    for (const end of cuts(ends, shards.at(-1)?.until ?? 0, size)) add(end, size);
  }
  add(articles.length, sizes.at(-1) ?? articles.length);
  return shards;
}

/** The places behind the last article of each day. */
function dayEnds(articles: readonly { date: string }[]): number[] {
  const day = (i: number): string => dayOf(articles[i]?.date ?? "") ?? articles[i]?.date ?? "";
  return [...articles.keys()].map((i) => i + 1).filter((end) => day(end) !== day(end - 1));
}

/** From a place on, the first day's end at which so many articles are full, and so on. */
function cuts(ends: readonly number[], from: number, size: number): number[] {
  const found: number[] = [];
  let start = from;
  for (const end of ends) {
    if (end - start < size) continue;
    found.push(end);
    start = end;
  }
  return found;
}
