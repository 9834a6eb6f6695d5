/** The archive's data in the terms of schema.org, by which search engines for datasets find them. */
import type { Dataset } from "schema-dts";
import type { Html } from "../../src/lib/html.ts";
import { catalogFiles } from "../../src/pages/data/files.ts";
import type { DataPage } from "../../src/pages/models/data-page.ts";
import type { Site } from "../../src/pages/site.ts";
import { jsonLd, publisherOf } from "./json-ld.ts";

/** Media types of the dumps, by format. */
const dumpTypes = { "csv.gz": "text/csv", "jsonl.gz": "application/jsonl" } as const;

export function datasetData(site: Site, { url, years }: DataPage): Html {
  const { newspaper, strings } = site;
  const { articles, texts } = strings.data.catalog;
  const [last, first] = [years[0]?.id, years.at(-1)?.id];
  return jsonLd<Dataset>({
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": `${site.absolute(url)}#articles`,
    url: site.absolute(url),
    name: articles.replace("{of}", newspaper.publication),
    description: `${texts} ${newspaper.description}`,
    inLanguage: newspaper.language,
    isAccessibleForFree: true,
    ...(newspaper.licence && { license: newspaper.licence.url ?? newspaper.licence.name }),
    creator: publisherOf(site),
    ...(first !== undefined && last !== undefined && { temporalCoverage: `${first}/${last}` }),
    ...(newspaper.place !== undefined && {
      spatialCoverage: { "@type": "Place", name: newspaper.place },
    }),
    includedInDataCatalog: { "@type": "DataCatalog", url: site.absolute(catalogFiles.jsonld) },
    distribution: years
      .flatMap(({ dumps }) => dumps)
      .map(({ url: file, format }) => ({
        "@type": "DataDownload" as const,
        contentUrl: site.absolute(file),
        encodingFormat: [dumpTypes[format], "application/gzip"],
      })),
  });
}
