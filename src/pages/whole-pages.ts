/** The pages that span all time: what the list of kinds makes, and the sitemaps of it. */
import { sitemapIndex, wholeSitemaps } from "./models/sitemap-page.ts";
import { routes, type PageKind, type Pages, type WholeArchive } from "./routes.ts";
import { pagesOf } from "./run.ts";

/** Makes every page that is made from the whole archive. */
export function wholePages(archive: WholeArchive): Pages {
  const { added } = archive;
  const kinds = Object.keys(routes) as PageKind[];
  const made = kinds.map((kind) => {
    const { pages, inSitemap, mayBeReplaced } = routes[kind];
    const all: readonly { url: string }[] = pages?.(archive) ?? [];
    const own = mayBeReplaced ? all.filter(({ url }) => !added.paths.has(url)) : all;
    const listed = inSitemap === true ? own.map(({ url }) => url) : (inSitemap?.(archive) ?? []);
    return { kind, own, listed };
  });
  const sitemaps = wholeSitemaps([
    ...made.flatMap(({ listed }) => listed),
    ...added.pages.map(({ url }) => url),
  ]);
  const pages = Object.fromEntries(made.map(({ kind, own }) => [kind, own])) as unknown as Pages;
  return pagesOf({
    ...pages,
    sitemaps,
    sitemapIndex: [sitemapIndex(archive.catalogue, sitemaps)],
  });
}
