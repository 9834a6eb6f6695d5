/** Asks queries of the texts of articles: the part of searching for dossiers that workers do. */
import { bodyOf } from "../../archive/reading/article-body.ts";
import { plainText, type Article } from "../../article/index.ts";
import type { SynonymSets } from "../../search/format/synonyms.ts";
import { TextSearch } from "../../search/index/text-search.ts";

/** Texts to be searched: plain data, so that it can be sent to another process. */
export interface TextSearchJob {
  /** The directory of the articles. */
  directory: string;
  articles: readonly Article[];
  queries: readonly string[];
  /** What the archive adds to the synonyms of the search. */
  synonyms: SynonymSets;
}

/** The URLs of articles that were found, each with the queries that found it. */
export type FoundTexts = [url: string, queries: string[]][];

/** Searches the texts of a job. */
export function findTexts({ directory, articles, queries, synonyms }: TextSearchJob): FoundTexts {
  const search = new TextSearch(queries, synonyms);
  return articles.flatMap((article): FoundTexts => {
    if (!search.mayFind(article)) return [];
    const finding = search.finding(article, plainText(bodyOf(directory, article)));
    return finding.length > 0 ? [[article.url, finding]] : [];
  });
}
