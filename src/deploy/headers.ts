/** The headers of the site's files, for hosts that are told by patterns and for servers. */
import { securityHeaders } from "../lib/content-policy.ts";
import { cacheControl, contentType, FOR_EVER, namedByContentPatterns } from "./delivery.ts";

/** Folders that pages of other sites may read: the search module with its index, and the data. */
export const SHARED = ["search/", "data/"] as const;

/** By which other sites are allowed to. */
export const SHARING = { name: "access-control-allow-origin", value: "*" } as const;

/** The headers that a host keeps with a file: those that say what it is and how long it holds. */
export function fileHeaders(file: string): Record<string, string> {
  return { "content-type": contentType(file), "cache-control": cacheControl(file) };
}

/**
 * The file `_headers` of Netlify and Cloudflare Pages. No two of its rules say the same header of the
 * same file, since these hosts would join them; for what is not named, their own `max-age=0,
 * must-revalidate` holds.
 */
export function headersFile(prefix: string): string {
  const rule = (pattern: string, headers: readonly { name: string; value: string }[]): string =>
    [prefix + pattern, ...headers.map(({ name, value }) => `  ${name}: ${value}`), ""].join("\n");
  const named = [{ name: "cache-control", value: FOR_EVER }];
  return [
    rule("*", securityHeaders()),
    ...namedByContentPatterns.map((pattern) => rule(pattern, named)),
    ...SHARED.map((folder) => rule(`${folder}*`, [SHARING])),
  ].join("\n");
}
