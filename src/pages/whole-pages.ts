/** The pages that span all time: what the list of kinds makes, and the sitemaps of it. */
import { sitemapIndex, wholeSitemaps } from "./models/sitemap-page.ts";
import { routes, type PageKind, type Pages, type WholeArchive } from "./routes.ts";
import { pagesOf } from "./run.ts";

/** Makes every page that is made from the whole archive. */
export function wholePages(archive: WholeArchive): Pages {
  const kinds = Object.keys(routes) as PageKind[];
  const made = kinds.map((kind) => {
    const { pages, inSitemap } = routes[kind];
    const own: readonly { url: string }[] = pages?.(archive) ?? [];
    const listed = inSitemap === true ? own.map(({ url }) => url) : (inSitemap?.(archive) ?? []);
    return { kind, own, listed };
  });
  const sitemaps = wholeSitemaps(made.flatMap(({ listed }) => listed));
  const pages = Object.fromEntries(made.map(({ kind, own }) => [kind, own])) as unknown as Pages;
  return pagesOf({
    ...pages,
    sitemaps,
    sitemapIndex: [sitemapIndex(archive.catalogue, sitemaps)],
  });
}
