/** Words that stand for each other, at the time of a query: no index knows of them. */
import type { Analyser } from "../analyser/index.ts";
import type { SynonymSets } from "../format/synonyms.ts";
import type { QueryTerm } from "./query.ts";

/** Looks up what stands for a word, or for two that follow each other. */
export class Synonyms {
  readonly #terms = new Map<string, readonly QueryTerm[]>();

  /** @param sets of which each member stands for all others. */
  constructor(sets: SynonymSets, analyser: Analyser) {
    for (const members of sets) {
      const terms = members.flatMap((member) => termOf(member, analyser) ?? []);
      for (const { stem } of terms) {
        const known = this.#terms.get(stem) ?? [];
        const stems = new Set([stem, ...known.map((one) => one.stem)]);
        const others = terms.filter((one) => !stems.has(one.stem) && stems.add(one.stem));
        if (known.length + others.length > 0) this.#terms.set(stem, [...known, ...others]);
      }
    }
  }

  /** @param stem of a word, or of two with a space between. */
  of(stem: string): readonly QueryTerm[] | undefined {
    return this.#terms.get(stem);
  }
}

/** Words that follow each other as what is sought; nothing for stop words alone. */
export function termOf(member: string, analyser: Analyser): QueryTerm | undefined {
  const [first, ...others] = analyser
    .terms(member)
    .map(({ stem, form, position }) => ({ term: { stem, form, prefix: false }, position }));
  if (first === undefined) return undefined;
  return others.reduce(
    (before, { term, position }) => ({
      term: joined(before.term, term, position - before.position > 1),
      position,
    }),
    first,
  ).term;
}

/**
 * Two words as one name.
 *
 * @param isApart whether a word that is not indexed may stand between them.
 */
export function joined(first: QueryTerm, second: QueryTerm, isApart = false): QueryTerm {
  return {
    stem: `${first.stem} ${second.stem}`,
    form: `${first.form} ${second.form}`,
    prefix: second.prefix,
    parts: [first, second],
    ...(isApart && { apart: true as const }),
  };
}
