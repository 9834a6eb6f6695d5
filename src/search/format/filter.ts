/** The names of the search's filters. */
import type { FacetName } from "./types.ts";

export type { FacetName } from "./types.ts";

/** Filters of which an answer counts the values, in the order in which a page shows them. */
export const facetNames = [
  "year",
  "section",
  "author",
  "tag",
  "place",
] as const satisfies readonly FacetName[];

/** Filters of which a bundle has a column. */
export type ColumnName = Exclude<FacetName, "year">;

export const columnNames = [
  "section",
  "author",
  "tag",
  "place",
] as const satisfies readonly ColumnName[];
