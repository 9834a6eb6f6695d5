/** Brings pictures and files along: from beside the input into the archive's `images/` and `files/`. */
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { imageSize } from "image-size";
import { asciiSlug } from "../../article/index.ts";
import { drawingFault } from "../../catalogue/drawing.ts";
import type { PictureFile } from "../item.ts";
import { limits, megabytes } from "../limits.ts";

/** Endings by the kinds that image-size tells by content. */
const endings: Readonly<Record<string, string>> = {
  jpg: ".jpg",
  png: ".png",
  gif: ".gif",
  webp: ".webp",
  avif: ".avif",
  svg: ".svg",
};

/** A file's address in the archive, or why it is not brought along. */
type Brought = { src: string } | { refused: string };

/**
 * Copies a picture into the archive, unless it is there.
 *
 * @returns its address in the archive, as `/images/square-1f2e3d4c.jpg`: named by its content, so that
 *   a picture of many articles is there once; or why it is not brought along.
 */
export function bringPicture(
  { path: file }: PictureFile,
  archive: string,
  dryRun: boolean,
): Brought {
  const { size } = statSync(file);
  if (size > limits.picture) return { refused: `larger than ${megabytes(limits.picture)}` };
  const bytes = readFileSync(file);
  const ending = endingOf(bytes);
  if (ending === undefined) return { refused: "not a picture" };
  const more = ending === ".svg" ? drawingFault(bytes.toString("utf8")) : undefined;
  if (more !== undefined) return { refused: `a drawing with ${more}` };
  return place(file, bytes, "images", ending, archive, dryRun);
}

/** Copies a file that an article links to, as `/files/report-1f2e3d4c.pdf`, unless it is there. */
export function bringFile({ path: file }: PictureFile, archive: string, dryRun: boolean): Brought {
  const { size } = statSync(file);
  if (size > limits.file) return { refused: `larger than ${megabytes(limits.file)}` };
  const ending = path.extname(file).toLowerCase();
  return place(file, readFileSync(file), "files", ending, archive, dryRun);
}

function place(
  file: string,
  bytes: Uint8Array,
  folder: string,
  ending: string,
  archive: string,
  dryRun: boolean,
): Brought {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  const name = asciiSlug(path.parse(file).name);
  const target = path.join(archive, folder, `${name === "" ? "" : `${name}-`}${hash}${ending}`);
  if (!dryRun && !existsSync(target)) {
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(file, target);
  }
  return { src: `/${folder}/${path.basename(target)}` };
}

function endingOf(bytes: Uint8Array): string | undefined {
  try {
    return endings[imageSize(bytes).type ?? ""];
  } catch {
    return undefined;
  }
}
