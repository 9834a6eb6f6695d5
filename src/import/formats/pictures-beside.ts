/** Pictures that lie beside a saved page, and never anything above the folder that was asked for. */
import path from "node:path";
import { percentDecoded } from "../../lib/percent-decoded.ts";
import type { InputFile } from "../input/input-file.ts";
import type { PictureFile } from "../item.ts";

export { within } from "../input/neighbours.ts";

const endings = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"];

/** Stands for the picture that has the page's own name. */
export const ownPicture = "*";

/**
 * The file of a picture that a page names by a relative path.
 *
 * @param src as the page has it; {@link ownPicture} for a picture of the page's own name.
 * @returns `undefined` when there is none, or it lies outside the folder or the zip.
 */
export function pictureBeside(file: InputFile, src: string): PictureFile | undefined {
  const find = (wanted: string) => file.beside?.(wanted);
  if (src === ownPicture) {
    const stem = path.parse(file.name).name;
    return first(
      endings.map((ending) => stem + ending),
      find,
    );
  }
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(src)) return undefined;
  const [plain = ""] = src.split(/[?#]/);
  // A name may have a per cent sign of its own, or a question mark that a program encoded.
  const names = [percentDecoded(plain), plain, percentDecoded(src)];
  return first(
    names.filter((name) => name !== undefined && name !== "" && !name.includes("\0")),
    find,
  );
}

function first<T>(
  names: readonly (string | undefined)[],
  find: (name: string) => T | undefined,
): T | undefined {
  for (const name of names) {
    const found = name === undefined ? undefined : find(name.replaceAll("\\", "/"));
    if (found !== undefined) return found;
  }
  return undefined;
}
