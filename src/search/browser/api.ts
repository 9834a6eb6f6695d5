/** The search module: `/search/api.js`, for the search page and for anyone who embeds the search. */
import { analyser } from "../analyser.ts";
import { toFilterValue, type FacetName } from "../filter.ts";
import { countedFacets, facetValues, noFacets } from "./facets.ts";
import { withPagefind, type Pagefind, type PagefindFilters } from "./pagefind.ts";
import { toRequest, type SearchRequest } from "./request.ts";
import { toResult } from "./result.ts";
import type { SearchAnswer, SearchModule, Sort } from "./types.ts";

export type * from "./types.ts";

/** The site's address: this module is `search/api.js` below it. */
const root = new URL("../", import.meta.url);

/** See {@link SearchModule.search}. */
export const search: SearchModule["search"] = async (query, options) => {
  const request = toRequest(query, options);
  const answerable = request.query !== "" || request.filters.size > 0;
  if (!answerable) return { total: 0, results: [], facets: noFacets() };
  return withPagefind((pagefind) => answer(pagefind, request));
};

async function answer(pagefind: Pagefind, request: SearchRequest): Promise<SearchAnswer> {
  const counted = countedFacets(request);
  const [found, ...others] = await Promise.all([
    ask(pagefind, request),
    ...counted.map((name) => request.filters.has(name) && ask(pagefind, request, name)),
  ]);
  const facets = noFacets();
  for (const [i, name] of counted.entries()) {
    const { filters } = others[i] || found;
    facets[name] = facetValues(name, filters, request.filters.get(name));
  }
  const shown = found.results.slice(request.offset, request.offset + request.limit);
  const results = shown.map(async (result) =>
    toResult(await result.data(), result.score, root, globalThis.origin),
  );
  return { total: found.results.length, results: await Promise.all(results), facets };
}

const directions: Readonly<Record<Sort, Record<string, "asc" | "desc">>> = {
  relevance: {},
  newest: { date: "desc" },
  oldest: { date: "asc" },
};

/**
 * One search of Pagefind's.
 *
 * @param without a filter not to apply, for counting the values that it does not choose.
 */
function ask(
  pagefind: Pagefind,
  request: SearchRequest,
  without?: FacetName,
): ReturnType<Pagefind["search"]> {
  const filters: PagefindFilters = {};
  for (const name of countedFacets(request)) {
    const chosen = name === without ? [] : (request.filters.get(name) ?? []);
    filters[name] = { any: chosen.map(toFilterValue) }; // names the filter, that it be counted
  }
  const term = request.query === "" ? null : analyser.query(request.query);
  return pagefind.search(term, { filters, sort: directions[request.sort] });
}
