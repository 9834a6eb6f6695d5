/**
 * Where machines get from a page, as links in its head: FAIR Signposting, level 1 (signposting.org/FAIR).
 * They say nothing that changes with the archive's size, so that old pages stay as they are.
 */
import { addressesOf } from "../../src/archive/authorities.ts";
import { hasScans, manifestUrl, type Issue } from "../../src/archive/issues/issue.ts";
import { isWeb } from "../../src/article/index.ts";
import { html, type Html } from "../../src/lib/html.ts";
import { editionOf } from "../../src/newspaper/frequency.ts";
import { catalogFiles, dataPeriod, periodFile } from "../../src/pages/data/files.ts";
import type { ArticlePage } from "../../src/pages/models/article-page.ts";
import type { DataPage } from "../../src/pages/models/data-page.ts";
import { periodUrl } from "../../src/pages/models/link.ts";
import type { Site } from "../../src/pages/site.ts";
import { licenceUrl } from "./licence-url.ts";
import { persistentUrl } from "./persistent-url.ts";

/** The media type of manifests. */
export const MANIFEST =
  'application/ld+json;profile="http://iiif.io/api/presentation/3/context.json"';

/**
 * The links of an article: by which address it is cited, what it is, who wrote it, under what terms it
 * may be used, the data about it, and the issue that it is part of. It is its own content, so that there
 * is no `item`, and it is no landing page beside that.
 */
export function articleSignposts(site: Site, page: ArticlePage): Html {
  const { article, place, url } = page;
  const { frequency, data } = site.newspaper;
  const issue = place?.issue.date ?? editionOf(frequency, article.date) ?? dataPeriod(article.date);
  const authors = page.topics.authors.flatMap(
    ({ title, known }) => addressesOf(title, article.sameAs?.author, known).find(isWeb) ?? [],
  );
  return html`<link rel="cite-as" href="${persistentUrl(site, article) ?? site.absolute(url)}" />
    <link rel="type" href="https://schema.org/NewsArticle" />
    ${authors.map((address) => html`<link rel="author" href="${new URL(address).href}" /> `)}
    ${license(site, [article.rights])}
    ${data.months && html`<link rel="describedby" href="${site.absolute(`/${periodFile(dataPeriod(article.date))}`)}" type="application/json" /> `}
    <link rel="collection" href="${site.absolute(periodUrl(issue))}" type="text/html" />`;
}

/** The links of a page of printed issues: their manifests and their files. */
export function issueSignposts(site: Site, url: string, issues: readonly Issue[]): Html {
  return html`<link rel="cite-as" href="${site.absolute(url)}" /> ${license(
      site,
      issues.map(({ rights }) => rights),
    )}
    ${issues.filter(hasScans).map((issue) => html`<link rel="describedby" href="${site.absolute(manifestUrl(issue))}" type="${MANIFEST}" /> `)}
    ${issues.flatMap(({ pdf }) => (pdf === undefined ? [] : [html`<link rel="item" href="${site.markdownLink(pdf, {})}" type="application/pdf" /> `]))}`;
}

/** The links of the page about the data: it is what it is called, and its catalogue says more. */
export function dataSignposts(site: Site, { url, years }: DataPage): Html {
  const dumps = years.flatMap((year) => year.dumps);
  return html`<link rel="cite-as" href="${site.absolute(url)}" />
    <link rel="type" href="https://schema.org/Dataset" />
    <link rel="type" href="https://schema.org/AboutPage" />
    ${license(site, [])}
    <link
      rel="describedby"
      href="${site.absolute(catalogFiles.jsonld)}"
      type="application/ld+json"
    />
    <link rel="describedby" href="${site.absolute(catalogFiles.turtle)}" type="text/turtle" />
    ${dumps.map((dump) => html`<link rel="item" href="${site.absolute(dump.url)}" type="application/gzip" /> `)}`;
}

/** The links of a dossier; what is in it its structured data tell. */
export function dossierSignposts(site: Site, url: string): Html {
  return html`<link rel="cite-as" href="${site.absolute(url)}" />
    <link rel="type" href="https://schema.org/CollectionPage" />
    ${license(site, [])}`;
}

/** The terms of a page, where they have an address. */
function license({ newspaper }: Site, own: readonly (string | undefined)[]): Html | false {
  const licence = licenceUrl(newspaper, own);
  return licence !== undefined && html`<link rel="license" href="${licence}" /> `;
}
