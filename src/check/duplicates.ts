/** Finds duplicates: articles with the same or nearly the same words as another. */
import { foldSpelling } from "../lib/fold-spelling.ts";
import { type Article } from "../article/index.ts";
import { likeness, writeMinHash } from "../lib/min-hash.ts";
import { textHash } from "../lib/text-hash.ts";
import { mixed } from "../lib/text-hash.ts";
import { note, warning, type Finding } from "./finding.ts";
import { say } from "../messages/message.ts";

/** Places of a MinHash: at a likeness of 0.9, the estimate has a standard deviation of 0.04. */
const PLACES = 64;
/** Texts of at least this likeness are two versions of one article. */
const nearly = 0.8;
/** A likeness of 0.8 is found with a probability of 0.9999 in 16 bands of 4. */
const bandRows = 4;
/** Shorter texts are alike by chance: notices, results, captions. */
const fewestWords = 20;
/** Articles of a bucket that are compared with another at most: the rest are like them. */
const mostCompared = 20;

/** Finds articles that repeat older ones. Texts are added one by one and not kept. */
export class Duplicates {
  readonly #articles: readonly Article[];
  readonly #minHashes: Uint32Array;
  /** Whether an article is long enough to be compared. */
  readonly #isLong: Uint8Array;

  /** @param articles oldest first. */
  constructor(articles: readonly Article[]) {
    this.#articles = articles;
    this.#minHashes = new Uint32Array(articles.length * PLACES);
    this.#isLong = new Uint8Array(articles.length);
  }

  /** Takes the text of an article, by its place in the list. */
  add(index: number, body: string): void {
    const words = foldSpelling(body).match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length < fewestWords) return;
    this.#isLong[index] = 1;
    writeMinHash(words.map(textHash), this.#minHash(index));
  }

  /** One finding for each article that repeats an older one, with how alike they are. */
  findings(): Finding[] {
    const best = new Map<number, { other: number; alike: number }>();
    for (let band = 0; band < PLACES / bandRows; band++) {
      for (const [index, others] of this.#candidates(band)) {
        for (const other of others) {
          if (best.get(index)?.other === other) continue;
          const alike = likeness(this.#minHash(index), this.#minHash(other));
          if (alike >= nearly && alike > (best.get(index)?.alike ?? 0))
            best.set(index, { other, alike });
        }
      }
    }
    return [...best]
      .sort(([a], [b]) => a - b)
      .flatMap(([index, { other, alike }]) => this.#finding(index, other, alike) ?? []);
  }

  /** Articles that share a band with older ones, and the first of those. */
  *#candidates(band: number): Generator<[number, readonly number[]]> {
    const buckets = new Map<number, number[]>();
    for (let index = 0; index < this.#articles.length; index++) {
      if (this.#isLong[index] === 0) continue;
      let key = band;
      for (let row = 0; row < bandRows; row++) {
        key = mixed(key ^ (this.#minHashes[index * PLACES + band * bandRows + row] ?? 0));
      }
      const bucket = buckets.get(key);
      if (!bucket) buckets.set(key, [index]);
      else {
        yield [index, bucket];
        if (bucket.length < mostCompared) bucket.push(index);
      }
    }
  }

  #minHash(index: number): Uint32Array {
    return this.#minHashes.subarray(index * PLACES, (index + 1) * PLACES);
  }

  #finding(index: number, other: number, alike: number): Finding | undefined {
    const [article, older] = [this.#articles[index], this.#articles[other]];
    if (!article || !older) return undefined;
    if (alike === 1) {
      const same = say("the same words as {file}", { file: older.file });
      return warning("duplicate", article.file, same);
    }
    const percent = Math.round(alike * 100);
    const nearlySame = say("nearly the same words ({percent} %) as {file}", {
      percent,
      file: older.file,
    });
    return note("near-duplicate", article.file, nearlySame);
  }
}
