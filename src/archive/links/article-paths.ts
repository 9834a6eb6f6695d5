/** Articles by their paths. */
import type { Article } from "../../article/index.ts";

/** Finds articles by the paths by which texts name them. */
export interface ArticlePaths {
  /** @param path a URL, with a slash at its head, or a file of the archive, in NFC. */
  get(path: string): Article | undefined;
}

/** Indexes articles by URL and by file, each when the index is first needed: few texts name others. */
export function indexPaths(articles: readonly Article[]): ArticlePaths {
  const indexBy = (pathOf: (article: Article) => string) => {
    let index: ReadonlyMap<string, Article> | undefined;
    return (path: string): Article | undefined =>
      (index ??= new Map(articles.map((article) => [pathOf(article), article]))).get(path);
  };
  const [ofUrl, ofFile] = [indexBy(({ url }) => url), indexBy(({ file }) => file.normalize("NFC"))];
  return { get: (path) => (path.startsWith("/") ? ofUrl(path) : ofFile(path)) };
}
