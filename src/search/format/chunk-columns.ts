/**
 * A chunk of a bundle's index as a file: where its words are, as columns. Numbers of one kind are alike, so
 * they compress to three fifths of what Pagefind's own form does, page by page; a browser makes that
 * form of them again.
 *
 * Most answers need of a word only which articles have it, how often, and where first. All other places, by which
 * phrases are found, are a third of a chunk. Those of a frequent word, which has a chunk of its own, are apart: in a
 * file of the same form beside it.
 *
 * Pages are numbered through all parts of the bundle. A number is written seven bits a byte, the lowest
 * first (LEB128). Those that are often large are in two columns: their lowest bits are random, and what is above
 * them is not. The lengths of all columns come first, each as an unsigned number of four bytes, the lowest
 * first. Pure, for the build and the browser.
 */
export const chunkColumns = [
  /**
   * A line for each word: the word and, each behind a tab, the forms that are somewhere; an empty one is
   * the word itself.
   */
  "texts",
  /** For each form, the number of pages that have it. */
  "pages",
  /** For each of these, how far it is from the page before. */
  "stepsLow",
  "stepsHigh",
  /** For each page, twice the number of places in its text; one more if there are places in fields. */
  "counts",
  /**
   * The first of the places in a text. Where places are apart, of all forms: it stands where the page is first of one
   * that has places in its text.
   */
  "firstLow",
  "firstHigh",
  /** A byte if the places are apart. */
  "apart",
  /** Where places are apart, how far the first of a form's is from the word's first there. */
  "starts",
  /** How far each other place is from the one before. */
  "othersLow",
  "othersHigh",
  /** Where there are places in fields: how many numbers, and each, doubled; one more if it is below -n of -1-n. */
  "fields",
  /** Of a page that is in the chunk for the first time: the field that says how long the article is. */
  "lengths",
] as const;

/** The columns of places that are apart. */
export const placeColumns = ["starts", "othersLow", "othersHigh"] as const;

/** Lowest bits of a number that are a byte of their own: with these, real indexes are smallest. */
export const LOW_BITS = { steps: 8, places: 5 };

export type ChunkColumn = (typeof chunkColumns)[number];

const LENGTH_BYTES = 4;

/** Columns as one file. */
export function joinColumns(
  columns: Readonly<Partial<Record<ChunkColumn, Uint8Array>>>,
): Uint8Array {
  const all = chunkColumns.map((name) => columns[name] ?? new Uint8Array());
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
  const columns = chunkColumns.map((name, i) => {
    const from = place;
    place += lengths.getUint32(LENGTH_BYTES * i, true);
    return [name, bytes.subarray(from, place)];
  });
  return Object.fromEntries(columns) as Record<ChunkColumn, Uint8Array>;
}
