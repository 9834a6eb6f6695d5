/** Which paths are pages of the site. */
import type { Article } from "../../article/index.ts";
import type { Catalogue } from "../catalogue.ts";
import { topicKinds } from "../topic.ts";
import type { SitePaths } from "./site-paths.ts";

/** What of the catalogue says which pages there are. */
type Pages = Pick<Catalogue, "byPath" | "years" | "months" | "days" | "topics">;

/**
 * The path of a page as the site has it.
 *
 * @param path not percent-encoded, with a slash at its head; the one at its end may be missing.
 * @param formerly finds the article of a former path.
 * @returns `undefined` where the site has no such page. Of pages that do not follow from articles,
 *   as those of Hijri months, the kind alone is known.
 */
export function sitePage(
  pages: Pages,
  paths: SitePaths,
  formerly: (path: string) => Article | undefined,
  path: string,
): string | undefined {
  const folder = (path.endsWith("/") ? path : `${path}/`).normalize("NFC");
  const article = pages.byPath.get(folder) ?? formerly(path);
  if (article) return article.url;
  const found = paths.find(path.normalize("NFC"));
  if (!found) return undefined;
  const { period, topic } = found;
  if (period !== undefined) {
    const all = [pages.years, pages.months, pages.days];
    if (!all.some((periods) => periods.has(period))) return undefined;
  }
  if (topic !== undefined) {
    const all = topicKinds.flatMap((kind) => pages.topics.lists[kind]);
    if (!all.some(({ url, hasPage }) => hasPage && url === topic)) return undefined;
  }
  return /\.\w+$/.test(path) ? path : folder;
}
