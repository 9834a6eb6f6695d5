/** An archive made ready to be rendered: read, checked and planned. */
import { formatFaults, MOST_WARNINGS, type Fault } from "../article/index.ts";
import { buildCatalogue, type Catalogue } from "../archive/catalogue.ts";
import { dossierLinks, joinDossiers, soughtBy } from "../archive/dossiers/choose.ts";
import { readDossierFiles, scanDossiers } from "../archive/dossiers/read-dossier-files.ts";
import {
  readLinkedFiles,
  type LinkedFile,
  type LinkedFiles,
} from "../archive/links/linked-files.ts";
import type { IssueReading } from "../archive/issues/measure-all.ts";
import { readIssues } from "../archive/issues/read-issues.ts";
import type { ScanFact, WordsFact } from "../archive/issues/scan-facts.ts";
import { readPictures, showing, type Picture, type Pictures } from "../archive/pictures/pictures.ts";
import { readArchive, type ReadOptions } from "../archive/reading/read.ts";
import type { SitePaths } from "../archive/links/site-paths.ts";
import { scanFiles, type ScannedFile } from "../archive/reading/scan.ts";
import { cachedFacts, writeFacts } from "../archive/reading/fingerprint-cache.ts";
import type { Newspaper } from "../newspaper/newspaper.ts";
import { searchArticles, type TextSearching } from "./dossier-searches.ts";

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

/** The faults for which an archive cannot be built: all of them, at once. */
export class ArchiveError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(formatFaults(faults, MOST_WARNINGS));
    this.name = "ArchiveError";
    this.faults = faults;
  }
}

/** What is cached already, and who does the work. */
export interface OpenOptions
  extends Omit<ReadOptions, "onProgress">, Omit<IssueReading, "cache"> {
  /** The files of its dossiers, if they have been scanned already. */
  dossiers?: readonly ScannedFile[];
  /** How texts are searched for dossiers. */
  searching?: Omit<TextSearching, "directory">;
}

/**
 * Reads an archive and checks all of it.
 *
 * @param directory the directory of the articles.
 * @param paths of the site that it becomes.
 * @param onProgress called now and then with the number of files read and of all to be read.
 * @param options what is cached already, and who reads the rest.
 * @throws ArchiveError with every fault of every article.
 */
export async function openArchive(
  directory: string,
  newspaper: Newspaper,
  paths: SitePaths,
  onProgress?: (done: number, all: number) => void,
  options: OpenOptions = {},
): Promise<Archive> {
  const scanned = options.scanned ?? scanFiles(directory);
  const dossierFiles = readDossierFiles(
    directory,
    options.dossiers ?? scanDossiers(directory),
    newspaper.zone,
  );
  const { cache } = options;
  const read = await readArchive(directory, newspaper, {
    ...options,
    scanned,
    ...(onProgress && { onProgress }),
  });
  const { articles } = read;
  const printed = await readIssues({ directory, scanned, articles, newspaper }, options);
  const { catalogue: bare, faults } = buildCatalogue(
    articles,
    newspaper,
    paths,
    scanned,
    printed.issues,
    dossierLinks(dossierFiles.files),
  );
  const found = await searchArticles(soughtBy(dossierFiles.files), bare.articles, {
    directory,
    synonyms: [],
    ...options.searching,
  });
  const joined = joinDossiers(dossierFiles.files, bare, found);
  const catalogue = { ...bare, dossiers: joined.dossiers };
  const pictures = readPictures(
    directory,
    showing(catalogue),
    cache && cachedFacts<Picture>(cache, "pictures", scanned),
  );
  const linked = new Set([...catalogue.links.files, ...printed.pdfs]);
  const known =
    cache && linked.size > 0 ? cachedFacts<LinkedFile>(cache, "files", scanned) : undefined;
  const files = readLinkedFiles(directory, linked, known);
  const all = [read, dossierFiles, printed, { faults }, joined, pictures, files].flatMap(
    (one) => one.faults,
  );
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
