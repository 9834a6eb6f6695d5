/** The state of the search page, and its URL, which holds all of it. */
import type { FacetName } from "../../search/format/filter.ts";
import { LONGEST_QUERY, LONGEST_VALUE, MOST_VALUES } from "../../search/format/limits.ts";
import { isPeriod, type Period } from "./timeline/period.ts";
import { sorts } from "../../search/format/sorts.ts";
import type { Sort } from "../../search/format/types.ts";

/** Results that are shown at once, and that "more" adds. */
export const PAGE = 20;
const MOST_SHOWN = 25 * PAGE;

/** Filters that the page offers as lists of values; years are chosen as a period. */
export const pageFacets = ["section", "author", "tag", "place"] as const satisfies FacetName[];
export type PageFacet = (typeof pageFacets)[number];

/** What the page shows. */
export interface SearchState {
  query: string;
  period: Period;
  filters: Readonly<Record<PageFacet, readonly string[]>>;
  sort: Sort;
  /** Whether any word of the query is enough. */
  any: boolean;
  /** Number of results shown, when there are as many. */
  shown: number;
}

/** The state that the query of a URL stands for; what it does not know in it is ignored. */
export function fromParams(params: URLSearchParams): SearchState {
  const values = (name: PageFacet): string[] => [
    ...new Set(
      params
        .getAll(name)
        .slice(0, MOST_VALUES)
        .map((value) => value.slice(0, LONGEST_VALUE))
        .filter((value) => value !== ""),
    ),
  ];
  const shown = Math.trunc(Number(params.get("shown") ?? PAGE) / PAGE) * PAGE;
  return {
    query: (params.get("q") ?? "").slice(0, LONGEST_QUERY),
    period: periodOf(params),
    filters: {
      section: values("section"),
      author: values("author"),
      tag: values("tag"),
      place: values("place"),
    },
    sort: sorts.find((sort) => sort === params.get("sort")) ?? "relevance",
    any: params.get("any") === "1",
    shown: Math.min(Math.max(shown || PAGE, PAGE), MOST_SHOWN),
  };
}

/** `from` and `to`; `year`, as links of earlier sites have it, is the period of those years. */
function periodOf(params: URLSearchParams): Period {
  const years = params.getAll("year").filter(isPeriod).sort();
  const from = params.get("from") ?? years[0] ?? "";
  const to = params.get("to") ?? years.at(-1) ?? "";
  return { ...(isPeriod(from) && { from }), ...(isPeriod(to) && { to }) };
}

/** The query of the URL that stands for a state; what is as usual is left out. */
export function toParams(state: SearchState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.query !== "") params.set("q", state.query);
  if (state.period.from !== undefined) params.set("from", state.period.from);
  if (state.period.to !== undefined) params.set("to", state.period.to);
  for (const name of pageFacets) {
    for (const value of state.filters[name]) params.append(name, value);
  }
  if (state.any) params.set("any", "1");
  if (state.sort !== "relevance") params.set("sort", state.sort);
  if (state.shown > PAGE) params.set("shown", String(Math.min(state.shown, MOST_SHOWN)));
  return params;
}

/** The state with a value of a filter chosen, or no longer. */
export function withValue(
  state: SearchState,
  name: PageFacet,
  value: string,
  chosen: boolean,
): SearchState {
  const others = state.filters[name].filter((other) => other !== value);
  const values = chosen ? [...others, value] : others;
  return { ...state, filters: { ...state.filters, [name]: values }, shown: PAGE };
}

/** The state within another period. */
export function withPeriod(state: SearchState, period: Period): SearchState {
  return { ...state, period, shown: PAGE };
}

/** The state without any filter or period. */
export function withoutFilters(state: SearchState): SearchState {
  const { filters, period } = fromParams(new URLSearchParams());
  return { ...state, filters, period, shown: PAGE };
}

/** Every value chosen, in the order of the filters. */
export function chosenValues(state: SearchState): { name: PageFacet; value: string }[] {
  return pageFacets.flatMap((name) => state.filters[name].map((value) => ({ name, value })));
}

/** Whether a state is narrowed by anything but its words. */
export function isNarrowed(state: SearchState): boolean {
  return chosenValues(state).length > 0 || Object.keys(state.period).length > 0;
}

/** Whether a state asks for anything. */
export function asksNothing(state: SearchState): boolean {
  return state.query.trim() === "" && !isNarrowed(state);
}
