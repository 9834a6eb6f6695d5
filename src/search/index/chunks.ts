/** Cuts an index into the chunks that a browser loads. */
import { compareCodePoints } from "../format/code-points.ts";
import { ARRAY, TEXT, textOf, UINT, Writer, type Slice } from "./cbor.ts";
import type { Postings, SegmentWord } from "./segment-words.ts";

/** Words, in order, that a browser loads together. */
export interface IndexChunk {
  /** Its first and last word, or as much of them as parts it from its neighbours. */
  from: string;
  to: string;
  /** As Pagefind's index files hold it, less their signature. */
  content: Uint8Array;
}

/**
 * Cuts an index into chunks.
 *
 * @param words in order.
 * @param size bytes from which on a chunk is closed; a word that is as long has a chunk of its own.
 */
export function cutIntoChunks(words: Iterable<SegmentWord>, size: number): IndexChunk[] {
  const writer = new ChunkWriter();
  const chunks: IndexChunk[] = [];
  let [first, last]: (Slice | undefined)[] = [];
  const close = (): void => {
    if (!first || !last) return;
    chunks.push({ from: textOf(first), to: textOf(last), content: writer.take() });
    first = undefined;
  };
  for (const word of words) {
    if (lengthOf(word) >= size) close();
    writer.add(word);
    last = word.word;
    first ??= last;
    if (writer.length >= size) close();
  }
  close();
  shortenBounds(chunks);
  return chunks;
}

/** Bytes of a word's postings. */
function lengthOf({ postings, forms }: SegmentWord): number {
  const own = [postings, ...forms.map((form) => form.postings)];
  return own.reduce((sum, { packed }) => sum + packed.until - packed.from, 0);
}

/** Writes the words of a chunk, one after the other, as Pagefind packs them: see `pagefind-words.ts`. */
class ChunkWriter {
  readonly #writer = new Writer();
  #words = 0;

  /** Bytes of the words that have been added. */
  get length(): number {
    return this.#writer.length;
  }

  add({ word, postings, forms }: SegmentWord): void {
    const writer = this.#writer;
    this.#words++;
    writer.head(ARRAY, 3);
    this.#add(word, postings);
    writer.head(ARRAY, forms.length);
    for (const { form, postings: own } of forms) {
      writer.head(ARRAY, 2);
      this.#add(form, own);
    }
  }

  /** Ends the chunk, and begins another. */
  take(): Uint8Array {
    const words = this.#writer.take();
    this.#writer.head(ARRAY, 1);
    this.#writer.head(ARRAY, this.#words);
    this.#words = 0;
    return Buffer.concat([this.#writer.take(), words]);
  }

  #add(text: Slice, { pages, first, packed }: Postings): void {
    const writer = this.#writer;
    writer.head(TEXT, text.until - text.from);
    writer.copy(text);
    writer.head(ARRAY, pages);
    if (pages === 0) return;
    writer.head(ARRAY, 3);
    writer.head(UINT, first);
    writer.copy(packed);
  }
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
