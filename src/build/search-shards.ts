/**
 * Which articles go into which bundle of the search index. Each bundle costs a reader some bytes
 * whatever is in it, so few large ones hold the past; a bundle is built anew as a whole, so small
 * ones hold the present. It is the way in which log-structured stores keep their levels: small
 * bundles fill up one after the other, and are made one large bundle when they are many enough.
 *
 * Where the cuts are depends on the order of the articles and their number alone, and each cut on
 * the articles before it alone: what is added at the end changes the last small bundle, and an
 * incremental build gives the bundles of a clean one.
 */
import { dayOf } from "../calendar/index.ts";

/** Articles of a bundle, at least; a day is never cut. */
export interface BundleSizes {
  large: number;
  small: number;
}

/** A stretch of articles with a bundle of its own. */
export interface SearchShard {
  /** Known by its first day and its level: `1998-03-02-large`. */
  name: string;
  /** Places in the catalogue: of the first article, and behind the last. */
  from: number;
  until: number;
  /** Dates of the first and last article. */
  first: string;
  last: string;
}

/**
 * Cuts an archive into search shards.
 *
 * @param articles oldest first.
 */
export function planSearchShards(
  articles: readonly { date: string }[],
  { large, small }: BundleSizes,
): SearchShard[] {
  const shards: SearchShard[] = [];
  const ends = dayEnds(articles);
  let from = 0;
  for (const end of cuts(ends, 0, large)) {
    shards.push(shardOf(articles, from, end, "large"));
    from = end;
  }
  for (const end of [...cuts(ends, from, small), articles.length]) {
    if (end > from) shards.push(shardOf(articles, from, end, "small"));
    from = end;
  }
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

function shardOf(
  articles: readonly { date: string }[],
  from: number,
  until: number,
  level: "large" | "small",
): SearchShard {
  const [first, last] = [articles[from]?.date ?? "", articles[until - 1]?.date ?? ""];
  return { name: `${dayOf(first) ?? first}-${level}`, from, until, first, last };
}
