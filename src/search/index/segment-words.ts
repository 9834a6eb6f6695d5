/**
 * The words of a segment as it keeps them: in order, and so that those of several segments can be merged.
 *
 * They are a sequence of CBOR items (RFC 8742): of each word how many bytes follow, its text, its postings, the
 * number of its forms that carry marks and, of each of these, text, postings and spellings. Postings are the number of pages and,
 * where there is one, the number of the first page, and as bytes what a chunk of
 * Pagefind's index has of the pages; only the head and the number of the first are left out, since
 * they depend on what it stands behind.
 */
import { ARRAY, BYTES, HEAD_BYTES, TEXT, UINT } from "../format/cbor-head.ts";
import { Reader, Writer, type Slice } from "./cbor.ts";

/** Packed words, wherever they are. */
export interface PackedWords {
  /** Bytes of all of them. */
  readonly length: number;
  /**
   * The bytes from a place on: as many as are asked for, and perhaps some more.
   *
   * @throws Error where there are fewer.
   */
  from(place: number, length: number): Buffer;
}

/** Packed words that are in memory. */
export class WordsInMemory implements PackedWords {
  readonly #bytes: Buffer;

  constructor({ buffer, byteOffset, length }: Uint8Array) {
    this.#bytes = Buffer.from(buffer, byteOffset, length);
  }

  get length(): number {
    return this.#bytes.length;
  }

  from(place: number): Buffer {
    return this.#bytes.subarray(place);
  }
}

/** Where a word, or a form of it, is. */
export interface Postings {
  pages: number;
  /** The number of the first page. */
  first: number;
  /** The pages as a chunk has them, but for the head and the number of the first. */
  packed: Slice;
}

/** How texts spell a form. A form has one spelling, but where two forms of a stem have the same marks. */
export interface Spelling<Text = Slice> {
  /** Folded: the same of all places. */
  folded: Text;
  /** As it is written where it came first, without marks; empty where that is the same. */
  written: Text;
  /** How many have it. */
  articles: number;
}

/** A word of a segment. */
export interface SegmentWord<Text = Slice> {
  word: Text;
  postings: Postings;
  forms: readonly { form: Text; postings: Postings; spellings: readonly Spelling<Text>[] }[];
}

/** Postings of no page. */
export const NO_POSTINGS: Postings = {
  pages: 0,
  first: 0,
  packed: { bytes: Buffer.alloc(0), from: 0, until: 0 },
};

/** Packs the words of a segment, which come in order. */
export class SegmentWriter {
  readonly #all = new Writer();
  /** One word. */
  readonly #writer = new Writer();

  add({ word, postings, forms }: SegmentWord<string>): void {
    const writer = this.#writer;
    writer.clear();
    this.#add(word, postings);
    writer.head(ARRAY, forms.length);
    for (const { form, postings: own, spellings } of forms) {
      this.#add(form, own);
      writer.head(ARRAY, spellings.length);
      for (const { folded, written, articles } of spellings) {
        writer.text(folded);
        writer.text(written);
        writer.head(UINT, articles);
      }
    }
    this.#all.head(UINT, writer.length);
    this.#all.copy(writer.since(0));
  }

  /** All that have been added. */
  take(): Uint8Array {
    return this.#all.take();
  }

  #add(text: string, { pages, first, packed }: Postings): void {
    const writer = this.#writer;
    writer.text(text);
    writer.head(UINT, pages);
    if (pages === 0) return;
    writer.head(UINT, first);
    writer.head(BYTES, packed.until - packed.from);
    writer.copy(packed);
  }
}

/**
 * Reads what a {@link SegmentWriter} packed, one word after the other, each with the place where it ends.
 *
 * @param begin the place where a word begins.
 */
export function* readSegmentWords(
  packed: PackedWords,
  begin = 0,
): Generator<SegmentWord & { end: number }> {
  let from = begin;
  let reader = readerAt(packed, from, HEAD_BYTES);
  for (;;) {
    if (reader.left < HEAD_BYTES) reader = readerAt(packed, (from += reader.place), HEAD_BYTES);
    if (reader.left === 0) return;
    const length = reader.head(UINT);
    if (reader.left < length) reader = readerAt(packed, (from += reader.place), length);
    const word = reader.slice(TEXT);
    const postings = readPostings(reader);
    const forms: SegmentWord["forms"][number][] = [];
    for (let left = reader.head(ARRAY); left > 0; left--) {
      const [form, own] = [reader.slice(TEXT), readPostings(reader)];
      forms.push({ form, postings: own, spellings: readSpellings(reader) });
    }
    yield { word, postings, forms, end: from + reader.place };
  }
}

/** The word at a place; none behind the last. */
export function wordAt(packed: PackedWords, place: number): Slice | undefined {
  if (place === packed.length) return undefined;
  const head = readerAt(packed, place, HEAD_BYTES);
  const length = head.head(UINT);
  return readerAt(packed, place + head.place, length).slice(TEXT);
}

/** Reads from a place on: so many bytes, or as many as there are. */
function readerAt(packed: PackedWords, place: number, length: number): Reader {
  return new Reader(packed.from(place, Math.min(length, packed.length - place)));
}

function readSpellings(reader: Reader): Spelling[] {
  const spellings: Spelling[] = [];
  for (let left = reader.head(ARRAY); left > 0; left--) {
    const [folded, written] = [reader.slice(TEXT), reader.slice(TEXT)];
    spellings.push({ folded, written, articles: reader.head(UINT) });
  }
  return spellings;
}

function readPostings(reader: Reader): Postings {
  const pages = reader.head(UINT);
  if (pages === 0) return NO_POSTINGS;
  return {
    pages,
    first: reader.head(UINT),
    packed: reader.slice(BYTES),
  };
}
