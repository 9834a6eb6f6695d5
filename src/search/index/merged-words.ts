/** Merges the words of neighbouring articles, as log-structured stores merge their segments. */
import TinyQueue from "tinyqueue";
import { areSameTexts, compareTexts, type Slice } from "./cbor.ts";
import {
  readSegmentWords,
  type PackedWords,
  type Postings,
  type SegmentWord,
  type Spelling,
} from "./segment-words.ts";

/** The words of neighbouring articles, to be merged. */
export interface Mergeable {
  /** As a segment keeps them. */
  words: PackedWords;
  /** How many pages there are, with words or without. */
  pages: number;
}

type ReadWord = SegmentWord & { end: number };

/** A word, and what each segment that has it knows of it, in order of the segments. */
interface AlignedWord {
  word: Slice;
  own: readonly { segment: number; at: ReadWord }[];
}

/** Goes through the words of a segment. */
interface Cursor {
  segment: number;
  words: Iterator<ReadWord>;
  at: ReadWord;
}

/**
 * The words of all segments in order, each once: a merge of as many ways as there are segments.
 *
 * @param begins where in the words of each those begin that are wanted.
 */
export function* alignedWords(
  segments: readonly Mergeable[],
  begins: ArrayLike<number>,
): Generator<AlignedWord> {
  const queue = new TinyQueue<Cursor>(
    segments.flatMap(
      ({ words }, segment) => cursorOf(segment, readSegmentWords(words, begins[segment])) ?? [],
    ),
    (one, other) => compareTexts(one.at.word, other.at.word) || one.segment - other.segment,
  );
  for (let cursor = queue.pop(); cursor; cursor = queue.pop()) {
    const { word } = cursor.at;
    const own: AlignedWord["own"][number][] = [];
    for (let next: Cursor | undefined = cursor; next; next = popIf(queue, word)) {
      own.push({ segment: next.segment, at: next.at });
      if (advance(next)) queue.push(next);
    }
    yield { word, own };
  }
}

/** Postings of a segment, and how many pages there are before those of the segment. */
export interface Placed {
  postings: Postings;
  before: number;
}

/** A word of the index of all pages; its postings are still those of the segments that have it. */
export interface PlacedWord {
  word: Slice;
  parts: readonly Placed[];
  forms: readonly { form: Slice; parts: readonly Placed[]; spellings: readonly Spelling[] }[];
}

/** How many pages there are before those of each segment. */
export function pagesBefore(segments: readonly Mergeable[]): number[] {
  let pages = 0;
  return segments.map((segment) => (pages += segment.pages) - segment.pages);
}

/**
 * A word of the index of all pages: those of the first segment, then those of the next, and so on.
 *
 * @param before how many pages there are before those of each segment.
 */
export function placedWord({ word, own }: AlignedWord, before: readonly number[]): PlacedWord {
  const parts: Placed[] = [];
  const forms: { form: Slice; parts: Placed[]; spellings: Spelling[] }[] = [];
  for (const { segment, at } of own) {
    const place = before[segment] ?? 0;
    if (at.postings.pages > 0) parts.push({ postings: at.postings, before: place });
    for (const { form, postings, spellings } of at.forms) {
      // A word has few forms that carry marks.
      let gathered = forms.find((known) => areSameTexts(known.form, form));
      if (!gathered) forms.push((gathered = { form, parts: [], spellings: [] }));
      gathered.parts.push({ postings, before: place });
      for (const spelling of spellings) addSpelling(spelling, gathered.spellings);
    }
  }
  return { word, parts, forms };
}

/** Adds a spelling of a form to those of the articles before. */
function addSpelling(spelling: Spelling, before: Spelling[]): void {
  const known = before.find(({ folded }) => areSameTexts(folded, spelling.folded));
  if (known) known.articles += spelling.articles;
  else before.push(spelling);
}

/** A cursor at the first word; none of a segment without words. */
function cursorOf(segment: number, words: Iterator<ReadWord>): Cursor | undefined {
  const { done, value } = words.next();
  return done ? undefined : { segment, words, at: value };
}

/** Goes to the next word, if there is one. */
function advance(cursor: Cursor): boolean {
  const { done, value } = cursor.words.next();
  if (!done) cursor.at = value;
  return !done;
}

/** Takes the next cursor, if it is at a word. */
function popIf(queue: TinyQueue<Cursor>, word: Slice): Cursor | undefined {
  const next = queue.peek();
  return next && compareTexts(next.at.word, word) === 0 ? queue.pop() : undefined;
}
