/** What articles point at in each other: read-also headlines and related articles. */
import { foldSpelling } from "../../lib/fold-spelling.ts";
import { didYouMean, nearest, type Article, type Fault } from "../../article/index.ts";
import { groupBy } from "../group-by.ts";
import type { Catalogue } from "../catalogue.ts";
import { say } from "../../messages/message.ts";

/** Articles by headline. */
export interface Headlines {
  /** Those of a headline, oldest first where it came back. */
  of(headline: string): readonly Article[];
}

/**
 * The part of a headline that a read-also line must repeat: no punctuation, and spellings in which
 * typists differ made equal.
 */
export function headlineKey(headline: string): string {
  return foldSpelling(headline)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Indexes articles by headline, when the index is first needed. */
export function indexHeadlines(articles: readonly Article[]): Headlines {
  let index: ReadonlyMap<string, readonly Article[]> | undefined;
  return {
    of: (headline) => {
      index ??= groupBy(articles, ({ title }) => headlineKey(title) || undefined);
      return index.get(headlineKey(headline)) ?? [];
    },
  };
}

/**
 * The article that a read-also line means: the latest of that headline that is not younger than
 * the article itself, else the first younger one; `undefined` when the archive has none.
 */
export function readAlso(
  headlines: Headlines,
  from: Article,
  headline: string,
): Article | undefined {
  const same = headlines.of(headline).filter((article) => article !== from);
  return same.findLast((article) => article.date <= from.date) ?? same[0];
}

/** The articles that an article names in `related`. */
export function relatedArticles(catalogue: Catalogue, article: Article): Article[] {
  return article.related.flatMap((path) => catalogue.byPath.get(path) ?? []);
}

/** Suggestions at most: each entry is compared with the whole archive. */
const MOST_SUGGESTED = 50;

/** A fault for each `related` entry that names no article. */
export function checkReferences(catalogue: Catalogue): Fault[] {
  let suggested = 0;
  const pointing = catalogue.articles.filter(({ related }) => related.length > 0);
  return pointing.flatMap((article) =>
    article.related
      .filter((path) => !catalogue.byPath.get(path))
      .map((path) => dangling(catalogue, article, path, ++suggested <= MOST_SUGGESTED)),
  );
}

function dangling(catalogue: Catalogue, article: Article, path: string, suggest: boolean): Fault {
  const paths = () => catalogue.articles.flatMap(({ url, file }) => [url, file.normalize("NFC")]);
  const near = suggest ? nearest(path, paths()) : undefined;
  return {
    file: article.file,
    line: article.references.related.find((entry) => entry.path === path)?.line ?? 1,
    severity: "error",
    message: say(
      'related: found "{path}", expected the file or the URL of an article of the archive{hint}',
      { path, hint: didYouMean(near) },
    ),
  };
}
