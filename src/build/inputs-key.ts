/** What a site is made from, as the file system sees it: nothing is opened. */
import path from "node:path";
import { hashOf } from "../lib/hash.ts";
import { scanFiles, stampOf, type ScannedFile } from "../archive/reading/scan.ts";
import { projectDirectory } from "./project.ts";
import type { Share } from "./share.ts";

/** Folders of the project whose files decide what a site is. */
const FOLDERS = ["src", "_data", "_includes"];

/** The key of the project itself: its code, its settings, its packages. */
export function projectKey(): string {
  const own = FOLDERS.flatMap((folder) => scanFiles(path.join(projectDirectory, folder)));
  const rest = scanFiles(projectDirectory, false);
  const lines = [...own, ...rest].map(({ file, stamp }) => `${file} ${stamp}`);
  // What is installed may be older than what the project asks for, until `npm ci` is run.
  const installed = stampOf(path.join(projectDirectory, "node_modules/.package-lock.json"));
  return hashOf(`${projectDirectory} ${process.version} ${installed}\n${lines.join("\n")}`);
}

/**
 * The key of all that goes into a site. If it is that of the last build, the site is up to date; if
 * not, something may have changed.
 *
 * @param project key of the project.
 * @param scanned the files of the archive.
 */
export function inputsKey(
  project: string,
  scanned: readonly ScannedFile[],
  share: Share | undefined,
): string {
  const lines = scanned.map(({ file, stamp }) => `${file} ${stamp}`);
  return hashOf(`${project} ${JSON.stringify(share ?? null)}\n${lines.join("\n")}`);
}
