/** A file to import, wherever it lies: on disk, in a folder or in an archive. */
import type { PictureFile } from "../item.ts";
import { Refusal } from "../refusal.ts";
import { limits, megabytes } from "../limits.ts";
import { say } from "../../messages/message.ts";

/** One file of the input. */
export interface InputFile {
  /** Its path as a person would say it, with that of the zip it is in: `dump.zip/2015-07-21.json`. */
  name: string;
  /** Its path on disk, if it is a plain file. */
  path?: string;
  /** The folder that was asked for, out of which nothing is read. */
  root?: string;
  /**
   * The file that lies beside it, by a path from its folder or, with a leading slash, from the folder
   * or zip that was asked for; nothing above that. Names are compared as people read them, however
   * systems write their letters.
   */
  beside?: (path: string) => PictureFile | undefined;
  /** Its bytes, from the beginning at each call. */
  open(): AsyncIterable<Uint8Array>;
}

/**
 * All bytes of a small file.
 *
 * @throws Refusal when there are more than `most`.
 */
export async function readWhole(
  chunks: AsyncIterable<Uint8Array>,
  most: number = limits.page,
): Promise<Buffer> {
  const read: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > most)
      throw new Refusal(
        say("more than {most}, expected a page or a picture", { most: megabytes(most) }),
      );
    read.push(chunk);
  }
  return Buffer.concat(read, size);
}

/** The first bytes of a file; fewer than asked for if it is shorter, none if it cannot be read. */
export async function beginningOf(file: InputFile, size: number): Promise<Buffer> {
  const read: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of file.open()) {
      read.push(chunk);
      length += chunk.length;
      if (length >= size) break;
    }
  } catch {
    // Whoever reads it all says what is wrong.
  }
  return Buffer.concat(read).subarray(0, size);
}
