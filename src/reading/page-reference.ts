/** The reference to the article that a page shows, from the page's own data. */
import { localDay } from "../citation/local-day.ts";
import { referenceOf, type Reference } from "../citation/reference.ts";
import { ARTICLE_DATA_ID } from "./article-data.ts";

/** What of an article's structured data a reference needs; `_includes/parts/article-data.ts` writes it. */
interface ArticleData {
  url: string;
  headline: string;
  datePublished: string;
  author?: { name: string }[];
  articleSection?: string;
  inLanguage: string;
  printPage?: string;
  isPartOf: {
    issueNumber?: number;
    isPartOf: { name: string; locationCreated?: { name: string } };
  };
}

/** @throws Error on a page that is not an article's. */
export function pageReference(): Reference {
  const text = document.getElementById(ARTICLE_DATA_ID)?.textContent ?? "";
  const data = JSON.parse(text) as ArticleData;
  const { isPartOf: issue, articleSection: section, printPage: page, author = [] } = data;
  const place = issue.isPartOf.locationCreated?.name;
  return referenceOf({
    title: data.headline,
    date: data.datePublished,
    author: author.map(({ name }) => name),
    publication: issue.isPartOf.name,
    url: data.url,
    language: data.inLanguage,
    accessed: localDay(new Date()),
    ...(section !== undefined && { section }),
    ...(place !== undefined && { place }),
    ...(page !== undefined && { page }),
    ...(issue.issueNumber !== undefined && { issue: String(issue.issueNumber) }),
  });
}
