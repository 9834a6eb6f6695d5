/** Keeps the browser's history in step with the page's state. */
import { asksNothing, fromParams, toParams, type SearchState } from "./state.ts";

/** Where a reader was on a page: how far down, and at which result. */
export interface Place {
  scroll: number;
  /** Link of the result that was opened. */
  opened?: string;
}

/** The page's states in the browser's history. */
export interface StateHistory {
  /** The state of the page's URL, on which a reader has settled. */
  read(): SearchState;
  /** A state that a reader passes through, as letters are typed. */
  pass(state: SearchState): void;
  /** A state to come back to: a query submitted, a filter chosen. */
  settle(state: SearchState): void;
  /** The same state with more of it shown. */
  amend(state: SearchState): void;
  /** Notes where the reader is, to be there again when coming back. */
  leave(place: Place): void;
  /** Where the reader was when leaving; missing where the page is new. */
  place(): Place | undefined;
}

/**
 * Typing rewrites the entry that it is in, but never one that a reader settled on: there the first
 * letter begins a new entry, so that going back leads to what was submitted.
 *
 * @param window the page's own.
 */
export function stateHistory({ history, location }: Window): StateHistory {
  let settled = false;
  // The browser would scroll before the results are there.
  history.scrollRestoration = "manual";

  /** Whether the URL had to change. */
  function write(state: SearchState, entry: "push" | "replace"): boolean {
    const query = toParams(state).toString();
    const current = toParams(fromParams(new URLSearchParams(location.search))).toString();
    if (query === current) return false;
    const url = location.pathname + (query === "" ? "" : `?${query}`);
    if (entry === "push") history.pushState(null, "", url);
    else history.replaceState(history.state, "", url);
    return true;
  }

  return {
    read() {
      const state = fromParams(new URLSearchParams(location.search));
      settled = !asksNothing(state);
      return state;
    },
    pass(state) {
      if (write(state, settled ? "push" : "replace")) settled = false;
    },
    settle(state) {
      write(state, "push");
      settled = true;
    },
    amend(state) {
      write(state, "replace");
    },
    leave(place) {
      history.replaceState(place, "");
    },
    place() {
      const place = history.state as Partial<Place> | null;
      return typeof place?.scroll === "number" ? (place as Place) : undefined;
    },
  };
}
