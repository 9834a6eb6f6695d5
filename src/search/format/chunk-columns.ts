/**
 * A chunk of a bundle's index as a file: where its words are, as columns. Numbers of one kind are alike, so
 * they compress to three fifths of what Pagefind's own form does, page by page; a browser makes that
 * form of them again.
 *
 * Most answers need of a word only which articles have it, how often, and where first. Of a frequent word, which has a
 * chunk of its own, that is a file as well, of two fifths of the bytes: its frequencies. It has some of the
 * columns, and each article once.
 *
 * Pages are numbered through all parts of the bundle. A number is written seven bits a byte, the lowest
 * first (LEB128). Those that are often large are in two columns: their lowest bits are random, and what is above
 * them is not. The lengths of all columns come first, each as an unsigned number of four bytes, the lowest
 * first. Pure, for the build and the browser.
 */
import { ColumnReader, ColumnWriter } from "./number-column.ts";

export const chunkColumns = [
  /**
   * A line for each word: the word and, each behind a tab, the forms that are somewhere; an empty one is
   * the word itself.
   */
  "texts",
  /** For each form, the number of pages that have it; of frequencies, of those that have any. */
  "pages",
  /** For each of these, how far it is from the page before. */
  "stepsLow",
  "stepsHigh",
  /**
   * Of frequencies alone, for each form of a page four times its number among the forms; two more if it is not at one
   * place, one more if another form follows.
   */
  "formsLow",
  "formsHigh",
  /**
   * For each page, twice the number of places in its text; one more if there are places in fields. Of frequencies, for
   * each form of a page that is not at one place the number of its places.
   */
  "counts",
  /**
   * The first of the places in a text, if there is one, and how far each other one is from the one before. Of
   * frequencies, the first alone, as one number.
   */
  "firstLow",
  "firstHigh",
  "othersLow",
  "othersHigh",
  /** Where there are places in fields: how many numbers, and each, doubled; one more if it is below -n of -1-n. */
  "fields",
  /** Of a page that is in the chunk for the first time: the field that says how long the article is. */
  "lengths",
] as const;

/** Lowest bits of a number that are a byte of their own: with these, real indexes are smallest. */
export const LOW_BITS = { steps: 8, forms: 8, places: 5 };

export type ChunkColumn = (typeof chunkColumns)[number];

const LENGTH_BYTES = 4;

/** Columns to be written. */
export function newColumns(): Record<ChunkColumn, ColumnWriter> {
  return columnsBy(() => new ColumnWriter());
}

/** Columns that have been written as one file; they begin anew. */
export function takeColumns(columns: Readonly<Record<ChunkColumn, ColumnWriter>>): Uint8Array {
  const all = chunkColumns.map((name) => columns[name].take());
  const head = LENGTH_BYTES * all.length;
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, head));
  const lengths = new DataView(bytes.buffer);
  let place = head;
  for (const [i, column] of all.entries()) {
    lengths.setUint32(LENGTH_BYTES * i, column.length, true);
    bytes.set(column, place);
    place += column.length;
  }
  return bytes;
}

/** The columns of a file. */
export function splitColumns(bytes: Uint8Array): Record<ChunkColumn, Uint8Array> {
  const lengths = new DataView(bytes.buffer, bytes.byteOffset);
  let place = LENGTH_BYTES * chunkColumns.length;
  return columnsBy((_, i) => {
    const from = place;
    place += lengths.getUint32(LENGTH_BYTES * i, true);
    return bytes.subarray(from, place);
  });
}

/** The same, to be read. */
export function readColumns(bytes: Uint8Array): Record<ChunkColumn, ColumnReader> {
  const columns = splitColumns(bytes);
  return columnsBy((name) => new ColumnReader(columns[name]));
}

/** A word of a chunk, and its forms; an empty one is the word itself. */
export interface Texts {
  word: string;
  forms: readonly string[];
}

/** @param line of the texts, without its end. */
export function textsIn(line: string): Texts {
  const [word = "", ...forms] = line.split("\t");
  return { word, forms };
}

/** Reads the fields of pages' lengths, each where its page comes for the first time. */
export class LengthReader {
  readonly #column: ColumnReader;
  /** From 1; 0 before it is known. */
  readonly #known: Uint16Array;

  /** @param pages of the bundle. */
  constructor(column: ColumnReader, pages: number) {
    this.#column = column;
    this.#known = new Uint16Array(pages);
  }

  /** The field of a page; pages are asked for in the order of the chunk. */
  of(page: number): number {
    const known = this.#known[page] || this.#column.next() + 1;
    this.#known[page] = known;
    return known - 1;
  }
}

function columnsBy<Column>(
  make: (name: ChunkColumn, place: number) => Column,
): Record<ChunkColumn, Column> {
  const columns = chunkColumns.map((name, i) => [name, make(name, i)]);
  return Object.fromEntries(columns) as Record<ChunkColumn, Column>;
}
