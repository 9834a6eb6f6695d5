/**
 * What Pagefind makes of records, read as the words of a segment.
 *
 * A chunk of its index is CBOR: `[[word, …]]`, a word `[text, pages, [[form, pages], …]]`, and a page
 * `[number, places, places in fields]`, its number counted from the page before it. Places are never
 * unpacked, since an index of ten thousand articles has ten million of them. Among places in fields a
 * negative number says which field those behind it are in: -1 the first, -2 the second.
 */
import { TERMINATOR } from "../analyser/token.ts";
import { compareCodePoints } from "../format/code-points.ts";
import {
  ARRAY,
  NEGATIVE,
  notPacked,
  Reader,
  TEXT,
  textOf,
  UINT,
  Writer,
  type Slice,
} from "./cbor.ts";
import { NO_POSTINGS, packSegmentWords, type Postings } from "./segment-words.ts";
import type { StandIns } from "./stand-ins.ts";

/**
 * The words themselves, as a segment keeps them. Words that Pagefind makes of several in a row are
 * left out, since each of these has been indexed where it is; and beside each word stands the length of
 * the page, as a field.
 *
 * @param chunks what Pagefind made of stand-ins, unpacked.
 * @param fieldOf the number of a field that each word of a page is said to be in as well.
 * @throws Error where an index is not as Pagefind 1.5 packs it.
 */
export function segmentWords(
  chunks: readonly Buffer[],
  standIns: StandIns,
  fieldOf: (page: number) => number,
): Uint8Array {
  const words = new Map<string, Word>();
  for (const chunk of chunks) gatherWords(chunk, standIns, fieldOf, words);
  const inOrder = [...words].sort(([one], [other]) => compareCodePoints(one, other));
  return packSegmentWords(
    inOrder.map(([text, { postings, forms }]) => ({
      word: sliceOf(text),
      postings,
      forms: forms
        .sort(byPageAndText)
        .map((one) => ({ form: sliceOf(one.text), postings: one.postings })),
    })),
  );
}

function sliceOf(text: string): Slice {
  const bytes = Buffer.from(text);
  return { bytes, from: 0, until: bytes.length };
}

interface Word {
  /** Where it is without marks. */
  postings: Postings;
  forms: { text: string; postings: Postings }[];
}

function gatherWords(
  chunk: Buffer,
  standIns: StandIns,
  fieldOf: (page: number) => number,
  words: Map<string, Word>,
): void {
  const reader = new Reader(chunk);
  if (reader.head(ARRAY) !== 1) throw notPacked();
  for (let left = reader.head(ARRAY); left > 0; left--) {
    if (reader.head(ARRAY) !== 3) throw notPacked();
    const given = reader.slice(TEXT);
    const token = standIns.tokenOf(given.bytes, given.from, given.until);
    const text = token?.text ?? textOf(given); // a year
    const name = token?.word ?? text;
    const isSeveral = name.slice(0, -1).includes(TERMINATOR);
    if (isSeveral) skipPages(reader);
    else {
      let word = words.get(name);
      if (!word) words.set(name, (word = { postings: NO_POSTINGS, forms: [] }));
      const postings = readPages(reader, fieldOf);
      if (name === text) word.postings = postings;
      else word.forms.push({ text, postings });
    }
    if (reader.head(ARRAY) > 0) throw new Error(`Pagefind found marks in ${text}`);
  }
}

function skipPages(reader: Reader): void {
  for (let left = reader.head(ARRAY); left > 0; left--) {
    pageStep(reader);
    reader.skip(reader.head(ARRAY));
    reader.skip(reader.head(ARRAY));
  }
}

/** Begins a page: its number, from the page before it. */
function pageStep(reader: Reader): number {
  if (reader.head(ARRAY) !== 3) throw notPacked();
  return reader.head(UINT);
}

const writer = new Writer();

function readPages(reader: Reader, fieldOf: (page: number) => number): Postings {
  const pages = reader.head(ARRAY);
  let [first, last] = [0, 0];
  for (let i = 0; i < pages; i++) {
    const step = pageStep(reader);
    last += step;
    if (i === 0) first = last;
    else {
      writer.head(ARRAY, 3);
      writer.head(UINT, step);
    }
    copyPlaces(reader);
    const inFields = reader.head(ARRAY);
    writer.head(ARRAY, inFields + 2);
    writer.copy(reader.numbers(inFields));
    writer.head(NEGATIVE, fieldOf(last));
    writer.head(UINT, 0);
  }
  const bytes = writer.take();
  return { pages, first, last, packed: { bytes, from: 0, until: bytes.length } };
}

/** Copies places, less the weight that stands before all of them: it is for Pagefind's ranking, and the ranking is ours. */
function copyPlaces(reader: Reader): void {
  let count = reader.head(ARRAY);
  if (count > 0 && reader.isAt(NEGATIVE)) {
    reader.skip(1);
    count--;
  }
  writer.head(ARRAY, count);
  writer.copy(reader.numbers(count));
}

/** The forms of a word as Pagefind has them: in order of their first pages, and by letters on a page. */
function byPageAndText(one: Word["forms"][number], other: Word["forms"][number]): number {
  return one.postings.first - other.postings.first || compareCodePoints(one.text, other.text);
}
