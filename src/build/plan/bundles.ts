/**
 * Which articles go into which bundle of the search index. Each bundle costs a reader some bytes
 * whatever is in it, so few large ones hold the past; what changes in a bundle is loaded anew, so
 * small ones hold the present. It is the way in which log-structured stores keep their levels: small
 * bundles fill up one after the other, and are made a larger one when they are many enough.
 *
 * Bundles are merged from segments, each of a range of time that stays where it is. Where a bundle
 * is cut depends on the segments before it alone, and the last segment, which still grows, is in no
 * bundle but the last: what is added at the end changes one small bundle, and an incremental build
 * gives the bundles of a clean one.
 */
import { dayOf } from "../../calendar/index.ts";
import { articleRangesOf, type ArticleRange } from "./article-ranges.ts";

/** Articles of a segment, at most, unless a day has more: so many are indexed in less than a second. */
const SEGMENT_LENGTH = 200;

/**
 * Articles of a bundle, the largest first. Whatever is in it, a bundle costs a reader some 6 KB a word
 * and five requests; and an article that changes has all of its chunks merged that have a word of it, a second for
 * 30,000.
 */
const SIZES = [90_000, 30_000, 9_000, 3_000, 1_000];

/** The largest size that any archive has; beyond it, one of which there are three at least. */
const LARGEST = 30_000;

/** The sizes of an archive's bundles, the largest first. */
function bundleSizes(articles: number): number[] {
  return SIZES.filter((size) => size <= Math.max(LARGEST, articles / 3));
}

/**
 * Segments of a part, at most: some 4,600 articles. Pagefind's search of a word takes time by the square
 * of the articles of a part that have it, and each part takes some time as well.
 */
const PART_LENGTH = 32;

/** A range of articles with a bundle of its own. */
export interface SearchShard {
  /** Known by its first day and how many articles it may hold: `1998-03-02-10000`. */
  name: string;
  /** At least one, oldest first. */
  segments: readonly ArticleRange[];
  /** Whether it is the last, which what is added changes. */
  grows: boolean;
}

/**
 * Cuts an archive into search shards.
 *
 * @param articles oldest first.
 * @param sizes articles of a bundle, the largest first: as many or, since a segment is never cut,
 *   some more. What is left behind the last bundle of the smallest size has one too.
 */
export function planSearchShards(
  articles: readonly { date: string }[],
  sizes: readonly number[] = bundleSizes(articles.length),
  length: number = SEGMENT_LENGTH,
): SearchShard[] {
  const segments = articleRangesOf(articles, length, "day");
  const shards: SearchShard[] = [];
  let done = 0;
  const add = (count: number, size: number, grows = false): void => {
    const own = segments.slice(done, count);
    const first = articles[own[0]?.from ?? 0]?.date ?? "";
    shards.push({ name: `${dayOf(first) ?? first}-${size}`, segments: own, grows });
    done = count;
  };
  for (const size of sizes) {
    for (const [i, { until }] of segments.slice(0, -1).entries()) {
      if (i >= done && until - (segments[done]?.from ?? 0) >= size) add(i + 1, size);
    }
  }
  if (segments.length > 0) add(segments.length, sizes.at(-1) ?? articles.length, true);
  return shards;
}

/** The segments of each part of a bundle. */
export function partsOf<Segment>(segments: readonly Segment[]): Segment[][] {
  return cutEvery(PART_LENGTH, segments);
}

/**
 * Segments that are indexed at once: what a word costs Pagefind is paid once for all of them. More of them save
 * little more, and a process holds all their words at a time.
 */
const BATCH_LENGTH = 8;

/** The segments that are to be indexed, in batches. */
export function segmentBatches<Segment>(segments: readonly Segment[]): Segment[][] {
  return cutEvery(BATCH_LENGTH, segments);
}

function cutEvery<Item>(length: number, items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / length) }, (_, i) =>
    items.slice(i * length, (i + 1) * length),
  );
}
