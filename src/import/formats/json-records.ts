/** Cuts JSON lines, or one array of objects, into records without reading all of it. */
import { limits, megabytes } from "../limits.ts";

/** One record as text, or why it is none; `number` counts from 1. */
export type RawRecord = { number: number } & ({ text: string } | { fault: string });

const [QUOTE, BACKSLASH, NEWLINE, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = [
  34, 92, 10, 123, 125, 91, 93,
];

/**
 * The records of a file: a line each, or the members of an array, however it is laid out. A broken or
 * overlong record is told and the next one is found: in lines after the line's end, in an array where
 * a line break stands within a text, which JSON does not allow.
 *
 * @param chunks the file, in an encoding that has ASCII's marks (UTF-8).
 */
export async function* jsonRecords(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<RawRecord> {
  const cutter = new Cutter();
  for await (const chunk of chunks) yield* cutter.push(chunk);
  yield* cutter.end();
}

class Cutter {
  #number = 0;
  #inArray: boolean | undefined;
  #depth = 0;
  #inText = false;
  #escaped = false;
  #isLong = false;
  #parts: Uint8Array[] = [];
  #size = 0;

  *push(chunk: Uint8Array): Generator<RawRecord> {
    let start = this.#isWithin() ? 0 : -1;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i] ?? 0;
      if (!this.#isWithin()) {
        if (!this.#begins(byte)) continue;
        start = i;
      }
      if (!this.#ends(byte)) continue;
      this.#keep(chunk.subarray(start, i + 1));
      yield this.#record();
      start = -1;
    }
    if (start >= 0) this.#keep(chunk.subarray(start));
  }

  *end(): Generator<RawRecord> {
    if (this.#isWithin() && (this.#inArray === true || this.#size > 0)) yield this.#record();
  }

  #isWithin(): boolean {
    return this.#depth > 0;
  }

  /** Whether a byte begins a record, and not what stands between records. */
  #begins(byte: number): boolean {
    if (byte <= 32 || byte === 0xef || byte === 0xbb || byte === 0xbf) return false;
    if (this.#inArray === undefined) {
      this.#inArray = byte === OPEN_LIST;
      if (this.#inArray) return false;
    }
    if (this.#inArray && (byte === 44 || byte === CLOSE_LIST)) return false;
    this.#depth = this.#inArray && byte !== OPEN ? 1 : this.#inArray ? 0 : 1;
    return true;
  }

  /** Whether a byte is a record's last; keeps count of what is open. */
  #ends(byte: number): boolean {
    if (byte === NEWLINE && (this.#inArray !== true || this.#inText)) return true;
    if (this.#inArray !== true) return false;
    if (this.#inText) {
      if (this.#escaped) this.#escaped = false;
      else if (byte === BACKSLASH) this.#escaped = true;
      else if (byte === QUOTE) this.#inText = false;
      return false;
    }
    if (byte === QUOTE) this.#inText = true;
    else if (byte === OPEN || byte === OPEN_LIST) this.#depth++;
    else if (byte === CLOSE || byte === CLOSE_LIST) return --this.#depth === 0;
    return false;
  }

  #keep(bytes: Uint8Array): void {
    this.#size += bytes.length;
    if (this.#size > limits.record) {
      this.#isLong = true;
      this.#parts = [];
    } else {
      // A copy, as streams use their buffers again.
      this.#parts.push(Buffer.from(bytes));
    }
  }

  #record(): RawRecord {
    const number = ++this.#number;
    const record: RawRecord = this.#isLong
      ? {
          number,
          fault: `a record of ${megabytes(this.#size)}, expected ${megabytes(limits.record)} at most`,
        }
      : { number, text: Buffer.concat(this.#parts).toString("utf8") };
    this.#parts = [];
    this.#size = 0;
    this.#depth = 0;
    this.#inText = this.#escaped = this.#isLong = false;
    return record;
  }
}
