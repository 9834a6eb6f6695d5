/** Cuts JSON lines, an array or an object over several lines into records without reading all of it. */
import { decode } from "../../article/repair/charset.ts";
import { textStream } from "../input/text-stream.ts";
import { limits, megabytes } from "../limits.ts";
import { say, type Message } from "../../messages/message.ts";

/** One record as text, or why it is none; `number` counts from 1. */
export type RawRecord = { number: number } & ({ text: string } | { fault: Message });

const [QUOTE, BACKSLASH, NEWLINE, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, COMMA, COLON] = [
  34, 92, 10, 123, 125, 91, 93, 44, 58,
];

/**
 * How a file is laid out: a record a line; an array, whose members are the records; or whole objects,
 * of which the first begins with a line that cannot be all of it.
 */
type Layout = "lines" | "array" | "objects";

/**
 * The records of a file: a line each, the members of an array, or whole objects, however they are laid
 * out. A broken or overlong record is told and the next one is found: in lines after the line's end,
 * else where a line break stands within a text, which JSON does not allow.
 *
 * @param chunks the file, in an encoding that has ASCII's marks (UTF-8), or in UTF-16 that says so.
 */
export async function* jsonRecords(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<RawRecord> {
  const cutter = new Cutter();
  for await (const chunk of inUtf8(chunks)) yield* cutter.push(chunk);
  yield* cutter.end();
}

/** Bytes as they are, unless they begin with the mark of UTF-16. */
async function* inUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  const [one = 0, two = 0] = first.done === true ? [] : first.value;
  const all = (async function* () {
    if (first.done !== true) yield first.value;
    yield* { [Symbol.asyncIterator]: () => iterator };
  })();
  if (one + two !== 0x1fd) yield* all;
  else for await (const text of textStream(all)) yield Buffer.from(text);
}

/** A record's text: dumps of old systems are in encodings of Arabic of one byte a letter. */
function textIn(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  return text.includes("\ufffd") ? decode(bytes).text : text;
}

class Cutter {
  #number = 0;
  /** Known with the first record's first line. */
  #layout: Layout | undefined;
  #isWithin = false;
  #depth = 0;
  #inText = false;
  #escaped = false;
  /** The last byte of the record that was no space. */
  #last = 0;
  #objects = 0;
  #isLong = false;
  #parts: Uint8Array[] = [];
  #size = 0;

  *push(chunk: Uint8Array): Generator<RawRecord> {
    let start = this.#isWithin ? 0 : -1;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i] ?? 0;
      if (!this.#isWithin) {
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
    if (this.#isWithin && (this.#layout === "array" || this.#size > 0)) yield this.#record();
  }

  /** Whether a byte begins a record, and not what stands between records. */
  #begins(byte: number): boolean {
    if (byte <= 32 || byte === 0xef || byte === 0xbb || byte === 0xbf) return false;
    if (this.#number === 0 && this.#layout === undefined && byte === OPEN_LIST) {
      this.#layout = "array";
      return false;
    }
    if (this.#layout === "array" && (byte === COMMA || byte === CLOSE_LIST)) return false;
    // What is no object is cut like one, to be told.
    this.#depth = this.#layout !== "lines" && byte !== OPEN ? 1 : 0;
    this.#isWithin = true;
    return true;
  }

  /** Whether a byte is a record's last; keeps count of what is open. */
  #ends(byte: number): boolean {
    if (byte === NEWLINE && this.#endsAtLine()) return true;
    if (this.#layout === "lines") return false;
    if (this.#inText) {
      if (this.#escaped) this.#escaped = false;
      else if (byte === BACKSLASH) this.#escaped = true;
      else if (byte === QUOTE) this.#inText = false;
      return false;
    }
    if (byte > 32) this.#last = byte;
    if (byte === QUOTE) this.#inText = true;
    else if (byte === OPEN || byte === OPEN_LIST) {
      this.#depth++;
      if (byte === OPEN) this.#objects++;
    } else if (byte === CLOSE || byte === CLOSE_LIST) {
      return --this.#depth === 0 && this.#layout !== undefined;
    }
    return false;
  }

  /** Whether a line's end is the record's, by the layout that it may be the first to tell. */
  #endsAtLine(): boolean {
    const goesOn = [OPEN, OPEN_LIST, COMMA, COLON].includes(this.#last);
    this.#layout ??= !this.#inText && this.#depth > 0 && goesOn ? "objects" : "lines";
    return this.#layout === "lines" || this.#inText;
  }

  /** What one record may have: a wrapper, which has many objects of some size, more than a text. */
  #most(): number {
    const isWrapper = this.#objects * limits.record > this.#size && this.#objects * 64 < this.#size;
    return isWrapper ? limits.wrapper : limits.record;
  }

  #keep(bytes: Uint8Array): void {
    this.#size += bytes.length;
    if (this.#isLong || this.#size > this.#most()) {
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
          fault: say("a record of {size}, expected {record} at most", {
            size: megabytes(this.#size),
            record: megabytes(this.#objects > 1 ? limits.wrapper : limits.record),
          }),
        }
      : { number, text: textIn(Buffer.concat(this.#parts)) };
    this.#parts = [];
    this.#size = 0;
    this.#depth = this.#objects = 0;
    this.#isWithin = this.#inText = this.#escaped = this.#isLong = false;
    return record;
  }
}
