/** What `search-cost.ts` writes and `search-cost-plot.ts` draws. */

/** Files of one kind that were loaded. */
export interface Cost {
  kind: string;
  requests: number;
  bytes: number;
}

/** What one search cost. */
export interface MeasuredSearch {
  title: string;
  query: string;
  /** Of the whole answer. */
  requests: number;
  bytes: number;
  /** Until ten results were shown; of the whole answer where they came with it. */
  firstRequests: number;
  firstBytes: number;
  /** On this machine, and over a link as slow as 4G. */
  seconds: number;
  firstSeconds: number;
  seconds4G?: number;
  firstSeconds4G?: number;
  kinds: readonly Cost[];
}

/** What searches of one site cost. */
export interface MeasuredSite {
  articles: number;
  bundles: number;
  searches: readonly MeasuredSearch[];
  /** The page's own files and its fonts. */
  page: readonly Cost[];
}
