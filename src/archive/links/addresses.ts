/** Articles by the web addresses that they had before they came into the archive. */
import { addressKey, type Article } from "../../article/index.ts";
import { aliasUrl } from "./aliases.ts";

/** Which article an address means. */
export interface Addresses {
  /** @param address an absolute one. `undefined` where it is that of no article, or of several. */
  find: (address: string) => Article | undefined;
  /** @param path a former path on the site, not percent-encoded. */
  formerly: (path: string) => Article | undefined;
}

/**
 * Indexes articles by their `source.url`, and by their `aliases` on that host and on the site's own.
 * The index is made when it is first needed.
 *
 * @param site where the archive is published.
 */
export function indexAddresses(articles: readonly Article[], site: URL): Addresses {
  let addresses: ReadonlyMap<string, Article | undefined> | undefined;
  let formerPaths: ReadonlyMap<string, Article> | undefined;
  return {
    find: (address) => (addresses ??= byAddress(articles, site)).get(addressKey(address)),
    formerly: (path) => (formerPaths ??= byFormerPath(articles)).get(pathKey(path)),
  };
}

function byAddress(articles: readonly Article[], site: URL): Map<string, Article | undefined> {
  const found = new Map<string, Article | undefined>();
  for (const article of articles) {
    const url = article.source?.url;
    if (url === undefined) continue;
    const key = addressKey(url);
    // Where several articles have one address, nobody can say which is meant.
    found.set(key, found.has(key) ? undefined : article);
  }
  for (const article of articles) {
    for (const alias of article.aliases) {
      for (const key of aliasAddresses(article, alias, site)) {
        if (found.get(key) === undefined) found.set(key, article);
      }
    }
  }
  return found;
}

/** Where a former path was: at the original's host, or below the site or its host. */
function aliasAddresses({ source }: Article, alias: string, site: URL): string[] {
  const bases = [site.href, source?.url ?? site.href].filter((base) => /^https?:/i.test(base));
  const urls = [new URL(alias.slice(1), site), ...bases.map((base) => new URL(alias, base))];
  return [...new Set(urls.map(({ href }) => addressKey(href)))];
}

function byFormerPath(articles: readonly Article[]): Map<string, Article> {
  const pairs = articles.flatMap((article) =>
    article.aliases.map((alias) => [pathKey(aliasUrl(alias)), article] as const),
  );
  return new Map(pairs);
}

function pathKey(path: string): string {
  return path.replace(/(?<!\/)\/+$/, "").normalize("NFC");
}
