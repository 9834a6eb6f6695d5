/** The line by which newspapers point at another article: `اقرأ أيضًا| headline`. */

// Vowel signs, tatweel and direction marks may stand anywhere.
const marks = "[\\u0640\\u064b-\\u065f\\u0670\\u200e\\u200f]*";
const alef = `[اأإآٱ]${marks}`;
const letters = (text: string) => text.replace(/./g, `$&${marks}`);
// One line only, so that a line of the file has it where a line of the parsed text has.
const beforeDad = `${alef}${letters("قر")}[أاإآىئء]${marks}[^\\S\\n]*${alef}${letters("ي")}`;
const words = `${beforeDad}${letters("ض")}[اأآى]${marks}`;

/** Looks for the rarest letter first: the others are in every line. */
const mention = new RegExp(`ض(?<=${beforeDad}ض)${marks}[اأآى]`);
const opening = new RegExp(
  `^[\\s*_\\u200e\\u200f]*${words}[\\s*_]*[|｜¦│:：.…\\-‐–—−][\\s*_|｜¦│:：.…\\-‐–—−]*`,
);

/**
 * Whether a text may hold a read-also line: it has the words, in one of their spellings (`إقرأ`,
 * `اقرا`, `ايضا`, `أيضاً` …). Text without them holds none for sure. Linear in the text's length.
 */
export function mentionsReadAlso(text: string): boolean {
  return mention.test(text);
}

/**
 * The headline of a read-also line.
 *
 * @param line one line without Markdown; a separator (a bar, a colon, dots, a dash) follows the
 *   words, and asterisks that did not make bold are no part of the headline.
 * @returns `undefined` when it is another line, or has no headline.
 */
export function readAlsoHeadline(line: string): string | undefined {
  const start = opening.exec(line)?.[0].length;
  if (start === undefined) return undefined;
  const headline = line.slice(start, endOf(line)).replace(/\s+/g, " ");
  return /[\p{L}\p{N}]/u.test(headline) ? headline : undefined;
}

/** Where the line ends without marks; a pattern anchored at the end would be quadratic. */
function endOf(line: string): number {
  let end = line.length;
  while (end > 0 && /[\s*_\u200e\u200f]/.test(line.charAt(end - 1))) end--;
  return end;
}
