/**
 * The words of a segment as it keeps them: in order, and so that those of several segments, one behind
 * the other, are merged by copying.
 *
 * They are a sequence of CBOR items (RFC 8742): of each word its text, its postings, the number of its
 * forms that carry marks and, of each of these, text and postings. Postings are the number of pages and,
 * where there is one, the number of the first page, that of the last, and as bytes what a chunk of
 * Pagefind's index has of the pages; only the head and the number of the first are left out, since
 * they depend on what it stands behind.
 */
import { ARRAY, BYTES, TEXT, UINT } from "../format/cbor-head.ts";
import { Reader, Writer, type Slice } from "./cbor.ts";

/** Where a word, or a form of it, is. */
export interface Postings {
  pages: number;
  /** Numbers of the first page and the last. */
  first: number;
  last: number;
  /** The pages as a chunk has them, but for the head and the number of the first. */
  packed: Slice;
}

/** A word of a segment. */
export interface SegmentWord<Text = Slice> {
  word: Text;
  postings: Postings;
  forms: readonly { form: Text; postings: Postings }[];
}

/** Postings of no page. */
export const NO_POSTINGS: Postings = {
  pages: 0,
  first: 0,
  last: 0,
  packed: { bytes: Buffer.alloc(0), from: 0, until: 0 },
};

/** Packs words, which come in order. */
export function packSegmentWords(words: Iterable<SegmentWord<Slice | string>>): Uint8Array {
  const writer = new Writer();
  const add = (text: Slice | string, { pages, first, last, packed }: Postings): void => {
    if (typeof text === "string") writer.text(text);
    else {
      writer.head(TEXT, text.until - text.from);
      writer.copy(text);
    }
    writer.head(UINT, pages);
    if (pages === 0) return;
    writer.head(UINT, first);
    writer.head(UINT, last);
    writer.head(BYTES, packed.until - packed.from);
    writer.copy(packed);
  };
  for (const { word, postings, forms } of words) {
    add(word, postings);
    writer.head(ARRAY, forms.length);
    for (const { form, postings: own } of forms) add(form, own);
  }
  return writer.take();
}

/** Reads what {@link packSegmentWords} packed, one word after the other. */
export function* readSegmentWords(packed: Uint8Array): Generator<SegmentWord> {
  const reader = new Reader(packed);
  while (reader.place < packed.length) {
    const word = reader.slice(TEXT);
    const postings = readPostings(reader);
    const forms: { form: Slice; postings: Postings }[] = [];
    for (let left = reader.head(ARRAY); left > 0; left--) {
      forms.push({ form: reader.slice(TEXT), postings: readPostings(reader) });
    }
    yield { word, postings, forms };
  }
}

function readPostings(reader: Reader): Postings {
  const pages = reader.head(UINT);
  if (pages === 0) return NO_POSTINGS;
  return {
    pages,
    first: reader.head(UINT),
    last: reader.head(UINT),
    packed: reader.slice(BYTES),
  };
}
