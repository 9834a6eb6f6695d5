/** Brings pictures and files along: from beside the input into the archive's `images/` and `files/`. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { imageSize } from "image-size";
import { hashOf } from "../../lib/hash.ts";
import { asciiSlug } from "../../article/index.ts";
import { drawingFault } from "../../archive/pictures/drawing.ts";
import type { PictureFile } from "../item.ts";
import { limits, megabytes } from "../limits.ts";
import { reasonOf } from "../refusal.ts";
import { writeWhole } from "../../lib/write-whole.ts";
import { say, type Message } from "../../messages/message.ts";

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
type Brought = { src: string } | { refused: Message };

/**
 * Copies a picture into the archive, unless it is there.
 *
 * @returns its address in the archive, as `/images/square-1f2e3d4c.jpg`: named by its content, so that
 *   a picture of many articles is there once; or why it is not brought along.
 */
export function bringPicture(file: PictureFile, archive: string, dryRun: boolean): Brought {
  const whole = bytesOf(file, limits.picture);
  if ("refused" in whole) return whole;
  const bytes = withoutDoctype(whole);
  const ending = endingOf(bytes);
  if (ending === undefined) return { refused: say("not a picture") };
  const more = ending === ".svg" ? drawingFault(bytes.toString("utf8")) : undefined;
  if (more !== undefined) return { refused: say("a drawing with {more}", { more }) };
  return place(file, bytes, "images", ending, archive, dryRun);
}

/** Copies a file that an article links to, as `/files/report-1f2e3d4c.pdf`, unless it is there. */
export function bringFile(file: PictureFile, archive: string, dryRun: boolean): Brought {
  const bytes = bytesOf(file, limits.file);
  if ("refused" in bytes) return bytes;
  return place(file, bytes, "files", path.extname(file.path).toLowerCase(), archive, dryRun);
}

/**
 * Copies a file that an article names to where it names it, unless another is there.
 *
 * @returns why it is not brought along.
 */
export function copyNamed(file: PictureFile, target: string, dryRun: boolean): Message | undefined {
  const bytes = bytesOf(file, limits.file);
  if ("refused" in bytes) return bytes.refused;
  if (existsSync(target))
    return bytes.equals(readFileSync(target)) ? undefined : say("another file is there");
  if (!dryRun) writeWhole(target, bytes);
  return undefined;
}

function place(
  file: PictureFile,
  bytes: Uint8Array,
  folder: string,
  ending: string,
  archive: string,
  dryRun: boolean,
): Brought {
  const hash = hashOf(bytes, 8);
  const name = asciiSlug(path.parse(file.path).name);
  const target = path.join(archive, folder, `${name === "" ? "" : `${name}-`}${hash}${ending}`);
  if (!dryRun && !existsSync(target)) {
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
  return { src: `/${folder}/${path.basename(target)}` };
}

/** The bytes of a file beside the input, or within it; or why they are not to be had. */
function bytesOf(file: PictureFile, most: number): Buffer | { refused: Message } {
  try {
    if (!file.bytes && statSync(file.path).size > most)
      return { refused: say("larger than {most}", { most: megabytes(most) }) };
    return file.bytes?.() ?? readFileSync(file.path);
  } catch (error) {
    return { refused: reasonOf(error) };
  }
}

/** A drawing without its DOCTYPE, whose name image-size takes for the drawing's own element. */
function withoutDoctype(bytes: Buffer): Buffer {
  const head = bytes.subarray(0, 1024).toString("latin1");
  const [found] = /<!DOCTYPE svg[^>[]*>\s*(?=<)/i.exec(head) ?? [];
  const at = found === undefined ? -1 : head.indexOf(found);
  if (found === undefined) return bytes;
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + found.length)]);
}

function endingOf(bytes: Uint8Array): string | undefined {
  try {
    return endings[imageSize(bytes).type ?? ""];
  } catch {
    return undefined;
  }
}
