/** The files of the archive that texts link to: published under the name that they have in it. */
import { readFileSync } from "node:fs";
import type { Fault } from "../../article/index.ts";
import { hashOf } from "../../lib/hash.ts";
import { diskPath } from "../reading/disk-path.ts";
import { say } from "../../messages/message.ts";

/** A file that is published because a text links to it. */
export interface LinkedFile {
  /** Path below the archive's directory, POSIX, in NFC; `diskPath` says where it lies. */
  file: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  hash: string;
}

/** Linked files by their path below the archive's directory. */
export type LinkedFiles = ReadonlyMap<string, LinkedFile>;

/**
 * Path of a file on the site, not percent-encoded. It is the path in the archive and has no content
 * hash: documents are cited, and a better scan must replace the old one under the same address.
 */
export function fileUrl(file: string): string {
  return `/files/${file}`;
}

/**
 * Reads the files that are linked.
 *
 * @param directory the archive.
 * @param fresh files that were read before and have not changed.
 * @returns the files, and a fault for each that cannot be read.
 */
export function readLinkedFiles(
  directory: string,
  files: Iterable<string>,
  fresh: LinkedFiles = new Map(),
): { files: Map<string, LinkedFile>; faults: Fault[] } {
  const read = new Map<string, LinkedFile>();
  const faults: Fault[] = [];
  for (const file of files) {
    try {
      const hash = fresh.get(file)?.hash ?? hashOf(readFileSync(diskPath(directory, file)));
      read.set(file, { file, hash });
    } catch (error) {
      const message = say(
        "an article links to this file, which cannot be read ({reason}); expected one that this user may read, of less than 2 GB",
        { reason: (error as Error).message },
      );
      faults.push({ file, line: 1, message, severity: "error" });
    }
  }
  return { files: read, faults };
}
