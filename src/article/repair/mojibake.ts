/** Arabic that was decoded with the wrong encoding, and what it was. */
import { encode, type CodePage } from "./code-page.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true });
const arabic = new TextDecoder("windows-1256", { fatal: true });

/**
 * Signs of a misread text. Bytes of Arabic in UTF-8 are pairs of D8–DB and 80–BF: as
 * windows-1252 that is Ø, Ù, Ú or Û and a sign, as windows-1256 ط, ظ, ع or غ and a sign or a letter
 * of Persian or Urdu. Arabic bytes of windows-1256 read as Latin are C0–FF without sense.
 */
const utf8AsLatin = /(?:[ØÙÚÛ][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]){2}/;
const utf8AsArabic =
  /(?:[طظعغ][\u0080-\u00bf\u0152-\u0192\u02c6\u060c\u061b\u061f\u0679-\u06d2\u200c-\u2122]){2}/;
const arabicAsLatin = /[\u00c0-\u00ff]{2}/;
const suspects: readonly { readonly mark: RegExp; readonly read: Reading }[] = [
  { mark: utf8AsLatin, read: utf8As("windows-1252") },
  { mark: utf8AsArabic, read: utf8As("windows-1256") },
  { mark: arabicAsLatin, read: readArabicAsLatin },
];

/** Finds signs of misread text; a text without them has none for sure. */
export const mayBeMisread = new RegExp(
  [utf8AsLatin, utf8AsArabic, arabicAsLatin].map(({ source }) => source).join("|"),
);

/** Reads a text again; `undefined` when the result is not Arabic. */
type Reading = (text: string) => string | undefined;

/**
 * A line as it was before it was misread: doubly encoded UTF-8 and windows-1256 that was taken for
 * Latin. Words are read again one by one where the line as a whole cannot be.
 *
 * @returns `undefined` when the line needs no repair, or none is certain.
 */
export function readAgain(line: string): string | undefined {
  for (const { mark, read } of suspects) {
    if (!mark.test(line)) continue;
    const whole = read(line);
    if (whole !== undefined) return whole;
    const words = line
      .split(/([ \n]+)/)
      .map((word) => (mark.test(word) ? read(word) : undefined) ?? word);
    const mended = words.join("");
    if (mended !== line) return mended;
  }
  return undefined;
}

function utf8As(codePage: CodePage): Reading {
  return (text) => {
    const bytes = encode(text, codePage);
    if (bytes === undefined) return undefined;
    try {
      const decoded = utf8.decode(bytes);
      // Text that is UTF-8 by chance is so for one letter or two, not for most of a word.
      return countArabic(decoded) >= 2 && decoded.length < text.length ? decoded : undefined;
    } catch {
      return undefined;
    }
  };
}

/** Latin words, even French ones, have more plain letters than accented ones. */
function readArabicAsLatin(text: string): string | undefined {
  const accented = text.match(/[\u00c0-\u00ff]/g)?.length ?? 0;
  const plain = text.match(/[a-z]/gi)?.length ?? 0;
  if (accented < 3 || accented <= plain || countArabic(text) > 0) return undefined;
  const bytes = encode(text, "windows-1252");
  if (bytes === undefined) return undefined;
  const decoded = arabic.decode(bytes);
  return countArabic(decoded) >= accented * 0.9 ? decoded : undefined;
}

function countArabic(text: string): number {
  return text.match(/[\u0621-\u063a\u0641-\u0652]/g)?.length ?? 0;
}
