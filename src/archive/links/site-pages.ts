/** Which paths are pages of the site. */
import { isPublishedFile, type Article } from "../../article/index.ts";
import type { Catalogue } from "../catalogue.ts";
import { isSitePath } from "./own-paths.ts";
import { topicKinds } from "../topic.ts";

/** What of the catalogue says which pages there are. */
type Pages = Pick<Catalogue, "byPath" | "years" | "months" | "days" | "topics">;

const PERIOD = /^\/(\d{4}(?:\/\d\d){0,2})(\/(?:articles\.json)?)?$/;
const TOPIC = new RegExp(`^/(?:${topicKinds.join("|")})/[^/]+/`);

/** The site's own files whose kind an archive's may have as well. */
const TEXT_FILES = /^\/(?:robots|licences|manifest-sha256)\.txt$/;

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
  formerly: (path: string) => Article | undefined,
  path: string,
): string | undefined {
  const folder = (path.endsWith("/") ? path : `${path}/`).normalize("NFC");
  const article = pages.byPath.get(folder) ?? formerly(path);
  if (article) return article.url;
  const [, period, rest = "/"] = PERIOD.exec(path) ?? [];
  if (period !== undefined) {
    const id = period.replaceAll("/", "-");
    const isThere = [pages.years, pages.months, pages.days].some((periods) => periods.has(id));
    return isThere ? `/${period}${rest}` : undefined;
  }
  const topic = TOPIC.exec(folder)?.[0];
  if (topic !== undefined) {
    const all = topicKinds.flatMap((kind) => pages.topics.lists[kind]);
    return all.some(({ url, hasPage }) => hasPage && url === topic) ? path : undefined;
  }
  if (!isSitePath(path) || (isPublishedFile(path) && !TEXT_FILES.test(path))) return undefined;
  return /\.\w+$/.test(path) ? path : folder;
}
