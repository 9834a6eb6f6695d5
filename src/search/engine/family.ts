/** What is sought with a query's words where little has these: the same in other writing, and words of their families. */
import type { Analyser } from "../analyser/index.ts";
import type { SynonymSets } from "../format/synonyms.ts";
import { compoundsOf } from "./compounds.ts";
import { otherHamzas } from "./hamza.ts";
import { learntFamily } from "./learnt-family.ts";
import { otherNumerals, type OtherWriting } from "./numerals.ts";
import type { Query, QueryTerm } from "./query.ts";
import { abbreviations, numberedLetters } from "./spelt-letters.ts";
import { Synonyms, termOf } from "./synonyms.ts";
import type { ArchiveWords } from "./archive-words.ts";

/** Words of a query, beyond which their families would cost more than they find. */
const MOST_WORDS = 5;

/** Whether the families of a query's words may be sought: a phrase or a headline is meant as it is typed. */
export function mayBeWidened({ terms, phrases, inHeadline }: Query): boolean {
  const isPlain = phrases.length + inHeadline.length === 0;
  return isPlain && terms.length > 0 && terms.length <= MOST_WORDS;
}

/** What a word's relatives are. */
export interface Family {
  /** The word itself in other writing, as `٣` is `ثلاثة`: who types the one means the other as well. */
  same: readonly QueryTerm[];
  /** What counts half: what is listed, else what the vocabulary has. */
  related: readonly QueryTerm[];
}

/** What is known of the archive that was searched. */
export interface Archive extends ArchiveWords {
  /** How many articles have each term. */
  counts: readonly { all: number }[];
}

/** Finds families. */
export class Families {
  readonly #analyser: Analyser;
  readonly #listed: Synonyms;
  readonly #variants: Synonyms;

  /**
   * @param listed families that no skeleton shows.
   * @param variants what is one word in other writing.
   */
  constructor(analyser: Analyser, listed: SynonymSets, variants: SynonymSets) {
    this.#analyser = analyser;
    this.#listed = new Synonyms(listed, analyser);
    this.#variants = new Synonyms(variants, analyser);
  }

  /**
   * What is of the families of a query's words, by word.
   *
   * @param text the query as it was typed.
   */
  async of(
    text: string,
    terms: readonly QueryTerm[],
    archive: Archive,
  ): Promise<readonly Family[]> {
    const others = [
      ...otherNumerals(text),
      ...numberedLetters(text),
      ...(await abbreviations(text, archive.words)),
    ];
    const numerals = this.#byStem(others);
    const hamzas = this.#byStem(await otherHamzas(text, archive.words));
    const compounds = await compoundsOf(terms, archive.words, this.#analyser);
    const families = terms.map(async (term, i): Promise<Family> => {
      const known = [...(this.#variants.of(term.stem) ?? []), ...(numerals.get(term.stem) ?? [])];
      const same = [...known, ...(hamzas.get(term.stem) ?? []), ...(compounds[i] ?? [])];
      if (known.length > 0) return { same, related: [] };
      const count = archive.counts[i]?.all ?? 0;
      const related =
        this.#listed.of(term.stem) ?? (await learntFamily(term, count, archive, this.#analyser));
      return { same, related };
    });
    return Promise.all(families);
  }

  /** What else is written, by the stem of what is. */
  #byStem(writings: readonly OtherWriting[]): Map<string, QueryTerm[]> {
    const terms = new Map<string, QueryTerm[]>();
    for (const { written, others } of writings) {
      const stem = termOf(written, this.#analyser)?.stem ?? "";
      const known = new Map((terms.get(stem) ?? []).map((one) => [one.stem, one]));
      for (const other of others) {
        const term = termOf(other, this.#analyser);
        if (term && term.stem !== stem && !known.has(term.stem)) known.set(term.stem, term);
      }
      terms.set(stem, [...known.values()]);
    }
    return terms;
  }
}
