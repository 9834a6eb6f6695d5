/** A search in words, for lists of searches and for its print. */
import type { Writer } from "../../calendar/writer.ts";
import { chosenValues, type SearchState } from "./state.ts";
import { periodText } from "./timeline/period-text.ts";
import type { SearchWords } from "../../newspaper/interface/search-words.ts";

/** `كأس العالم · رياضة · من 1998 إلى 2004`. */
export function describeSearch(state: SearchState, words: SearchWords, writer: Writer): string {
  const parts = [
    state.query.trim(),
    state.any ? words.any : "",
    ...chosenValues(state).map(({ value }) => value),
    periodText(state.period, words.timeline, writer),
  ].filter(Boolean);
  return parts.length === 0 ? words.everything : parts.join(" · ");
}
