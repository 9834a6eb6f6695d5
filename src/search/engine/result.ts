/** From a fragment of the index to a result. */
import type { Analyser } from "../analyser/index.ts";
import type { SearchResult } from "../format/types.ts";
import type { Fragment } from "../format/fragment.ts";
import { excerpt, locate, marked, type Span } from "./excerpt.ts";
import { siteUrl } from "./site-url.ts";
import type { Sought } from "./sought.ts";

/**
 * The result for an article.
 *
 * @param root the site's address, which ends in `/`.
 * @param origin origin of the page that asks; links to it are paths.
 */
export function toResult(
  fragment: Fragment,
  score: number,
  sought: Sought,
  analyser: Analyser,
  root: URL,
  origin: string,
): SearchResult {
  const { meta, filters, content } = fragment;
  const { title, kicker, date, hijri, volume, issue, page, identifier, language, head } = meta;
  const body = content.slice(endOfWord(content, Number(head))).trim();
  const places: Span[] = locate(body, sought, analyser);
  const inTitle = locate(title, sought, analyser);
  const [section] = filters.section ?? [];
  return {
    url: siteUrl(fragment.url, root, origin),
    title,
    ...(inTitle.length > 0 && { titleHtml: marked(title, inTitle) }),
    ...(kicker === undefined ? {} : { kicker }),
    date,
    ...(hijri === undefined ? {} : { hijri }),
    ...(section === undefined ? {} : { section }),
    author: filters.author ?? [],
    ...(volume === undefined ? {} : { volume }),
    ...(issue === undefined ? {} : { issue }),
    ...(page === undefined ? {} : { page }),
    ...(identifier === undefined ? {} : { identifier }),
    ...(language === undefined ? {} : { language }),
    excerpt: excerpt(body, places),
    score,
  };
}

/** Where so many white-space words of a text end. */
function endOfWord(text: string, words: number): number {
  let end = 0;
  let count = 0;
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    if (count++ === words) break;
    end = index + word.length;
  }
  return end;
}
