/** Where former paths of articles lead: a page each, for any host, and a list, for hosts that redirect. */
import type { Article } from "../../article/index.ts";
import { aliasUrl } from "../../archive/links/aliases.ts";
import type { Catalogue } from "../../archive/catalogue.ts";

/** A page that leads from an article's old path to its present one. */
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

/** The pages of the former paths of some articles. */
export function redirectPages(articles: readonly Article[]): RedirectPage[] {
  return articles.flatMap(({ aliases, url, title }) =>
    aliases.map((alias) => ({ url: aliasUrl(alias), target: url, title })),
  );
}

/** The list of all former paths, if there are any. */
export function redirectList({ articles }: Catalogue): RedirectList[] {
  const pages = redirectPages(articles);
  if (pages.length === 0) return [];
  const targets = Object.fromEntries(pages.map(({ url, target }) => [url, target]));
  return [{ url: `/${REDIRECTS}`, targets }];
}
