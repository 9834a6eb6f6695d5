/** What a site is made from, as the file system sees it: nothing is opened. */
import path from "node:path";
import { hashOf } from "../cache/sealed-file.ts";
import { scanFiles, type ScannedFile } from "../catalogue/scan.ts";
import { projectDirectory } from "./project.ts";
import type { Share } from "./share.ts";

/** Folders of the project whose files decide what a site is. */
const FOLDERS = ["src", "_data", "_includes"];

/**
 * The key of all that goes into a site. If it is that of the last build, the site is up to date; if
 * not, something may have changed.
 *
 * @param scanned the files of the archive.
 */
export function inputsKey(scanned: readonly ScannedFile[], share: Share | undefined): string {
  const own = FOLDERS.flatMap((folder) => scanFiles(path.join(projectDirectory, folder)));
  const rest = scanFiles(projectDirectory, false);
  const lines = [...own, ...rest, ...scanned].map(({ file, stamp }) => `${file} ${stamp}`);
  const how = JSON.stringify([projectDirectory, share, process.version]);
  return hashOf(`${how}\n${lines.join("\n")}`);
}
