/** What an article's page tells its script of the scanned pages on which the article stands. */

/** The element that bears them, as JSON: a list of {@link ScannedPage}. */
export const SCANNED_PAGES_ID = "scanned-pages";

/** A scanned page. */
export interface ScannedPage {
  /** Link to its page view. */
  url: string;
  /** As a reader is told of the picture: `صفحة 19، العدد 1، 25 فبراير 1906`. */
  name: string;
  /** Address of the picture, and of the IIIF service that has larger ones. */
  picture: string;
  service?: string;
  /** Width and height of the scan, in pixels. */
  size: readonly [width: number, height: number];
  /** Where the article stands on it, in pixels of the scan. */
  regions: readonly (readonly [x: number, y: number, width: number, height: number])[];
  /** Address of the boxes of its words, if those are known. */
  words?: string;
}
