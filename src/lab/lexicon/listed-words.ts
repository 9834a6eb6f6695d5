/** The words that the lexicon lists beside stems, because their beginning only looks like a clitic. */
import type { Evidence } from "./evidence.ts";
import { bare, ownArticle, ownLam, SHORTEST, stem } from "../../search/analyser/stem.ts";

/** In how many articles the article must stand before a noun that is too rare to be a stem. */
const RARE = 3;

/**
 * The entries for words whose `ال` or ل is part of the word, although the rest is a word too.
 *
 * @param ofLam words with ل that after لل are more usual than what they are without: `لجنة`, not `لدين`.
 * @param least articles that a word must be in.
 */
export function listed(
  stems: ReadonlySet<string>,
  ofLam: readonly string[],
  { words, frequency, hasHamza }: Evidence,
  least: number,
): string[] {
  const own = words
    .filter((word) => word.startsWith("ال") && frequency(word) >= least && hasHamza(word))
    .filter((word) => {
      const has = (entry: string): boolean => entry === ownArticle(word) || stems.has(entry);
      return stem(word, { has }) !== stem(word, stems);
    });
  const withLam = ofLam.filter((word) => [word, word.slice(1)].every((w) => stems.has(bare(w))));
  return [...own.map(ownArticle), ...withLam.map((word) => ownLam(bare(word)))];
}

/**
 * Nouns that are too rare to be stems and look like a clitic before a frequent word: `كسوف` like ك before
 * سوف. After a definite article there is no clitic. So a word is such a noun if it, and words that begin
 * like it, mostly stand after one.
 */
export function rareNouns(stems: ReadonlySet<string>, evidence: Evidence): string[] {
  const { words, frequency, asDefinite } = evidence;
  const nouns = words
    .filter((word) => word.startsWith("ال"))
    .map((word) => word.slice(2))
    .filter((noun) => stem(noun, stems)[0] !== noun[0] && asDefinite(noun) >= RARE);
  const uses = new Map(nouns.map((noun) => [bare(noun), { alone: 0, definite: 0 }]));
  for (const word of words) {
    for (let end = SHORTEST; end <= word.length; end++) {
      const alone = uses.get(word.slice(0, end));
      if (alone !== undefined) alone.alone += frequency(word);
      const definite = word.startsWith("ال") ? uses.get(word.slice(2, end)) : undefined;
      if (definite !== undefined) definite.definite += frequency(word);
    }
  }
  return nouns.filter((noun) => {
    const { alone, definite } = uses.get(bare(noun)) ?? { alone: 0, definite: 0 };
    return definite > alone;
  });
}
