/**
 * What Pagefind is given in place of words. It copies the text of each word a dozen times and takes the
 * marks off every one, so a few plain letters for each word take a third of its time away. Its index is
 * then written anew with the words themselves: byte for byte what it makes of those.
 */
import { compareCodePoints } from "../format/code-points.ts";
import { ARRAY, Reader, UINT, Writer } from "./packed-words.ts";

/** Characters that Pagefind leaves out of a word. */
const NO_LETTER = /[^\p{Alphabetic}\p{N}]/gu;

const MARKS = /\p{M}/gu;

/** A stand-in begins with one of the last letters and goes on with the first ones: no two in a row can be misread. */
const LETTERS = 13;
const [FIRST, NEXT] = [0x6e, 0x61];

/** What Pagefind makes of a token. */
interface Token {
  text: string;
  /** Without marks: what it is found by. */
  word: string;
}

/** Gives out stand-ins: the sooner, the shorter. */
export class StandIns {
  readonly #numbers = new Map<string, number>();
  readonly #tokens: Token[] = [];

  /** What stands in for a token. */
  of(token: string): string {
    let number = this.#numbers.get(token);
    if (number === undefined) {
      const text = token.replace(NO_LETTER, "");
      const word = text.normalize("NFD").replace(MARKS, "");
      number = this.#tokens.push({ text, word }) - 1;
      this.#numbers.set(token, number);
    }
    let [rest, letters] = [Math.floor(number / LETTERS), ""];
    do {
      letters += String.fromCharCode(NEXT + (rest % LETTERS));
      rest = Math.floor(rest / LETTERS);
    } while (rest > 0);
    return String.fromCharCode(FIRST + (number % LETTERS)) + letters;
  }

  /**
   * The tokens for which a text stands, as one; `undefined` of a text that is no stand-in.
   *
   * @param from where it begins in some bytes, and where it ends.
   */
  tokenOf(bytes: Uint8Array, from = 0, until = bytes.length): Token | undefined {
    let tokens: Token | undefined;
    for (let at = from; at < until;) {
      let number = (bytes[at++] ?? 0) - FIRST;
      if (number < 0 || number >= LETTERS) return undefined;
      for (let factor = LETTERS; at < until; factor *= LETTERS) {
        const letter = (bytes[at] ?? 0) - NEXT;
        if (letter < 0 || letter >= LETTERS) break;
        number += factor * letter;
        at++;
      }
      const token = this.#tokens[number];
      if (token === undefined) return undefined;
      tokens = tokens ? joined(tokens, token) : token;
    }
    return tokens;
  }
}

function joined(one: Token, other: Token): Token {
  return { text: one.text + other.text, word: one.word + other.word };
}

/** Some bytes of an index. */
interface Part {
  index: Buffer;
  from: number;
  until: number;
}

interface Word {
  /** The pages that have it without marks. */
  pages: Part;
  forms: { text: string; pages: Part }[];
}

const NO_PAGES: Part = { index: Buffer.of(ARRAY << 5), from: 0, until: 1 };

/**
 * Writes an index anew with the words themselves.
 *
 * @param chunks what Pagefind made of stand-ins, unpacked.
 * @returns one chunk, as Pagefind packs it; see `packed-words.ts`.
 * @throws Error where Pagefind's are not as Pagefind 1.5 packs them.
 */
export function withWords(chunks: readonly Buffer[], standIns: StandIns): Uint8Array {
  const words = new Map<string, Word>();
  for (const chunk of chunks) gatherWords(chunk, standIns, words);
  const writer = new Writer();
  writer.head(ARRAY, 1);
  writer.head(ARRAY, words.size);
  for (const text of inWordOrder([...words.keys()])) {
    const { pages, forms } = words.get(text) ?? { pages: NO_PAGES, forms: [] };
    writer.head(ARRAY, 3);
    writer.text(text);
    writer.copy(pages.index, pages.from, pages.until);
    writer.head(ARRAY, forms.length);
    for (const form of forms.length > 1 ? inOrder(forms) : forms) {
      writer.head(ARRAY, 2);
      writer.text(form.text);
      writer.copy(form.pages.index, form.pages.from, form.pages.until);
    }
  }
  return writer.take();
}

/** By code points: where all are of one unit, that is JavaScript's own order, which takes half the time. */
function inWordOrder(words: string[]): string[] {
  return words.some((word) => /\p{Surrogate}|[\u{10000}-\u{10ffff}]/u.test(word))
    ? words.sort(compareCodePoints)
    : words.sort();
}

function gatherWords(index: Buffer, standIns: StandIns, words: Map<string, Word>): void {
  const reader = new Reader(index);
  const pages = (): Part => {
    const from = reader.place;
    reader.pages();
    return { index, from, until: reader.place };
  };
  reader.head(ARRAY);
  for (let left = reader.head(ARRAY); left > 0; left--) {
    reader.head(ARRAY);
    const { from, until } = reader.text();
    const token = standIns.tokenOf(index, from, until);
    const text = token?.text ?? index.toString("utf8", from, until); // a year
    const name = token?.word ?? text;
    let word = words.get(name);
    if (!word) words.set(name, (word = { pages: NO_PAGES, forms: [] }));
    if (name === text) word.pages = pages();
    else word.forms.push({ text, pages: pages() });
    if (reader.head(ARRAY) > 0) throw new Error(`Pagefind found marks in ${text}`);
  }
}

/** The forms of a word as Pagefind has them: in order of their first pages, and by letters on a page. */
function inOrder(forms: Word["forms"]): Word["forms"] {
  const placed = forms.map((form) => ({ form, first: firstPage(form.pages) }));
  placed.sort((a, b) => a.first - b.first || compareCodePoints(a.form.text, b.form.text));
  return placed.map(({ form }) => form);
}

function firstPage({ index, from }: Part): number {
  const reader = new Reader(index, from);
  reader.head(ARRAY);
  reader.head(ARRAY);
  return reader.head(UINT);
}
