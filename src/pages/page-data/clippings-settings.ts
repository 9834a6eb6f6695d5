/** What the page of a reader's clippings tells its script. */
import type { CsvHeadings } from "../../article/citation/csv.ts";
import type { ClippingsWords } from "../../newspaper/interface/clippings-words.ts";

/** Where a reader's clippings are. */
export const CLIPPINGS = "/clippings/";

/** Settings of the page, JSON in its element {@link CLIPPINGS_SETTINGS_ID}. */
export interface ClippingsSettings {
  words: ClippingsWords;
  /** Of the list where it is taken away, such as `قصاصات من جريدة الطريق`. */
  title: string;
  /** Headings of a table. */
  columns: CsvHeadings;
  /** Digits of dates and counts, and twelve names of months. */
  digits: "latn" | "arab";
  monthNames: readonly string[];
  /** Whole URL of the site at its own host, which may not be the one that serves this page; ends in `/`. */
  site: string;
}

export const CLIPPINGS_SETTINGS_ID = "clippings-settings";
