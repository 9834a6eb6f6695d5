/** Counts of the values that one can filter by. */
import { facetNames, fromFilterValue, type FacetName } from "../filter.ts";
import type { PagefindCounts } from "./pagefind.ts";
import type { SearchRequest } from "./request.ts";
import type { FacetValue } from "./types.ts";

/** The facets that an answer counts: sections, those chosen, and those asked for. */
export function countedFacets(
  { filters }: SearchRequest,
  wanted: readonly FacetName[] = [],
): FacetName[] {
  return facetNames.filter(
    (name) => name === "section" || filters.has(name) || wanted.includes(name),
  );
}

/**
 * The values of a facet that have results, and those chosen whether they have any or not.
 *
 * @param counts Pagefind's counts without the facet's own choice.
 */
export function facetValues(
  name: FacetName,
  counts: PagefindCounts,
  chosen: readonly string[] = [],
): FacetValue[] {
  const found = new Map(chosen.map((value) => [value, 0]));
  for (const [written, count] of Object.entries(counts[name] ?? {})) {
    const value = fromFilterValue(written);
    if (count > 0 || found.has(value)) found.set(value, count);
  }
  const values = Array.from(found, ([value, count]) => ({ value, count }));
  return values.sort(name === "year" ? newestFirst : mostFirst);
}

const arabic = new Intl.Collator("ar");

function newestFirst(a: FacetValue, b: FacetValue): number {
  return a.value < b.value ? 1 : -1;
}

function mostFirst(a: FacetValue, b: FacetValue): number {
  return b.count - a.count || arabic.compare(a.value, b.value);
}
