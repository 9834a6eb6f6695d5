/**
 * Tokens: what Pagefind indexes of a word. A token is the stem, a terminator, and two combining marks.
 *
 * The terminator is a letter in which no stem ends, so Pagefind, which matches every word that begins
 * as a query does, finds a finished word itself only. The marks are a fingerprint of the form that the
 * text has. Pagefind takes them for diacritics: its key is the token without them, and it keeps each
 * marked form apart, so that the very form can be searched as well as the stem (`exactDiacritics`).
 */

/** U+06FF: a letter without case that decomposes into nothing, and that folding removes. */
export const TERMINATOR = "ۿ";

/** Combining marks that are alphabetic, so that Pagefind keeps them in a word. */
const MARKS = Array.from({ length: 13 }, (_, i) => String.fromCharCode(0x64b + i)).filter(
  (mark) => !/[\u0653-\u0655]/.test(mark), // these compose with letters
);

/** What every form of a stem is indexed as. */
export function stemToken(stem: string): string {
  return stem + TERMINATOR;
}

/**
 * What one form of a stem is indexed as.
 *
 * @param form folded spelling; two forms of one stem have the same token once in a hundred times.
 */
export function formToken(stem: string, form: string): string {
  let hash = 0;
  for (let i = 0; i < form.length; i++) hash = (Math.imul(hash, 31) + form.charCodeAt(i)) >>> 0;
  const n = MARKS.length;
  return `${stem}${TERMINATOR}${MARKS[hash % n]}${MARKS[Math.floor(hash / n) % n]}`;
}
