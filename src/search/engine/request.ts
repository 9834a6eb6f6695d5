/** Makes a safe request of whatever was asked: a query and options may come from anywhere. */
import { sorts } from "../format/sorts.ts";
import type { SearchOptions, Sort } from "../format/types.ts";
import { facetNames, type FacetName } from "../format/filter.ts";
import { LONGEST_QUERY, LONGEST_VALUE, MOST_VALUES } from "../format/limits.ts";

/** What is searched for, with nothing missing and nothing malformed. */
export interface SearchRequest {
  query: string;
  limit: number;
  offset: number;
  /** Only filters that have a value. */
  filters: ReadonlyMap<FacetName, readonly string[]>;
  from?: string;
  to?: string;
  sort: Sort;
  facets: readonly FacetName[];
  fold: boolean;
  any: boolean;
  typing: boolean;
}

const MOST_RESULTS = 100;
const PERIOD = /^\d{4}(-\d{2}){0,2}$/;

/** Reads a query and options that nothing is known of; what makes no sense is left out. */
export function toRequest(query: unknown, options: unknown = {}): SearchRequest {
  const asked: Partial<Record<keyof SearchOptions, unknown>> = isObject(options) ? options : {};
  const { from, to, facets } = asked;
  return {
    query: cleanQuery(query),
    limit: whole(asked.limit, 10, MOST_RESULTS),
    offset: whole(asked.offset, 0, Number.MAX_SAFE_INTEGER),
    filters: filtersOf(asked.filters),
    ...(typeof from === "string" && PERIOD.test(from) ? { from } : {}),
    ...(typeof to === "string" && PERIOD.test(to) ? { to } : {}),
    sort: sorts.find((name) => name === asked.sort) ?? "relevance",
    facets: Array.isArray(facets)
      ? facetNames.filter((name) => facets.includes(name))
      : ["section"],
    fold: asked.fold === true,
    any: asked.any === true,
    typing: asked.typing === true,
  };
}

/** A query as it is read: no longer than one is, of whole characters, each letter composed with its hamza. */
export function cleanQuery(query: unknown): string {
  return typeof query === "string" ? clean(query, LONGEST_QUERY) : "";
}

function filtersOf(filters: unknown): Map<FacetName, string[]> {
  const given: Partial<Record<FacetName, unknown>> = isObject(filters) ? filters : {};
  const found = new Map<FacetName, string[]>();
  for (const name of facetNames) {
    const values: unknown = given[name];
    if (!Array.isArray(values)) continue;
    const strings = values
      .slice(0, MOST_VALUES)
      .filter((value): value is string => typeof value === "string")
      .map((value) => clean(value, LONGEST_VALUE))
      .filter((value) => value !== "");
    if (strings.length > 0) found.set(name, [...new Set(strings)]);
  }
  return found;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function clean(text: string, longest: number): string {
  return text
    .slice(0, longest)
    .replace(/\p{Surrogate}/gu, "")
    .normalize("NFC")
    .trim();
}

function whole(value: unknown, otherwise: number, most: number): number {
  if (typeof value !== "number" || Number.isNaN(value)) return otherwise;
  return Math.min(Math.max(Math.trunc(value), 0), most);
}
