/** Writes chunks of an index: see `chunk-columns.ts`. */
import { LOW_BITS, newColumns, takeColumns } from "../format/chunk-columns.ts";
import { ARRAY, NEGATIVE, UINT } from "../format/cbor-head.ts";
import { addSplit } from "../format/number-column.ts";
import { Reader } from "./cbor.ts";
import type { Placed, PlacedWord } from "./merged-words.ts";

const [TAB, NEWLINE] = [0x09, 0x0a];

/** Writes chunks, one after the other. */
export class ChunkWriter {
  readonly #columns = newColumns();
  /** Of each page, the last chunk that has it. */
  readonly #chunkOf: Uint32Array;
  #chunk = 1;

  /** @param pages of all words that are to be written. */
  constructor(pages: number) {
    this.#chunkOf = new Uint32Array(pages);
  }

  /** The file of a chunk of some words. */
  write(words: readonly PlacedWord[]): Uint8Array {
    for (const word of words) this.#addWord(word);
    this.#chunk++;
    return takeColumns(this.#columns);
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
        this.#addPlaces(reader);
        const length = reader.head(NEGATIVE);
        reader.skip(1);
        if (this.#chunkOf[page] !== this.#chunk) lengths.add(length);
        this.#chunkOf[page] = this.#chunk;
      }
    }
  }

  /** The places of a page, but for the last field, which says how long the article is. */
  #addPlaces(reader: Reader): void {
    const { counts, firstLow, firstHigh, othersLow, othersHigh, fields } = this.#columns;
    const places = reader.head(ARRAY);
    for (let i = 0; i < places; i++) {
      const place = reader.head(UINT);
      if (i === 0) addSplit(place, LOW_BITS.places, firstLow, firstHigh);
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
}
