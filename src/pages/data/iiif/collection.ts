/** IIIF collections: the issues of a year, and the years of an archive. */
import { manifestUrl } from "../../../archive/issues/issue.ts";
import { periodUrl } from "../../models/link.ts";
import { collectionUrl, type CollectionPage } from "../../models/printed-issue.ts";
import type { Site } from "../../site.ts";
import { issueLabel } from "./manifest.ts";
import {
  context,
  inLanguage,
  licenceUri,
  navDate,
  provider,
  webPage,
  type Resource,
} from "./presentation.ts";

/** A collection. */
export function collectionOf(site: Site, model: CollectionPage): Resource {
  const { year, years, issues } = model;
  const { publication, licence } = site.newspaper;
  const rights = licenceUri(licence?.url);
  const title = year === undefined ? publication : yearLabel(site, year);
  return {
    "@context": context,
    id: site.absolute(model.url),
    type: "Collection",
    label: inLanguage(site, title),
    ...(year !== undefined && { navDate: navDate(year) }),
    viewingDirection: "right-to-left",
    ...(rights !== undefined && { rights }),
    provider: provider(site),
    homepage: [webPage(site, year === undefined ? "/" : periodUrl(year), title)],
    ...(year !== undefined && {
      partOf: [{ id: site.absolute(collectionUrl()), type: "Collection" }],
    }),
    items: [
      ...years.map((one) => ({
        id: site.absolute(collectionUrl(one)),
        type: "Collection",
        label: inLanguage(site, yearLabel(site, one)),
        navDate: navDate(one),
      })),
      ...issues.map((issue) => ({
        id: site.absolute(manifestUrl(issue)),
        type: "Manifest",
        label: inLanguage(site, issueLabel(site, issue)),
        navDate: navDate(issue.date),
      })),
    ],
  };
}

function yearLabel({ newspaper, dates }: Site, year: string): string {
  return `${newspaper.publication}، ${dates.year(year)}`;
}
