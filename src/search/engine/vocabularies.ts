/** Which bundles' vocabularies are read. A word of the archive is in most of them, and each costs a reader as much. */
import type { BundleSummary } from "../format/manifest.ts";

/** Large bundles whose vocabularies are read, at most. */
const MOST = 3;

/**
 * The bundles whose words stand for those of all: the small ones, which are the present, and of the
 * large ones the oldest, the newest and one between.
 *
 * @param bundles in order.
 */
export function vocabulariesOf<Bundle extends Pick<BundleSummary, "articles">>(
  bundles: readonly Bundle[],
): Bundle[] {
  const large = bundles.filter(isLargeAmong(bundles));
  if (large.length <= MOST) return [...bundles];
  const read = new Set([large[0], large[Math.floor(large.length / 2)], large.at(-1)]);
  return bundles.filter((bundle) => read.has(bundle) || !large.includes(bundle));
}

/** Tells whether a bundle is a large one of some: small ones fill up until they are made one of these. */
export function isLargeAmong(
  bundles: readonly Pick<BundleSummary, "articles">[],
): (bundle: Pick<BundleSummary, "articles">) => boolean {
  const most = Math.max(...bundles.map(({ articles }) => articles));
  return ({ articles }) => articles >= most / 2;
}

/** How many articles bundles have. */
export function articlesIn(bundles: readonly Pick<BundleSummary, "articles">[]): number {
  return bundles.reduce((sum, { articles }) => sum + articles, 0);
}
