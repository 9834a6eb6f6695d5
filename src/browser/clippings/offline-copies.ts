/** The copies of kept articles on a reader's device: a cache of their own, which nothing trims. */
import { cachesOf } from "../offline/caches.ts";
import { picturesOf } from "./pictures-of.ts";
import { addressOf, root } from "./stored.ts";

const { clippings: name } = cachesOf(root);

/** Saves an article's page with its pictures. @throws where it cannot be loaded or has no room. */
export async function saveCopy(path: string): Promise<void> {
  const cache = await open();
  const address = addressOf(root, path);
  await cache?.add(address);
  await cache?.addAll(await missing(cache, await picturesAt(cache, address)));
}

/**
 * Saves what is missing of some articles, and drops what is of no other: not without a connection, when
 * it could not be had again by a reader who changes their mind.
 *
 * @returns how many of the articles can be read without a connection.
 */
export async function syncCopies(paths: readonly string[]): Promise<number> {
  const cache = await open();
  if (!cache) return 0;
  const pages = paths.map((path) => addressOf(root, path));
  for (const page of await missing(cache, pages)) await cache.add(page).catch(() => {});
  const saved = new Set((await cache.keys()).map(({ url }) => url));
  const pictures = (await Promise.all(pages.map((page) => picturesAt(cache, page)))).flat();
  for (const picture of await missing(cache, pictures)) await cache.add(picture).catch(() => {});
  const wanted = new Set([...pages, ...pictures]);
  const surplus = navigator.onLine ? [...saved].filter((one) => !wanted.has(one)) : [];
  for (const one of surplus) await cache.delete(one);
  return pages.filter((page) => saved.has(page)).length;
}

/** The cache; `undefined` where the browser has none, such as without https. */
async function open(): Promise<Cache | undefined> {
  return "caches" in window ? caches.open(name) : undefined;
}

async function missing(cache: Cache, addresses: readonly string[]): Promise<string[]> {
  const saved = new Set((await cache.keys()).map(({ url }) => url));
  return [...new Set(addresses)].filter((address) => !saved.has(address));
}

async function picturesAt(cache: Cache, page: string): Promise<string[]> {
  const response = await cache.match(page);
  const found = picturesOf((await response?.text()) ?? "");
  return found.map((picture) => new URL(picture, page).href);
}
