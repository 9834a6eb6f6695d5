/** Where former paths and ARKs of articles lead: a page each, for any host, and a list, for hosts that redirect. */
import { arkPath, type Article } from "../../article/index.ts";
import { aliasUrl } from "../../archive/links/aliases.ts";
import type { Catalogue } from "../../archive/catalogue.ts";

/** A page that leads from an article's old path, or that of its ARK, to its present one. */
export interface RedirectPage {
  url: string;
  target: string;
  title: string;
}

/** Path of the list, without a slash at its head. */
export const REDIRECTS = "redirects.json";

/** The list: for each former path the present one, neither with the path prefix nor encoded. */
export interface RedirectList {
  url: string;
  targets: Readonly<Record<string, string>>;
}

/** The pages of the former paths and of the ARKs of some articles. */
export function redirectPages(articles: readonly Article[], ark: Catalogue["ark"]): RedirectPage[] {
  const moved = articles.filter(
    ({ aliases, identifier }) => aliases.length > 0 || identifier !== undefined,
  );
  return moved.flatMap(({ aliases, identifier, url, title }) => {
    const own = identifier === undefined ? undefined : arkPath(identifier, ark);
    const paths = aliases.map(aliasUrl);
    return [...paths, ...(own === undefined ? [] : [own])].map((path) => ({
      url: path,
      target: url,
      title,
    }));
  });
}

/** The list of all such paths, if there are any. */
export function redirectList({ articles, ark }: Catalogue): RedirectList[] {
  const pages = redirectPages(articles, ark);
  if (pages.length === 0) return [];
  const targets = Object.fromEntries(pages.map(({ url, target }) => [url, target]));
  return [{ url: `/${REDIRECTS}`, targets }];
}
