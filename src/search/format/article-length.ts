/**
 * Lengths of articles in words, in one byte each: rounded to steps of about a tenth, as Lucene rounds its
 * norms, since ranking asks for no more.
 *
 * The index has an article's length beside each of its words, so that a browser loads the lengths of what
 * it finds and no table of all articles. It is as a field that has the word: behind the fields that an article has,
 * there is one for each code. Pure.
 */

/** Lengths up to here are exact; above, an eighth of a power of two is one step. */
const EXACT = 16;
const STEPS = 8;

/** A length in words as a code. */
export function lengthCode(words: number): number {
  if (words < EXACT) return words;
  const power = Math.floor(Math.log2(words / STEPS));
  return Math.min(CODES - 1, STEPS * power + Math.round(words / 2 ** power));
}

/** The length that a code stands for. */
export function lengthOf(code: number): number {
  if (code < EXACT) return code;
  const power = Math.floor(code / STEPS) - 1;
  return (code - STEPS * power) * 2 ** power;
}

/** Codes that there may be: the last stands for some millions of words. */
const CODES = 192;
