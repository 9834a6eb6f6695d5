/** Configurations of web servers for the site, to be included in the servers' own. */
import path from "node:path";
import { securityHeaders } from "../lib/content-policy.ts";
import { ASKED_EACH_TIME, contentType, FOR_EVER, namedByContentPatterns } from "./delivery.ts";
import { sharedPages } from "../pages/site-paths.ts";
import { SHARED, SHARING } from "./headers.ts";
import { literal } from "../lib/literal.ts";
import { block, caddyMap, nginxMap, quoted, type Redirect } from "./redirects.ts";
import type { SiteFile } from "./site-files.ts";

/** A site on a server. */
export interface ServedSite {
  /** The directory on the server. */
  root: string;
  /** Path under which it lies, with a slash at both ends. */
  prefix: string;
  redirects: readonly Redirect[];
  files: readonly Pick<SiteFile, "path">[];
  /** Origins of other sites from which its pages show pictures. */
  pictures?: readonly string[];
}

/** The type of files that no browser shows. */
const ANY = "application/octet-stream";

/** A configuration: its files by name. */
export type ServerConfig = Readonly<Record<string, string>>;

/**
 * For nginx (1.18 or later): one file for the `http` block, and one for a `server` block.
 *
 * @param brotli whether the server has the module brotli_static.
 */
export function nginxConfig(
  { root, prefix, redirects, files, pictures = [] }: ServedSite,
  brotli: boolean,
): ServerConfig {
  const named = namedByContentPatterns.map(patternOf).join("|");
  const shared = [...SHARED, `${bareSource(sharedPages.source)}$`].join("|");
  const http = [
    "# For the http block: /etc/nginx/conf.d/sijill-http.conf. Made by: npm run deploy -- nginx",
    "map_hash_bucket_size 2048;",
    "map_hash_max_size 65536;",
    block("map $uri $sijill_cache", [
      `default "${ASKED_EACH_TIME}";`,
      `"~^${literal(prefix)}(${named})" "${FOR_EVER}";`,
    ]),
    block("map $uri $sijill_sharing", [
      'default "";',
      `"~^${literal(prefix)}(${shared})" "${SHARING.value}";`,
    ]),
    nginxMap(redirects, "$sijill_redirect", prefix),
  ];
  const types = typesOf(files);
  const texts = types.filter(([, type]) => type.includes("charset")).map(([, type]) => bare(type));
  const server = [
    "# For a server block: include /etc/nginx/snippets/sijill-server.conf;",
    ...(prefix === "/"
      ? []
      : [`location = ${prefix.slice(0, -1)} { absolute_redirect off; return 301 ${prefix}; }`]),
    block(`location ^~ ${prefix}`, [
      // A path prefix is no folder.
      prefix === "/" ? `root ${quoted(root)};` : `alias ${quoted(`${root}/`)};`,
      "index index.html;",
      "absolute_redirect off;",
      "if ($sijill_redirect) { return 301 $sijill_redirect; }",
      `error_page 404 ${prefix}404.html;`,
      `error_page 403 =404 ${prefix}404.html;`,
      "location ~ /\\.(?!well-known/) { return 404; }",
      block(
        "types",
        types.map(([suffix, type]) => `${bare(type)} ${suffix};`),
      ),
      `default_type ${ANY};`,
      "charset utf-8;",
      `charset_types ${[...new Set(texts)].filter((type) => type !== "text/html").join(" ")};`,
      "gzip_static on;",
      "gzip_vary on;",
      `${brotli ? "" : "# With libnginx-mod-http-brotli-static: "}brotli_static on;`,
      "add_header cache-control $sijill_cache;",
      `add_header ${SHARING.name} $sijill_sharing;`,
      ...securityHeaders(pictures).map(
        ({ name, value }) => `add_header ${name} "${value}" always;`,
      ),
    ]),
  ];
  return {
    "sijill-http.conf": `${http.join("\n\n")}\n`,
    "sijill-server.conf": `${server.join("\n\n")}\n`,
  };
}

/** For Caddy (2.6 or later): one file, to be imported in a site's block. */
export function caddyConfig({
  root,
  prefix,
  redirects,
  files,
  pictures = [],
}: ServedSite): ServerConfig {
  const headers = securityHeaders(pictures).map(({ name, value }) => `${name} "${value}"`);
  const named = namedByContentPatterns.map((pattern) => `/${pattern}`).join(" ");
  const types = typesOf(files).flatMap(([suffix, type]) => [
    `@sijill_${suffix} path *.${suffix}`,
    `header @sijill_${suffix} content-type "${type}"`,
  ]);
  const site = [
    "# For a site's block: import sijill.caddy. Made by: npm run deploy -- caddy",
    ...(prefix === "/" ? [] : [`redir ${prefix.slice(0, -1)} ${prefix}`]),
    block(`handle ${prefix}*`, [
      caddyMap(redirects, "{sijill_redirect}", prefix),
      '@sijill_moved expression `{sijill_redirect} != ""`',
      "redir @sijill_moved {sijill_redirect} permanent",
      ...(prefix === "/" ? [] : [`uri strip_prefix ${prefix.slice(0, -1)}`]),
      block("header", headers),
      // If two rules set one header, Caddy takes the wider rule.
      `@sijill_named path ${named}`,
      `header @sijill_named cache-control "${FOR_EVER}"`,
      `@sijill_changing not path ${named}`,
      `header @sijill_changing cache-control "${ASKED_EACH_TIME}"`,
      `@sijill_shared path ${SHARED.map((folder) => `/${folder}*`).join(" ")}`,
      `header @sijill_shared ${SHARING.name} "${SHARING.value}"`,
      "@sijill_shared_pages path_regexp `^/" + bareSource(sharedPages.source) + "$`",
      `header @sijill_shared_pages ${SHARING.name} "${SHARING.value}"`,
      ...types,
      "@sijill_page path */ /",
      'header @sijill_page content-type "text/html; charset=utf-8"',
      block("file_server", [
        `root ${quoted(root)}`,
        "index index.html",
        // What begins with a dot, but for what has to be found (RFC 8615).
        "hide .sijill .sijill-deploy",
        "precompressed br gzip",
      ]),
    ]),
    block("handle_errors", [
      "rewrite * /404.html",
      block("header", [
        `cache-control "${ASKED_EACH_TIME}"`,
        'content-type "text/html; charset=utf-8"',
        ...headers,
      ]),
      block("file_server", [`root ${quoted(root)}`]),
    ]),
  ];
  return { "sijill.caddy": `${site.join("\n\n")}\n` };
}

/** The type of each suffix that the site has; a suffix with several types gets the commonest. */
function typesOf(files: ServedSite["files"]): [suffix: string, type: string][] {
  const types = new Map<string, string>();
  for (const { path: file } of files) {
    const suffix = path.posix.extname(file).slice(1).toLowerCase();
    if (suffix !== "") types.set(suffix, contentType(`any.${suffix}`));
  }
  return [...types].filter(([, type]) => type !== ANY).sort(([a], [b]) => (a < b ? -1 : 1));
}

function bare(type: string): string {
  return type.split(";")[0] ?? type;
}

function patternOf(pattern: string): string {
  return literal(pattern).replaceAll("\\*", ".*");
}

/** The source of a regular expression without what ties it to both ends. */
function bareSource(source: string): string {
  return source.replace(/^\^|\$$/g, "");
}
