/**
 * A text in which no letter has more than 30 marks, as the stream-safe format of UAX #15 has it. No
 * language needs more. A letter with hundreds covers the lines around it, and the time to normalise
 * them grows with the square of their number.
 */
export function streamSafe(text: string): string {
  return mayBearMany(text) ? text.replace(/(\p{M}{30})\p{M}+/gu, "$1") : text;
}

/** A mark, or half of a surrogate pair, which may belong to one. */
const MARK = /[\p{M}\p{Cs}]/u;

/** Characters of European languages, and Arabic letters, as most are. */
const isPlain = (code: number): boolean => code < 0x300 || (code > 0x61f && code < 0x64b);

/**
 * Whether some letter may have more than 30 marks. Of 31 marks in a row, one stands at a multiple of 31:
 * to test only these characters takes a twentieth of the time, and most texts have no mark there.
 */
function mayBearMany(text: string): boolean {
  for (let i = 30; i < text.length; i += 31) {
    if (!isPlain(text.charCodeAt(i)) && MARK.test(text.charAt(i))) return true;
  }
  return false;
}
