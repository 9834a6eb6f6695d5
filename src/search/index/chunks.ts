/** Cuts an index into the chunks that a browser loads. */
import { compareCodePoints } from "../format/code-points.ts";
import { textOf, type Slice } from "./cbor.ts";
import { ChunkWriter } from "./chunk-writer.ts";
import { placedWords, type Mergeable, type Placed, type PlacedWord } from "./merged-words.ts";

/** Words, in order, that a browser loads together. */
export interface IndexChunk {
  /** Its first and last word, or as much of them as parts it from its neighbours. */
  from: string;
  to: string;
  /** See `chunk-columns.ts`. */
  content: Uint8Array;
  /** Whether it has one word, which is frequent. */
  isFrequent: boolean;
}

/**
 * Cuts the index of a bundle into chunks.
 *
 * @param parts of the bundle.
 * @param size bytes, as Pagefind packs words, from which on a chunk is closed; a word that is as long has a chunk of its own.
 * @param frequent bytes of a word from which on it is frequent: twice as many or more, which no chunk of several words has.
 * @param visit is called with each word.
 */
export function cutIntoChunks(
  parts: readonly Mergeable[],
  size: number,
  { frequent = Infinity, visit }: { frequent?: number; visit?: (word: PlacedWord) => void } = {},
): IndexChunk[] {
  const writer = new ChunkWriter(parts.reduce((sum, { pages }) => sum + pages, 0));
  const chunks: IndexChunk[] = [];
  let [first, last]: (Slice | undefined)[] = [];
  let length = 0;
  const close = (): void => {
    if (!first || !last) return;
    const bounds = { from: textOf(first), to: textOf(last) };
    chunks.push({ ...bounds, content: writer.take(), isFrequent: length >= frequent });
    first = undefined;
    length = 0;
  };
  for (const word of placedWords(parts)) {
    const added = lengthOf(word);
    if (added >= size) close();
    writer.add(word);
    visit?.(word);
    length += added;
    last = word.word;
    first ??= last;
    if (length >= size) close();
  }
  close();
  shortenBounds(chunks);
  return chunks;
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
 * As Pagefind does: where two chunks meet, the words there are cut behind the first letter in which
 * they differ, since all bounds are loaded before anything is searched.
 */
function shortenBounds(chunks: readonly IndexChunk[]): void {
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
