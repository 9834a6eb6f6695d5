/**
 * A text in which no letter bears more marks than UAX #15 allows in its stream-safe format: no
 * language needs as many, a line of them covers what stands about it, and to normalise them takes
 * time that grows with the square of their number.
 */
export function streamSafe(text: string): string {
  return mayBearMany(text) ? text.replace(/(\p{M}{30})\p{M}+/gu, "$1") : text;
}

/**
 * Whether some letter may bear more than 30 marks: of 31 in a row one is at a multiple of 31. To look
 * at these alone takes a twentieth of the time, and in most texts none is a mark.
 */
function mayBearMany(text: string): boolean {
  for (let i = 30; i < text.length; i += 31) {
    if (/[\p{M}\p{Cs}]/u.test(text.charAt(i))) return true; // half a letter may be half a mark
  }
  return false;
}
