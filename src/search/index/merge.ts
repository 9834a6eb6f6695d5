/** Merges the indexes of neighbouring articles into one, as log-structured stores merge their segments. */
import TinyQueue from "tinyqueue";
import { TERMINATOR } from "../analyser/token.ts";
import { compareCodePoints } from "../format/code-points.ts";
import {
  comparePacked,
  readWords,
  textOf,
  WordPacker,
  type PackedPages,
  type PackedText,
  type PackedWord,
  type PlacedPages,
  type PlacedWord,
} from "./packed-words.ts";

/** Words, in order, that a browser loads together. */
export interface MergedChunk {
  /** Its first and last word, or as much of them as parts it from its neighbours. */
  from: string;
  to: string;
  /** As Pagefind's index files hold it, less their signature. */
  content: Uint8Array;
}

/** An index to be merged. */
export interface Mergeable {
  /** Its words as Pagefind packs them. */
  words: Uint8Array;
  /** The code of the length of each of its pages. */
  lengths: readonly number[];
}

/**
 * The index that Pagefind would make of all pages: those of the first index, then those of the next,
 * and so on. Words that Pagefind makes of several in a row are left out, since each of these has been
 * indexed where they are; and beside each word stands the length of the page, as a field.
 *
 * @param size bytes from which on a chunk is closed.
 * @param fields that pages have; those of lengths come behind them.
 */
export function mergeIndexes(
  indexes: readonly Mergeable[],
  size: number,
  fields: number,
): MergedChunk[] {
  const lengths = indexes.flatMap((index) => index.lengths);
  const packer = new WordPacker((page) => fields + (lengths[page] ?? 0));
  const chunks: MergedChunk[] = [];
  let [first, last]: (PackedText | undefined)[] = [];
  const close = (): void => {
    if (!first || !last) return;
    chunks.push({ from: textOf(first), to: textOf(last), content: packer.take() });
    first = undefined;
  };
  for (const placed of mergedWords(indexes)) {
    packer.add(placed);
    last = placed.word;
    first ??= last;
    if (packer.length >= size) close();
  }
  close();
  shortenBounds(chunks);
  return chunks;
}

/** Goes through the words of an index. */
interface Cursor {
  /** How many pages there are before its first: no two indexes with words have as many. */
  before: number;
  words: Iterator<PackedWord>;
  at: PackedWord;
}

/** The words of all indexes in order, each once: a merge of as many ways as there are indexes. */
function* mergedWords(indexes: readonly Mergeable[]): Generator<PlacedWord> {
  const queue = new TinyQueue<Cursor>(
    [],
    (one, other) => comparePacked(one.at.word, other.at.word) || one.before - other.before,
  );
  let before = 0;
  for (const { words, lengths } of indexes) {
    const cursor = cursorOf(before, singleWords(words));
    if (cursor) queue.push(cursor);
    before += lengths.length;
  }
  for (let cursor = queue.pop(); cursor; cursor = queue.pop()) {
    const { word } = cursor.at;
    const merged = new MergedWord(word);
    for (let own: Cursor | undefined = cursor; own; own = popIf(queue, word)) {
      merged.add(own.at, own.before);
      if (advance(own)) queue.push(own);
    }
    yield merged;
  }
}

const END = Buffer.from(TERMINATOR);

/** The words that are not several in a row. */
function* singleWords(index: Uint8Array): Generator<PackedWord> {
  for (const word of readWords(index)) {
    const { from, until, index: bytes } = word.word;
    const end = bytes.indexOf(END, from);
    if (end < 0 || end >= until - END.length) yield word;
  }
}

/** A cursor at the first word; none of an index without words. */
function cursorOf(before: number, words: Iterator<PackedWord>): Cursor | undefined {
  const { done, value } = words.next();
  return done ? undefined : { before, words, at: value };
}

/** Goes to the next word, if there is one. */
function advance(cursor: Cursor): boolean {
  const { done, value } = cursor.words.next();
  if (!done) cursor.at = value;
  return !done;
}

/** Takes the next cursor, if it is at a word. */
function popIf(queue: TinyQueue<Cursor>, word: PackedText): Cursor | undefined {
  const next = queue.peek();
  return next && comparePacked(next.at.word, word) === 0 ? queue.pop() : undefined;
}

/** A word, as it is gathered from one index after the other. */
class MergedWord implements PlacedWord {
  readonly word: PackedText;
  readonly pages: PlacedPages[] = [];
  readonly variants: { form: PackedText; pages: PlacedPages[] }[] = [];

  constructor(word: PackedText) {
    this.word = word;
  }

  add({ pages, variants }: PackedWord, before: number): void {
    gather(this.pages, pages, before);
    for (const { form, pages: own } of variants) {
      // A word has few forms that carry marks.
      let variant = this.variants.find((known) => comparePacked(known.form, form) === 0);
      if (!variant) this.variants.push((variant = { form, pages: [] }));
      gather(variant.pages, own, before);
    }
  }
}

function gather(placed: PlacedPages[], pages: PackedPages, before: number): void {
  if (pages.count > 0) placed.push({ pages, before });
}

/**
 * As Pagefind does: where two chunks meet, the words there are cut behind the first letter in which
 * they differ, since all bounds are loaded before anything is searched.
 */
function shortenBounds(chunks: readonly MergedChunk[]): void {
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
