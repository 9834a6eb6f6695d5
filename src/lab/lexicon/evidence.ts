/** Tells from the frequencies of words whether one is a noun and whether its `ال` is the definite article. */
import type { Frequency } from "./frequency.ts";

export type Evidence = ReturnType<typeof createEvidence>;

/**
 * Questions to the frequencies. They count newspaper articles; words are folded.
 *
 * @param ownArticles words whose `ال` is known to be no definite article.
 */
export function createEvidence(
  frequencies: ReadonlyMap<string, Frequency>,
  ownArticles: readonly string[],
) {
  const frequency = (word: string): number => frequencies.get(word)?.articles ?? 0;
  /** How often the alef of its `ال` has a hamza. */
  const hamza = (word: string): number => frequencies.get(word)?.hamza ?? 0;

  /** How often letters that may be the definite article stand before a word. */
  function withArticle(word: string): number {
    return ["ال", "بال", "وال", "لل"].reduce((sum, a) => sum + frequency(a + word), 0);
  }

  /** How often a word has the definite article. */
  function asDefinite(word: string): number {
    if (hasOwnArticle(`ال${word}`)) return 0;
    const before = ["ال", "وال", "بال", "فال", "كال"];
    if (!word.startsWith("ل")) before.push("لل", "ولل");
    return before
      .map((article) => article + word)
      .reduce((sum, whole) => sum + (hasOwnArticle(whole) ? 0 : frequency(whole)), 0);
  }

  /** How often a word has the definite article or a preposition, which only a noun can have. */
  function asNoun(word: string): number {
    const before = ["ب", "وب"];
    if (!word.startsWith("ل")) before.push("ل", "ول");
    return before.reduce((sum, clitic) => sum + frequency(clitic + word), asDefinite(word));
  }

  /** Whether a word is written with a hamza on the alef of its `ال`: `ألعاب`. */
  function hasHamza(word: string): boolean {
    return !word.startsWith("لل") && hamza(word) > 0 && 2 * hamza(word) >= frequency(word);
  }

  /** Whether the `ال` of a word is part of the word: `التزام`, `ألعاب`, not `الوزير`. */
  function hasOwnArticle(word: string): boolean {
    if (ownArticles.includes(word.replace(/^[وفبك]{1,2}(?=ال)/, "")) || hasHamza(word)) return true;
    const own = withArticle(word);
    return own >= 3 && own > 0.02 * frequency(word);
  }

  return {
    /** All words. */
    words: [...frequencies.keys()],
    frequency,
    hamza,
    withArticle,
    asDefinite,
    asNoun,
    hasHamza,
    hasOwnArticle,
  };
}
