/** The links of a built site. */
import { readFileSync } from "node:fs";
import path from "node:path";

/** Everything that a page's elements point at, without what HTML escapes. */
function targets(html: string): string[] {
  return [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, target = ""]) =>
    target.replaceAll("&amp;", "&"),
  );
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
    targets(readFileSync(path.join(site, page), "utf8"))
      .filter((target) => target.startsWith("/"))
      .map((target) => decodeURIComponent(new URL(target, "http://x").pathname).slice(1))
      .map((file) => (file === "" || file.endsWith("/") ? `${file}index.html` : file))
      .filter((file) => !present.has(file))
      .map((file) => `${page} → ${file}`),
  );
}
