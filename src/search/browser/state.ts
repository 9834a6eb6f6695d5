/** The state of the search page, and its URL, which holds all of it. */
import { facetNames, type FacetName } from "../filter.ts";
import { sorts, type Sort } from "./types.ts";

/** Results that are shown at once, and that "more" adds. */
export const PAGE = 20;
const MOST_SHOWN = 5 * PAGE;

/** What the page shows. */
export interface SearchState {
  query: string;
  filters: Readonly<Record<FacetName, readonly string[]>>;
  sort: Sort;
  /** Number of results shown, when there are as many. */
  shown: number;
}

/** The state that the query of a URL stands for; what it does not know in it is ignored. */
export function fromParams(params: URLSearchParams): SearchState {
  const values = (name: FacetName): string[] => [
    ...new Set(params.getAll(name).filter((value) => value !== "")),
  ];
  const shown = Math.trunc(Number(params.get("shown") ?? PAGE) / PAGE) * PAGE;
  return {
    query: params.get("q") ?? "",
    filters: {
      year: values("year"),
      section: values("section"),
      author: values("author"),
      tag: values("tag"),
      place: values("place"),
    },
    sort: sorts.find((sort) => sort === params.get("sort")) ?? "relevance",
    shown: Math.min(Math.max(shown || PAGE, PAGE), MOST_SHOWN),
  };
}

/** The query of the URL that stands for a state; what is as usual is left out. */
export function toParams(state: SearchState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.query !== "") params.set("q", state.query);
  for (const name of facetNames) {
    for (const value of state.filters[name]) params.append(name, value);
  }
  if (state.sort !== "relevance") params.set("sort", state.sort);
  if (state.shown > PAGE) params.set("shown", String(Math.min(state.shown, MOST_SHOWN)));
  return params;
}

/** The state with a value of a filter chosen, or no longer. */
export function withValue(
  state: SearchState,
  name: FacetName,
  value: string,
  chosen: boolean,
): SearchState {
  const others = state.filters[name].filter((other) => other !== value);
  const values = chosen ? [...others, value] : others;
  return { ...state, filters: { ...state.filters, [name]: values }, shown: PAGE };
}

/** The state without any filter. */
export function withoutFilters(state: SearchState): SearchState {
  return { ...state, filters: fromParams(new URLSearchParams()).filters, shown: PAGE };
}

/** Every value chosen, in the order of the filters. */
export function chosenValues(state: SearchState): { name: FacetName; value: string }[] {
  return facetNames.flatMap((name) => state.filters[name].map((value) => ({ name, value })));
}

/** Whether a state asks for anything. */
export function asksNothing(state: SearchState): boolean {
  return state.query.trim() === "" && chosenValues(state).length === 0;
}
