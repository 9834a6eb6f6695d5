import { identifierUrl } from "../../../article/identifier.ts";
import { referenceOf, type Reference } from "../../../article/citation/reference.ts";
import { mediumOn } from "../../../newspaper/frequency.ts";
import type { SearchSettings } from "../../../pages/page-data/search-settings.ts";
import type { SearchResult } from "../../../search/format/types.ts";

/**
 * The reference to a result: the one that the article's own page gives.
 *
 * @param base whole URL that the result's link may be relative to.
 * @param accessed the reader's day.
 */
export function toReference(
  result: SearchResult,
  settings: Pick<
    SearchSettings,
    "publication" | "place" | "frequency" | "language" | "ark" | "site" | "api"
  >,
  base: string,
  accessed: string,
): Reference {
  const { publication, place = "", language } = settings;
  const url = canonical(new URL(result.url, base), settings, base);
  const medium = mediumOn(settings.frequency, result.date);
  const { identifier } = result;
  const persistent = identifier === undefined ? "" : identifierUrl(identifier, settings.ark);
  return referenceOf({
    publication,
    place,
    medium,
    language,
    ...result,
    url,
    persistent,
    accessed,
  });
}

/** The article's address at the newspaper's own host, whichever serves it here. */
function canonical(
  { pathname }: URL,
  { site, api }: Pick<SearchSettings, "site" | "api">,
  base: string,
): string {
  const root = new URL("../", new URL(api, base)).pathname;
  // Encoded as the build encodes it, so that both references have one key.
  return site + encodeURI(decodeURIComponent(pathname.slice(root.length))).replaceAll("#", "%23");
}
