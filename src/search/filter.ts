/** The filters of the search: their names, and how their values are written in the index. */
import type { FacetName } from "./browser/types.ts";

export type { FacetName } from "./browser/types.ts";

/** Filters of which an answer counts the values, in the order in which a page shows them. */
export const facetNames = [
  "year",
  "section",
  "author",
  "tag",
  "place",
] as const satisfies readonly FacetName[];

/**
 * A filter value as the index writes it. Pagefind's JSON reader in the browser does not undo
 * escapes, so a value with a quotation mark, a backslash or a control character would never match.
 */
export function toFilterValue(value: string): string {
  return value.replace(
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    /[%"\\\u0000-\u001f]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
}

/** The value that {@link toFilterValue} wrote. */
export function fromFilterValue(value: string): string {
  return value.replace(/%([0-9a-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
