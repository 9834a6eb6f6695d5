/** A dossier in the terms of schema.org: for search engines, and for the page's own script. */
import type { CollectionPage } from "schema-dts";
import type { Html } from "../../src/lib/html.ts";
import type { DossierPage } from "../../src/pages/models/dossier-page.ts";
import { ARTICLE_DATA_ID } from "../../src/pages/page-data/article-data.ts";
import type { Site } from "../../src/pages/site.ts";
import { jsonLd, publisherOf } from "./json-ld.ts";
import { licenceUrl } from "./licence-url.ts";

/**
 * The structured data of a dossier.
 *
 * @param description what it is about, in a sentence or two.
 * @param picture whole URL of the picture that stands for it.
 */
export function dossierData(
  site: Site,
  { url: path, dossier }: DossierPage,
  { description, picture }: { description: string; picture: string },
): Html {
  const { newspaper } = site;
  const { title, date, updated, author, articles } = dossier;
  const url = site.absolute(path);
  const license = licenceUrl(newspaper, []);
  return jsonLd<CollectionPage>(
    {
      "@context": "https://schema.org",
      "@type": "CollectionPage",
      url,
      headline: title,
      description,
      datePublished: date,
      ...(updated !== undefined && { dateModified: updated }),
      ...(author.length > 0 && {
        author: author.map((name) => ({ "@type": "Person" as const, name })),
      }),
      inLanguage: newspaper.language,
      isAccessibleForFree: true,
      image: picture,
      isPartOf: {
        "@type": "WebSite",
        name: newspaper.publication,
        url: site.absolute("/"),
        ...(newspaper.place !== undefined && {
          locationCreated: { "@type": "Place", name: newspaper.place },
        }),
      },
      publisher: publisherOf(site),
      ...(license !== undefined && { license }),
      mainEntity: {
        "@type": "ItemList",
        numberOfItems: articles.length,
        itemListElement: articles.map((article, i) => ({
          "@type": "ListItem" as const,
          position: i + 1,
          url: site.absolute(article.url),
          name: article.title,
        })),
      },
    },
    ARTICLE_DATA_ID,
  );
}
