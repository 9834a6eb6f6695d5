/** Whole directories, to be looked through and compared. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** All files below a directory: POSIX paths relative to it, in order. */
export function filesOf(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join("/"))
    .sort();
}

/** Each file's content hash, by path: two directories are the same if these are equal. */
export function treeOf(directory: string): Record<string, string> {
  const hash = (file: string): string =>
    createHash("sha256")
      .update(readFileSync(path.join(directory, file)))
      .digest("hex");
  return Object.fromEntries(filesOf(directory).map((file) => [file, hash(file)]));
}
