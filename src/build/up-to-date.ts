/**
 * A first look at an archive and its site. It opens no article, and needs none of what a build does:
 * a site that is up to date is known to be within the time that it takes to list its files.
 */
import path from "node:path";
import type { FaultList } from "../article/index.ts";
import { scanDossiers } from "../archive/dossiers/scan-dossiers.ts";
import { listFiles, scannedIn, type ScannedFile } from "../archive/reading/scan.ts";
import { inputsKey, projectKey } from "./plan/inputs-key.ts";
import { openPublication, type Publication } from "./output/publish.ts";
import type { MachineShard } from "./plan/machine-shard.ts";

/** What a build keeps of itself. */
export interface Summary {
  articles: number;
  /** What every page of it depended on. */
  baseKey: string;
  /** What should be looked at. */
  warnings: FaultList;
}

/** What is seen before anything is opened. */
export interface UpToDateCheck {
  /** The archive, and its files. */
  directory: string;
  scanned: readonly ScannedFile[];
  /** The files of its dossiers. */
  dossiers: readonly ScannedFile[];
  /** The part of the work that this machine does; by default all of it. */
  share: MachineShard | undefined;
  publication: Publication;
  /** The key of the project itself. */
  project: string;
  /** The key of all that goes into the site. */
  inputs: string;
  /** What the last build keeps. */
  last: Summary | undefined;
  /** Whether the site is what a build would make. */
  current: boolean;
}

/**
 * Looks at an archive and its site; what a build left that was stopped while it published is
 * finished.
 *
 * @throws Error when the output holds something other than a site of ours.
 */
export function checkUpToDate(options: {
  articles: string;
  output: string;
  share?: MachineShard;
}): UpToDateCheck {
  const directory = path.resolve(options.articles);
  const { share } = options;
  const publication = openPublication(path.resolve(options.output), share !== undefined);
  const listing = listFiles(directory);
  const dossiers = scanDossiers(directory);
  const project = projectKey();
  const inputs = inputsKey(project, listing, dossiers, share);
  const last = lastSummary(publication);
  const current = publication.summary?.key === inputs;
  const scanned = scannedIn(listing);
  return { directory, scanned, dossiers, share, publication, project, inputs, last, current };
}

/** What the last build of a site keeps of itself. */
export function lastSummary({ summary }: Pick<Publication, "summary">): Summary | undefined {
  return summary && (JSON.parse(summary.text) as Summary);
}
