/** Where words are in a bundle. Pure. */
import { mergedPlaces } from "./places.ts";

/** Where a word is: in which articles, at which places of each, in which fields besides the text. */
export interface Postings {
  /** Places of articles in the bundle. */
  articles: readonly number[];
  /** For each of these, the white-space words of its content that are the word, in order: see `places.ts`. */
  positions: readonly (readonly number[])[];
  fields: readonly (readonly string[])[];
  /** Whether places and fields of some are not known. */
  open?: boolean;
}

/** A word in a bundle: all its forms, and the form that was asked for. */
export interface TermPostings {
  all: Postings;
  /** How often each article has the very form. */
  exact: ReadonlyMap<number, readonly number[]>;
}

export const NOWHERE: Postings = { articles: [], positions: [], fields: [] };

/** Where any of some words is. */
export function union([first = NOWHERE, ...others]: readonly Postings[]): Postings {
  if (others.length === 0) return first;
  const places = new Map(first.articles.map((article, place) => [article, place]));
  const articles = [...first.articles];
  const positions = [...first.positions];
  const fields = [...first.fields];
  for (const other of others) {
    for (const [i, article] of other.articles.entries()) {
      const place = places.get(article);
      const [itsPositions, itsFields] = [other.positions[i] ?? [], other.fields[i] ?? []];
      if (place === undefined) {
        places.set(article, articles.push(article) - 1);
        positions.push(itsPositions);
        fields.push(itsFields);
      } else {
        positions[place] = mergedPlaces(positions[place] ?? [], itsPositions);
        if (itsFields.length > 0)
          fields[place] = [...new Set([...(fields[place] ?? []), ...itsFields])];
      }
    }
  }
  return {
    articles,
    positions,
    fields,
    open: first.open === true || others.some(({ open }) => open),
  };
}
