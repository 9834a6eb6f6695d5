/** The headers of the site's files, for hosts that take patterns and for servers. */
import { securityHeaders } from "../lib/content-policy.ts";
import { sharedPages } from "../pages/site-paths.ts";
import { cacheControl, contentType, FOR_EVER, namedByContentPatterns } from "./delivery.ts";

/**
 * Folders that pages of other sites may read: the search module with its index, the data, and the scans,
 * which viewers of manifests show.
 */
export const SHARED = ["search/", "data/", "scans/"] as const;

/** The header that allows other sites to read them. */
export const SHARING = { name: "access-control-allow-origin", value: "*" } as const;

/** The headers that a host stores with a file: its type, and how long it may be cached. */
export function fileHeaders(file: string): Record<string, string> {
  return { "content-type": contentType(file), "cache-control": cacheControl(file) };
}

/**
 * The file `_headers` of Netlify and Cloudflare Pages. No two rules give one file the same header, since
 * these hosts would join both values. Other files get the hosts' own `max-age=0, must-revalidate`.
 *
 * @param pictures origins of other sites from which pages show pictures.
 */
export function headersFile(prefix: string, pictures: readonly string[] = []): string {
  const rule = (pattern: string, headers: readonly { name: string; value: string }[]): string =>
    [prefix + pattern, ...headers.map(({ name, value }) => `  ${name}: ${value}`), ""].join("\n");
  const named = [{ name: "cache-control", value: FOR_EVER }];
  return [
    rule("*", securityHeaders(pictures)),
    ...namedByContentPatterns.map((pattern) => rule(pattern, named)),
    ...SHARED.map((folder) => rule(`${folder}*`, [SHARING])),
    ...sharedPages.paths.map((path) => rule(placeholders(path), [SHARING])),
  ].join("\n");
}

/** A path as these hosts have it: a part is a placeholder, of a part of a name the rest is anything. */
function placeholders(path: string): string {
  return path.replace(/(?<=[^/])\{\w+\}.*$/, "*").replace(/\{(\w+)\}/g, ":$1");
}
