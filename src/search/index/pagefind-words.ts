/**
 * What Pagefind makes of the text of segments, read as the words of each.
 *
 * A chunk of its index is CBOR: `[[word, …]]`, a word `[text, pages, [[form, pages], …]]`, and a page
 * `[number, places, places in fields]`. Its number is counted from the page before it, a place from the
 * place before it; a negative number among places is a weight, for Pagefind's ranking, and among places in
 * fields it says which field those behind it are in: -1 the first, -2 the second.
 */
import { compareCodePoints } from "../format/code-points.ts";
import { ARRAY, NEGATIVE, TEXT, UINT } from "../format/cbor-head.ts";
import { notPacked, Reader, Writer } from "./cbor.ts";
import {
  NO_POSTINGS,
  SegmentWriter,
  type Postings,
  type SegmentWord,
  type Spelling,
} from "./segment-words.ts";
import { BODY, NO_WORD, type GivenWord, type SegmentText } from "./segment-text.ts";

/**
 * The words of each segment, as it keeps them: written as Pagefind packs the words of pages. Beside each
 * word stands the length of the article, as a field; weights are left out, for the ranking is ours.
 *
 * @param chunks what Pagefind made of the text, unpacked.
 * @param lengthFields of each segment and each article, the number of the field that its words are said to
 *   be in as well.
 * @throws Error where an index is not as Pagefind 1.5 packs it, or has not all words.
 */
export function segmentWords(
  chunks: readonly Buffer[],
  text: SegmentText,
  lengthFields: readonly (readonly number[])[],
): Uint8Array[] {
  const found = new PlacesByToken(text);
  const words = chunks
    .flatMap((chunk) => gatherWords(chunk, text, found))
    .sort((one, other) => compareCodePoints(one.word, other.word));
  if (found.length !== text.length) {
    throw new Error(`Pagefind indexed ${found.length} of ${text.length} words`);
  }
  const segments = text.ends.map((end, i) => {
    const postings = new PostingsWriter(text, found.places, lengthFields[i] ?? []);
    return { end, postings, writer: new SegmentWriter() };
  });
  // From word to word, and not from segment to segment: what is known of a word is read once.
  for (const word of words) {
    for (const { end, postings, writer } of segments) {
      const own = wordBefore(end, word, found, text, postings);
      if (own) writer.add(own);
    }
  }
  return segments.map(({ writer }) => writer.take());
}

/** The places of each token, side by side and in order: a counting sort. */
class PlacesByToken {
  /** How many have been added. */
  length = 0;
  readonly places: Int32Array;
  /** Of each token, where in these its next place is put and where the next is taken from. */
  readonly #put: Int32Array;
  readonly #taken: Int32Array;
  readonly #tokens: Int32Array;

  constructor({ length, tokens, distinct }: SegmentText) {
    this.#tokens = tokens;
    this.places = new Int32Array(length);
    const ends = new Int32Array(distinct.length + 1);
    for (let place = 0; place < length; place++) {
      const behind = (tokens[place] ?? 0) + 1;
      ends[behind] = (ends[behind] ?? 0) + 1;
    }
    for (let i = 1; i < ends.length; i++) ends[i] = (ends[i] ?? 0) + (ends[i - 1] ?? 0);
    this.#put = ends.slice(0, -1);
    this.#taken = ends.slice(0, -1);
  }

  add(place: number): void {
    const token = this.#tokens[place] ?? 0;
    const at = this.#put[token] ?? 0;
    this.places[at] = place;
    this.#put[token] = at + 1;
    this.length++;
  }

  /** Where the places of a token begin that have not been taken. */
  begin(token: number): number {
    return this.#taken[token] ?? 0;
  }

  /** Takes those up to a place, and says where in {@link places} they end. */
  takeBefore(end: number, token: number): number {
    const last = this.#put[token] ?? 0;
    let until = this.begin(token);
    while (until < last && (this.places[until] ?? end) < end) until++;
    return (this.#taken[token] = until);
  }
}

function gatherWords(chunk: Buffer, text: SegmentText, found: PlacesByToken): GivenWord[] {
  const words: GivenWord[] = [];
  const reader = new Reader(chunk);
  if (reader.head(ARRAY) !== 1) throw notPacked();
  for (let left = reader.head(ARRAY); left > 0; left--) {
    if (reader.head(ARRAY) !== 3) throw notPacked();
    const word = text.wordOf(reader.slice(TEXT));
    gatherPlaces(reader, word && found);
    if (reader.head(ARRAY) > 0) throw notPacked();
    if (word) words.push(word);
  }
  return words;
}

/** Where a word is in the one page that there is. */
function gatherPlaces(reader: Reader, found: PlacesByToken | undefined): void {
  if (reader.head(ARRAY) !== 1 || reader.head(ARRAY) !== 3 || reader.head(UINT) !== 0) {
    throw notPacked();
  }
  let place = 0;
  for (let left = reader.head(ARRAY); left > 0; left--) {
    if (reader.isAt(NEGATIVE)) reader.skip(1);
    else {
      place += reader.head(UINT);
      found?.add(place);
    }
  }
  if (reader.head(ARRAY) !== 0) throw notPacked();
}

/**
 * A word of a segment, if that has it. What is given holds until the segment's next word is asked for.
 *
 * @param end the place behind the segment's last; those before its first have been taken.
 */
function wordBefore(
  end: number,
  { word, tokens }: GivenWord,
  found: PlacesByToken,
  text: SegmentText,
  writer: PostingsWriter,
): SegmentWord<string> | undefined {
  writer.clear();
  // Where it is without marks.
  let postings = NO_POSTINGS;
  const forms: Form[] = [];
  for (const token of tokens) {
    const from = found.begin(token);
    const until = found.takeBefore(end, token);
    if (from === until) continue;
    const form = text.distinct[token] ?? "";
    if (form === word) postings = writer.of(from, until);
    else {
      const spellings = spellingsOf(text, found.places, from, until);
      forms.push({ form, postings: writer.of(from, until), spellings });
    }
  }
  if (postings.pages === 0 && forms.length === 0) return undefined;
  if (forms.length > 1) forms.sort(byPageAndText);
  return { word, postings, forms };
}

type Form = SegmentWord<string>["forms"][number];

/** How a form is spelt at its places, which rise from one number of them until another. */
function spellingsOf(
  { articles, words, met }: SegmentText,
  numbers: Int32Array,
  from: number,
  until: number,
): Spelling<string>[] {
  const found: (Spelling<string> & { last: number })[] = [];
  let known = NO_WORD;
  let spelling: (typeof found)[number] | undefined;
  for (let i = from; i < until; i++) {
    const place = numbers[i] ?? 0;
    const word = words[place] ?? NO_WORD;
    if (word === NO_WORD) continue;
    if (word !== known) {
      const [folded = "", written = ""] = [met.forms[word], met.written[word]];
      spelling = found.find((one) => one.folded === folded);
      if (!spelling) {
        spelling = { folded, written: written === folded ? "" : written, articles: 0, last: -1 };
        found.push(spelling);
      }
      known = word;
    }
    const article = articles[place] ?? 0;
    if (!spelling || spelling.last === article) continue;
    spelling.articles++;
    spelling.last = article;
  }
  return found;
}

/** The forms of a word as Pagefind has them: in order of their first pages, and by letters on a page. */
function byPageAndText(one: Form, other: Form): number {
  return one.postings.first - other.postings.first || compareCodePoints(one.form, other.form);
}

/** Writes where words are: of each article its number from the one before, places, and places in fields. */
class PostingsWriter {
  readonly #writer = new Writer();
  readonly #text: SegmentText;
  readonly #numbers: Int32Array;
  readonly #lengthFields: readonly number[];

  /** @param numbers those of places, which are written by where they are in these. */
  constructor(text: SegmentText, numbers: Int32Array, lengthFields: readonly number[]) {
    this.#text = text;
    this.#numbers = numbers;
    this.#lengthFields = lengthFields;
  }

  /** Forgets the postings that have been given. */
  clear(): void {
    this.#writer.clear();
  }

  /** The postings of a word, whose places rise. */
  of(begin: number, end: number): Postings {
    const { articles } = this.#text;
    const numbers = this.#numbers;
    const writer = this.#writer;
    const start = writer.length;
    let [pages, first, last] = [0, 0, 0];
    for (let from = begin, until = begin; from < end; from = until) {
      const article = articles[numbers[from] ?? 0] ?? 0;
      while (until < end && articles[numbers[until] ?? 0] === article) until++;
      if (pages++ === 0) first = article;
      else {
        writer.head(ARRAY, 3);
        writer.head(UINT, article - last);
      }
      last = article;
      this.#addPlaces(from, until);
      writer.head(NEGATIVE, this.#lengthFields[article] ?? 0);
      writer.head(UINT, 0);
    }
    return { pages, first, packed: writer.since(start) };
  }

  /** Places of one article, and of these those in fields, with room for one field more. */
  #addPlaces(from: number, until: number): void {
    const { fields, places } = this.#text;
    const numbers = this.#numbers;
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
