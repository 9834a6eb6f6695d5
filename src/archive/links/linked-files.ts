/** The files of the archive that texts link to: published under the name that they have in it. */
import { readFileSync } from "node:fs";
import type { Fault } from "../../article/index.ts";
import { hashOf } from "../../lib/hash.ts";
import { diskPath } from "../reading/disk-path.ts";

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
 * Path of a file on the site, not percent-encoded. It is that in the archive, not one made of the
 * content: documents are cited, and a better scan takes the place of the one before it.
 */
export function fileUrl(file: string): string {
  return `/files/${file}`;
}

/**
 * Reads the files that are linked.
 *
 * @param directory the archive.
 * @param known files that were read before and are as they were.
 * @returns the files, and a fault for each that cannot be read.
 */
export function readLinkedFiles(
  directory: string,
  files: Iterable<string>,
  known: LinkedFiles = new Map(),
): { files: Map<string, LinkedFile>; faults: Fault[] } {
  const read = new Map<string, LinkedFile>();
  const faults: Fault[] = [];
  for (const file of files) {
    try {
      const hash = known.get(file)?.hash ?? hashOf(readFileSync(diskPath(directory, file)));
      read.set(file, { file, hash });
    } catch (error) {
      const message = `an article links to this file, which cannot be read (${(error as Error).message}); expected one that this user may read, of less than 2 GB`;
      faults.push({ file, line: 1, message, severity: "error" });
    }
  }
  return { files: read, faults };
}
