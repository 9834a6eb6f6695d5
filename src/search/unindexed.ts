/**
 * Metadata that Pagefind carries but does not index. Pagefind searches every word of every
 * metadata field; a date there would make `20` match each article of 20 years. Written in Braille
 * cells, which are symbols and not letters, a text has no words.
 */

const BRAILLE = 0x2800;

/** @param text Latin-1 characters only; others are dropped. */
export function toUnindexed(text: string): string {
  return shifted(text, BRAILLE);
}

/** The text that {@link toUnindexed} wrote; characters that it never writes are dropped. */
export function fromUnindexed(cells: string): string {
  return shifted(cells, -BRAILLE);
}

function shifted(text: string, by: number): string {
  const from = by < 0 ? BRAILLE : 0;
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= from && code <= from + 0xff) out += String.fromCharCode(code + by);
  }
  return out;
}
