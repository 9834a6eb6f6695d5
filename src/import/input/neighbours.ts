/** Files that lie beside a file of the input, by the paths that a page names them by. */
import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import type { PictureFile } from "../item.ts";

/** What is equal for names that people read as one: a Mac decomposes letters, Windows ignores case. */
export function nameKey(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/**
 * Resolves a path that a file names.
 *
 * @param file the file's own path, from the folder or the zip that was asked for, with slashes.
 * @param wanted from the file's folder or, with a leading slash, from that folder.
 * @returns `undefined` for what lies above.
 */
export function resolveBeside(file: string, wanted: string): string | undefined {
  const joined = wanted.startsWith("/")
    ? path.posix.normalize(wanted.slice(1))
    : path.posix.join(path.posix.dirname(file), wanted);
  return joined.startsWith("../") || joined === ".." || path.posix.isAbsolute(joined)
    ? undefined
    : joined;
}

/** The file on disk that lies beside another, if it really lies below a folder, links followed. */
export function besideOnDisk(root: string, file: string, wanted: string): PictureFile | undefined {
  const own = path.relative(root, file).split(path.sep).join("/");
  const below = resolveBeside(own, wanted);
  if (below === undefined) return undefined;
  const exact = path.join(root, below);
  return within(root, existsSync(exact) ? exact : (alike(root, below) ?? exact));
}

/** A file, if it really lies below a folder, links followed. */
export function within(root: string, file: string): PictureFile | undefined {
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  const relative = path.relative(realpathSync(root), realpathSync(file));
  const isOutside = relative.startsWith("..") || path.isAbsolute(relative);
  return isOutside ? undefined : { path: file };
}

/** The path on disk whose names read as those of a path do. */
function alike(root: string, below: string): string | undefined {
  let folder = root;
  for (const part of below.split("/")) {
    const name = namesIn(folder).get(nameKey(part));
    if (name === undefined) return undefined;
    folder = path.join(folder, name);
  }
  return folder;
}

/** Names in folders that were looked at last: pages of one folder name the same ones. */
const looked = new Map<string, Map<string, string>>();

function namesIn(folder: string): Map<string, string> {
  const known = looked.get(folder);
  if (known) return known;
  const names = existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : [];
  const found = new Map(names.map((name) => [nameKey(name), name]));
  if (looked.size >= 64) looked.clear();
  looked.set(folder, found);
  return found;
}
