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

/** A word of an index. */
export interface PackedWord {
  word: string;
  pages: PackedPages;
  /** The forms of it that carry marks. */
  variants: readonly { form: string; pages: PackedPages }[];
}

/** Major types of CBOR. */
const [UINT, NEGATIVE, TEXT, ARRAY] = [0, 1, 3, 4];

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
    const variants: { form: string; pages: PackedPages }[] = [];
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

/** Packs the words of a chunk, one after the other. */
export class WordPacker {
  #bytes = Buffer.allocUnsafe(1 << 16);
  #length = 0;
  #words = 0;

  /** Bytes of the words that have been added. */
  get length(): number {
    return this.#length;
  }

  /** @param pages of the word, and of each of its variants, in order of their indexes. */
  add(
    word: string,
    pages: readonly PlacedPages[],
    variants: ReadonlyMap<string, readonly PlacedPages[]>,
  ): void {
    this.#words++;
    this.#head(ARRAY, 3);
    this.#text(word);
    this.#pages(pages);
    this.#head(ARRAY, variants.size);
    for (const [form, own] of variants) {
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
      this.#room(pages.until - pages.from);
      this.#bytes.set(pages.index.subarray(pages.from, pages.until), this.#length);
      this.#length += pages.until - pages.from;
      last = before + pages.last;
    }
  }

  #text(text: string): void {
    const length = Buffer.byteLength(text);
    this.#head(TEXT, length);
    this.#room(length);
    this.#length += this.#bytes.write(text, this.#length);
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
class Reader {
  readonly #bytes: Buffer;
  #place = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The number at the head of an item of one of two types. */
  head(major: number, other: number = major): number {
    const initial = this.#bytes[this.#place++] ?? 0;
    const [type, short] = [initial >> 5, initial & 31];
    if (type !== major && type !== other) throw notPacked();
    if (short < 24) return short;
    if (short > 26) throw notPacked();
    const width = 1 << (short - 24);
    this.#place += width;
    return this.#bytes.readUIntBE(this.#place - width, width);
  }

  text(): string {
    const length = this.head(TEXT);
    this.#place += length;
    return this.#bytes.toString("utf8", this.#place - length, this.#place);
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

  #skipNumbers(): void {
    for (let numbers = this.head(ARRAY); numbers > 0; numbers--) this.head(UINT, NEGATIVE);
  }
}

function notPacked(): Error {
  return new Error("an index is not as Pagefind 1.5 packs it");
}
