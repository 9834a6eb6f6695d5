/** From a fragment of the index to a result. */
import type { Analyser, Term } from "../analyser/index.ts";
import type { SearchResult } from "../format/types.ts";
import type { Fragment } from "../format/fragment.ts";
import { excerpt, marked } from "./excerpt.ts";
import { locate, type Span } from "./locate.ts";
import { siteUrl } from "./site-url.ts";
import type { Sought } from "./sought.ts";

/**
 * The result for an article.
 *
 * @param terms of its content.
 * @param root the site's address, which ends in `/`.
 * @param origin origin of the page that asks; links to it are paths.
 */
export function toResult(
  fragment: Fragment,
  terms: readonly Term[],
  score: number,
  sought: Sought,
  analyser: Analyser,
  root: URL,
  origin: string,
): SearchResult {
  const { meta, filters, content } = fragment;
  const { title, kicker, date, hijri, volume, issue, page, identifier, language, head } = meta;
  const behindHead = content.slice(endOfWord(content, Number(head))).trimStart();
  const start = content.length - behindHead.length;
  const inBody = terms.filter((term) => term.start >= start);
  const places = locate(inBody, sought, analyser).map(([from, to]): Span => [
    from - start,
    to - start,
  ]);
  const inTitle = locate(analyser.terms(title), sought, analyser);
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
    excerpt: excerpt(behindHead.trimEnd(), places),
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
