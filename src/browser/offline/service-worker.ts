/**
 * The service worker: what a reader has seen can be read again without a connection. While there is
 * one, nothing but files that are named by their content comes from a cache, so no page is ever
 * stale.
 */
import { cachesOf } from "./caches.ts";
import { trimmed } from "./trim.ts";

/** Files that every page needs and the page that is shown for one that was not seen; the bundler is told. */
declare const SHELL: readonly string[];
/** Changes with the shell. */
declare const VERSION: string;
/** From the list of pages and files, `src/pages/routes.ts`. */
declare const FOR_EVER: string;
declare const KEPT: string;

const worker = self as unknown as ServiceWorkerGlobalScope;

/** The site's address: the folder that this script lies in. */
const root = new URL("./", self.location.href);
const names = cachesOf(root);
const shell = `${names.shell}${VERSION}`;

/** Files that are named by their content, and those that scripts read. */
const forEver = new RegExp(FOR_EVER);
const kept = new RegExp(KEPT);

/** Entries kept at most, the oldest given up first. */
const MOST = { pages: 300, files: 400, data: 800 };

worker.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(shell)
      .then((cache) =>
        cache.addAll(
          SHELL.map((file) => new Request(new URL(file, root), { cache: freshness(file) })),
        ),
      )
      .then(() => worker.skipWaiting()),
  );
});

/** What is named by its content need not be loaded again when the page has just loaded it. */
function freshness(file: string): RequestCache {
  return file.startsWith("assets/") ? "force-cache" : "reload";
}

worker.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((all) => all.filter((name) => name.startsWith(names.shell) && name !== shell))
      .then((old) => Promise.all(old.map((name) => caches.delete(name))))
      .then(() => worker.clients.claim()),
  );
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== root.origin) return;
  if (!pathname.startsWith(root.pathname) || request.headers.has("range")) return;
  const path = pathname.slice(root.pathname.length);
  if (forEver.test(path)) event.respondWith(named(request, path, event));
  else if (isPage(request, path) || kept.test(path)) {
    event.respondWith(current(request, path, event));
  } // the archive as data, parts of the search's index and the like are the browser's own business
});

/** Pages that are about to be opened, asked for ahead: each answers one navigation, if it is soon. */
const ahead = new Map<string, { response: Promise<Response>; at: number }>();
const SOON = 20_000;
const MOST_AHEAD = 8;

worker.addEventListener("message", ({ data }) => {
  const { ahead: url } = (data ?? {}) as { ahead?: unknown };
  if (typeof url !== "string" || !url.startsWith(root.href)) return;
  const response = fetch(url);
  response.catch(() => ahead.delete(url));
  ahead.set(url, { response, at: Date.now() });
  for (const old of trimmed([...ahead.keys()], MOST_AHEAD)) ahead.delete(old);
});

/** A page that was asked for ahead, unless a reader asks for it anew. */
function askedAhead({ url, mode, cache }: Request): Promise<Response> | undefined {
  const found = ahead.get(url);
  ahead.delete(url);
  if (found === undefined || mode !== "navigate" || cache !== "default") return undefined;
  return Date.now() - found.at < SOON ? found.response : undefined;
}

/** A file that is named by its content: from a cache, if it is there. */
async function named(request: Request, path: string, event: FetchEvent): Promise<Response> {
  const known = await caches.match(request, { ignoreVary: true });
  if (known) return known;
  try {
    return await fetched(request, "files", event);
  } catch (error) {
    const successor = (await likeIn(shell, path)) ?? (await clippedPicture(path));
    if (successor) return successor;
    throw error;
  }
}

/** The same file of the present build, for a page that was seen before it: same name, other hash. */
async function likeIn(cacheName: string, path: string): Promise<Response | undefined> {
  const stem = (file: string): string => file.replace(/-[A-Z0-9]{8}(\.[a-z0-9]+)$/, "$1");
  const file = SHELL.find((one) => stem(one) === stem(path));
  return file === undefined || file.includes("chunk-")
    ? undefined
    : (await caches.open(cacheName)).match(new URL(file, root).href);
}

/** The form of a picture that is kept with an article, in place of another size or format. */
async function clippedPicture(path: string): Promise<Response | undefined> {
  const stem = (file: string): string | undefined =>
    /pictures\/.+-[0-9a-f]{10}(?=(?:-\d+)?\.\w+$)/.exec(file)?.[0];
  const wanted = stem(path);
  if (wanted === undefined || !(await caches.has(names.clippings))) return undefined;
  const cache = await caches.open(names.clippings);
  const found = (await cache.keys()).find(({ url }) => stem(url) === wanted);
  return found && cache.match(found);
}

function isPage({ mode }: Request, path: string): boolean {
  return path === "" || /\/$|\.html$/.test(path) || (mode === "navigate" && !/\.\w+$/.test(path));
}

/** Anything else: as it is now, or as it was last seen when there is no connection. */
async function current(request: Request, path: string, event: FetchEvent): Promise<Response> {
  const page = isPage(request, path);
  try {
    return await fetched(request, page ? "pages" : "data", event);
  } catch (error) {
    const seen =
      ((page && (await clipped(request))) || (await caches.match(request, { ignoreVary: true }))) ??
      // A page is the same whatever it was asked, such as an article with the words of a search.
      (page && (await caches.match(request, { ignoreVary: true, ignoreSearch: true })));
    if (seen) return seen;
    const offline =
      request.mode === "navigate" &&
      (await (await caches.open(shell)).match(new URL("offline/", root).href));
    if (offline) return offline;
    throw error;
  }
}

/** The copy of an article that the reader keeps, which is the same whatever it was asked. */
function clipped({ url }: Request): Promise<Response | undefined> {
  return caches.match(url, { cacheName: names.clippings, ignoreVary: true, ignoreSearch: true });
}

async function fetched(
  request: Request,
  kind: keyof typeof MOST,
  event: FetchEvent,
): Promise<Response> {
  const response = await (askedAhead(request) ?? fetch(request));
  // What was redirected cannot answer a navigation later.
  if (response.ok && response.status === 200 && !response.redirected) {
    const copy = response.clone();
    event.waitUntil(keep(request, copy, kind));
  }
  return response;
}

async function keep(request: Request, response: Response, kind: keyof typeof MOST): Promise<void> {
  if (kind === "pages" && (await clipped(request))) {
    const { origin, pathname } = new URL(request.url);
    return (await caches.open(names.clippings)).put(origin + pathname, response);
  }
  const cache = await caches.open(names[kind]);
  // The newest stands last, so that what is trimmed is the oldest.
  await cache.delete(request);
  await cache.put(request, response);
  const surplus = trimmed(await cache.keys(), MOST[kind]);
  await Promise.all(surplus.map((old) => cache.delete(old)));
}
