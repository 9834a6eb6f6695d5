/** What a site is made from, as the file system sees it: nothing is opened. */
import path from "node:path";
import { hashOf } from "../../lib/hash.ts";
import { fingerprintOf, listFiles, type ScannedFile } from "../../archive/reading/scan.ts";
import { ADDED } from "../added/folders.ts";
import { publicFiles } from "../added/public-files.ts";
import { projectDirectory } from "../project.ts";
import type { MachineShard } from "./machine-shard.ts";

/** Folders of the project whose files decide what a site is. */
const FOLDERS = ["src", "_data", "_includes"];

/** The key of the project itself: its code, its settings, its packages. */
export function projectKey(): string {
  const own = FOLDERS.map((folder) => listFiles(path.join(projectDirectory, folder)));
  const rest = listFiles(projectDirectory, false);
  // What is installed may be older than what the project asks for, until `npm ci` is run.
  const installed = fingerprintOf(path.join(projectDirectory, "node_modules/.package-lock.json"));
  return hashOf(`${projectDirectory} ${process.version} ${installed}\n${own.join("\n")}\n${rest}`);
}

/** The key of the project with the pages that its owner has added. */
export function addedPagesKey(project: string): string {
  return hashOf(`${project}\n${listFiles(path.join(projectDirectory, ADDED))}`);
}

/**
 * The key of all that goes into a site. If it is that of the last build, the site is up to date; if
 * not, something may have changed.
 *
 * @param project key of the project.
 * @param listing of the files of the archive.
 */
export function inputsKey(
  project: string,
  listing: string,
  dossiers: readonly ScannedFile[],
  share: MachineShard | undefined,
): string {
  const others = [...dossiers, ...publicFiles()];
  const lines = others.map(({ file, fingerprint }) => `${file} ${fingerprint}`).join("\n");
  return hashOf(`${addedPagesKey(project)} ${JSON.stringify(share ?? null)}\n${lines}\n${listing}`);
}
