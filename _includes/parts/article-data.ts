/** An article in the terms of schema.org: for search engines, and for the page's own script. */
import { addressesOf } from "../../src/archive/authorities.ts";
import type { NewsArticle, WithContext } from "schema-dts";
import { ARTICLE_DATA_ID } from "../../src/pages/page-data/article-data.ts";
import { isWeb, type Named } from "../../src/article/index.ts";
import type { Html } from "../../src/lib/html.ts";
import type { ArticlePage } from "../../src/pages/models/article-page.ts";
import type { NamedLink } from "../../src/pages/models/link.ts";
import type { Site } from "../../src/pages/site.ts";
import { printedPages } from "./issue-data.ts";
import { publicationIssue } from "./issue.ts";
import { jsonLd, publisherOf } from "./json-ld.ts";
import { licenceUrl } from "./licence-url.ts";
import { persistentUrl } from "./persistent-url.ts";

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
  const license = licenceUrl(newspaper, [rights]);
  const persistent = persistentUrl(site, article);
  const own = [...new Set(Object.values(pictures).map((one) => site.absolute(one.url)))];
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    url,
    mainEntityOfPage: url,
    ...(persistent !== undefined && {
      identifier: { "@type": "PropertyValue", value: article.identifier, url: persistent },
    }),
    headline: article.title,
    ...(subtitle !== undefined && { alternativeHeadline: subtitle }),
    description,
    datePublished: article.date,
    ...(updated !== undefined && { dateModified: updated }),
    ...(page.topics.authors.length > 0 && {
      author: page.topics.authors.map((link) => ({
        "@type": agentType(link),
        name: link.title,
        url: site.absolute(link.url),
        ...sameAs(link, article.sameAs?.author),
      })),
    }),
    ...(section !== undefined && { articleSection: section }),
    ...(tags.length > 0 && { keywords: tags }),
    ...about(page),
    ...(places.length > 0 && {
      contentLocation: places.map((name) => ({
        "@type": "Place" as const,
        name,
        ...sameAs(
          page.topics.places.find(({ title }) => title === name) ?? { title: name },
          article.sameAs?.places,
        ),
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
    publisher: publisherOf(site),
    ...(source?.url !== undefined && { isBasedOn: source.url, archivedAt: url }),
    ...(correction !== undefined && { correction }),
    ...(rights !== undefined && { copyrightNotice: rights }),
    ...(license !== undefined && { license }),
  };
}

/** What it is about, as far as it is known what its tags mean. */
function about({ topics }: ArticlePage) {
  const known = topics.tags.flatMap(({ title, known: meaning }) =>
    meaning ? [{ "@type": meaning.type, name: title, sameAs: meaning.sameAs }] : [],
  );
  return known.length > 0 && { about: known };
}

/** A person, unless the owner's table says that the name is an organisation's. */
function agentType({ known }: NamedLink): "Person" | "Organization" {
  return known?.type === "Organization" ? "Organization" : "Person";
}

/** What stands for a person or a place elsewhere: addresses of the web, and identifiers of other kinds. */
function sameAs(
  { title, known }: Pick<NamedLink, "title" | "known">,
  names: readonly Named[] = [],
) {
  const all = addressesOf(title, names, known);
  const [web, others] = [true, false].map((it) => all.filter((one) => isWeb(one) === it));
  return {
    ...(web && web.length > 0 && { sameAs: web }),
    ...(others && others.length > 0 && { identifier: others }),
  };
}
