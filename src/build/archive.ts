/** An archive made ready to be rendered: read, checked and planned. */
import { ArchiveError } from "../article/fault-list.ts";
import type { Fault } from "../article/index.ts";
import type { Catalogue } from "../archive/catalogue.ts";
import type { Authorities } from "../archive/authorities.ts";
import {
  readLinkedFiles,
  type LinkedFile,
  type LinkedFiles,
} from "../archive/links/linked-files.ts";
import type { IssueReading } from "../archive/issues/measure-all.ts";
import { readIssues } from "../archive/issues/read-issues.ts";
import type { ScanFact } from "../archive/issues/scan-facts.ts";
import type { WordsFact } from "../archive/issues/words-fact.ts";
import {
  readPictures,
  showing,
  type Picture,
  type Pictures,
} from "../archive/pictures/pictures.ts";
import type { ReadArticles, ReadOptions } from "../archive/reading/read.ts";
import type { SitePaths } from "../archive/links/site-paths.ts";
import { scanFiles, type ScannedFile } from "../archive/reading/scan.ts";
import { cachedFacts, writeFacts } from "../archive/reading/fingerprint-cache.ts";
import type { Newspaper } from "../newspaper/newspaper.ts";
import type { TextSearching } from "./dossier-searches.ts";
import { wholeCatalogue } from "./whole-catalogue.ts";

/** A checked archive. */
export interface Archive {
  /** The directory of the articles. */
  directory: string;
  catalogue: Catalogue;
  pictures: Pictures;
  /** The files to which its texts link. */
  files: LinkedFiles;
  /** The scans of its printed pages, and the files of their words. */
  scans: ReadonlyMap<string, ScanFact>;
  words: ReadonlyMap<string, WordsFact>;
  /** What should be looked at, but does not stop a build. */
  warnings: Fault[];
}

/** What is cached already, and who does the work. */
export interface OpenOptions
  extends Pick<ReadOptions, "scanned" | "cache">, Omit<IssueReading, "cache"> {
  /** The files of its dossiers, if they have been scanned already. */
  dossiers?: readonly ScannedFile[];
  /** Whom and what names mean. */
  authorities?: Authorities;
  /** How texts are searched for dossiers. */
  searching?: Omit<TextSearching, "directory">;
}

/**
 * Reads what an archive has besides its articles, and checks all of it.
 *
 * @param directory the directory of the articles.
 * @param read the articles.
 * @param paths of the site that it becomes.
 * @param options what is cached already, and who reads the rest.
 * @throws ArchiveError with every fault of every article.
 */
export async function openArchive(
  directory: string,
  read: ReadArticles,
  newspaper: Newspaper,
  paths: SitePaths,
  options: OpenOptions = {},
): Promise<Archive> {
  const scanned = options.scanned ?? scanFiles(directory);
  const { cache } = options;
  const { articles } = read;
  const printed = await readIssues({ directory, scanned, articles, newspaper }, options);
  const { catalogue, faults } = await wholeCatalogue(
    { ...options, directory, scanned, articles, issues: printed.issues },
    newspaper,
    paths,
    options.searching ?? { synonyms: [] },
  );
  const pictures = readPictures(
    directory,
    showing(catalogue),
    cache && cachedFacts<Picture>(cache, "pictures", scanned),
  );
  const linked = new Set([...catalogue.links.files, ...printed.pdfs]);
  const known =
    cache && linked.size > 0 ? cachedFacts<LinkedFile>(cache, "files", scanned) : undefined;
  const files = readLinkedFiles(directory, linked, known);
  const all = [read, printed, { faults }, pictures, files].flatMap((one) => one.faults);
  if (all.some((fault) => fault.severity === "error")) throw new ArchiveError(all);
  if (cache) {
    writeFacts(cache, "pictures", scanned, pictures.pictures);
    writeFacts(cache, "files", scanned, files.files);
  }
  return {
    directory,
    catalogue,
    pictures: pictures.pictures,
    files: files.files,
    scans: printed.scans,
    words: printed.words,
    warnings: all,
  };
}
