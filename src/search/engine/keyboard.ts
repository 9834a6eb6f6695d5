/** Words that were typed with the other layout of the keyboard on, as `hgrhivm` for `القاهرة`. */

/** The letters of an Arabic keyboard (101) by the keys of a Latin one; `b` gives two. */
const KEYS = ["qwertyuiop[]asdfghjkl;'zxcvnm,./`", "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ"] as const;

/** What keys write with Shift held, where that is a letter. */
const SHIFTED = { H: "أ", Y: "إ", N: "آ", G: "لأ", T: "لإ", B: "لآ" };

const toArabic = new Map([
  ["b", "لا"] as const,
  ...Array.from(KEYS[0], (key, i) => [key, KEYS[1][i] ?? ""] as const),
]);
const toLatin = new Map(Array.from(toArabic, ([key, letter]) => [letter, key]));

/**
 * What the same keys would have written with the other layout on.
 *
 * @returns `undefined` for a text in both scripts, or in neither.
 */
export function inOtherLayout(text: string): string | undefined {
  const [latin, arabic] = [/[a-z]/i.test(text), /\p{Script=Arabic}/u.test(text)];
  if (latin === arabic) return undefined;
  if (arabic) return text.replace(/لا|./gsu, (typed) => toLatin.get(typed) ?? typed);
  // In capitals alone, Shift says nothing.
  const shifted = new Map(/[a-z]/.test(text) ? Object.entries(SHIFTED) : []);
  return text.replace(/./gsu, (key) => shifted.get(key) ?? toArabic.get(key.toLowerCase()) ?? key);
}
