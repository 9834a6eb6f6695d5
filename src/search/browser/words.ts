/** The words of the search page, which the newspaper gives. */
import type { FacetName, Sort } from "./types.ts";

/** A counted noun in Arabic's six plural forms (CLDR); `{n}` stands for the number. */
export type CountForms = Readonly<Record<Intl.LDMLPluralRule, string>>;

/** Every word that the search page shows. */
export interface SearchWords {
  /** Label of the box, and what stands in it while it is empty. */
  label: string;
  placeholder: string;
  submit: string;
  /** How to search, under the box. */
  hint: string;
  /** Shown where scripts do not run. */
  noScript: string;

  /** Heading of the filters, and of each. */
  filters: string;
  facets: Readonly<Record<FacetName, string>>;
  /** Shows the values of a long filter that are hidden, and hides them again. */
  moreValues: CountForms;
  fewerValues: string;
  /** The list of filters chosen, what its buttons do (`{value}`), and the button that empties it. */
  chosen: string;
  remove: string;
  clear: string;

  sort: string;
  sorts: Readonly<Record<Sort, string>>;

  /** Number of results. */
  results: CountForms;
  moreResults: string;
  /** Before the byline. */
  by: string;

  loading: string;
  /** Before anything is asked. */
  start: Message;
  nothing: Message;
  error: Message;
  retry: string;
}

/** A message in place of results: a heading and lines of advice. */
export interface Message {
  title: string;
  advice: readonly string[];
}
