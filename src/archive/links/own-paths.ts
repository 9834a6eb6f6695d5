/** Paths that belong to the site itself, or mean something to its host: no article may take one. */

/** Pages and files of every site, by the first part of their path or by all of it. */
const SITE = [
  /^\/(?:\d{4}(?:\/\d\d){0,2}|(?:sections|authors|tags|places|search|about|data)(?:\/.*)?)?\/?$/,
  /^\/(?:index\.html|404\.html|(?:feed|opensearch)\.xml|robots\.txt|redirects\.json|manifest-sha256\.txt)\/?$/,
  /^\/(?:offline|dates|leaders|hijri|on-this-day)(?:\/.*)?$/i,
  /^\/(?:\d{4}(?:\/\d\d)?\/(?:articles\.json|index\.html)|\d{4}\/\d\d\/\d\d\/index\.html)\/?$/i,
  /^\/(?:(?:sw|service-worker)\.js|manifest\.webmanifest|licences\.txt|sitemap[^/]*\.xml)\/?$/i,
];

/** Folders of files that pages show or offer. */
const FILES = /^\/(?:assets|pictures|files)(?:\/.*)?$/;

/** What hosts take for instructions: Netlify and Cloudflare Pages, GitHub Pages, crawlers. */
const HOST = /^\/(?:_[^/]*|CNAME|netlify\.toml|vercel\.json|ads\.txt|crossdomain\.xml)(?:\/.*)?$/i;

/** Whether a path is one at which a site of ours has a page or speaks to machines. */
export function isSitePath(url: string): boolean {
  return SITE.some((pattern) => pattern.test(url));
}

/** Whether a path is not for an article to take. */
export function isOwnPath(url: string): boolean {
  return isSitePath(url) || FILES.test(url) || HOST.test(url);
}

/**
 * Pages as files: which are written, and which folders these lie in. A file system has one
 * thing of each name, so a path that another's folder is, or the other way round, cannot be written.
 */
export class WrittenPaths {
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();

  /** Notes a path; `false` if it cannot be written beside those before it. */
  add(url: string): boolean {
    const file = url.endsWith("/") ? `${url}index.html` : url;
    const folders = foldersOf(file);
    if (this.#files.has(file) || this.#folders.has(file)) return false;
    if (folders.some((folder) => this.#files.has(folder))) return false;
    this.#files.add(file);
    for (const folder of folders) this.#folders.add(folder);
    return true;
  }
}

/** `/a/b/c.html` → `/a`, `/a/b`. */
function foldersOf(file: string): string[] {
  const parts = file.split("/");
  return parts.slice(1, -1).map((_, i) => parts.slice(0, i + 2).join("/"));
}
