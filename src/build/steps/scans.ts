/** The scans of printed pages and the files of their words, as outputs of the site: one for each year. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { wordsUrl } from "../../archive/issues/issue.ts";
import type { ScanFact } from "../../archive/issues/scan-facts.ts";
import type { WordsFact } from "../../archive/issues/words-fact.ts";
import { changedFile } from "../../archive/reading/changed-file.ts";
import { diskPath } from "../../archive/reading/disk-path.ts";
import { yearOf } from "../../calendar/index.ts";
import { hashOf } from "../../lib/hash.ts";
import type { Archive } from "../archive.ts";
import type { Making } from "../output/outputs.ts";
import {
  OutputWriter,
  publishedOutput,
  type OutputFile,
  type OutputPlaces,
} from "../output/output.ts";
import {
  encodeScan,
  forgetOtherScans,
  isEncoded,
  SCAN_ENCODING,
  scanFiles,
} from "./encode-scan.ts";
import { say, type Message } from "../../messages/message.ts";

/** A file of words, and where it goes on the site. */
interface PlacedWords extends WordsFact {
  /** Without a slash at the head. */
  path: string;
}

/** The scans of a year: plain data, so that it can be sent to another process. */
export interface ScanJob {
  /** The output's name. */
  name: string;
  key: string;
  scans: readonly ScanFact[];
  words: readonly PlacedWords[];
  /** The archive. */
  directory: string;
  /** Where encoded scans are cached. */
  cache: string;
  places: OutputPlaces;
}

/** Some scans to be encoded into the cache. */
export type ScanEncodingJob = Pick<ScanJob, "scans" | "directory" | "cache">;

type ScanOutput = Pick<ScanJob, "name" | "key" | "scans" | "words">;

/** Scans that a worker encodes at a time. */
const BATCH = 4;

/** Scans by their path on the site, and files of words. */
interface YearFiles {
  scans: Map<string, ScanFact>;
  words: PlacedWords[];
}

/** The outputs of an archive's scans. An issue that is added changes that of its year alone. */
export function scanOutputs({
  catalogue: { issues },
  scans,
  words,
}: Pick<Archive, "catalogue" | "scans" | "words">): ScanOutput[] {
  const years = new Map<string, YearFiles>();
  // A picture that several issues have is in the output of the first.
  const taken = new Set<string>();
  for (const issue of issues.all) {
    const year = yearOf(issue.date);
    const own: YearFiles = years.get(year) ?? { scans: new Map(), words: [] };
    years.set(year, own);
    for (const page of issue.pages) {
      const { scan } = page;
      const fact = scan?.kind === "file" ? scans.get(scan.file) : undefined;
      if (fact && scan?.kind === "file" && !taken.has(scan.url)) {
        taken.add(scan.url);
        own.scans.set(scan.url, fact);
      }
      const boxes = page.words === undefined ? undefined : words.get(page.words);
      if (boxes) own.words.push({ ...boxes, path: wordsUrl(issue, page).slice(1) });
    }
  }
  return [...years].flatMap(([year, own]) => {
    if (own.scans.size + own.words.length === 0) return [];
    const files = [...own.scans.keys(), ...own.words.map((one) => `${one.path} ${one.hash}`)];
    const key = hashOf([SCAN_ENCODING, ...files].join("\n"));
    return [{ name: `scans-${year}`, key, scans: [...own.scans.values()], words: own.words }];
  });
}

/** What is to be made of an archive's scans. */
export interface ScanPlan {
  stale: readonly ScanOutput[];
  /** Scans that neither the site nor the cache has. */
  missing: readonly ScanFact[];
}

/** What is stale of the scans, and what has to be encoded for it. */
export function planScans(
  archive: Archive,
  { cache, places, outputs }: Pick<Making, "places" | "outputs"> & { cache: string },
): ScanPlan {
  const stale = outputs.add(scanOutputs(archive));
  const missing = new Map<string, ScanFact>();
  for (const { name, scans } of stale) {
    const published = publishedFiles(places, name);
    for (const fact of scans) {
      if (keptFiles(fact, cache, published) || isEncoded(cache, fact)) continue;
      missing.set(fact.hash, fact);
    }
  }
  return { stale, missing: [...missing.values()] };
}

/** Encodes what a plan lacks, and stages its outputs. */
export async function renewScans(
  { directory, scans }: Archive,
  { stale, missing }: ScanPlan,
  { cache, places, workers }: Omit<Making, "outputs"> & { cache: string },
  onProgress: (done: number, all: number) => void = () => {},
): Promise<void> {
  let done = 0;
  const encode = async (batch: readonly ScanFact[]): Promise<void> => {
    await workers.run("encodeScans", { scans: batch, directory, cache }, missing.length);
    onProgress((done += batch.length), missing.length);
  };
  const batches = Array.from({ length: Math.ceil(missing.length / BATCH) }, (_, i) =>
    missing.slice(i * BATCH, (i + 1) * BATCH),
  );
  await Promise.all(batches.map(encode));
  const count = stale.reduce((sum, own) => sum + own.scans.length, 0);
  const jobs = stale.map((own) => ({ ...own, directory, cache, places }));
  await Promise.all(jobs.map((job) => workers.run("scans", job, count)));
  if (missing.length > 0) forgetOtherScans(cache, scans.values());
}

/** Encodes scans into the cache, one after the other. */
export async function encodeScans({ scans, directory, cache }: ScanEncodingJob): Promise<void> {
  for (const fact of scans) await encodeScan(directory, fact, cache);
}

/** Stages the scans and words of a year; what is published already is not read again. */
export function stageScans(job: ScanJob): void {
  const { name, key, scans, words, directory, cache, places } = job;
  const published = publishedFiles(places, name);
  const writer = new OutputWriter(places, name);
  for (const fact of scans) {
    const kept = keptFiles(fact, cache, published);
    for (const file of kept ?? []) writer.keep(file);
    if (kept) continue;
    for (const file of scanFiles(cache, fact)) {
      writer.link(file.path, file.cached, SCAN_ENCODING);
    }
  }
  for (const { file, hash, path: target } of words) {
    const kept = published.get(target);
    if (kept?.key === hash) writer.keep(kept);
    else writer.write(target, wordsBytes(directory, file, hash), hash);
  }
  writer.finish(key);
}

/** The published files of a scan, if all are there as they would be made. */
function keptFiles(
  fact: ScanFact,
  cache: string,
  published: ReadonlyMap<string, OutputFile>,
): OutputFile[] | undefined {
  const files = scanFiles(cache, fact).map((file) => published.get(file.path));
  const kept = files.filter((file) => file?.key === SCAN_ENCODING);
  return kept.length === files.length ? kept.filter((file) => file !== undefined) : undefined;
}

function publishedFiles(places: OutputPlaces, name: string): Map<string, OutputFile> {
  const files = publishedOutput(places, name)?.files ?? [];
  return new Map(files.map((file) => [file.path, file]));
}

/** A file of words without what is in it for people's eyes. */
function wordsBytes(directory: string, file: string, hash: string): Uint8Array {
  const bytes = readFileSync(diskPath(directory, file));
  if (hashOf(bytes, hash.length) !== hash) {
    throw changedFile(file);
  }
  const { width, height, words } = JSON.parse(bytes.toString("utf8")) as Record<string, unknown>;
  return Buffer.from(`${JSON.stringify({ width, height, words })}\n`);
}

/** Writes the scans and words of a whole archive, for an Eleventy that is started by itself. */
export async function writeScans(archive: Archive, output: string): Promise<void> {
  const { directory } = archive;
  const cache = path.join(output, ".scans");
  for (const { scans, words } of scanOutputs(archive)) {
    await encodeScans({ scans, directory, cache });
    const files = scans.flatMap((fact) => scanFiles(cache, fact));
    for (const file of files) moveInto(output, file.path, readFileSync(file.cached));
    for (const { file, hash, path: target } of words) {
      moveInto(output, target, wordsBytes(directory, file, hash));
    }
  }
  rmSync(cache, { recursive: true, force: true });
}

function moveInto(output: string, file: string, bytes: Uint8Array): void {
  const target = path.join(output, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, bytes);
}

/** For a million pixels, about, measured on pages in print: seconds on one core, bytes of a picture. */
const COST = { seconds: 0.06, bitonal: 5000, others: 35_000, thumbnail: 14_000 };

/** Scans of which the costs are told before they are encoded. */
const MANY = 300;

/** What it will take to encode scans, for whoever waits; nothing where it is little. */
export function costOf(scans: readonly ScanFact[], processes: number): Message | string {
  if (scans.length < MANY) return "";
  let [bytes, seconds] = [scans.length * COST.thumbnail, 0];
  for (const { width, height, shownWidth, shownHeight, isBitonal } of scans) {
    bytes += ((shownWidth * shownHeight) / 1e6) * (isBitonal ? COST.bitonal : COST.others);
    seconds += ((width * height) / 1e6) * COST.seconds;
  }
  const [megabytes, minutes] = [Math.ceil(bytes / 1e6), Math.ceil(seconds / processes / 60)];
  return say(" (about {megabytes} MB in {n} files, {minutes} min)", {
    megabytes,
    n: 2 * scans.length,
    minutes,
  });
}

/** Where encoded scans are cached. */
export function scanCache(cache: string): string {
  return path.join(cache, "scans");
}
