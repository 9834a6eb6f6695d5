/** Compares what a host serves with the site that was built. */
import { hashOf } from "../lib/hash.ts";
import { MANIFEST } from "../build/output/publish.ts";
import { paths } from "../search/format/paths.ts";
import { securityHeaders, type SecurityHeader } from "../lib/content-policy.ts";
import { pictureOrigins } from "./built-url.ts";
import { cacheControl, contentType, FOR_EVER, isNamedByContent } from "./delivery.ts";
import { FRESH, addressOf, ask } from "./live-site.ts";
import type { Redirect } from "./redirects.ts";
import { eachAtOnce, type Patience } from "./retry.ts";
import type { SiteFile } from "./site-files.ts";

/** How to verify. */
export interface VerifyOptions {
  /** Files that are asked for; all if it is not said. */
  sample?: number | undefined;
  patience?: Patience;
  onProgress?: (done: number, all: number) => void;
}

/** What was found. */
export interface Verdict {
  asked: number;
  /** Former paths that were followed. */
  followed: number;
  /** What readers would notice: other bytes, no file, a type with which it does not work. */
  errors: string[];
  /** Headers that the host does not send, and that would save time or add safety. */
  warnings: string[];
}

/** Requests at once: few, so that no host takes the check for an attack. */
const AT_ONCE = 8;

/** Redirects that are tried. */
const REDIRECTS = 20;

/** Files without which nothing works: they are in every sample. */
const ESSENTIAL = ["index.html", "sw.js", `search/${paths.manifest}`, "search/api.js", MANIFEST];

/**
 * Asks a host for files of the site.
 *
 * @param site its address, with a slash at its end.
 */
export async function verify(
  site: URL,
  files: readonly SiteFile[],
  redirects: readonly Redirect[],
  { sample, patience, onProgress = () => {} }: VerifyOptions = {},
): Promise<Verdict> {
  const asked = sample === undefined ? files : sampleOf(files, sample);
  const moved = redirects.slice(0, REDIRECTS);
  // A host that redirects by itself does not serve the pages that only redirect.
  const leading = new Set(redirects.map(({ page }) => page));
  const errors: string[] = [];
  const warnings = new Map<string, string[]>();
  const warn = (what: string, file: string): void => {
    warnings.set(what, [...(warnings.get(what) ?? []), file]);
  };
  const secure = securityHeaders(pictureOrigins(files));
  let done = 0;
  await eachAtOnce(asked, AT_ONCE, async (file) => {
    if (!leading.has(file.path)) await checkFile(site, file, secure, errors, warn, patience);
    onProgress(++done, asked.length + moved.length);
  });
  await eachAtOnce(moved, AT_ONCE, async (redirect) => {
    const fault = await followed(site, redirect, patience);
    if (fault !== undefined) errors.push(fault);
    onProgress(++done, asked.length + moved.length);
  });
  errors.push(...(await missing(site, patience)));
  return {
    asked: asked.length,
    followed: moved.length,
    errors: errors.sort(),
    warnings: [...warnings].map(([what, own]) => `${what}: ${examples(own)}`),
  };
}

/** Some files, evenly over all of them, and the essential ones. The same each time. */
function sampleOf(files: readonly SiteFile[], size: number): SiteFile[] {
  const byHash = files.toSorted((a, b) => (a.hash < b.hash ? -1 : 1));
  const sampled = new Set(byHash.slice(0, size));
  return files.filter((file) => sampled.has(file) || ESSENTIAL.includes(file.path));
}

async function checkFile(
  site: URL,
  { path, hash }: SiteFile,
  secure: readonly SecurityHeader[],
  errors: string[],
  warn: (what: string, file: string) => void,
  patience: Patience | undefined,
): Promise<void> {
  const address = addressOf(site, path);
  const { status, headers, body } = await ask(address, FRESH, patience);
  if (status !== 200) {
    errors.push(`${path}: the host answered ${status}`);
    return;
  }
  if (hashOf(body) !== hash) {
    errors.push(`${path}: the host has other bytes (${body.length}) than were built`);
  }
  const type = headers.get("content-type") ?? "";
  const expected = contentType(path);
  if (!isLike(type, expected)) {
    const fault = `${path}: the host says "${type}", expected "${expected}"`;
    if (NEEDS_TYPE.test(expected)) errors.push(fault);
    else warn(`a type other than "${expected}"`, path);
  }
  const kept = headers.get("cache-control") ?? "";
  if (isNamedByContent(path) && !kept.includes("immutable")) warn(`no "${FOR_EVER}"`, path);
  if (!isNamedByContent(path) && keptFor(kept) > LONG) {
    errors.push(`${path}: the host says "${kept}", expected "${cacheControl(path)}"`);
  }
  for (const { name, value } of secure) {
    if (headers.get(name) !== value) warn(`no ${name} as it should be`, path);
  }
}

/** Seconds for which a changing file may be cached at most: some hosts insist on ten minutes. */
const LONG = 600;

function keptFor(cacheControlHeader: string): number {
  if (/no-cache|no-store/.test(cacheControlHeader)) return 0;
  return Number(/max-age=(\d+)/.exec(cacheControlHeader)?.[1] ?? 0);
}

/** Types that a browser needs to use a file. */
const NEEDS_TYPE = /html|javascript|css|svg|json/;

/** Types that mean the same to a browser. */
const ALIKE = [
  ["text/javascript", "application/javascript"],
  ["application/xml", "text/xml", "application/atom+xml", "application/opensearchdescription+xml"],
  ["application/gzip", "application/x-gzip", "application/octet-stream"],
  ["application/manifest+json", "application/json"],
];

function isLike(found: string, expected: string): boolean {
  const [one = "", other = ""] = [found, expected].map(
    (type) => type.split(";")[0]?.trim().toLowerCase() ?? "",
  );
  if (one === other) return true;
  return (
    other === "application/octet-stream" ||
    ALIKE.some((types) => types.includes(one) && types.includes(other))
  );
}

/** Follows a former path. @returns what is wrong with it. */
async function followed(
  site: URL,
  { from, to }: Redirect,
  patience: Patience | undefined,
): Promise<string | undefined> {
  const { status, url, body } = await ask(new URL(encodeURI(from), site), {}, patience);
  const target = new URL(to, site);
  const leads =
    new URL(url).pathname === target.pathname ||
    body.includes(`content="0; url=${target.pathname}"`);
  return status === 200 && leads ? undefined : `${from}: does not lead to ${decodeURI(to)}`;
}

/** A missing page must be answered with 404. */
async function missing(site: URL, patience: Patience | undefined): Promise<string[]> {
  const path = "no-such-page-8f2c/";
  const { status } = await ask(new URL(path, site), {}, patience);
  return status === 404 ? [] : [`${path}: is not there, and the host answered ${status}, not 404`];
}

function examples(files: readonly string[]): string {
  const [first = "", ...rest] = files;
  return rest.length === 0 ? first : `${first} and ${rest.length} more`;
}
