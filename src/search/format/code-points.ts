/** The order of Pagefind's words: by code point, as Rust orders its strings. */

/** Orders two texts by code point; JavaScript's own order is by UTF-16 code units. */
export function compareCodePoints(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return pointAt(a, i) - pointAt(b, i);
}

/** A number that orders code units as their code points are, -1 behind the end. */
function pointAt(text: string, i: number): number {
  const unit = i < text.length ? text.charCodeAt(i) : -1;
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
}
