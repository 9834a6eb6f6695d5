import { distance } from "fastest-levenshtein";
import { foldSpelling } from "../lib/fold-spelling.ts";

/**
 * The choice that a mistyped word most likely meant, by Levenshtein distance over lightly folded
 * text: the common Arabic misspellings (hamza, ta marbuta, alef maqsura), vowel signs, tatweel and
 * Latin case count for nothing.
 *
 * @param word what was typed.
 * @param choices what would have been valid; of equally near ones the first wins.
 * @returns `undefined` when nothing is near, that is within a third of the longer word's length.
 */
export function nearest(word: string, choices: Iterable<string>): string | undefined {
  const folded = foldSpelling(word);
  let best: string | undefined;
  let least = Infinity;
  for (const choice of choices) {
    const other = foldSpelling(choice);
    const limit = Math.round(Math.max(folded.length, other.length) / 3);
    // Words whose lengths differ by more than the limit cannot be within it.
    if (Math.abs(folded.length - other.length) > limit) continue;
    const apart = distance(folded, other);
    if (apart <= limit && apart < least) [best, least] = [choice, apart];
  }
  return best;
}
