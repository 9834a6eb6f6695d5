/**
 * The words of Pagefind's index as it packs them, so that indexes can be laid one behind the other.
 *
 * A chunk of an index is CBOR (RFC 8949): `[[word, …]]`, a word `[text, pages, [[form, pages], …]]`,
 * and a page `[number, places, places in fields]`, its number counted from the page before it. Places
 * are never unpacked, since an index of ten thousand articles has ten million of them. Among places in
 * fields a negative number says which field those behind it are in: -1 the first, -2 the second.
 */

/** Where the pages of a word lie in an index. */
export interface PackedPages {
  index: Buffer;
  count: number;
  /** Place of the first page. */
  from: number;
}

/** A word, or a form of one, where it lies in an index: it is not decoded, since few of them are asked for. */
export interface PackedText {
  index: Buffer;
  from: number;
  until: number;
}

/** A word of an index. */
export interface PackedWord {
  word: PackedText;
  pages: PackedPages;
  /** The forms of it that carry marks. */
  variants: readonly { form: PackedText; pages: PackedPages }[];
}

/** A packed text, decoded. */
export function textOf({ index, from, until }: PackedText): string {
  return Buffer.from(index.buffer, index.byteOffset + from, until - from).toString();
}

/** Orders packed texts by code point: UTF-8 has its bytes in that order. */
export function comparePacked(one: PackedText, other: PackedText): number {
  const length = Math.min(one.until - one.from, other.until - other.from);
  for (let i = 0; i < length; i++) {
    const difference = (one.index[one.from + i] ?? 0) - (other.index[other.from + i] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.until - one.from - (other.until - other.from);
}

/** Major types of CBOR; the whole numbers are 0 and, below zero, 1. */
export const [UINT, NEGATIVE, BYTES, TEXT, ARRAY] = [0, 1, 2, 3, 4];

/** The first byte that begins no whole number. */
const NO_NUMBER = BYTES << 5;

/**
 * Reads the words of a chunk in order.
 *
 * @param index an unpacked index file, less its signature.
 * @throws Error where it is not as Pagefind 1.5 packs it.
 */
export function* readWords(index: Uint8Array): Generator<PackedWord> {
  const reader = new Reader(index);
  if (reader.head(ARRAY) !== 1) throw notPacked();
  for (let words = reader.head(ARRAY); words > 0; words--) {
    if (reader.head(ARRAY) !== 3) throw notPacked();
    const word = reader.text();
    const pages = reader.pages();
    const variants: { form: PackedText; pages: PackedPages }[] = [];
    for (let forms = reader.head(ARRAY); forms > 0; forms--) {
      if (reader.head(ARRAY) !== 2) throw notPacked();
      variants.push({ form: reader.text(), pages: reader.pages() });
    }
    yield { word, pages, variants };
  }
}

/** Pages of one index, and how many pages there are before that index's first one. */
export interface PlacedPages {
  pages: PackedPages;
  before: number;
}

/** A word of several indexes: its pages in each, in order of the indexes. */
export interface PlacedWord {
  word: PackedText;
  pages: readonly PlacedPages[];
  variants: readonly { form: PackedText; pages: readonly PlacedPages[] }[];
}

/** Packs the words of a chunk, one after the other. */
export class WordPacker {
  readonly #writer = new Writer();
  #words = 0;
  readonly #fieldOf: (page: number) => number;

  /** @param fieldOf the number of a field that each word of a page is said to be in as well. */
  constructor(fieldOf: (page: number) => number) {
    this.#fieldOf = fieldOf;
  }

  /** Bytes of the words that have been added. */
  get length(): number {
    return this.#writer.length;
  }

  /** Adds a word behind the last one. */
  add({ word, pages, variants }: PlacedWord): void {
    const writer = this.#writer;
    this.#words++;
    writer.head(ARRAY, 3);
    this.#text(word);
    this.#pages(pages);
    writer.head(ARRAY, variants.length);
    for (const { form, pages: own } of variants) {
      writer.head(ARRAY, 2);
      this.#text(form);
      this.#pages(own);
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

  #pages(placed: readonly PlacedPages[]): void {
    const writer = this.#writer;
    writer.head(
      ARRAY,
      placed.reduce((sum, { pages }) => sum + pages.count, 0),
    );
    let last = 0;
    for (const { pages, before } of placed) {
      const { index } = pages;
      const reader = new Reader(index, pages.from);
      let page = before;
      for (let left = pages.count; left > 0; left--) {
        page += reader.pageStep();
        writer.head(ARRAY, 3);
        writer.head(UINT, page - last);
        const places = reader.places();
        writer.head(ARRAY, places.count);
        writer.copy(index, places.from, reader.place);
        const inFields = reader.head(ARRAY);
        const first = reader.place;
        reader.skip(inFields);
        writer.head(ARRAY, inFields + 2);
        writer.copy(index, first, reader.place);
        writer.head(NEGATIVE, this.#fieldOf(page));
        writer.head(UINT, 0);
        last = page;
      }
    }
  }

  #text({ index, from, until }: PackedText): void {
    this.#writer.head(TEXT, until - from);
    this.#writer.copy(index, from, until);
  }
}

/** Writes CBOR, one item behind the other. */
export class Writer {
  #bytes = Buffer.allocUnsafe(1 << 16);
  #length = 0;

  /** Bytes that have been written. */
  get length(): number {
    return this.#length;
  }

  /** The head of an item of some type. */
  head(major: number, value: number): void {
    this.#room(5);
    const bytes = this.#bytes;
    const type = major << 5;
    if (value < 24) bytes[this.#length++] = type | value;
    else if (value < 0x100) {
      bytes[this.#length++] = type | 24;
      bytes[this.#length++] = value;
    } else {
      const isShort = value < 0x10000;
      bytes[this.#length++] = type | (isShort ? 25 : 26);
      this.#length = bytes.writeUIntBE(value, this.#length, isShort ? 2 : 4);
    }
  }

  text(text: string): void {
    const length = Buffer.byteLength(text);
    this.head(TEXT, length);
    this.#room(length);
    this.#length += this.#bytes.write(text, this.#length);
  }

  /** Items that have been packed already. */
  copy(source: Buffer, from: number, until: number): void {
    this.#room(until - from);
    const target = this.#bytes;
    let length = this.#length;
    // Most are a few bytes, which a loop copies faster than a call.
    if (until - from > 64) length += source.copy(target, length, from, until);
    else for (let i = from; i < until; i++) target[length++] = source[i] ?? 0;
    this.#length = length;
  }

  /** Gives what has been written, and begins anew. */
  take(): Buffer {
    const written = Buffer.from(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return written;
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.#length + more));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

/** Goes through CBOR of definite lengths. */
export class Reader {
  readonly #bytes: Buffer;
  place: number;

  constructor(bytes: Uint8Array, place = 0) {
    this.#bytes = Buffer.isBuffer(bytes)
      ? bytes
      : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.place = place;
  }

  /** The number at the head of an item of some type. */
  head(major: number): number {
    const initial = this.#bytes[this.place++] ?? 0;
    const [type, short] = [initial >> 5, initial & 31];
    if (type !== major) throw notPacked();
    if (short < 24) return short;
    if (short > 26) throw notPacked();
    const width = 1 << (short - 24);
    this.place += width;
    return this.#bytes.readUIntBE(this.place - width, width);
  }

  text(): PackedText {
    const length = this.head(TEXT);
    const from = this.place;
    this.place += length;
    return { index: this.#bytes, from, until: this.place };
  }

  pages(): PackedPages {
    const count = this.head(ARRAY);
    const from = this.place;
    for (let i = 0; i < count; i++) {
      this.pageStep();
      this.skipNumbers();
      this.skipNumbers();
    }
    return { index: this.#bytes, count, from };
  }

  /** Begins a page: its number, from the page before it. */
  pageStep(): number {
    if (this.head(ARRAY) !== 3) throw notPacked();
    return this.head(UINT);
  }

  /**
   * Goes behind places, less the weight that stands before all of them: it is for Pagefind's ranking,
   * and the ranking is ours.
   */
  places(): { count: number; from: number } {
    const count = this.head(ARRAY);
    const from = this.place;
    const isWeight = (this.#bytes[from] ?? 0) >> 5 === NEGATIVE && count > 0;
    if (isWeight) this.skip(1);
    const behind = this.place;
    this.skip(count - (isWeight ? 1 : 0));
    return isWeight ? { count: count - 1, from: behind } : { count, from };
  }

  /** Goes behind an array of numbers. */
  skipNumbers(): void {
    this.skip(this.head(ARRAY));
  }

  /** Goes behind numbers: most of an index are places, so no more is read of one than its first byte. */
  skip(numbers: number): void {
    const bytes = this.#bytes;
    let { place } = this;
    for (let left = numbers; left > 0; left--) {
      const initial = bytes[place] ?? NO_NUMBER;
      const short = initial & 31;
      if (initial >= NO_NUMBER || short > 26) throw notPacked();
      place += short < 24 ? 1 : 1 + (1 << (short - 24));
    }
    this.place = place;
  }
}

function notPacked(): Error {
  return new Error("an index is not as Pagefind 1.5 packs it");
}
