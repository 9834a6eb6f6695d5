/** Writes chunks of an index: see `chunk-columns.ts`. */
import { chunkColumns, joinColumns, LOW_BITS, type ChunkColumn } from "../format/chunk-columns.ts";
import { ARRAY, NEGATIVE, UINT } from "../format/cbor-head.ts";
import { Reader, type Slice } from "./cbor.ts";
import type { ChunkWords } from "./chunks.ts";
import type { Placed, PlacedWord } from "./merged-words.ts";

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

const [TAB, NEWLINE] = [0x09, 0x0a];

/** A chunk: its file and, where its places are apart, that of these. */
export interface WrittenChunk {
  content: Uint8Array;
  places: Uint8Array | undefined;
}

/** Writes chunks, one after the other. */
export class ChunkWriter {
  readonly #columns = Object.fromEntries(
    chunkColumns.map((name) => [name, new Column()]),
  ) as Record<ChunkColumn, Column>;
  /** Of each page, the last chunk that has it. */
  readonly #chunkOf: Uint32Array;
  #chunk = 1;
  /** Of each page, the first place of a word whose places are apart, from 1, and whether that is written. */
  readonly #firsts: Uint32Array;
  readonly #hasFirst: Uint8Array;
  #isApart = false;

  /** @param pages of all words that are to be written. */
  constructor(pages: number) {
    this.#chunkOf = new Uint32Array(pages);
    this.#firsts = new Uint32Array(pages);
    this.#hasFirst = new Uint8Array(pages);
  }

  write({ words, isApart }: ChunkWords): WrittenChunk {
    this.#isApart = isApart;
    if (isApart) {
      this.#columns.apart.byte(1);
      this.#firsts.fill(0);
      this.#hasFirst.fill(0);
      for (const { parts } of words.flatMap((word) => [word, ...word.forms])) {
        this.#noteFirsts(parts);
      }
    }
    for (const word of words) this.#addWord(word);
    return this.#take();
  }

  #addWord({ word, parts, forms }: PlacedWord): void {
    const { texts } = this.#columns;
    texts.copy(word);
    if (parts.length > 0) {
      texts.byte(TAB);
      this.#add(parts);
    }
    for (const { form, parts: own } of forms) {
      texts.byte(TAB);
      texts.copy(form);
      this.#add(own);
    }
    texts.byte(NEWLINE);
  }

  /** Ends the chunk, and begins another. */
  #take(): WrittenChunk {
    this.#chunk++;
    const taken = chunkColumns.map((name) => [name, this.#columns[name].take()]);
    const columns = Object.fromEntries(taken) as Record<ChunkColumn, Uint8Array>;
    if (!this.#isApart) return { content: joinColumns(columns), places: undefined };
    const { starts, othersLow, othersHigh, ...rest } = columns;
    return { content: joinColumns(rest), places: joinColumns({ starts, othersLow, othersHigh }) };
  }

  #noteFirsts(parts: readonly Placed[]): void {
    for (const { postings, before } of parts) {
      const { bytes, from } = postings.packed;
      const reader = new Reader(bytes, from);
      let page = before + postings.first;
      for (let i = 0; i < postings.pages; i++) {
        if (i > 0) reader.head(ARRAY);
        if (i > 0) page += reader.head(UINT);
        const places = reader.head(ARRAY);
        if (places > 0) {
          const [first, known] = [reader.head(UINT) + 1, this.#firsts[page] ?? 0];
          if (known === 0 || first < known) this.#firsts[page] = first;
          reader.skip(places - 1);
        }
        reader.skip(reader.head(ARRAY));
      }
    }
  }

  #add(parts: readonly Placed[]): void {
    const { pages, stepsLow, stepsHigh, lengths } = this.#columns;
    pages.add(parts.reduce((sum, { postings }) => sum + postings.pages, 0));
    let page = 0;
    for (const { postings, before } of parts) {
      const { bytes, from } = postings.packed;
      const reader = new Reader(bytes, from);
      for (let i = 0; i < postings.pages; i++) {
        if (i > 0) reader.head(ARRAY);
        const step = i > 0 ? reader.head(UINT) : before + postings.first - page;
        page += step;
        addSplit(step, LOW_BITS.steps, stepsLow, stepsHigh);
        this.#addPlaces(reader, page);
        const length = reader.head(NEGATIVE);
        reader.skip(1);
        if (this.#chunkOf[page] !== this.#chunk) lengths.add(length);
        this.#chunkOf[page] = this.#chunk;
      }
    }
  }

  /** The places of a page, but for the last field, which says how long the article is. */
  #addPlaces(reader: Reader, page: number): void {
    const { counts, firstLow, firstHigh, othersLow, othersHigh, fields } = this.#columns;
    const places = reader.head(ARRAY);
    for (let i = 0; i < places; i++) {
      const place = reader.head(UINT);
      if (i === 0 && this.#isApart) this.#addStart(place, page);
      else if (i === 0) addSplit(place, LOW_BITS.places, firstLow, firstHigh);
      else addSplit(place, LOW_BITS.places, othersLow, othersHigh);
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

  /** The first place of a form whose places are apart. */
  #addStart(place: number, page: number): void {
    const { firstLow, firstHigh, starts } = this.#columns;
    const first = (this.#firsts[page] ?? 1) - 1;
    if (this.#hasFirst[page] === 0) addSplit(first, LOW_BITS.places, firstLow, firstHigh);
    this.#hasFirst[page] = 1;
    starts.add(place - first);
  }
}

/** Writes a number that is often large. */
function addSplit(number: number, bits: number, low: Column, high: Column): void {
  low.byte(number & ((1 << bits) - 1));
  high.add(number >>> bits);
}
