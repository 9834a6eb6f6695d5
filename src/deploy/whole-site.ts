/**
 * Prepares a directory for a host that replaces the whole site at once: GitHub Pages, Netlify, Cloudflare
 * Pages. Files that readers of the last build may still need are taken over from the live site.
 */
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pictureOrigins } from "./built-url.ts";
import { headersFile } from "./headers.ts";
import { emptyState } from "./host-state.ts";
import { overLimits, type HostLimits, type SizedFile } from "./limits.ts";
import { linkOrCopy } from "./link.ts";
import { CARRIED, liveFile, liveSite } from "./live-site.ts";
import { planDeploy } from "./plan.ts";
import { redirectsFile, type Redirect } from "./redirects.ts";
import { eachAtOnce } from "./retry.ts";
import type { SiteFile } from "./site-files.ts";

/** Files that are linked or loaded at once. */
const AT_ONCE = 16;

/** The site, and what its host needs. */
export interface WholeSite {
  files: readonly SiteFile[];
  redirects: readonly Redirect[];
  /** Path under which the site lies, with a slash at both ends. */
  prefix: string;
  limits: HostLimits;
  /**
   * Whether the host reads `_headers` and `_redirects`, and serves the directory from the root of the
   * domain: the site then lies in the folder of its prefix. GitHub Pages does neither.
   */
  isConfigured: boolean;
}

/** A file that is taken over from another build. */
interface Carried {
  path: string;
  hash: string;
}

/** The prepared directory. */
export interface Prepared {
  files: SizedFile[];
  carried: number;
  /** Files of the last build for which the host's limits have no room. */
  leftOut: number;
  /** Redirects that the host makes itself; for the others there are pages. */
  redirects: number;
  over: string[];
}

/**
 * Files of the live site that pages of the last build may need and this build does not have.
 *
 * @param live the site's address; `undefined` if nothing is published yet.
 */
export async function carriedFiles(
  files: readonly SiteFile[],
  live: URL | undefined,
): Promise<Carried[]> {
  const now = live && (await liveSite(live));
  if (!now) return [];
  const wanted = files.map(({ path: file, hash }) => ({ path: file, fingerprint: hash }));
  const host = emptyState();
  for (const [file, hash] of now.files) host.files.set(file, hash);
  // The manifest does not list itself: here it counts as unchanged.
  for (const { path: file, fingerprint } of wanted.slice(-1)) host.files.set(file, fingerprint);
  for (const [file, fingerprint] of now.carried) host.retired.set(file, { fingerprint, age: 0 });
  const { retired } = planDeploy(wanted, host).after;
  return [...retired].map(([file, { fingerprint }]) => ({ path: file, hash: fingerprint }));
}

/**
 * Writes the directory: whole, or not at all.
 *
 * @param live the site from which files are taken over.
 */
export async function prepareWholeSite(
  site: WholeSite,
  directory: string,
  carried: readonly Carried[],
  live: URL | undefined,
): Promise<Prepared> {
  const { limits, prefix, isConfigured } = site;
  const redirects = redirectsFile(
    site.redirects,
    isConfigured ? (limits.redirects ?? 1) - 1 : 0,
    prefix,
  );
  const pages = new Set(redirects.included.map(({ page }) => page));
  const files = site.files.filter(({ path: file }) => !pages.has(file));
  const room = limits.files === undefined || files.length + carried.length < limits.files;
  const taken = live && room ? carried : [];

  const unfinished = `${directory}.unfinished`;
  const root = isConfigured ? path.join(unfinished, prefix) : unfinished;
  await rm(unfinished, { recursive: true, force: true });
  await makeFolders(root, files);
  await eachAtOnce(files, AT_ONCE, ({ path: file, source }) =>
    linkOrCopy(source, path.join(root, file)),
  );
  const there = await carry(taken, live, root);
  const lines = there.map(({ path: file, hash }) => `${hash}  ${file}\n`);
  if (there.length > 0) await writeFile(path.join(root, CARRIED), lines.join(""));
  if (isConfigured) await configure(site, unfinished, root, redirects.text);
  else await writeFile(path.join(unfinished, ".nojekyll"), "");
  await rm(directory, { recursive: true, force: true });
  await rename(unfinished, directory);

  const all = [...files, ...there];
  return {
    files: all,
    carried: there.length,
    leftOut: carried.length - taken.length,
    redirects: redirects.included.length,
    over: overLimits(all, limits),
  };
}

/** Loads files from the live site; those that it no longer has are left out. */
async function carry(
  files: readonly Carried[],
  live: URL | undefined,
  root: string,
): Promise<(Carried & SizedFile)[]> {
  const there: (Carried & SizedFile)[] = [];
  await eachAtOnce(files, AT_ONCE, async (file) => {
    const bytes = live && (await liveFile(live, file.path, file.hash));
    if (bytes === undefined) return;
    await makeFolders(root, [file]);
    await writeFile(path.join(root, file.path), bytes);
    there.push({ ...file, bytes: bytes.length });
  });
  return there.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Writes what Netlify and Cloudflare Pages read at the root of an upload. */
async function configure(
  { prefix, files }: WholeSite,
  directory: string,
  root: string,
  redirects: string,
): Promise<void> {
  const home = prefix === "/" ? "" : `/ ${prefix} 302\n`;
  for (const [name, text] of [
    ["_headers", headersFile(prefix, pictureOrigins(files))],
    ["_redirects", redirects + home],
  ] as const) {
    const all = (await ownText(files, name)) + text;
    await rm(path.join(root, name), { force: true }); // it may be a link to the owner's file
    if (all !== "") await writeFile(path.join(directory, name), all);
  }
  const missing = files.find(({ path: file }) => file === "404.html");
  if (root === directory || path.relative(directory, root) === "" || !missing) return;
  await linkOrCopy(missing.source, path.join(directory, "404.html"));
}

/** What an owner tells the host in a file of `public`: it comes first, as these hosts read it. */
async function ownText(files: readonly SiteFile[], name: string): Promise<string> {
  const own = files.find(({ path: file }) => file === name);
  return own ? `${(await readFile(own.source, "utf8")).trimEnd()}\n` : "";
}

/** Makes the folders of some files below a directory. */
async function makeFolders(root: string, files: readonly { path: string }[]): Promise<void> {
  const folders = new Set(files.map(({ path: file }) => path.dirname(file)));
  for (const folder of folders) await mkdir(path.join(root, folder), { recursive: true });
}
