/** Measures the scans and words of issues, batch by batch; what is cached of them is not opened again. */
import { cachedFacts, writeFacts } from "../reading/fingerprint-cache.ts";
import type { ReadCache } from "../reading/read-cache.ts";
import type { ScannedFile } from "../reading/scan.ts";
import type { Draft } from "./drafts.ts";
import { measure, type Measured, type MeasureJob } from "./measure.ts";
import type { ScanFact } from "./scan-facts.ts";
import type { UnfitFile } from "./unfit-file.ts";
import type { WordsFact } from "./words-fact.ts";

/** Who reads, and what is known already. */
export interface IssueReading {
  /** What was measured before; without it, every file is. */
  cache?: ReadCache | undefined;
  /** Measures a batch of files; by default this process does. */
  measureScans?: (job: MeasureJob, count: number) => Promise<Measured>;
  /** Called with the number of scans that are measured and of all that are to be. */
  onMeasured?: (done: number, all: number) => void;
}

/** Files that are measured at a time. */
const BATCH = 16;

/** What was found of files, by their paths. */
export type Facts<Fact> = ReadonlyMap<string, Fact | UnfitFile>;

/** What is known of all scans and words of some issues. */
export async function measureAll(
  directory: string,
  drafts: readonly Draft[],
  scanned: readonly ScannedFile[],
  { cache, measureScans = measure, onMeasured }: IssueReading,
): Promise<{ scans: Facts<ScanFact>; words: Facts<WordsFact> }> {
  const pages = drafts.flatMap((draft) => draft.pages);
  const wanted = {
    scans: new Set(pages.flatMap(({ image }) => (typeof image === "string" ? image : []))),
    words: new Set(pages.flatMap(({ words }) => words ?? [])),
  };
  const listed = scanned.filter(({ file }) => {
    const name = file.normalize("NFC");
    return wanted.scans.has(name) || wanted.words.has(name);
  });
  const cached = <Fact extends { file: string }>(kind: "scans" | "words"): Map<string, Fact> =>
    new Map(cache && wanted[kind].size > 0 ? cachedFacts<Fact>(cache, kind, listed) : []);
  const scans = cached<ScanFact | UnfitFile>("scans");
  const words = cached<WordsFact | UnfitFile>("words");
  const missing = {
    scans: [...wanted.scans].filter((file) => !scans.has(file)),
    words: [...wanted.words].filter((file) => !words.has(file)),
  };
  const count = missing.scans.length + missing.words.length;
  if (count === 0) return { scans, words };

  const keep = (): void => {
    if (!cache) return;
    writeFacts(cache, "scans", listed, scans);
    writeFacts(cache, "words", listed, words);
  };
  let done = 0;
  const work = async (scansOfBatch: string[], wordsOfBatch: string[]): Promise<void> => {
    const job = { directory, scans: scansOfBatch, words: wordsOfBatch };
    const measured = await measureScans(job, count);
    for (const fact of measured.scans) scans.set(fact.file, fact);
    for (const fact of measured.words) words.set(fact.file, fact);
    const before = done;
    done += scansOfBatch.length + wordsOfBatch.length;
    // A build of a day that is stopped has not measured in vain.
    if (Math.floor(before / KEPT) < Math.floor(done / KEPT)) keep();
    onMeasured?.(done, count);
  };
  await Promise.all([
    ...batchesOf(missing.scans, BATCH).map((batch) => work(batch, [])),
    ...batchesOf(missing.words, 10 * BATCH).map((batch) => work([], batch)),
  ]);
  keep();
  return { scans, words };
}

/** Facts after which they are written to the cache. */
const KEPT = 1000;

function batchesOf<Item>(items: readonly Item[], length: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / length) }, (_, i) =>
    items.slice(i * length, (i + 1) * length),
  );
}

/** Those that can be published. */
export function fit<Fact extends object>(facts: Facts<Fact>): Map<string, Fact> {
  const own = [...facts].flatMap(([file, fact]): [string, Fact][] =>
    "unfit" in fact ? [] : [[file, fact]],
  );
  return new Map(own);
}
