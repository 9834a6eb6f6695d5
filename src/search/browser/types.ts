/** What the search module takes and gives. */
import type { FacetName } from "../filter.ts";

export type { FacetName } from "../filter.ts";

/** The orders of results. */
export const sorts = ["relevance", "newest", "oldest"] as const;
export type Sort = (typeof sorts)[number];

/** Values to keep, by filter; several values of one filter mean any of them. */
export type Filters = Partial<Record<FacetName, readonly string[]>>;

/** How to search. */
export interface SearchOptions {
  /** Results to give at most: 10 unless told, never more than 100. */
  limit?: number;
  /** Results to leave out at the beginning. */
  offset?: number;
  filters?: Filters;
  /** `relevance` unless told; without a query there is none, and the newest come first. */
  sort?: Sort;
}

/** An article that was found. */
export interface SearchResult {
  /** Link to the article: a path on this site, or a whole URL where the module was imported from another. */
  url: string;
  title: string;
  kicker?: string;
  /** As the article has it: `1932`, `1932-05`, `2024-05-07` or a date-time. */
  date: string;
  section?: string;
  author: string[];
  /** HTML in which everything is escaped and the words found are in `<mark>`. */
  excerpt: string;
  /** Higher is better; only orders the results of one answer. */
  score: number;
}

/** How many results have a value of a filter. */
export interface FacetValue {
  value: string;
  count: number;
}

/** What a search gives. */
export interface SearchAnswer {
  /** Results in all, of which `results` are a part. */
  total: number;
  results: SearchResult[];
  /** Years from the newest, other values from the most frequent; a filter's own choice hides none of its values. */
  facets: Record<FacetName, FacetValue[]>;
}

/** The search module, `/search/api.js`. */
export interface SearchModule {
  /**
   * Searches the archive.
   *
   * @param query words; in straight quotation marks, a phrase.
   * @throws Error if the index cannot be loaded; never for what is asked.
   */
  search: (query: string, options?: SearchOptions) => Promise<SearchAnswer>;
}
