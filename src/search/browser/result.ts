/** From a page of Pagefind's index to a result of ours. */
import { fromFilterValue } from "../filter.ts";
import { fromUnindexed } from "../unindexed.ts";
import { toExcerpt } from "./excerpt.ts";
import type { PagefindPage } from "./pagefind.ts";
import type { SearchResult } from "./types.ts";

/**
 * The result for a page of the index.
 *
 * @param root the site's address, which ends in `/`.
 * @param origin origin of the page that asks; links to it are paths.
 */
export function toResult(
  page: PagefindPage,
  score: number,
  root: URL,
  origin: string,
): SearchResult {
  const values = (name: string): string[] => (page.filters[name] ?? []).map(fromFilterValue);
  const { title, kicker, date } = page.meta;
  const [section] = values("section");
  return {
    url: urlOf(page.raw_url, root, origin),
    title: title ?? "",
    ...(kicker === undefined ? {} : { kicker }),
    date: fromUnindexed(date ?? ""),
    ...(section === undefined ? {} : { section }),
    author: values("author"),
    excerpt: toExcerpt(page),
    score,
  };
}

/** An article's link below the site's root: a path of the index leads nowhere else. */
function urlOf(path: string, root: URL, origin: string): string {
  const segments = path.replace(/^\/+/, "").split("/").map(encodeURIComponent);
  const url = new URL(root.pathname + segments.join("/"), root);
  return url.origin === origin ? url.pathname : url.href;
}
