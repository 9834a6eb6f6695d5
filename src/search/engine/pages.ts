/** Pages of the site that are found beside articles: few, and so read whole. */
import type { Analyser, Term } from "../analyser/index.ts";
import type { SearchedPage } from "../format/searched-page.ts";
import type { FoundPage } from "../format/types.ts";
import { excerpt } from "./excerpt.ts";
import { locate } from "./locate.ts";
import type { Query, QueryTerm } from "./query.ts";
import { soughtBy } from "./sought.ts";

/**
 * The pages that have every word of a query and none that must not be there; those first that have
 * them in their title.
 *
 * @param link the address of a path of the site.
 */
export function findPages(
  pages: readonly SearchedPage[],
  query: Query,
  analyser: Analyser,
  link: (path: string) => string,
): FoundPage[] {
  const sought = soughtBy(query, analyser);
  const has = (text: readonly Term[], terms: readonly QueryTerm[]): boolean =>
    terms.every(
      (term) => locate(text, soughtBy({ ...query, terms: [term] }, analyser), analyser).length > 0,
    );
  const found = pages.flatMap(({ url, title, text }) => {
    const all = analyser.terms(`${title}\n${text}`);
    if (!has(all, query.terms)) return [];
    if (query.without.some(({ terms }) => has(all, terms))) return [];
    const places = locate(analyser.terms(text), sought, analyser);
    const page = { url: link(url), title, excerpt: excerpt(text, places) };
    return [{ page, inTitle: has(analyser.terms(title), query.terms) }];
  });
  return found.sort((a, b) => Number(b.inTitle) - Number(a.inTitle)).map(({ page }) => page);
}
