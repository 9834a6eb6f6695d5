/** The links of a built site. */
import { readFileSync } from "node:fs";
import path from "node:path";

/** The files of its own that a page's elements point at. */
function targets(site: string, page: string): string[] {
  const html = readFileSync(path.join(site, page), "utf8");
  return [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)]
    .map(([, target = ""]) => target.replaceAll("&amp;", "&"))
    .filter((target) => target.startsWith("/"))
    .map((target) => decodeURIComponent(new URL(target, "http://x").pathname).slice(1))
    .map((file) => (file === "" || file.endsWith("/") ? `${file}index.html` : file));
}

/**
 * The links within a site that lead nowhere, each as `page → file`.
 *
 * @param pages the pages to look at, of all the site's files.
 */
export function danglingLinks(
  site: string,
  pages: readonly string[],
  files: readonly string[],
): string[] {
  const present = new Set(files);
  return pages.flatMap((page) =>
    targets(site, page)
      .filter((file) => !present.has(file))
      .map((file) => `${page} → ${file}`),
  );
}

/** The pages to which one comes by links from the front page, that included. */
export function pagesWithin(site: string, files: readonly string[]): string[] {
  const pages = new Set(files.filter((file) => file.endsWith(".html")));
  const found = new Set<string>(["index.html"]);
  // What is added to a set while it is gone through is gone through as well.
  for (const page of found) {
    for (const file of targets(site, page)) if (pages.has(file)) found.add(file);
  }
  return [...found];
}
