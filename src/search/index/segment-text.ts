/**
 * What Pagefind is given of a segment: one text of all its articles' words. Pagefind's work grows with the
 * number of words times the pages that have them, and with the length of what it is given; so it gets one
 * page, with a few plain letters for each word. It says at which places of that text each word is, and
 * what those places are in articles is known here.
 */
import type { Slice } from "./cbor.ts";
import type { IndexToken, IndexWord } from "./index-analyser.ts";

/** Of what the text of an article is one. */
export const BODY = -1;

/**
 * Digits of the number that stands for a word, the last one first: Pagefind compresses what it is given,
 * which takes longer where more words begin in the same way.
 */
const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
const VALUES = Uint8Array.from({ length: 0x80 }, (_, code) =>
  Math.max(0, DIGITS.indexOf(String.fromCharCode(code))),
);

/** The words of a segment's articles, one behind the other. Each has a number, from 0. */
export class SegmentText {
  /** The number of the article that has a word. */
  readonly articles: number[] = [];
  /** The number of the field that has it, or {@link BODY}. */
  readonly fields: number[] = [];
  /** Its place in that. */
  readonly places: number[] = [];
  readonly #given: string[] = [];
  readonly #tokens: IndexToken[] = [];
  readonly #standIns = new Map<IndexToken, string>();
  #next = 0;

  /**
   * Adds an article behind those before.
   *
   * @param places the places of the words in its text, which rise.
   * @param fields what its fields have.
   */
  add(
    words: readonly IndexWord[],
    places: readonly number[],
    fields: readonly (readonly IndexToken[])[],
  ): void {
    const article = this.#next++;
    words.forEach(({ token }, i) => this.#add(token, article, BODY, places[i] ?? 0));
    fields.forEach((tokens, field) =>
      tokens.forEach((token, place) => this.#add(token, article, field, place)),
    );
  }

  /** What Pagefind is to index; it leaves out a page without a word. */
  given(): string {
    return this.#given.join(" ") || "0";
  }

  /** What a word of {@link given} stands for; nothing where the segment has no words. */
  tokenOf({ bytes, from, until }: Slice): IndexToken | undefined {
    let number = 0;
    for (let i = until - 1; i >= from; i--) {
      number = number * DIGITS.length + (VALUES[bytes[i] ?? 0] ?? 0);
    }
    return this.#tokens[number];
  }

  #add(token: IndexToken, article: number, field: number, place: number): void {
    let standIn = this.#standIns.get(token);
    if (standIn === undefined) {
      standIn = standInOf(this.#tokens.push(token) - 1);
      this.#standIns.set(token, standIn);
    }
    this.#given.push(standIn);
    this.articles.push(article);
    this.fields.push(field);
    this.places.push(place);
  }
}

function standInOf(number: number): string {
  const rest = Math.floor(number / DIGITS.length);
  return (DIGITS[number % DIGITS.length] ?? "") + (rest > 0 ? standInOf(rest) : "");
}
