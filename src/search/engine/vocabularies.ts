/** The words of the archive. One is in most bundles' vocabularies, and each costs a reader as much: some are read. */
import type { BundleSummary } from "../format/manifest.ts";
import type { LoadWords } from "./archive-words.ts";
import type { Files } from "./files.ts";

/** Large bundles whose vocabularies are read, at most. */
const MOST = 3;

/** Loads the words of the archive. */
export class Vocabularies {
  readonly #files: Files;

  constructor(files: Files) {
    this.#files = files;
  }

  /** The files of a bucket of words, of all bundles whose vocabularies are read. */
  async words(bucket: string): Promise<string[]> {
    const { bundles } = await this.#files.manifest();
    return Promise.all(vocabulariesOf(bundles).map((summary) => this.#wordsOf(summary, bucket)));
  }

  /** The share of the archive's articles that these bundles have. */
  async share(): Promise<number> {
    const { bundles } = await this.#files.manifest();
    return articlesIn(vocabulariesOf(bundles)) / articlesIn(bundles);
  }

  /** The bundle that has the most articles, whose words alone are enough for some. */
  async largest(): Promise<{ articles: number; words: LoadWords }> {
    const { bundles } = await this.#files.manifest();
    const [first, ...others] = bundles;
    if (first === undefined) return { articles: 0, words: () => Promise.resolve([]) };
    const largest = others.reduce(
      (most, one) => (one.articles > most.articles ? one : most),
      first,
    );
    const words: LoadWords = async (bucket) => [await this.#wordsOf(largest, bucket)];
    return { articles: largest.articles, words };
  }

  async #wordsOf(summary: BundleSummary, bucket: string): Promise<string> {
    if (!summary.buckets.includes(bucket)) return "";
    const name = `${summary.vocabulary}/${bucket}.txt`;
    return this.#files.text(this.#files.bundleUrl(summary, name));
  }
}

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
