/** Columns of numbers, as they are written and read: see `chunk-columns.ts`. Pure. */

/** A column that is being written. */
export class ColumnWriter {
  #bytes = new Uint8Array(1 << 12);
  #length = 0;

  add(number: number): void {
    if (this.#length + 5 > this.#bytes.length) this.#grow(5);
    const bytes = this.#bytes;
    let rest = number;
    for (; rest > 0x7f; rest >>>= 7) bytes[this.#length++] = (rest & 0x7f) | 0x80;
    bytes[this.#length++] = rest;
  }

  byte(byte: number): void {
    if (this.#length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.#length++] = byte;
  }

  /** Bytes as they are. */
  copy({ bytes, from, until }: { bytes: Uint8Array; from: number; until: number }): void {
    for (let i = from; i < until; i++) this.byte(bytes[i] ?? 0);
  }

  /** Gives what has been written, until more is: it begins anew. */
  take(): Uint8Array {
    const written = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return written;
  }

  #grow(more: number): void {
    const larger = new Uint8Array(2 * (this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** A column that is being read. */
export class ColumnReader {
  readonly #bytes: Uint8Array;
  #place = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): number {
    let byte = this.byte();
    let number = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = this.byte();
      number |= (byte & 0x7f) << shift;
    }
    return number;
  }

  skip(numbers: number): void {
    for (let left = numbers; left > 0; left--) while (this.byte() > 0x7f);
  }

  skipBytes(bytes: number): void {
    this.#place += bytes;
  }

  byte(): number {
    return this.#bytes[this.#place++] ?? 0;
  }

  /** All of it as text. */
  text(): string {
    return new TextDecoder().decode(this.#bytes);
  }
}

/** Writes a number that is often large in two columns, so many of its lowest bits in the first. */
export function addSplit(
  number: number,
  bits: number,
  low: ColumnWriter,
  high: ColumnWriter,
): void {
  low.byte(number & ((1 << bits) - 1));
  high.add(number >>> bits);
}

/** The number that {@link addSplit} wrote. */
export function nextOf(bits: number, low: ColumnReader, high: ColumnReader): number {
  return low.byte() | (high.next() << bits);
}
