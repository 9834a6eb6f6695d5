/** Reads an archive for a build, and ahead of one. */
import { existsSync } from "node:fs";
import path from "node:path";
import newspaper from "../../_data/newspaper.ts";
import { remembered } from "../lib/cached.ts";
import { hashOf } from "../lib/sealed-file.ts";
import { EarlierArticles } from "../archive/related.ts";
import type { HeldReads } from "../archive/reading/read-cache.ts";
import type { ReadOptions } from "../archive/reading/read.ts";
import { scanFiles, type ScannedFile } from "../archive/reading/scan.ts";
import type { SitePaths } from "../archive/links/site-paths.ts";
import { sitePaths } from "../pages/site-paths.ts";
import { publishedAdded } from "./added-site.ts";
import { openArchive, type Archive } from "./archive.ts";
import { codeKeys, type CodeKeys } from "./code-key.ts";
import { projectKey } from "./inputs-key.ts";
import { shardKey } from "./page-key.ts";
import { planShards } from "./plan.ts";
import { memoryOf, partsOf } from "./publish.ts";

/** Where builds remember articles. */
const ARTICLES = "articles";

/** Articles that are taken to be edited more often than those before them. */
const LATEST = 1000;

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

/** An archive that has been read before it is asked for. */
export interface ReadyArchive extends ReadArchive {
  /** At the latest articles, which are edited most. */
  earlier: EarlierArticles;
}

/** Who reads, and who is told. */
interface Reading extends Pick<ReadOptions, "parse" | "onProgress"> {
  held?: HeldReads | undefined;
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
  { held, onWarning, onProgress, parse }: Reading,
): Promise<ReadArchive> {
  const settings = JSON.stringify([newspaper.zone, newspaper.sections]);
  const archive = await openArchive(directory, newspaper, paths, onProgress, {
    scanned,
    cache: {
      directory: path.join(memory, ARTICLES),
      key: hashOf(`${keys.article} ${settings}`),
      onBroken: (message) => onWarning?.(message),
      held,
    },
    ...(parse && { parse }),
  });
  return { keys, archive, project };
}

/**
 * Reads what a build will read, and works out what its pages are made from, so that the build, which
 * is to come in the same process, finds the articles in memory and the code warm. Nothing is written
 * but what is remembered of articles.
 *
 * @param held where the articles are kept.
 * @returns nothing if no build has read the archive yet.
 */
export async function readAhead(
  { articles, output }: { articles: string; output: string },
  held: HeldReads,
): Promise<ReadyArchive | undefined> {
  const directory = path.resolve(articles);
  const memory = memoryOf(path.resolve(output));
  // The first build reads with all workers.
  if (!existsSync(path.join(memory, ARTICLES))) return undefined;
  const project = projectKey();
  const keys = await readCodeKeys(memory, project);
  const added = publishedAdded(partsOf(path.resolve(output)));
  const paths = sitePaths(added.paths);
  const source = { directory, scanned: scanFiles(directory), project, memory, keys, paths };
  const read = await readForBuild(source, { held });
  const { catalogue, pictures, digests } = read.archive;
  for (const { depends } of planShards(catalogue, pictures, newspaper, added)) {
    if (depends) shardKey(depends(), digests, "");
  }
  const earlier = new EarlierArticles(catalogue.articles);
  earlier.goTo(Math.max(0, catalogue.articles.length - LATEST));
  return { ...read, earlier };
}
