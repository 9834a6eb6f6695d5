/** Articles that Sijill takes as they are: they are copied, with the files that they name, and not written anew. */
import { isPublishedFile, type ArticleParser } from "../../../article/index.ts";
import { pictureFile } from "../../../archive/pictures/pictures.ts";
import { decodedOrNot } from "../../../lib/percent-decoded.ts";
import type { OwnArticle } from "../../item.ts";
import { withDirectoryData } from "./directory-data.ts";
import type { SiteFile } from "./generators.ts";

/** A path with a date as archives have it, whatever folders it is in. */
const dated = /(?:^|\/)(\d{4}\/(?:(?:\d\d\/)?\d\d[-/])?[^/]+\.md)$/;

/**
 * The article that a file is; `undefined` where it is not valid, its path has no date, or it is of a site of
 * another generator.
 */
export function ownArticle(
  own: SiteFile,
  text: string,
  parse: ArticleParser,
): OwnArticle | undefined {
  const { site, name, beside } = own;
  const [, file] = dated.exec(name) ?? [];
  // Sijill's own projects have Eleventy's configuration, but no data files of folders.
  const isForeign = site.generator !== undefined && site.generator !== "Eleventy";
  const hasDefaults = Object.keys(withDirectoryData({}, own)).length > 0;
  if (isForeign || hasDefaults || file === undefined) return undefined;
  const { article, faults } = parse(file, text);
  if (!article || faults.some(({ severity }) => severity === "error")) return undefined;
  const root = name.slice(0, -file.length);
  const { pictures, links } = article.references;
  const documents = links.map(({ href }) => decodedOrNot(href)).filter(isPublishedFile);
  const named = [...pictures.map(({ src }) => src), ...documents];
  const files = named.flatMap((src) => {
    const to = pictureFile(article, src);
    const from = to === undefined ? undefined : beside(`/${root}${to}`);
    return to === undefined || from === undefined ? [] : [{ from, to }];
  });
  return { file, text, date: article.date, files };
}
