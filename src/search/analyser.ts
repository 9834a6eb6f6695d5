/**
 * The seam for our own Arabic analyser: what is indexed and what is asked go through the same code,
 * at build time and in the browser.
 */

/** Turns text into what Pagefind indexes, and a query into what Pagefind is asked. */
export interface Analyser {
  /** @param text plain text of an article; the answer has the same words in the same places. */
  text(text: string): string;
  /** @param query what a reader typed. */
  query(query: string): string;
}

/** Leaves the analysing to Pagefind's own stemmer for the record's language. */
export const analyser: Analyser = {
  text: (text) => text,
  query: (query) => query,
};
