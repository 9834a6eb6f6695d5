/**
 * What the head of an article's page tells machines: Open Graph, Dublin Core, and the elements by
 * which Zotero and scholarly search engines know a newspaper article. A journal's title is never
 * given: with one, Zotero would take it for a journal's article.
 */
import { firstPage, pagesOfNumbers } from "../../src/article/page-numbers.ts";
import { dayOf } from "../../src/calendar/index.ts";
import { html, type Html } from "../../src/lib/html.ts";
import type { ArticlePage } from "../../src/pages/models/article-page.ts";
import type { Site } from "../../src/pages/site.ts";
import { mediumOn } from "../../src/newspaper/frequency.ts";

type Pair = readonly [name: string, content: string | undefined];

/** The elements of an article's head. */
export function articleMeta(site: Site, page: ArticlePage): Html {
  return html`<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/" />
    <link rel="schema.DCTERMS" href="http://purl.org/dc/terms/" />
    ${original(page)} ${openGraph(page).map((pair) => written("property", pair))}
    ${[...dublinCore(site, page), ...scholarly(site, page)].map((pair) => written("name", pair))}`;
}

function written(kind: "name" | "property", [name, content]: Pair): Html | false {
  if (content === undefined) return false;
  return kind === "name"
    ? html`<meta name="${name}" content="${content}" /> `
    : html`<meta property="${name}" content="${content}" /> `;
}

/** Of which this page is a copy, in the terms of RFC 7089. */
function original(page: ArticlePage): Html | false {
  const url = originalOnWeb(page);
  return url !== undefined && html`<link rel="original" href="${url}" /> `;
}

/** The address of the original, if it is one that a browser can follow. */
export function originalOnWeb({ article: { source } }: ArticlePage): string | undefined {
  const url = source?.url;
  return url !== undefined && /^https?:/i.test(url) ? new URL(url).href : undefined;
}

function openGraph({ article, topics }: ArticlePage): Pair[] {
  return [
    ["article:published_time", article.date],
    ["article:modified_time", article.updated],
    ["article:section", article.section],
    ...article.tags.map((tag): Pair => ["article:tag", tag]),
    ...topics.authors.map(({ title }): Pair => ["article:author", title]),
  ];
}

function dublinCore(site: Site, { article, url }: ArticlePage): Pair[] {
  const { newspaper } = site;
  const { licence } = newspaper;
  return [
    ["DC.type", `${mediumOn(newspaper.frequency, article.date)}Article`],
    ["DC.title", article.title],
    ...article.author.map((name): Pair => ["DC.creator", name]),
    ["DC.language", article.lang ?? newspaper.language],
    ["DC.publisher", newspaper.publisher ?? newspaper.publication],
    ["DC.identifier", site.absolute(url)],
    ["DC.source", article.source?.url],
    ["DC.rights", article.rights ?? licence?.url ?? licence?.name],
    ...[...article.tags, ...article.places].map((name): Pair => ["DC.subject", name]),
    ["DCTERMS.issued", article.date],
    ["DCTERMS.modified", article.updated],
    ["DCTERMS.isPartOf", newspaper.publication],
  ];
}

function scholarly(site: Site, { article }: ArticlePage): Pair[] {
  const { newspaper } = site;
  const { page, issue, volume } = article.edition ?? {};
  // Zotero knows of no issues of a newspaper.
  const hasIssues = mediumOn(newspaper.frequency, article.date) === "magazine";
  return [
    ["author", article.author.length > 0 ? article.author.join("، ") : undefined],
    ["citation_title", article.title],
    ...article.author.map((name): Pair => ["citation_author", name]),
    ["citation_date", (dayOf(article.date) ?? article.date).replaceAll("-", "/")],
    ["citation_language", article.lang ?? newspaper.language],
    ["citation_publisher", newspaper.publisher ?? newspaper.publication],
    ["citation_volume", volume === undefined ? undefined : String(volume)],
    ["citation_issue", issue === undefined || !hasIssues ? undefined : String(issue)],
    ["citation_firstpage", page === undefined ? undefined : String(firstPage(page))],
    [
      "citation_lastpage",
      typeof page === "string" ? String(pagesOfNumbers(page).at(-1)) : undefined,
    ],
  ];
}
