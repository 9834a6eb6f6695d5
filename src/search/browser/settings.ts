/** What the page tells its script. */
import type { SearchWords } from "./words.ts";

/** Settings of the search page, JSON in its element {@link SETTINGS_ID}. */
export interface SearchSettings {
  words: SearchWords;
  /** Digits of dates and counts. */
  digits: "latn" | "arab";
  /** Twelve names of months. */
  monthNames: readonly string[];
  /** URL of `api.js`, absolute or relative to the page. */
  api: string;
}

export const SETTINGS_ID = "search-settings";
