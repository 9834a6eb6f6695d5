/** Merges the words of neighbouring articles, as log-structured stores merge their segments. */
import TinyQueue from "tinyqueue";
import { ARRAY, compareTexts, UINT, Writer, type Slice } from "./cbor.ts";
import { NO_POSTINGS, readSegmentWords, type Postings, type SegmentWord } from "./segment-words.ts";

/** The words of neighbouring articles, to be merged. */
export interface Mergeable {
  /** As a segment keeps them. */
  words: Uint8Array;
  /** How many pages there are, with words or without. */
  pages: number;
}

/** Postings, and how many pages there are before those of their segment. */
interface Placed {
  postings: Postings;
  before: number;
}

/** Goes through the words of a segment. */
interface Cursor {
  /** How many pages there are before its first: no two segments with words have as many. */
  before: number;
  words: Iterator<SegmentWord>;
  at: SegmentWord;
}

/** The words of all segments in order, each once: a merge of as many ways as there are segments. */
export function* mergedWords(segments: readonly Mergeable[]): Generator<SegmentWord> {
  const queue = new TinyQueue<Cursor>(
    [],
    (one, other) => compareTexts(one.at.word, other.at.word) || one.before - other.before,
  );
  let before = 0;
  for (const { words, pages } of segments) {
    const cursor = cursorOf(before, readSegmentWords(words));
    if (cursor) queue.push(cursor);
    before += pages;
  }
  for (let cursor = queue.pop(); cursor; cursor = queue.pop()) {
    const { word } = cursor.at;
    const parts: Placed[] = [];
    const forms: { form: Slice; parts: Placed[] }[] = [];
    for (let own: Cursor | undefined = cursor; own; own = popIf(queue, word)) {
      const { at, before: pages } = own;
      parts.push({ postings: at.postings, before: pages });
      for (const { form, postings } of at.forms) {
        // A word has few forms that carry marks.
        let gathered = forms.find((known) => compareTexts(known.form, form) === 0);
        if (!gathered) forms.push((gathered = { form, parts: [] }));
        gathered.parts.push({ postings, before: pages });
      }
      if (advance(own)) queue.push(own);
    }
    yield {
      word,
      postings: joined(parts),
      forms: forms.map(({ form, parts: own }) => ({ form, postings: joined(own) })),
    };
  }
}

/** A cursor at the first word; none of a segment without words. */
function cursorOf(before: number, words: Iterator<SegmentWord>): Cursor | undefined {
  const { done, value } = words.next();
  return done ? undefined : { before, words, at: value };
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

const writer = new Writer();

/** Postings of several segments, one behind the other. */
function joined(parts: readonly Placed[]): Postings {
  const [first, ...others] = parts.filter(({ postings }) => postings.pages > 0);
  if (first === undefined) return NO_POSTINGS;
  const all = placed(first);
  if (others.length === 0) return all;
  writer.copy(all.packed);
  for (const { pages, first: page, last, packed } of others.map(placed)) {
    writer.head(ARRAY, 3);
    writer.head(UINT, page - all.last);
    writer.copy(packed);
    all.pages += pages;
    all.last = last;
  }
  const bytes = writer.take();
  return { ...all, packed: { bytes, from: 0, until: bytes.length } };
}

function placed({ postings, before }: Placed): Postings {
  return { ...postings, first: before + postings.first, last: before + postings.last };
}
