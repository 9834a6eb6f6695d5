/** Writes chunks of an index: see `chunk-columns.ts`. */
import { chunkColumns, joinColumns, type ChunkColumn } from "../format/chunk-columns.ts";
import { ARRAY, NEGATIVE, Reader, UINT, type Slice } from "./cbor.ts";
import type { Postings, SegmentWord } from "./segment-words.ts";

/** A column that is being written. */
class Column {
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

  copy({ bytes, from, until }: Slice): void {
    for (let i = from; i < until; i++) this.byte(bytes[i] ?? 0);
  }

  /** Gives what has been written, and begins anew. */
  take(): Uint8Array {
    const written = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return written;
  }

  #grow(more: number): void {
    const larger = new Uint8Array(2 * (this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

const [TAB, NEWLINE] = [0x09, 0x0a];

/** Writes the words of a chunk, one after the other. */
export class ChunkWriter {
  readonly #columns = Object.fromEntries(
    chunkColumns.map((name) => [name, new Column()]),
  ) as Record<ChunkColumn, Column>;
  /** Of each page, the last chunk that has it. */
  readonly #chunkOf: Uint32Array;
  #chunk = 1;

  /** @param pages of all words that are to be written. */
  constructor(pages: number) {
    this.#chunkOf = new Uint32Array(pages);
  }

  add({ word, postings, forms }: SegmentWord): void {
    const { texts } = this.#columns;
    texts.copy(word);
    if (postings.pages > 0) {
      texts.byte(TAB);
      this.#add(postings);
    }
    for (const { form, postings: own } of forms) {
      texts.byte(TAB);
      texts.copy(form);
      this.#add(own);
    }
    texts.byte(NEWLINE);
  }

  /** Ends the chunk, and begins another. */
  take(): Uint8Array {
    this.#chunk++;
    const taken = chunkColumns.map((name) => [name, this.#columns[name].take()]);
    return joinColumns(Object.fromEntries(taken) as Record<ChunkColumn, Uint8Array>);
  }

  #add({ pages, first, packed }: Postings): void {
    const { stepsLow, stepsHigh, lengths } = this.#columns;
    this.#columns.pages.add(pages);
    const reader = new Reader(packed.bytes, packed.from);
    let page = 0;
    for (let i = 0; i < pages; i++) {
      if (i > 0) reader.head(ARRAY);
      const step = i > 0 ? reader.head(UINT) : first;
      page += step;
      addSplit(step, stepsLow, stepsHigh);
      this.#addPlaces(reader);
      const length = reader.head(NEGATIVE);
      reader.skip(1);
      if (this.#chunkOf[page] !== this.#chunk) lengths.add(length);
      this.#chunkOf[page] = this.#chunk;
    }
  }

  /** The places of a page, but for the last field, which says how long the article is. */
  #addPlaces(reader: Reader): void {
    const { counts, firstLow, firstHigh, othersLow, othersHigh, fields } = this.#columns;
    const places = reader.head(ARRAY);
    for (let i = 0; i < places; i++) {
      const place = reader.head(UINT);
      if (i === 0) addSplit(place, firstLow, firstHigh);
      else addSplit(place, othersLow, othersHigh);
    }
    const inFields = reader.head(ARRAY) - 2;
    counts.add(2 * places + (inFields > 0 ? 1 : 0));
    if (inFields === 0) return;
    fields.add(inFields);
    for (let i = 0; i < inFields; i++) {
      const isField = reader.isAt(NEGATIVE);
      fields.add(2 * reader.head(isField ? NEGATIVE : UINT) + Number(isField));
    }
  }
}

/** Writes a number that is often large. */
function addSplit(number: number, low: Column, high: Column): void {
  low.byte(number & 0xff);
  high.add(number >>> 8);
}
