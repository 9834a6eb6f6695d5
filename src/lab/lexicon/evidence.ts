/** What the frequencies of words say of one: whether it is a noun, whether its `ال` is the article. */
import type { Frequency } from "./frequency.ts";

/** Questions to the frequencies. The counts are of newspaper articles, the words folded. */
export interface Evidence {
  /** All words. */
  words: readonly string[];
  frequency: (word: string) => number;
  /** How often the alef of its `ال` has a hamza. */
  hamza: (word: string) => number;
  /** How often letters that may be an article stand before a word. */
  withArticle: (word: string) => number;
  /** How often a word takes the article. */
  asDefinite: (word: string) => number;
  /** How often a word takes an article or a preposition: only a noun does, and only its beginning. */
  asNoun: (word: string) => number;
  /** Whether a word is written with a hamza on the alef of its `ال`: `ألعاب`. */
  hasHamza: (word: string) => boolean;
  /** Whether what looks like the article belongs to a word: `التزام`, `ألعاب`, not `الوزير`. */
  hasOwnArticle: (word: string) => boolean;
}

/** @param ownArticles those words of which it is known that their `ال` is their own. */
export function createEvidence(
  frequencies: ReadonlyMap<string, Frequency>,
  ownArticles: readonly string[],
): Evidence {
  const frequency = (word: string): number => frequencies.get(word)?.articles ?? 0;
  const hamza = (word: string): number => frequencies.get(word)?.hamza ?? 0;

  function withArticle(word: string): number {
    return ["ال", "بال", "وال", "لل"].reduce((sum, a) => sum + frequency(a + word), 0);
  }

  function asDefinite(word: string): number {
    if (hasOwnArticle(`ال${word}`)) return 0;
    const before = ["ال", "وال", "بال", "فال", "كال"];
    if (!word.startsWith("ل")) before.push("لل", "ولل");
    return before
      .map((article) => article + word)
      .reduce((sum, whole) => sum + (hasOwnArticle(whole) ? 0 : frequency(whole)), 0);
  }

  function asNoun(word: string): number {
    const before = ["ب", "وب"];
    if (!word.startsWith("ل")) before.push("ل", "ول");
    return before.reduce((sum, clitic) => sum + frequency(clitic + word), asDefinite(word));
  }

  function hasHamza(word: string): boolean {
    return !word.startsWith("لل") && hamza(word) > 0 && 2 * hamza(word) >= frequency(word);
  }

  function hasOwnArticle(word: string): boolean {
    if (ownArticles.includes(word.replace(/^[وفبك]{1,2}(?=ال)/, "")) || hasHamza(word)) return true;
    const own = withArticle(word);
    return own >= 3 && own > 0.02 * frequency(word);
  }

  return {
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
