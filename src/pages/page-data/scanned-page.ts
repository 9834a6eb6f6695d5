/** What an article's page tells its script of a scanned page, as JSON. */
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
  /** Whether the boxes of its words are known: `words.json` below its page view. */
  words?: true;
}
