/** Brings scans of pages along: from beside the input into the folder of their issue. */
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  statSync,
} from "node:fs";
import path from "node:path";
import { kindOf, kindOfName } from "../input/kinds.ts";
import type { PictureFile } from "../item.ts";
import { reasonOf } from "../refusal.ts";
import { writeWhole } from "../../lib/write-whole.ts";
import { say, type Message } from "../../messages/message.ts";

/** Endings of scans that a build reads, by the first of their kinds. */
const endings: Readonly<Record<string, string>> = {
  ".tif": ".tif",
  ".jpg": ".jpg",
  ".png": ".png",
  ".webp": ".webp",
};

/**
 * Copies a scan, unless it is there. What is there and is another is left: somebody may have cropped it.
 *
 * @param target where it goes, without an ending.
 * @returns the ending that it has there, or why it is not brought along.
 */
export function bringScan(
  file: PictureFile,
  target: string,
  dryRun: boolean,
): { ending: string } | { refused: Message } {
  try {
    const ending = endings[kindOf(beginningOf(file))?.endings[0] ?? ""];
    if (ending === undefined)
      return {
        refused: say("{path} is {file}", { path: path.basename(file.path), file: whatOf(file) }),
      };
    const there = target + ending;
    if (!dryRun && !existsSync(there)) copy(file, there);
    return { ending };
  } catch (error) {
    return { refused: reasonOf(error) };
  }
}

function copy({ path: from, bytes }: PictureFile, to: string): void {
  if (bytes) {
    writeWhole(to, bytes());
    return;
  }
  mkdirSync(path.dirname(to), { recursive: true });
  // File systems that can share the blocks of a copy do.
  copyFileSync(from, `${to}.part`, constants.COPYFILE_FICLONE);
  renameSync(`${to}.part`, to);
}

/** Bytes by which a kind is told. */
function beginningOf({ path: file, bytes }: PictureFile): Uint8Array {
  if (bytes) return bytes();
  const begin = Buffer.alloc(Math.min(16, statSync(file).size));
  const descriptor = openSync(file, "r");
  try {
    readSync(descriptor, begin, 0, begin.length, 0);
  } finally {
    closeSync(descriptor);
  }
  return begin;
}

function whatOf(file: PictureFile): Message {
  if (/\.(?:jp2|jpx|j2k)$/i.test(file.path))
    return say("a JPEG 2000, which no browser shows: convert it to TIFF (opj_decompress does)");
  const kind = kindOf(beginningOf(file)) ?? kindOfName(file.path);
  return say("{name}, expected a TIFF, JPEG, PNG or WebP", {
    name: kind?.name ?? say("no picture"),
  });
}
