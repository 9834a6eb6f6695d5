/** Settings of a search page for tests: the site's own words. */
import strings from "../../../_data/strings.ts";
import { hijriMonthNames, monthNamesOf } from "../../calendar/index.ts";
import type { SearchSettings } from "../../pages/page-data/search-settings.ts";

export const sampleSettings: SearchSettings = {
  words: strings.search.words,
  digits: "latn",
  monthNames: monthNamesOf("EG"),
  hijriMonthNames,
  publication: "جريدة الطريق",
  place: "القاهرة",
  frequency: [{ frequency: "daily" }],
  language: "ar",
  site: "https://altareeq.example/",
  api: "/search/api.js",
};
