/** Reads an archive for a build. */
import path from "node:path";
import newspaper from "../../../_data/newspaper.ts";
import { cached } from "../../lib/cached.ts";
import type { SitePaths } from "../../archive/links/site-paths.ts";
import type { ReadCache } from "../../archive/reading/read-cache.ts";
import { readArchive, type ReadArticles, type ReadOptions } from "../../archive/reading/read.ts";
import type { ScannedFile } from "../../archive/reading/scan.ts";
import { openArchive, type Archive } from "../archive.ts";
import { codeKeys, type CodeKeys } from "../plan/code-key.ts";
import { readAuthorities } from "./authorities.ts";
import type { Publication } from "../output/publish.ts";
import type { Message } from "../../messages/message.ts";
import type { Workers } from "../workers.ts";
import { readSynonyms } from "./synonyms.ts";

/** Where builds remember articles. */
const ARTICLES = "articles";

/** What is to be read. */
interface Source {
  /** The archive, and its files. */
  directory: string;
  scanned: readonly ScannedFile[];
  /** The files of its dossiers. */
  dossiers: readonly ScannedFile[];
  /** Where builds remember. */
  publication: Pick<Publication, "cache">;
  /** The key of the project. */
  project: string;
  /** The key of the code that reads an article. */
  keys: Pick<CodeKeys, "article">;
  /** The paths of the site. */
  paths: SitePaths;
}

/** Who reads, and who is told. */
interface Reading extends Pick<ReadOptions, "onProgress"> {
  /** Without workers, this process reads. */
  workers?: Workers;
  onWarning?: (message: Message) => void;
}

/** The keys of the code; they are made anew when anything of the project has changed. */
export function readCodeKeys(cache: string, project: string): Promise<CodeKeys> {
  return cached(path.join(cache, "code.json"), project, codeKeys);
}

/** Reads the articles; what is cached of them is not read again. */
export function readArticles(source: Source, reading: Reading): Promise<ReadArticles> {
  const { workers, onProgress } = reading;
  return readArchive(source.directory, newspaper, {
    scanned: source.scanned,
    cache: cacheOf(source, reading),
    ...(workers && { parse: (job) => workers.run("parse", job, job.files.length) }),
    ...(onProgress && { onProgress }),
  });
}

/**
 * Reads the rest of an archive and checks all of it; what is cached is not read again.
 *
 * @param read its articles.
 * @throws ArchiveError with every fault of every article.
 */
export function openForBuild(
  read: ReadArticles,
  source: Source,
  reading: Reading,
): Promise<Archive> {
  const { directory, scanned, dossiers, publication, project, paths } = source;
  const { workers, onProgress } = reading;
  return openArchive(directory, read, newspaper, paths, {
    scanned,
    authorities: readAuthorities(),
    dossiers,
    searching: {
      synonyms: readSynonyms(),
      cache: { file: path.join(publication.cache, "dossier-searches.json"), key: project },
      ...(workers && { find: (job, all) => workers.run("findTexts", job, all) }),
    },
    cache: cacheOf(source, reading),
    ...(workers && { measureScans: (job, count) => workers.run("measure", job, count) }),
    ...(onProgress && { onMeasured: onProgress }),
  });
}

function cacheOf(
  { publication, keys }: Pick<Source, "publication" | "keys">,
  { onWarning }: Reading,
): ReadCache {
  return {
    directory: path.join(publication.cache, ARTICLES),
    key: keys.article,
    onBroken: (message) => onWarning?.(message),
  };
}
