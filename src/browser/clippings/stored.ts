/**
 * Which articles a reader keeps: as much of it as every page needs. Each clipping has a key of its own in
 * the browser's storage. So two tabs that keep two articles do not undo each other, and what is damaged
 * is one clipping and not the list.
 */

/** The site's address: scripts lie in its folder `assets/`. */
export const root = new URL("../", import.meta.url);

/** Tells this archive from others of its origin; the article's path stands behind it. */
const PREFIX = `sijill:${root.pathname}:clipping:`;

/** Said to the page itself; other tabs are told by the browser. */
const CHANGED = "sijill:clippings";

/** The reader's storage; `undefined` where there is none or the reader forbids it. */
export function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

export function keyOf(path: string): string {
  return PREFIX + path;
}

/** The paths of all that is kept, in no order. */
export function storedPaths(): string[] {
  return Object.keys(storage() ?? {})
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length));
}

export function isStored(path: string): boolean {
  return (storage()?.getItem(keyOf(path)) ?? null) !== null;
}

/**
 * The path of a page below the site's root, as it is in no address: not encoded, with a slash at its end.
 *
 * @returns `undefined` for what is not of this site.
 */
export function pathBelow(base: URL, { origin, pathname }: URL): string | undefined {
  if (origin !== base.origin || !pathname.startsWith(base.pathname)) return undefined;
  try {
    const path = decodeURIComponent(pathname.slice(base.pathname.length));
    return path.replace(/(?:\/(?:index\.html)?)?$/, "/");
  } catch {
    return undefined; // no percent-encoding
  }
}

/** The address of an article by its path. */
export function addressOf(base: URL, path: string): string {
  return base.href + encodeURI(path).replaceAll("#", "%23").replaceAll("?", "%3F");
}

/** Calls back whenever what is kept has changed, in this tab or in another. */
export function onChange(listener: () => void): void {
  window.addEventListener(CHANGED, listener);
  window.addEventListener("storage", ({ key }) => {
    if (key === null || key.startsWith(PREFIX)) listener();
  });
}

export function announceChange(): void {
  window.dispatchEvent(new Event(CHANGED));
}
