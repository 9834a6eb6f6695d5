/** Reads an archive for a build. */
import path from "node:path";
import newspaper from "../../_data/newspaper.ts";
import { remembered } from "../lib/cached.ts";
import { hashOf } from "../lib/hash.ts";
import type { ReadOptions } from "../archive/reading/read.ts";
import type { ScannedFile } from "../archive/reading/scan.ts";
import { openArchive, type Archive } from "./archive.ts";
import { codeKeys, type CodeKeys } from "./code-key.ts";
import type { Publication } from "./publish.ts";
import type { Workers } from "./workers.ts";

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
  publication: Pick<Publication, "memory">;
}

/** An archive that has been read, and what it was read with. */
export interface ReadArchive {
  archive: Archive;
  keys: CodeKeys;
}

/** Who reads, and who is told. */
interface Reading extends Pick<ReadOptions, "onProgress"> {
  /** Without workers, this process reads. */
  workers?: Workers;
  onWarning?: (message: string) => void;
}

/**
 * Reads and checks an archive; what is remembered of it is not read again.
 *
 * @throws ArchiveError with every fault of every article.
 */
export async function readForBuild(
  { directory, scanned, project, publication: { memory } }: Source,
  { workers, onWarning, onProgress }: Reading,
): Promise<ReadArchive> {
  const keys = await remembered(path.join(memory, "code.json"), project, codeKeys);
  const settings = JSON.stringify([newspaper.zone, newspaper.sections]);
  const archive = await openArchive(directory, newspaper, onProgress, {
    scanned,
    cache: {
      directory: path.join(memory, ARTICLES),
      key: hashOf(`${keys.article} ${settings}`),
      onBroken: (message) => onWarning?.(message),
    },
    ...(workers && { parse: (job) => workers.run("parse", job, job.files.length) }),
  });
  return { keys, archive };
}
