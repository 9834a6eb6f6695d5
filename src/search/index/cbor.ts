/** CBOR (RFC 8949) of definite lengths, as far as an index has it, without making values of it. */
import { BYTES, HEAD_BYTES, TEXT, writeHead } from "../format/cbor-head.ts";

/** Some bytes of others: they are not decoded, since few of them are asked for. */
export interface Slice {
  bytes: Buffer;
  from: number;
  until: number;
}

/** A text, decoded. */
export function textOf({ bytes, from, until }: Slice): string {
  return bytes.toString("utf8", from, until);
}

/** Orders texts by code point: UTF-8 has its bytes in that order. */
export function compareTexts(one: Slice, other: Slice): number {
  const length = Math.min(one.until - one.from, other.until - other.from);
  for (let i = 0; i < length; i++) {
    const difference = (one.bytes[one.from + i] ?? 0) - (other.bytes[other.from + i] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.until - one.from - (other.until - other.from);
}

/** Whether two texts are the same: most that are not, as forms of a word, differ in their last letters. */
export function areSameTexts(one: Slice, other: Slice): boolean {
  if (one.until - one.from !== other.until - other.from) return false;
  for (let i = one.until - 1, j = other.until - 1; i >= one.from; i--, j--) {
    if (one.bytes[i] !== other.bytes[j]) return false;
  }
  return true;
}

/** The first byte that begins no whole number. */
const NO_NUMBER = BYTES << 5;

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
    this.#room(HEAD_BYTES);
    this.#length = writeHead(this.#bytes, this.#length, major, value);
  }

  text(text: string): void {
    const length = Buffer.byteLength(text);
    this.head(TEXT, length);
    this.#room(length);
    this.#length += this.#bytes.write(text, this.#length);
  }

  /** Items that have been packed already. */
  copy({ bytes, from, until }: Slice): void {
    this.#room(until - from);
    const target = this.#bytes;
    let length = this.#length;
    // Most are a few bytes, which a loop copies faster than a call.
    if (until - from > 64) length += bytes.copy(target, length, from, until);
    else for (let i = from; i < until; i++) target[length++] = bytes[i] ?? 0;
    this.#length = length;
  }

  /** Gives what has been written, and begins anew. */
  take(): Buffer {
    const written = Buffer.from(this.#bytes.subarray(0, this.#length));
    this.clear();
    return written;
  }

  /** What has been written since there were so many bytes; it is not copied, and lost where all begins anew. */
  since(length: number): Slice {
    return { bytes: this.#bytes, from: length, until: this.#length };
  }

  clear(): void {
    this.#length = 0;
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

  /** Bytes that have not been read. */
  get left(): number {
    return this.#bytes.length - this.place;
  }

  /** The number at the head of an item of some type. */
  head(major: number): number {
    const initial = this.#bytes[this.place++] ?? 0;
    const short = initial & 31;
    if (initial >> 5 !== major) throw notPacked();
    if (short < 24) return short;
    if (short === 24) return this.#bytes[this.place++] ?? 0;
    if (short > 26) throw notPacked();
    const width = 1 << (short - 24);
    this.place += width;
    return this.#bytes.readUIntBE(this.place - width, width);
  }

  /** Goes behind a text, or behind bytes. */
  slice(major: number): Slice {
    const length = this.head(major);
    const from = this.place;
    this.place += length;
    return { bytes: this.#bytes, from, until: this.place };
  }

  /** Whether an item of some type comes next. */
  isAt(major: number): boolean {
    return (this.#bytes[this.place] ?? 0) >> 5 === major;
  }

  /** Goes behind numbers, and gives them as they are packed. */
  numbers(count: number): Slice {
    const from = this.place;
    this.skip(count);
    return { bytes: this.#bytes, from, until: this.place };
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

/** The error of an index that is otherwise. */
export function notPacked(): Error {
  return new Error("an index is not as Pagefind 1.5 packs it");
}
