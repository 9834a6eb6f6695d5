/** Pictures that lie beside a saved page, and never anything above the folder that was asked for. */
import { existsSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import type { InputFile } from "../input/input-file.ts";
import type { PictureFile } from "../item.ts";

const endings = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"];

/** Stands for the picture that has the page's own name. */
export const ownPicture = "*";

/**
 * The file of a picture that a page names by a relative path.
 *
 * @param src as the page has it; {@link ownPicture} for a picture of the page's own name.
 * @returns `undefined` when there is none, or it lies outside the folder.
 */
export function pictureBeside(file: InputFile, src: string): PictureFile | undefined {
  if (file.path === undefined || file.root === undefined) return undefined;
  const folder = path.dirname(file.path);
  if (src === ownPicture) {
    const stem = path.join(folder, path.parse(file.path).name);
    const found = endings.map((ending) => stem + ending).find((it) => existsSync(it));
    return found === undefined ? undefined : within(file.root, found);
  }
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(src)) return undefined;
  const plain = decoded(src.split(/[?#]/)[0] ?? "");
  if (plain === undefined || plain === "" || plain.includes("\0")) return undefined;
  return within(
    file.root,
    plain.startsWith("/") ? path.join(file.root, plain) : path.join(folder, plain),
  );
}

/** A file, if it really lies below a folder, links followed. */
export function within(root: string, file: string): PictureFile | undefined {
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  const relative = path.relative(realpathSync(root), realpathSync(file));
  const isOutside = relative.startsWith("..") || path.isAbsolute(relative);
  return isOutside ? undefined : { path: file };
}

function decoded(src: string): string | undefined {
  try {
    return decodeURIComponent(src);
  } catch {
    return undefined;
  }
}
