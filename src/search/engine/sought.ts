/** What of a query is marked in a text. */
import type { Analyser } from "../analyser/index.ts";
import type { Query, QueryTerm } from "./query.ts";

/** Words by which places are marked. */
export interface SoughtWords {
  stems: ReadonlySet<string>;
  /** Of a word that is still being typed. */
  beginnings: readonly string[];
}

/** What is marked. */
export interface Sought extends SoughtWords {
  /** Names of words that follow each other, of which none is marked alone. */
  names: readonly (readonly SoughtWords[])[];
}

/** What a query's words are marked by. */
export function soughtBy(query: Query, analyser: Analyser): Sought {
  const seek = (terms: readonly QueryTerm[]): SoughtWords => ({
    stems: new Set(terms.map(({ stem }) => stem)),
    beginnings: terms.filter(({ prefix }) => prefix).map(({ form }) => analyser.beginning(form)),
  });
  const terms = query.terms.flatMap((term) => [term, ...(term.synonyms ?? [])]);
  return {
    ...seek(terms.filter(({ parts }) => parts === undefined)),
    names: terms.flatMap(({ parts }) =>
      parts === undefined ? [] : [parts.flatMap(wordsOf).map((word) => seek([word]))],
    ),
  };
}

function wordsOf(term: QueryTerm): readonly QueryTerm[] {
  return term.parts?.flatMap(wordsOf) ?? [term];
}
