/** The packed words of a segment in a file, of which no more is in memory than is being read. */
import { createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { PackedWords } from "./segment-words.ts";

/** Bytes that are read at once, at least: at first, and after as many reads on end as it takes to double them. */
const [LEAST, MOST] = [1 << 11, 1 << 16] as const;

/** Bytes that are hashed at once. */
const hashed = Buffer.alloc(1 << 18);

/** A file of packed words, open until it is closed. */
export class WordsFile implements PackedWords {
  readonly length: number;
  readonly #file: number;
  /** What was read last, and where that begins. */
  #bytes = Buffer.alloc(0);
  #begin = 0;

  /** @throws Error where there is none. */
  constructor(file: string) {
    this.#file = openSync(file, "r");
    this.length = fstatSync(this.#file).size;
  }

  from(place: number, length: number): Buffer {
    const from = place - this.#begin;
    if (from < 0 || from + length > this.#bytes.length) this.#read(place, length);
    return this.#bytes.subarray(place - this.#begin);
  }

  /** What all of it hashes to. */
  hash(): string {
    const hash = createHash("sha256");
    for (let place = 0; place < this.length;) {
      const read = readSync(this.#file, hashed, 0, hashed.length, place);
      if (read === 0) break;
      hash.update(hashed.subarray(0, read));
      place += read;
    }
    return hash.digest("hex");
  }

  close(): void {
    closeSync(this.#file);
  }

  #read(place: number, length: number): void {
    // Where little has changed, a word here and there is read; where all is, one behind the other.
    const isBehind = place >= this.#begin && place <= this.#begin + this.#bytes.length;
    const ahead = Math.max(LEAST, isBehind ? Math.min(2 * this.#bytes.length, MOST) : 0);
    const bytes = Buffer.allocUnsafe(Math.min(Math.max(length, ahead), this.length - place));
    const read = readSync(this.#file, bytes, 0, bytes.length, place);
    if (read < length) throw new Error("the words of a segment break off");
    this.#bytes = bytes.subarray(0, read);
    this.#begin = place;
  }
}
