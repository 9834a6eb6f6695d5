/** The reference to the article or the dossier that a page shows, from the page's own data. */
import { localDay } from "../../article/citation/local-day.ts";
import { referenceOf, type Reference } from "../../article/citation/reference.ts";
import { ARTICLE_DATA_ID } from "../../pages/page-data/article-data.ts";

/** What of an article's structured data a reference needs; `_includes/parts/article-data.ts` writes it. */
interface ArticleData {
  url: string;
  headline: string;
  datePublished: string;
  author?: { name: string }[];
  articleSection?: string;
  inLanguage: string;
  identifier?: { url: string };
  printPage?: string;
  isPartOf: Publication;
}

/** An issue, the volume that it is part of, and the paper that has them. */
interface Publication {
  "@type": string;
  name?: string;
  issueNumber?: number | string;
  volumeNumber?: number;
  locationCreated?: { name: string };
  isPartOf?: Publication;
}

const MEDIA: Readonly<Record<string, Reference["medium"]>> = {
  Periodical: "magazine",
  WebSite: "website",
};

function wholesOf(part: Publication): Publication[] {
  return [part, ...(part.isPartOf ? wholesOf(part.isPartOf) : [])];
}

/** @throws Error on a page that is neither. */
export function pageReference(from: Document = document): Reference {
  const text = from.getElementById(ARTICLE_DATA_ID)?.textContent ?? "";
  const data = JSON.parse(text) as ArticleData;
  const { articleSection: section, printPage: page, author = [] } = data;
  const wholes = wholesOf(data.isPartOf);
  const paper = wholes.at(-1);
  const place = paper?.locationCreated?.name;
  const issue = wholes.find(({ issueNumber }) => issueNumber !== undefined)?.issueNumber;
  const volume = wholes.find(({ volumeNumber }) => volumeNumber !== undefined)?.volumeNumber;
  return referenceOf({
    title: data.headline,
    date: data.datePublished,
    author: author.map(({ name }) => name),
    publication: paper?.name ?? "",
    medium: MEDIA[paper?.["@type"] ?? ""] ?? "newspaper",
    url: data.url,
    language: data.inLanguage,
    accessed: localDay(new Date()),
    persistent: data.identifier?.url ?? "",
    ...(section !== undefined && { section }),
    ...(place !== undefined && { place }),
    ...(page !== undefined && { page }),
    ...(volume !== undefined && { volume: String(volume) }),
    ...(issue !== undefined && { issue: String(issue) }),
  });
}
