/** Cuts an index into the chunks that a browser loads. */
import { createHash } from "node:crypto";
import { compareCodePoints } from "../format/code-points.ts";
import { textOf } from "./cbor.ts";
import {
  pagesBefore,
  placedWords,
  type Mergeable,
  type Placed,
  type PlacedWord,
} from "./merged-words.ts";

/** Words, in order, that a browser loads together. */
export interface ChunkWords {
  words: readonly PlacedWord[];
  /** The first and the last. */
  from: string;
  to: string;
  /** Whether it has one word, which is frequent. */
  isFrequent: boolean;
  /** What it is made from, hashed. */
  key: string;
}

/**
 * Cuts the index of a bundle into chunks. Of each part, a chunk is made from words that are side by side.
 *
 * @param parts of the bundle.
 * @param size bytes, as Pagefind packs words, from which on a chunk is closed; a word that is as long has a chunk of its own.
 * @param frequent bytes of a word, no fewer, from which on it is frequent.
 */
export function* cutIntoChunks(
  parts: readonly Mergeable[],
  size: number,
  frequent = Infinity,
): Generator<ChunkWords> {
  const before = pagesBefore(parts);
  const ends = parts.map(() => 0);
  let begun = [...ends];
  let read = begun;
  let words: PlacedWord[] = [];
  let length = 0;
  const close = (isFrequent: boolean): ChunkWords => {
    const hash = createHash("sha256").update(`${isFrequent} ${before.join(" ")}`);
    for (const [i, part] of parts.entries()) {
      hash.update(` ${(read[i] ?? 0) - (begun[i] ?? 0)} `);
      hash.update(part.words.subarray(begun[i], read[i]));
    }
    const [from = "", to = ""] = [words[0], words.at(-1)].map((one) => one && textOf(one.word));
    const chunk = { words, from, to, isFrequent, key: hash.digest("hex") };
    [begun, words, length] = [read, [], 0];
    return chunk;
  };
  for (const word of placedWords(parts, ends)) {
    const added = lengthOf(word);
    if (added >= size && words.length > 0) yield close(false);
    words.push(word);
    length += added;
    read = [...ends];
    if (length >= size) yield close(added >= frequent);
  }
  if (words.length > 0) yield close(false);
}

/** Bytes of a word and its postings, about. */
function lengthOf({ word, parts, forms }: PlacedWord): number {
  const ofPostings = (own: readonly Placed[]): number =>
    own.reduce((sum, { postings: { packed } }) => sum + packed.until - packed.from, 0);
  return forms.reduce(
    (sum, form) => sum + ofPostings(form.parts),
    ofPostings(parts) + (forms.length + 1) * (word.until - word.from),
  );
}

/**
 * The first and last word of each chunk. As Pagefind does: where two chunks meet, the words there are cut behind the
 * first letter in which they differ, since all bounds are loaded before anything is searched.
 */
export function shortenBounds(chunks: readonly { from: string; to: string }[]): void {
  for (const [i, chunk] of chunks.entries()) {
    const next = chunks[i + 1];
    if (next === undefined) return;
    const [to, from] = [Array.from(chunk.to), Array.from(next.from)];
    let common = 0;
    while (common < to.length && to[common] === from[common]) common++;
    const short = to.slice(0, common + 1).join("");
    if (compareCodePoints(short, chunk.from) >= 0) chunk.to = short;
    next.from = from.slice(0, common + 1).join("");
  }
}
