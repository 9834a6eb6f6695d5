/** What a query may have meant that finds little or nothing. */
import type { SearchAnswer } from "../format/types.ts";
import { correctedQuery } from "./corrected-query.ts";
import { formCountsOf, type Searched } from "./find.ts";
import { demandsOf, withoutDemands, type Query } from "./query.ts";
import type { SearchRequest } from "./request.ts";
import { articlesIn, type Vocabularies } from "./vocabularies.ts";

/**
 * What was meant, if a word is hardly there; where nothing is found as it is asked for, its words alone.
 *
 * @param found how many articles.
 */
export async function meantBy(
  searched: readonly Searched[],
  { request, query }: { request: SearchRequest; query: Query },
  found: number,
  vocabularies: Vocabularies,
): Promise<Pick<SearchAnswer, "correction" | "tooStrict">> {
  const corrected = await correctedQuery(request.query, query.terms, {
    articles: articlesIn(searched.map(({ bundle }) => bundle.summary)),
    counts: formCountsOf(searched, query),
    share: await vocabularies.share(),
    words: (bucket) => vocabularies.words(bucket),
  });
  if (corrected !== undefined) return { correction: corrected };
  if (found > 0) return {};
  const words = withoutDemands(request.query);
  return words === "" || words === request.query
    ? {}
    : { correction: words, tooStrict: demandsOf(query) };
}
