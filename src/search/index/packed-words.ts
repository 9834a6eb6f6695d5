/**
 * The words of Pagefind's index as it packs them, so that indexes can be laid one behind the other.
 *
 * A chunk of an index is CBOR (RFC 8949): `[[word, …]]`, a word `[text, pages, [[form, pages], …]]`,
 * and a page `[number, places, places in fields]`, its number counted from the page before it. What
 * is told here of pages is what a merge needs; their places are never unpacked, since an index of ten
 * thousand articles has ten million of them.
 */

/** Where the pages of a word lie in an index. */
export interface PackedPages {
  index: Uint8Array;
  count: number;
  /** Numbers of the first page and of the last. */
  first: number;
  last: number;
  /** Place of the byte behind the first page's number, and of that behind the last page. */
  from: number;
  until: number;
}

/** A word, or a form of one, where it lies in an index: it is not decoded, since few of them are asked for. */
export interface PackedText {
  index: Uint8Array;
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

/** Major types of CBOR; the whole numbers are 0 and 1. */
export const [UINT, BYTES, TEXT, ARRAY] = [0, 2, 3, 4];

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
  #bytes = Buffer.allocUnsafe(1 << 16);
  #length = 0;
  #words = 0;

  /** Bytes of the words that have been added. */
  get length(): number {
    return this.#length;
  }

  /** Adds a word behind the last one. */
  add({ word, pages, variants }: PlacedWord): void {
    this.#words++;
    this.#head(ARRAY, 3);
    this.#text(word);
    this.#pages(pages);
    this.#head(ARRAY, variants.length);
    for (const { form, pages: own } of variants) {
      this.#head(ARRAY, 2);
      this.#text(form);
      this.#pages(own);
    }
  }

  /** Ends the chunk, and begins another. */
  take(): Uint8Array {
    const words = Buffer.from(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    this.#head(ARRAY, 1);
    this.#head(ARRAY, this.#words);
    const chunk = Buffer.concat([this.#bytes.subarray(0, this.#length), words]);
    [this.#length, this.#words] = [0, 0];
    return chunk;
  }

  #pages(placed: readonly PlacedPages[]): void {
    this.#head(
      ARRAY,
      placed.reduce((sum, { pages }) => sum + pages.count, 0),
    );
    let last = 0;
    for (const { pages, before } of placed) {
      if (pages.count === 0) continue;
      this.#head(ARRAY, 3);
      this.#head(UINT, before + pages.first - last);
      this.#copy(pages);
      last = before + pages.last;
    }
  }

  #text(text: PackedText): void {
    this.#head(TEXT, text.until - text.from);
    this.#copy(text);
  }

  #copy({ index, from, until }: PackedText): void {
    this.#room(until - from);
    this.#bytes.set(index.subarray(from, until), this.#length);
    this.#length += until - from;
  }

  #head(major: number, value: number): void {
    this.#room(5);
    const type = major << 5;
    if (value < 24) this.#length = this.#bytes.writeUInt8(type | value, this.#length);
    else if (value < 0x100) this.#wide(type | 24, value, 1);
    else if (value < 0x10000) this.#wide(type | 25, value, 2);
    else this.#wide(type | 26, value, 4);
  }

  #wide(initial: number, value: number, width: number): void {
    this.#length = this.#bytes.writeUInt8(initial, this.#length);
    this.#length = this.#bytes.writeUIntBE(value, this.#length, width);
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
  #place: number;

  constructor(bytes: Uint8Array, place = 0) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#place = place;
  }

  /** Where the next item begins. */
  get place(): number {
    return this.#place;
  }

  /** The number at the head of an item of some type. */
  head(major: number): number {
    const initial = this.#bytes[this.#place++] ?? 0;
    const [type, short] = [initial >> 5, initial & 31];
    if (type !== major) throw notPacked();
    if (short < 24) return short;
    if (short > 26) throw notPacked();
    const width = 1 << (short - 24);
    this.#place += width;
    return this.#bytes.readUIntBE(this.#place - width, width);
  }

  text(): PackedText {
    const length = this.head(TEXT);
    const from = this.#place;
    this.#place += length;
    return { index: this.#bytes, from, until: this.#place };
  }

  pages(): PackedPages {
    const count = this.head(ARRAY);
    let [first, last, from] = [0, 0, this.#place];
    for (let i = 0; i < count; i++) {
      if (this.head(ARRAY) !== 3) throw notPacked();
      last += this.head(UINT);
      if (i === 0) [first, from] = [last, this.#place];
      this.#skipNumbers();
      this.#skipNumbers();
    }
    return { index: this.#bytes, count, first, last, from, until: this.#place };
  }

  /** Most of an index are places, so no more is read of a number than its first byte. */
  #skipNumbers(): void {
    const bytes = this.#bytes;
    let numbers = this.head(ARRAY);
    let place = this.#place;
    for (; numbers > 0; numbers--) {
      const initial = bytes[place] ?? NO_NUMBER;
      const short = initial & 31;
      if (initial >= NO_NUMBER || short > 26) throw notPacked();
      place += short < 24 ? 1 : 1 + (1 << (short - 24));
    }
    this.#place = place;
  }
}

function notPacked(): Error {
  return new Error("an index is not as Pagefind 1.5 packs it");
}
