/**
 * What the search module, `/search/api.js`, takes and gives: its stable interface. Types alone and
 * complete in itself, for the site ships it as `/search/api.d.ts`.
 */

/** The filters of which an answer counts the values. */
export type FacetName = "year" | "section" | "author" | "tag" | "place";

/** The orders of results. */
export type Sort = "relevance" | "newest" | "oldest";

/** Values to keep, by filter; several values of one filter mean any of them. */
export type Filters = Partial<Record<FacetName, readonly string[]>>;

/** How to search. */
export interface SearchOptions {
  /** Results to give at most: 10 unless told, never more than 100. */
  limit?: number;
  /** Results to leave out at the beginning. */
  offset?: number;
  filters?: Filters;
  /** First and last day, month or year to search, inclusive: `1998`, `1998-05` or `1998-05-07`. */
  from?: string;
  to?: string;
  /** `relevance` unless told; without words there is none, and the newest come first. */
  sort?: Sort;
  /** Filters whose values are to be counted; sections alone unless told, since the others cost a download. */
  facets?: readonly FacetName[];
  /**
   * Whether near-copies of a report stand together as one result; they do not unless told, nor in
   * partial answers.
   */
  fold?: boolean;
  /**
   * Whether any word of the query is enough. Unless told, an article must have all of them to be
   * counted; a list by relevance then goes on to those that have some.
   */
  any?: boolean;
  /** Whether the last word is still being typed, and so stands for every word that it begins. */
  typing?: boolean;
  /**
   * Called with sound but partial answers while older parts of the archive are still being
   * searched; the last answer is the one that `search` resolves to.
   */
  onProgress?: (answer: SearchAnswer) => void;
  /** Gives the search up: the promise then rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** An article that was found. */
export interface SearchResult {
  /** Link to the article: a path on this site, or a whole URL where the module was imported from another. */
  url: string;
  title: string;
  /** The title as HTML, like the excerpt, if words were found in it. */
  titleHtml?: string;
  kicker?: string;
  /** As the article has it: `1932`, `1932-05`, `2024-05-07` or a date-time. */
  date: string;
  /** The Hijri date that the paper printed, where the article states one: `1445-10-28`. */
  hijri?: string;
  section?: string;
  author: string[];
  /** Numbers of the volume, of the issue and of the page in print, where the article states them. */
  volume?: string;
  issue?: string;
  page?: string;
  /** Its persistent identifier, where it has one: `ark:12345/s1…`, `doi:…`, `hdl:…` or an https address. */
  identifier?: string;
  /** BCP 47, where it is not the newspaper's. */
  language?: string;
  /** Whole sentences of the article as HTML: everything is escaped, and the words found are in `<mark>`. */
  excerpt: string;
  /** Higher is better; only orders the results of one answer that are `loose`, and those that are not. */
  score: number;
  /** It lacks a word of the query, and stands after all that have every word. */
  loose?: true;
  /** Near-copies of this article that were found with it, best first; only where `fold` asks for it. */
  similar?: SearchResult[];
}

/** A page of the site that is no article, such as who the newspaper's people are. */
export interface FoundPage {
  /** Link to it, as of a result. */
  url: string;
  title: string;
  /** As of a result. */
  excerpt: string;
}

/** How many results have a value of a filter. */
export interface FacetValue {
  value: string;
  count: number;
}

/** Results of a month, or of a year of which no month is known. */
export interface PeriodCount {
  /** `2024-05` or `1932`. */
  period: string;
  count: number;
}

/** What a query may demand of its words besides that they are there. */
export type Demand = "phrase" | "headline" | "without" | "period";

/** What a search gives. */
export interface SearchAnswer {
  /**
   * Articles that have all words of the query, stop words aside; with `any`, those that have any.
   * Facets and histogram are of these, and so is a list by date.
   */
  total: number;
  /** Further articles that have some of the words: a list by relevance goes on to them. */
  looser: number;
  /** As many as were asked for, or fewer where each has many near-copies; `next` says whether there are more. */
  results: SearchResult[];
  /**
   * Pages that have all words of the query, where there are any: not among the results, since they
   * have no date. With the first results only, and where neither filters nor a period are asked for.
   */
  pages?: FoundPage[];
  /** Where the next results begin, for `offset`; missing after the last. */
  next?: number;
  /** Values from the most frequent; a filter's own choice hides none of its values. */
  facets: Partial<Record<FacetName, FacetValue[]>>;
  /** Hits over time, oldest first; the period asked for (`from`, `to`) hides none of them. */
  histogram: PeriodCount[];
  /** How the query might have been meant, where a word of it is not, or hardly, in the archive. */
  correction?: string;
  /** What the query demands of its words, where nothing has it: `correction` is these alone, without quotes and the like. */
  tooStrict?: Demand[];
  /** There is no connection, and parts of the archive that were not loaded before have been left out. */
  incomplete?: true;
  /** While parts of the archive are still to be searched: the share that has been, from 0 to 1. */
  searched: number;
}

/** Something that a reader may be about to type. */
export type Suggestion =
  | { kind: "headline"; text: string; url: string; date: string }
  | { kind: "section" | "author"; text: string; url: string }
  /**
   * A day, month or year that has articles, the text being `2024-05-07`, `2024-05` or `2024`; or a
   * month or year of the Hijri calendar, or a day of every year, by its name.
   */
  | { kind: "date"; text: string; url: string }
  /** A word of the archive. */
  | { kind: "word"; text: string };

/** The search module, `/search/api.js`. */
export interface SearchModule {
  /**
   * Searches the archive.
   *
   * @param query words; `"…"`, `«…»` or `“…”` for a phrase; `-word`, `NOT word` or `ليس word` for what
   *   must not be there; `العنوان: words` for headlines only; `1998..2004` for a period.
   * @throws Error if the index cannot be loaded; never for what is asked.
   */
  search: (query: string, options?: SearchOptions) => Promise<SearchAnswer>;
  /**
   * Loads what every search needs, so that the first one is sooner: for when a reader turns to the search box.
   *
   * @throws Error if it cannot be loaded.
   */
  prepare: () => Promise<void>;
  /**
   * What the reader may be about to type.
   *
   * @param typed what stands in the box.
   * @throws Error if the words of the archive cannot be loaded.
   */
  suggest: (typed: string, options?: { limit?: number }) => Promise<Suggestion[]>;
  /**
   * The places in a text that a query's words have, by stem: for marking them in an article.
   *
   * @returns pairs of start and end (UTF-16 offsets, end exclusive), in order, not overlapping.
   */
  locate: (query: string, text: string) => Promise<[start: number, end: number][]>;
}
