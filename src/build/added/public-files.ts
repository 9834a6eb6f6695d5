/** The folder `public`: files that an owner adds to the site as they are. */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { fingerprintOf } from "../../archive/reading/scan.ts";
import { LEFT, PUBLIC } from "./folders.ts";
import { projectDirectory } from "../project.ts";

/** One of its files. */
export interface PublicFile {
  /** Path below it, POSIX. */
  file: string;
  fingerprint: string;
}

export const publicFolder = path.join(projectDirectory, PUBLIC);

/** The files of the folder `public`, those that begin with a dot too, in code point order. */
export function publicFiles(): PublicFile[] {
  if (!existsSync(publicFolder)) return [];
  return (readdirSync(publicFolder, { recursive: true }) as string[])
    .map((name) => name.split(path.sep).join("/"))
    .sort()
    .flatMap((file) => {
      const fingerprint = fingerprintOf(path.join(publicFolder, file));
      return fingerprint === undefined || LEFT.has(path.posix.basename(file))
        ? []
        : [{ file, fingerprint }];
    });
}
