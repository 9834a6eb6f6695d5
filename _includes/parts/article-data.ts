/** An article in the terms of schema.org: for search engines, and for the page's own script. */
import type { NewsArticle, WithContext } from "schema-dts";
import { ARTICLE_DATA_ID } from "../../src/pages/page-data/article-data.ts";
import { isWeb, type Named } from "../../src/article/index.ts";
import type { Html } from "../../src/lib/html.ts";
import type { ArticlePage } from "../../src/pages/models/article-page.ts";
import type { Site } from "../../src/pages/site.ts";
import { printedPages } from "./issue-data.ts";
import { publicationIssue } from "./issue.ts";
import { jsonLd } from "./json-ld.ts";

/**
 * The structured data of an article.
 *
 * @param description what it is about, in a sentence or two.
 * @param picture whole URL of the picture that stands for it.
 */
export function articleData(
  site: Site,
  page: ArticlePage,
  options: { description: string; picture: string },
): Html {
  return jsonLd<NewsArticle>(newsArticle(site, page, options), ARTICLE_DATA_ID);
}

function newsArticle(
  site: Site,
  page: ArticlePage,
  { description, picture }: { description: string; picture: string },
): WithContext<NewsArticle> {
  const { newspaper } = site;
  const { article, pictures } = page;
  const { subtitle, updated, section, tags, places, edition, source, correction, rights } = article;
  const url = site.absolute(page.url);
  const own = [...new Set(Object.values(pictures).map((one) => site.absolute(one.url)))];
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    url,
    mainEntityOfPage: url,
    headline: article.title,
    ...(subtitle !== undefined && { alternativeHeadline: subtitle }),
    description,
    datePublished: article.date,
    ...(updated !== undefined && { dateModified: updated }),
    ...(page.topics.authors.length > 0 && {
      author: page.topics.authors.map(({ title, url: path }) => ({
        "@type": "Person" as const,
        name: title,
        url: site.absolute(path),
        ...sameAs(article.sameAs?.author, title),
      })),
    }),
    ...(section !== undefined && { articleSection: section }),
    ...(tags.length > 0 && { keywords: tags }),
    ...(places.length > 0 && {
      contentLocation: places.map((name) => ({
        "@type": "Place" as const,
        name,
        ...sameAs(article.sameAs?.places, name),
      })),
    }),
    inLanguage: article.lang ?? newspaper.language,
    isAccessibleForFree: true,
    image: own.length > 0 ? own : [picture],
    isPartOf: publicationIssue(site, article.date, edition),
    ...(edition?.issue !== undefined && { printEdition: String(edition.issue) }),
    ...(edition?.page !== undefined && { printPage: String(edition.page) }),
    ...(page.place && printedPages(page.place)),
    ...(edition?.column !== undefined && { printColumn: String(edition.column) }),
    publisher: {
      "@type": "NewsMediaOrganization",
      name: newspaper.publisher ?? newspaper.publication,
      url: site.absolute("/"),
    },
    ...(source?.url !== undefined && { isBasedOn: source.url, archivedAt: url }),
    ...(correction !== undefined && { correction }),
    ...(rights !== undefined && { copyrightNotice: rights }),
    ...(newspaper.licence?.url !== undefined && { license: newspaper.licence.url }),
  };
}

/** What stands for a person or a place elsewhere: addresses of the web, and identifiers of other kinds. */
function sameAs(names: readonly Named[] = [], name: string) {
  const all = names.find((it) => it.name === name)?.sameAs ?? [];
  const [web, others] = [true, false].map((it) => all.filter((one) => isWeb(one) === it));
  return {
    ...(web && web.length > 0 && { sameAs: web }),
    ...(others && others.length > 0 && { identifier: others }),
  };
}
