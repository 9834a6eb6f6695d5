/** What the page tells its script. */
import type { ArkService } from "../../article/identifier.ts";
import type { FrequencyTerm } from "../../newspaper/frequency.ts";
import type { SearchWords } from "../../newspaper/interface/search-words.ts";

/** Settings of the search page, JSON in its element {@link SETTINGS_ID}. */
export interface SearchSettings {
  words: SearchWords;
  /** Digits of dates and counts. */
  digits: "latn" | "arab";
  /** Twelve names of months, January and Muharram first. */
  monthNames: readonly string[];
  hijriMonthNames: readonly string[];
  /** Name of the newspaper, for references to its articles, and the language it is in (BCP 47). */
  publication: string;
  /** Where it appears, if that is known. */
  place?: string;
  /** How often it appeared when: a monthly is cited as a magazine. */
  frequency: readonly FrequencyTerm[];
  language: string;
  /** The newspaper's own ARKs, if it assigns any. */
  ark?: ArkService;
  /** Whole URL of the site at its own host, which may not be the one that serves this page; ends in `/`. */
  site: string;
  /** URL of `api.js`, absolute or relative to the page. */
  api: string;
}

export const SETTINGS_ID = "search-settings";
