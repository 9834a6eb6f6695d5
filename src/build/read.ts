/** Reads an archive for a build. */
import path from "node:path";
import newspaper from "../../_data/newspaper.ts";
import { remembered } from "../lib/cached.ts";
import { hashOf } from "../lib/hash.ts";
import type { SitePaths } from "../archive/links/site-paths.ts";
import type { ReadOptions } from "../archive/reading/read.ts";
import type { ScannedFile } from "../archive/reading/scan.ts";
import { openArchive, type Archive } from "./archive.ts";
import { codeKeys, type CodeKeys } from "./code-key.ts";

/** Where builds remember articles. */
const ARTICLES = "articles";

/** What is to be read. */
interface Source {
  /** The archive, and its files. */
  directory: string;
  scanned: readonly ScannedFile[];
  /** The key of the project itself. */
  project: string;
  /** Where builds remember. */
  memory: string;
  keys: CodeKeys;
  /** The paths of the site. */
  paths: SitePaths;
}

/** An archive that has been read, and what it was read with. */
export interface ReadArchive {
  archive: Archive;
  keys: CodeKeys;
  /** The key of the project itself. */
  project: string;
}

/** Who reads, and who is told. */
interface Reading extends Pick<ReadOptions, "parse" | "onProgress"> {
  onWarning?: ((message: string) => void) | undefined;
}

/** The keys of the code; they are made anew when anything of the project has changed. */
export function readCodeKeys(memory: string, project: string): Promise<CodeKeys> {
  return remembered(path.join(memory, "code.json"), project, codeKeys);
}

/**
 * Reads and checks an archive; what is remembered of it is not read again.
 *
 * @throws ArchiveError with every fault of every article.
 */
export async function readForBuild(
  { directory, scanned, project, memory, keys, paths }: Source,
  { onWarning, onProgress, parse }: Reading,
): Promise<ReadArchive> {
  const settings = JSON.stringify([newspaper.zone, newspaper.sections]);
  const archive = await openArchive(directory, newspaper, paths, onProgress, {
    scanned,
    cache: {
      directory: path.join(memory, ARTICLES),
      key: hashOf(`${keys.article} ${settings}`),
      onBroken: (message) => onWarning?.(message),
    },
    ...(parse && { parse }),
  });
  return { keys, archive, project };
}
