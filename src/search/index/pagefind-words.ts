/**
 * What Pagefind makes of a segment's text, read as the words of the segment.
 *
 * A chunk of its index is CBOR: `[[word, …]]`, a word `[text, pages, [[form, pages], …]]`, and a page
 * `[number, places, places in fields]`. Its number is counted from the page before it, a place from the
 * place before it; a negative number among places is a weight, for Pagefind's ranking, and among places in
 * fields it says which field those behind it are in: -1 the first, -2 the second.
 */
import { compareCodePoints } from "../format/code-points.ts";
import { ARRAY, NEGATIVE, notPacked, Reader, TEXT, UINT, Writer, type Slice } from "./cbor.ts";
import { NO_POSTINGS, packSegmentWords, type Postings } from "./segment-words.ts";
import { BODY, type SegmentText } from "./segment-text.ts";

/**
 * The words of the articles, as a segment keeps them: written as Pagefind packs the words of pages. Beside
 * each word stands the length of the article, as a field; weights are left out, for the ranking is ours.
 *
 * @param chunks what Pagefind made of the text, unpacked.
 * @param lengthFields of each article, the number of the field that its words are said to be in as well.
 * @throws Error where an index is not as Pagefind 1.5 packs it, or has not all words.
 */
export function segmentWords(
  chunks: readonly Buffer[],
  text: SegmentText,
  lengthFields: readonly number[],
): Uint8Array {
  const words = new Map<string, Word>();
  const postings = new PostingsWriter(text, lengthFields);
  for (const chunk of chunks) gatherWords(chunk, text, postings, words);
  if (postings.words !== text.places.length) {
    throw new Error(`Pagefind indexed ${postings.words} of ${text.places.length} words`);
  }
  const inOrder = [...words].sort(([one], [other]) => compareCodePoints(one, other));
  return packSegmentWords(
    inOrder.map(([word, own]) => ({
      word: sliceOf(word),
      postings: own.postings,
      forms: own.forms
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
  segment: SegmentText,
  postings: PostingsWriter,
  words: Map<string, Word>,
): void {
  const reader = new Reader(chunk);
  if (reader.head(ARRAY) !== 1) throw notPacked();
  for (let left = reader.head(ARRAY); left > 0; left--) {
    if (reader.head(ARRAY) !== 3) throw notPacked();
    const token = segment.tokenOf(reader.slice(TEXT));
    const numbers = numbersIn(reader);
    if (reader.head(ARRAY) > 0) throw notPacked();
    if (token === undefined) continue;
    let word = words.get(token.word);
    if (!word) words.set(token.word, (word = { postings: NO_POSTINGS, forms: [] }));
    if (token.word === token.text) word.postings = postings.of(numbers);
    else word.forms.push({ text: token.text, postings: postings.of(numbers) });
  }
}

/** Where a word is in the one page that there is. */
function numbersIn(reader: Reader): number[] {
  if (reader.head(ARRAY) !== 1 || reader.head(ARRAY) !== 3 || reader.head(UINT) !== 0) {
    throw notPacked();
  }
  const numbers: number[] = [];
  let number = 0;
  for (let left = reader.head(ARRAY); left > 0; left--) {
    if (reader.isAt(NEGATIVE)) reader.skip(1);
    else numbers.push((number += reader.head(UINT)));
  }
  if (reader.head(ARRAY) !== 0) throw notPacked();
  return numbers;
}

/** Writes where words are: of each article its number from the one before, places, and places in fields. */
class PostingsWriter {
  /** How many words there have been. */
  words = 0;
  readonly #writer = new Writer();
  readonly #text: SegmentText;
  readonly #lengthFields: readonly number[];

  constructor(text: SegmentText, lengthFields: readonly number[]) {
    this.#text = text;
    this.#lengthFields = lengthFields;
  }

  /** The postings of a word, which rise. */
  of(numbers: readonly number[]): Postings {
    const { articles } = this.#text;
    const writer = this.#writer;
    this.words += numbers.length;
    let [pages, first, last] = [0, 0, 0];
    for (let from = 0, until = 0; from < numbers.length; from = until) {
      const article = articles[numbers[from] ?? 0] ?? 0;
      while (until < numbers.length && articles[numbers[until] ?? 0] === article) until++;
      if (pages++ === 0) first = article;
      else {
        writer.head(ARRAY, 3);
        writer.head(UINT, article - last);
      }
      last = article;
      this.#addPlaces(numbers, from, until);
      writer.head(NEGATIVE, this.#lengthFields[article] ?? 0);
      writer.head(UINT, 0);
    }
    const bytes = writer.take();
    return { pages, first, last, packed: { bytes, from: 0, until: bytes.length } };
  }

  /** Places of one article, and of these those in fields, with room for one field more. */
  #addPlaces(numbers: readonly number[], from: number, until: number): void {
    const { fields, places } = this.#text;
    const writer = this.#writer;
    let inFields = 2;
    let inText = 0;
    let field = BODY;
    for (let i = from; i < until; i++) {
      const own = fields[numbers[i] ?? 0] ?? BODY;
      if (own === BODY) inText++;
      else inFields += own === field ? 1 : 2;
      field = own;
    }
    writer.head(ARRAY, inText);
    let last = 0;
    field = BODY;
    for (let i = from; i < until; i++) {
      const number = numbers[i] ?? 0;
      const own = fields[number] ?? BODY;
      if (own !== field) {
        if (field === BODY) writer.head(ARRAY, inFields);
        writer.head(NEGATIVE, own);
        field = own;
        last = 0;
      }
      const place = places[number] ?? 0;
      writer.head(UINT, place - last);
      last = place;
    }
    if (field === BODY) writer.head(ARRAY, inFields);
  }
}

/** The forms of a word as Pagefind has them: in order of their first pages, and by letters on a page. */
function byPageAndText(one: Word["forms"][number], other: Word["forms"][number]): number {
  return one.postings.first - other.postings.first || compareCodePoints(one.text, other.text);
}
