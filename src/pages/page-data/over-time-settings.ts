/** What the page of words over time tells its script. */
import type { OverTimeWords } from "../../newspaper/interface/over-time-words.ts";

/** Settings of the page, JSON in its element {@link OVER_TIME_SETTINGS_ID}. */
export interface OverTimeSettings {
  words: OverTimeWords;
  /** Digits of dates and counts, and twelve names of months. */
  digits: "latn" | "arab";
  monthNames: readonly string[];
  /** URL of `api.js` and of the search page, absolute or relative to the page. */
  api: string;
  search: string;
}

export const OVER_TIME_SETTINGS_ID = "over-time-settings";
