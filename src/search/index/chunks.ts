/** Cuts an index into the chunks that a browser loads. */
import { compareCodePoints } from "../format/code-points.ts";
import { ARRAY, TEXT, textOf, UINT, Writer, type Slice } from "./cbor.ts";
import { joinSections } from "../format/sections.ts";
import { alignedWords } from "./merged-words.ts";
import type { Postings, SegmentWord } from "./segment-words.ts";

/** Words, in order, that a browser loads together. */
export interface IndexChunk {
  /** Its first and last word, or as much of them as parts it from its neighbours. */
  from: string;
  to: string;
  /** The words of each part: see `sections.ts`. */
  content: Uint8Array;
}

/**
 * Cuts the index of a bundle into chunks.
 *
 * @param parts the words of each part, as a segment keeps them.
 * @param size bytes from which on a chunk is closed; a word that is as long has a chunk of its own.
 */
export function cutIntoChunks(parts: readonly Uint8Array[], size: number): IndexChunk[] {
  const sections = parts.map(() => new SectionWriter());
  const chunks: IndexChunk[] = [];
  let [first, last]: (Slice | undefined)[] = [];
  let length = 0;
  const close = (): void => {
    if (!first || !last) return;
    const content = joinSections(sections.map((section) => section.take()));
    chunks.push({ from: textOf(first), to: textOf(last), content });
    first = undefined;
    length = 0;
  };
  for (const { word, own } of alignedWords(parts)) {
    const added = own.reduce((sum, { at }) => sum + lengthOf(at), 0);
    if (added >= size) close();
    for (const { segment, at } of own) sections[segment]?.add(at);
    length += added;
    last = word;
    first ??= last;
    if (length >= size) close();
  }
  close();
  shortenBounds(chunks);
  return chunks;
}

/** Bytes of a word and its postings, about. */
function lengthOf({ word, postings, forms }: SegmentWord): number {
  const own = [postings, ...forms.map((form) => form.postings)];
  return own.reduce(
    (sum, { packed }) => sum + packed.until - packed.from,
    (forms.length + 1) * (word.until - word.from),
  );
}

/** Writes the words of a section, one after the other, as Pagefind packs them: see `pagefind-words.ts`. */
class SectionWriter {
  readonly #writer = new Writer();
  #words = 0;

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

  /** Ends the section, and begins another; it is empty where no word has been added. */
  take(): Uint8Array {
    const words = this.#writer.take();
    if (this.#words === 0) return words;
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
