/** Measures scans and files of words, here or in a worker. */
import { measureScan, type ScanFact } from "./scan-facts.ts";
import type { UnfitFile } from "./unfit-file.ts";
import { readWordsFact, type WordsFact } from "./words-fact.ts";

/** Files that are to be measured: plain data, which a worker can be sent. */
export interface MeasureJob {
  /** The archive. */
  directory: string;
  scans: readonly string[];
  words: readonly string[];
  /** Whether it is enough to look at how scans begin: then the facts are good for no page. */
  headsOnly?: boolean;
}

/** What was measured, in the order of the job. */
export interface Measured {
  scans: (ScanFact | UnfitFile)[];
  words: (WordsFact | UnfitFile)[];
}

/** Measures scans and files of words, one after the other. */
export async function measure(job: MeasureJob): Promise<Measured> {
  const { directory, scans, words, headsOnly = false } = job;
  const measured: Measured = { scans: [], words: [] };
  for (const file of scans) measured.scans.push(await measureScan(directory, file, headsOnly));
  for (const file of words) measured.words.push(readWordsFact(directory, file));
  return measured;
}
