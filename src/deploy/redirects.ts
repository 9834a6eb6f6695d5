/** Former paths of articles, for hosts that redirect by themselves. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { literal } from "../lib/literal.ts";
import { REDIRECTS } from "../pages/models/redirects.ts";
import { outputPath } from "../pages/template.ts";

/** A former path, and where it leads. */
export interface Redirect {
  /** As it was written, with the path prefix and a slash at its head: not percent-encoded. */
  from: string;
  /** Where it leads: with the path prefix, percent-encoded. */
  to: string;
  /** The page of the site that does the same on a host that does not redirect. */
  page: string;
}

const listSchema = z.record(z.string().startsWith("/"), z.string().startsWith("/"));

/**
 * The redirects of a built site.
 *
 * @param prefix path under which the site lies, with a slash at both ends.
 */
export function readRedirects(site: string, prefix: string): Redirect[] {
  const file = path.join(site, REDIRECTS);
  if (!existsSync(file)) return [];
  const targets = listSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  return Object.entries(targets).map(([url, target]) => ({
    from: prefix + url.slice(1),
    to: encoded(prefix + target.slice(1)),
    page: outputPath(url).slice(1),
  }));
}

/** A percent-encoded path: one word in every format, without characters that mean something there. */
export function encoded(url: string): string {
  return encodeURI(url).replace(/[#$?']/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
}

/** A former path as readers may have it: that of a folder with and without its slash. */
function spellings({ from }: Redirect): string[] {
  return from.endsWith("/") ? [from, from.slice(0, -1)] : [from];
}

/** Characters of a line of `_redirects` that Cloudflare reads, at most. */
const LONGEST = 1000;

/**
 * Whether a site answers for ARKs. Their pages lie at `/ark/…`, without a colon; a host that redirects also
 * takes the form that the standard has, `/ark:…` (or, older, `/ark:/…`), by one rule for all of them.
 */
function hasArks(redirects: readonly Redirect[], prefix: string): boolean {
  return redirects.some(({ from }) => from.startsWith(`${prefix}ark/`));
}

/** A `_redirects` file. */
export interface RedirectsFile {
  text: string;
  /** The redirects that fit into it. */
  included: Redirect[];
}

/**
 * The file `_redirects` of Netlify and Cloudflare Pages: a line for each.
 *
 * @param most lines that the host takes; the pages of the others stay.
 * @param prefix path under which the site lies.
 */
export function redirectsFile(
  redirects: readonly Redirect[],
  most: number,
  prefix: string,
): RedirectsFile {
  const lines: string[] =
    most > 0 && hasArks(redirects, prefix) ? [`${prefix}ark:* ${prefix}ark/:splat 301\n`] : [];
  const included: Redirect[] = [];
  for (const redirect of redirects) {
    const own = spellings(redirect).map((from) => `${encoded(from)} ${redirect.to} 301\n`);
    if (lines.length + own.length > most) break;
    if (own.some((line) => line.length > LONGEST)) continue;
    lines.push(...own);
    included.push(redirect);
  }
  return { text: lines.join(""), included };
}

/** What of an ARK may stand in a header: nothing that could end its line. */
const ARK_NAME = "[0-9A-Za-z=~*+@_$./-]+";

/** For nginx, a `map` from a path to where it leads. */
export function nginxMap(redirects: readonly Redirect[], variable: string, prefix: string): string {
  return block(`map $uri ${variable}`, [
    'default "";',
    ...(hasArks(redirects, prefix)
      ? [`"~^${literal(prefix)}ark:/?(?<ark>${ARK_NAME})$" "${prefix}ark/$ark";`]
      : []),
    ...pairs(redirects).map(([from, to]) => `${quoted(from)} ${quoted(to)};`),
  ]);
}

/** For Caddy, the same. */
export function caddyMap(
  redirects: readonly Redirect[],
  placeholder: string,
  prefix: string,
): string {
  return block(`map {path} ${placeholder}`, [
    ...(hasArks(redirects, prefix)
      ? [`"~^${literal(prefix)}ark:/?(${ARK_NAME})$" "${prefix}ark/\${1}"`]
      : []),
    // In its own files Caddy replaces what is in braces; such a path keeps its page.
    ...pairs(redirects.filter(({ from }) => !from.includes("{"))).map(
      ([from, to]) => `${quoted(from)} ${quoted(to)}`,
    ),
    'default ""',
  ]);
}

function pairs(redirects: readonly Redirect[]): [from: string, to: string][] {
  return redirects.flatMap((redirect) =>
    spellings(redirect).map((from): [string, string] => [from, redirect.to]),
  );
}

/**
 * Text as one word of a configuration.
 *
 * @throws Error where it has characters that end a line, which no path of an article may have.
 */
export function quoted(text: string): string {
  if (/[\p{Cc}\u2028\u2029]/u.test(text)) {
    throw new Error(`the path ${JSON.stringify(text)} has control characters`);
  }
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

/** Lines between braces. */
export function block(head: string, lines: readonly string[]): string {
  const inner = lines.flatMap((line) => line.split("\n")).map((line) => `  ${line}`.trimEnd());
  return [`${head} {`, ...inner, "}"].join("\n");
}
