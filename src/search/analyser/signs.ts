/** Signs that are read as a word: `50%` is `50 بالمئة`, `$100` is `100 دولار`. */
import { fold } from "./fold.ts";

const WORDS: ReadonlyMap<string, string> = new Map([
  ["%", fold("مئة")],
  ["$", fold("دولار")],
  ["€", fold("يورو")],
  ["£", fold("جنيه")],
]);

/** The signs, for a class of a pattern. */
export const SIGNS = `${[...WORDS.keys()].join("")}٪`;

/** What a folded word is read as: a sign as its word, a word as itself. */
export function read(form: string): string {
  return WORDS.get(form) ?? form;
}
