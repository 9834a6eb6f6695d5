/** The pictures that articles show: found beside them, measured, and named by their content. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { imageSize } from "image-size";
import type { Article, Fault } from "../article/index.ts";

/** A picture of the archive. */
export interface Picture {
  /** Path below the archive's directory, POSIX. */
  file: string;
  /** Path on the site, named by content, so that it may be cached for ever. */
  url: string;
  /** Size in pixels, so that the page does not move when the picture arrives. */
  width: number;
  height: number;
}

/** Pictures by the path of their file below the archive's directory. */
export type Pictures = ReadonlyMap<string, Picture>;

const SUFFIXES = new Set([".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg"]);

/**
 * The file that an article means by a picture's `src`: a path from the article's own file or, with
 * a leading slash, from the archive's directory.
 *
 * @returns a POSIX path below the archive's directory; `undefined` for one outside it.
 */
export function pictureFile(article: Pick<Article, "file">, src: string): string | undefined {
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) return undefined;
  const from = src.startsWith("/") ? "." : path.posix.dirname(article.file);
  const file = path.posix.normalize(path.posix.join(from, src));
  return file === ".." || file.startsWith("../") ? undefined : file;
}

/**
 * Reads every picture that the articles show, each file once.
 *
 * @param directory the archive.
 * @param known pictures that were read before and are as they were, by their file.
 * @returns the pictures, and a fault for each reference that leads to none.
 */
export function readPictures(
  directory: string,
  articles: readonly Article[],
  known: Pictures = new Map(),
): { pictures: Map<string, Picture>; faults: Fault[] } {
  const pictures = new Map<string, Picture>();
  const faults: Fault[] = [];
  for (const article of articles) {
    for (const { src, line } of article.references.pictures) {
      const file = pictureFile(article, src);
      if (file !== undefined && pictures.has(file)) continue;
      const picture =
        file === undefined ? outside(src) : (known.get(file) ?? readPicture(directory, file, src));
      if (typeof picture === "string") {
        faults.push({ file: article.file, line, message: picture, severity: "error" });
      } else {
        pictures.set(picture.file, picture);
      }
    }
  }
  return { pictures, faults };
}

function outside(src: string): string {
  return `picture: found "${src}", expected a file inside the archive, by its path from the article, such as ../../images/name.jpg`;
}

function readPicture(directory: string, file: string, src: string): Picture | string {
  const full = path.join(directory, file);
  const { ext, name } = path.posix.parse(file);
  if (!SUFFIXES.has(ext.toLowerCase())) {
    return `picture: found "${src}", expected a ${[...SUFFIXES].join(", ")} file`;
  }
  if (!existsSync(full)) return `picture: "${src}" does not exist (looked for ${full})`;
  const bytes = readFileSync(full);
  try {
    const { width, height } = imageSize(bytes);
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
    return { file, url: `/pictures/${name}-${hash}${ext.toLowerCase()}`, width, height };
  } catch {
    return `picture: "${src}" cannot be read as a picture; expected a whole ${ext} file`;
  }
}
