import { referenceOf, type Reference } from "../../../citation/reference.ts";
import type { SearchSettings } from "../settings.ts";
import type { SearchResult } from "../types.ts";

/**
 * The reference to a result.
 *
 * @param base whole URL that the result's link may be relative to.
 */
export function toReference(
  result: SearchResult,
  { publication, language }: Pick<SearchSettings, "publication" | "language">,
  base: string,
): Reference {
  return referenceOf({ ...result, publication, language, url: new URL(result.url, base).href });
}
