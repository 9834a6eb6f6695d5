/**
 * What Pagefind is given in place of words. It copies the text of each word a dozen times and takes the
 * marks off every one, so a few plain letters for each word take a third of its time away. Its index is
 * then written anew with the words themselves: byte for byte what it makes of those.
 */
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
