/** A page of the site that is found beside articles: it has no date, and the index knows nothing of it. */
export interface SearchedPage {
  /** Unencoded path on the site. */
  url: string;
  title: string;
  text: string;
}
