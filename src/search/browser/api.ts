/** The search module: `/search/api.js`, for the search page and for anyone who embeds the search. */
import { monthNamesOf } from "../../calendar/months.ts";
import { analyser } from "../analyser.ts";
import { toFilterValue, type FacetName } from "../filter.ts";
import { countedFacets, facetValues } from "./facets.ts";
import { withPagefind, type Pagefind, type PagefindFilters } from "./pagefind.ts";
import { toRequest, type SearchRequest } from "./request.ts";
import { toResult } from "./result.ts";
import type { PeriodCount, SearchAnswer, SearchModule, Sort, Suggestion } from "./types.ts";

export type * from "./types.ts";

/** The site's address: this module is `search/api.js` below it. */
const root = new URL("../", import.meta.url);

/** See {@link SearchModule.search}. */
export const search: SearchModule["search"] = async (query, options = {}) => {
  const request = toRequest(query, options);
  return withPagefind((pagefind) => answer(pagefind, request, options));
};

async function answer(
  pagefind: Pagefind,
  request: SearchRequest,
  { facets: wanted = [], from, to }: { facets?: readonly FacetName[]; from?: string; to?: string },
): Promise<SearchAnswer> {
  const { filters: all } = await ask(pagefind, request);
  const histogram = histogramOf(all);
  const months =
    from === undefined && to === undefined
      ? []
      : histogram
          .map(({ period }) => period)
          .filter(
            (month) =>
              (!from || month >= from.slice(0, 7)) && (!to || month.slice(0, to.length) <= to),
          );
  if (months.length === 0 && (from !== undefined || to !== undefined)) {
    return { total: 0, results: [], facets: {}, histogram, searched: 1 };
  }
  const counted = countedFacets(request, wanted);
  const [found, ...others] = await Promise.all([
    ask(pagefind, request, undefined, months),
    ...counted.map((name) => request.filters.has(name) && ask(pagefind, request, name, months)),
  ]);
  const facets: SearchAnswer["facets"] = {};
  for (const [i, name] of counted.entries()) {
    const { filters } = others[i] || found;
    facets[name] = facetValues(name, filters, request.filters.get(name));
  }
  const end = request.offset + request.limit;
  const results = found.results
    .slice(request.offset, end)
    .map(async (result) => toResult(await result.data(), result.score, root, globalThis.origin));
  return {
    total: found.results.length,
    results: await Promise.all(results),
    ...(end < found.results.length && { next: end }),
    facets,
    histogram,
    searched: 1,
  };
}

function histogramOf(counts: Record<string, Record<string, number>>): PeriodCount[] {
  const months = Object.entries(counts["month"] ?? {}).filter(([, count]) => count > 0);
  const years = Object.entries(counts["year"] ?? {}).map(([year, count]): [string, number] => [
    year,
    months.reduce((rest, [month, n]) => (month.startsWith(year) ? rest - n : rest), count),
  ]);
  return [...months, ...years.filter(([, count]) => count > 0)]
    .map(([period, count]) => ({ period, count }))
    .sort((a, b) => (a.period < b.period ? -1 : 1));
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
  months: readonly string[] = [],
): ReturnType<Pagefind["search"]> {
  const filters: PagefindFilters = { month: { any: [...months] }, year: { any: [] } };
  for (const name of countedFacets(request, ["author", "tag", "place"])) {
    const chosen = name === without ? [] : (request.filters.get(name) ?? []);
    filters[name] = { any: chosen.map(toFilterValue) }; // names the filter, that it be counted
  }
  const term = request.query === "" ? null : analyser.query(request.query);
  return pagefind.search(term, { filters, sort: directions[request.sort] });
}

/** See {@link SearchModule.suggest}. */
export const suggest: SearchModule["suggest"] = async (typed, { limit = 8 } = {}) => {
  const date = dateOf(typed);
  if (typed.trim() === "") return [];
  const { results } = await search(typed, { limit });
  const headlines = results.map(({ title, url, date: day }): Suggestion => ({
    kind: "headline",
    text: title,
    url,
    date: day,
  }));
  return [...(date ? [date] : []), ...headlines].slice(0, limit);
};

function dateOf(typed: string): Suggestion | undefined {
  const [, day, name, year] = /^\s*(\d{1,2})\s+(\p{L}+)\s+(\d{4})\s*$/u.exec(typed) ?? [];
  const month = monthNamesOf("EG").indexOf(name ?? "") + 1;
  if (day === undefined || year === undefined || month === 0) return undefined;
  const path = [year, String(month).padStart(2, "0"), day.padStart(2, "0")].join("/");
  return { kind: "date", text: typed.trim(), url: `${root.pathname}${path}/` };
}

/** See {@link SearchModule.locate}. */
export const locate: SearchModule["locate"] = (query, text) => {
  const wanted = new Set(
    Array.from(query.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ([word]) => fold(word)),
  );
  return Promise.resolve(
    Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu))
      .filter(([word]) => wanted.has(fold(word)))
      .map(({ 0: word, index }): [number, number] => [index, index + word.length]),
  );
};

function fold(word: string): string {
  return word
    .replace(/[\u064b-\u0652\u0640]/g, "")
    .replace(/[أإآ]/g, "ا")
    .replace(/ى/g, "ي")
    .replace(/ة/g, "ه")
    .replace(/^[وفبكل]?ال(?=..)/, "");
}
