/**
 * What Pagefind is given of segments: one text of all their articles' words. Pagefind's work grows with the
 * number of different words, with that of words times the pages that have them, and with the length of what it
 * is given; so it gets one page, with a few plain letters for each word, whatever its form. It says at which
 * places of that text each word is, and what those places are in articles is known here.
 */
import type { Slice } from "./cbor.ts";
import { IndexWords, type IndexText } from "./index-analyser.ts";

/** Of what the text of an article is one. */
export const BODY = -1;

/** In place of a word where a field has its stem alone. */
export const NO_WORD = -1;

/**
 * Digits of the number that stands for a word, the last one first: Pagefind compresses what it is given,
 * which takes longer where more words begin in the same way.
 */
const DIGITS = Buffer.from("0123456789abcdefghijklmnopqrstuvwxyz");
const VALUES = Uint8Array.from({ length: 0x80 }, (_, code) => Math.max(0, DIGITS.indexOf(code)));

/** Bytes of the stand-in of a word and of the space behind it, at most: there are less than 36^5 words. */
const LONGEST = 6;
const SPACE = 0x20;

/** What Pagefind is given one stand-in of. */
export interface GivenWord {
  word: string;
  /** Its forms: numbers of tokens, in no order that means anything. */
  tokens: number[];
}

/** The words of segments, one behind the other. Each place has a number, from 0. */
export class SegmentText {
  /** How many places there are. */
  length = 0;
  /** Of each place the number of its article in the segment. */
  articles = new Int32Array();
  /** The number of the field that has it, or {@link BODY}. */
  fields = new Int32Array();
  /** Its place in that. */
  places = new Int32Array();
  /** The number of its token. */
  tokens = new Int32Array();
  /** The number of its word among those that have been met, or {@link NO_WORD}. */
  words = new Int32Array();
  /** The words that have been met; those of all articles are of one analyser. */
  met: Readonly<IndexWords> = new IndexWords();
  /** The tokens' texts, by number. */
  readonly distinct: string[] = [];
  /** Of each segment the number of the place behind its last. */
  readonly ends: number[] = [];
  readonly #given: GivenWord[] = [];
  /** Of tokens and of words, by the numbers that the analyser gives them, their numbers here from 1. */
  #tokenNumbers = new Int32Array();
  #wordNumbers = new Int32Array();
  /** Of each token the number of its word, from 0. */
  readonly #wordOf: number[] = [];
  #article = 0;

  /**
   * Adds an article behind those before.
   *
   * @param fields what its fields have.
   */
  add(
    { words, places, met }: Pick<IndexText, "words" | "places" | "met">,
    fields: readonly (readonly number[])[],
  ): void {
    const more = fields.reduce((sum, { length }) => sum + length, words.length);
    if (this.length + more > this.places.length) this.#grow(2 * (this.length + more));
    this.met = met;
    const start = this.length;
    this.words.set(words, start);
    this.places.set(places, start);
    for (const word of words) this.#add(met.tokens[word] ?? 0, BODY);
    for (const [field, tokens] of fields.entries()) {
      for (const [place, token] of tokens.entries()) {
        this.words[this.length] = NO_WORD;
        this.places[this.length] = place;
        this.#add(token, field);
      }
    }
    this.articles.fill(this.#article++, start, this.length);
  }

  /** Ends a segment: the next article is the first of another one. */
  endSegment(): void {
    this.ends.push(this.length);
    this.#article = 0;
  }

  /** What Pagefind is to index; it leaves out a page without a word. */
  given(): string {
    const bytes = Buffer.allocUnsafe(this.length * LONGEST);
    let length = 0;
    for (let place = 0; place < this.length; place++) {
      let number = this.#wordOf[this.tokens[place] ?? 0] ?? 0;
      do {
        bytes[length++] = DIGITS[number % DIGITS.length] ?? 0;
        number = Math.floor(number / DIGITS.length);
      } while (number > 0);
      bytes[length++] = SPACE;
    }
    return bytes.toString("latin1", 0, length) || "0";
  }

  /** What a word of {@link given} stands for; nothing where the segments have no words. */
  wordOf({ bytes, from, until }: Slice): GivenWord | undefined {
    let number = 0;
    for (let i = until - 1; i >= from; i--) {
      number = number * DIGITS.length + (VALUES[bytes[i] ?? 0] ?? 0);
    }
    return this.#given[number];
  }

  #add(token: number, field: number): void {
    const number = this.#tokenNumbers[token] || this.#addToken(token);
    this.tokens[this.length] = number - 1;
    this.fields[this.length++] = field;
  }

  /** Gives a token its number. */
  #addToken(token: number): number {
    const { tokenTexts, tokenWords, tokenWordNumbers } = this.met;
    const wordNumber = tokenWordNumbers[token] ?? 0;
    const word =
      this.#wordNumbers[wordNumber] || this.#addWord(tokenWords[token] ?? "", wordNumber);
    const number = this.distinct.push(tokenTexts[token] ?? "");
    this.#given[word - 1]?.tokens.push(number - 1);
    this.#wordOf.push(word - 1);
    this.#tokenNumbers = withNumber(this.#tokenNumbers, token, number);
    return number;
  }

  #addWord(word: string, wordNumber: number): number {
    const number = this.#given.push({ word, tokens: [] });
    this.#wordNumbers = withNumber(this.#wordNumbers, wordNumber, number);
    return number;
  }

  #grow(length: number): void {
    this.articles = longer(this.articles, length);
    this.fields = longer(this.fields, length);
    this.places = longer(this.places, length);
    this.tokens = longer(this.tokens, length);
    this.words = longer(this.words, length);
  }
}

function longer(numbers: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const all = new Int32Array(length);
  all.set(numbers);
  return all;
}

/** Puts a number in its place, for which there may not have been room. */
function withNumber(numbers: Int32Array<ArrayBuffer>, at: number, number: number): typeof numbers {
  const all = at < numbers.length ? numbers : longer(numbers, 2 * (at + 1));
  all[at] = number;
  return all;
}
