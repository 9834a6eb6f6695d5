/**
 * The search index as outputs of the site: one for the fragments of each segment, one for each bundle,
 * and one for what the bundles share. The segments' indexes are kept beside the site, so that a
 * bundle is merged anew without indexing what is as it was.
 */
import { rmSync } from "node:fs";
import type { Article } from "../../article/index.ts";
import { hashOf } from "../../lib/hash.ts";
import { readSealed, sealedKey, unseal, writeSealed } from "../../lib/sealed-file.ts";
import { writeWhole } from "../../lib/write-whole.ts";
import type { Catalogue } from "../../archive/catalogue.ts";
import { groupBy } from "../../archive/group-by.ts";
import {
  groupsOf,
  mergeBundle,
  NONE_KNOWN,
  paths,
  sameGroups,
  WordsFile,
  type BundleSummary,
  type KnownChunk,
  type KnownChunks,
  type SearchFile,
  type Segment,
  type SegmentFacts,
} from "../../search/index/index.ts";
import {
  publishedOutput,
  OutputWriter,
  presentOutput,
  type OutputFile,
  type OutputPlaces,
} from "../output/output.ts";
import { partsOf } from "../plan/bundles.ts";
import { indexArticles, SEARCH, writeManifest, type Besides } from "./search.ts";

/** A segment to be indexed: plain data, so that it can be sent to another process. */
export interface SegmentJob {
  /** The output that its fragments are. */
  name: string;
  key: string;
  /** Its articles, oldest first. */
  articles: readonly Article[];
  /** The directory of the articles. */
  directory: string;
  places: OutputPlaces;
  /** Where its index is kept. */
  kept: string;
}

/** A bundle to be merged: plain data, so that it can be sent to another process. */
export interface BundleJob {
  /** The output's name, and the bundle's. */
  name: string;
  bundle: string;
  key: string;
  /** The key of the code by which texts are indexed. */
  codeHash: string;
  /** Its segments, oldest first. */
  segments: readonly Kept[];
  /** Those that are to be indexed first. */
  unmade: readonly SegmentJob[];
  /** Whether each edition changes it. */
  grows: boolean;
  places: OutputPlaces;
}

/** A segment that is kept beside the site. */
export interface Kept {
  kept: string;
  key: string;
}

/** The key of a segment: its articles, in order, and the code by which they are indexed. */
export function segmentKey(articles: readonly Article[], codeHash: string): string {
  return hashOf([codeHash, ...articles.map(({ contentHash }) => contentHash)].join("\n"));
}

/** Whether a segment's index is kept, which is checked where it is read. */
export function isKept({ kept, key }: Kept): boolean {
  return sealedKey(kept) === key;
}

/** Indexes the texts of segments together, keeps the index of each, and stages its fragments. */
export async function stageSegments(jobs: readonly SegmentJob[]): Promise<void> {
  const indexed = await indexArticles(jobs);
  for (const [i, { name, key, places, kept }] of jobs.entries()) {
    const own = indexed[i];
    if (own === undefined) throw new Error(`${name} has not been indexed`);
    const writer = new OutputWriter(places, name);
    for (const { path: file, content } of own.fragments) writer.write(`${SEARCH}/${file}`, content);
    keepSegment({ kept, key }, own.segment);
    writer.finish(key);
  }
}

/**
 * Indexes the segments of a bundle that are not made, merges all of them and stages the bundle. What is published of
 * its index is neither written nor compressed again.
 *
 * @returns the segments that are damaged: with any, nothing is staged.
 */
export async function stageBundle(job: BundleJob): Promise<Kept[]> {
  if (job.unmade.length > 0) await stageSegments(job.unmade);
  const published = groupBy(publishedOutput(job.places, job.name)?.files ?? [], ({ key }) => key);
  const known = knownChunks(job, published);
  const opened = job.segments.map(openSegment);
  try {
    // Words of a group that is as it was are checked by its chunks, as far as they are read.
    const areSame = sameGroups(known.same);
    const whole = groupsOf(opened).flatMap((group, i) =>
      group.flatMap((own) =>
        own && (areSame[i] || own.words.hash() === own.wordsHash) ? own : [],
      ),
    );
    if (whole.length === opened.length) {
      stageMerged(job, whole, known, published);
      return [];
    }
    return job.segments.filter((_, i) => !whole.some((own) => own === opened[i]));
  } catch (error) {
    if (known.chunks.length === 0) throw error;
  } finally {
    for (const own of opened) own?.words.close();
  }
  // Something is damaged: all is checked.
  rmSync(chunksFile(job.segments));
  return stageBundle({ ...job, unmade: [] });
}

/** Files of an output by the keys that they have. */
type FilesByKey = ReadonlyMap<string | undefined, readonly OutputFile[]>;

function stageMerged(
  job: BundleJob,
  segments: readonly Segment[],
  known: KnownChunks<KnownChunk>,
  published: FilesByKey,
): void {
  const { name, bundle, key, grows, places } = job;
  const root = `${SEARCH}/${paths.bundle(bundle)}`;
  const writer = new OutputWriter(places, name);
  const stored = new Map<string, OutputFile[]>();
  const store = ({ path: file, content }: SearchFile, chunk: KnownChunk): void => {
    const own = stored.get(chunk.key) ?? [];
    own.push(writer.store(root + file, content, chunkKey(job, chunk)));
    stored.set(chunk.key, own);
  };
  const { summary, files, chunks } = mergeBundle(bundle, partsOf(segments), store, grows, known);
  for (const { path: file, content } of files) writer.write(root + file, content);
  for (const chunk of chunks) {
    const own = stored.get(chunk.key) ?? published.get(chunkKey(job, chunk)) ?? [];
    for (const file of own) writer.keep(file);
  }
  keepChunks(job, chunks);
  writer.finish(key, JSON.stringify(summary));
}

/** Digits of the key of the code that stand in those of chunks. */
const CODE_LENGTH = 16;

/** The key of the files of a chunk. */
function chunkKey({ codeHash }: BundleJob, { key }: Pick<KnownChunk, "key">): string {
  return codeHash.slice(0, CODE_LENGTH) + key;
}

/** What is kept of a segment beside its words, and what these hash to. */
interface KeptFacts extends SegmentFacts {
  wordsHash: string;
}

/** Where the words of a segment are kept. */
function wordsFile(kept: string): string {
  return `${kept}+words`;
}

/** Keeps a segment: the words first, so that they are there where the rest is. */
export function keepSegment({ kept, key }: Kept, { words, ...facts }: Segment): void {
  const bytes = words.from(0, words.length);
  writeWhole(wordsFile(kept), bytes);
  const own: KeptFacts = { ...facts, wordsHash: hashOf(bytes) };
  writeSealed(kept, key, JSON.stringify(own));
}

/** A segment that is kept, whose words have not been checked. */
function openSegment({ kept, key }: Kept): (KeptFacts & { words: WordsFile }) | undefined {
  const found = readSealed(kept);
  if (found.state !== "whole" || found.key !== key) return undefined;
  try {
    return { ...(JSON.parse(found.text) as KeptFacts), words: new WordsFile(wordsFile(kept)) };
  } catch {
    return undefined; // there are no words
  }
}

/** Where the chunks of a bundle are kept, beside its first segment. */
function chunksFile([first]: readonly Kept[]): string {
  return `${first?.kept ?? ""}+chunks`;
}

/** All files in which the segments of a bundle are kept, and its chunks. */
export function keptFiles(segments: readonly Kept[]): string[] {
  return [chunksFile(segments), ...segments.flatMap(({ kept }) => [kept, wordsFile(kept)])];
}

/** What is kept of chunks as JSON, and the keys of the segments that they are of; behind it is the rest, as bytes. */
interface KeptChunks {
  segments: readonly string[];
  chunks: readonly Omit<KnownChunk, "lengths" | "digests">[];
}

function keepChunks({ segments, codeHash }: BundleJob, all: readonly KnownChunk[]): void {
  const bytes: Uint8Array[] = [];
  const chunks = all.map(({ lengths, digests, ...chunk }) => {
    bytes.push(new Uint8Array(lengths.buffer, lengths.byteOffset, lengths.byteLength), digests);
    return chunk;
  });
  const kept: KeptChunks = { segments: segments.map(({ key }) => key), chunks };
  const text = Buffer.from(`${JSON.stringify(kept)}\n`);
  writeSealed(chunksFile(segments), codeHash, Buffer.concat([text, ...bytes]));
}

/** The chunks of a bundle as it was staged last; those that are not published have to be made again. */
function knownChunks(job: BundleJob, published: FilesByKey): KnownChunks<KnownChunk> {
  const found = unseal(chunksFile(job.segments));
  if (found.state !== "whole" || found.key !== job.codeHash) return NONE_KNOWN;
  const end = found.content.indexOf("\n");
  const { segments, chunks } = JSON.parse(found.content.toString("utf8", 0, end)) as KeptChunks;
  const { buffer } = Uint8Array.from(found.content.subarray(end + 1));
  const size = buffer.byteLength / chunks.length;
  return {
    chunks: chunks.map((one, i) => {
      const lengths = new Uint32Array(buffer, i * size, segments.length);
      const digests = Buffer.from(buffer, i * size, size).subarray(lengths.byteLength);
      const key = published.has(chunkKey(job, one)) ? one.key : "";
      return { ...one, lengths, digests, key };
    }),
    same: job.segments.map(({ key }, i) => key === segments[i]),
  };
}

/** The key of what all bundles share: it names them, and the pages that a search leads to. */
export function manifestKey(
  bundleKeys: readonly string[],
  { topics }: Catalogue,
  { added, synonyms }: Besides,
): string {
  const pages = Object.values(topics.lists).flatMap((list) =>
    list.filter(({ hasPage }) => hasPage).map(({ name, url }) => [name, url]),
  );
  return hashOf(JSON.stringify([bundleKeys, pages, added, synonyms]));
}

/**
 * Stages what all bundles share.
 *
 * @param bundles the outputs that are bundles, oldest first.
 */
export async function stageManifest(
  { name, key, places }: Pick<BundleJob, "name" | "key" | "places">,
  bundles: readonly string[],
  catalogue: Catalogue,
  besides: Besides,
): Promise<void> {
  const writer = new OutputWriter(places, name);
  const summaries = bundles.map((bundle) => {
    const note = presentOutput(places, bundle)?.note;
    if (note === undefined) throw new Error(`the bundle ${bundle} has not been built`);
    return JSON.parse(note) as BundleSummary;
  });
  await writeManifest(writer.pathOf("."), summaries, catalogue, besides);
  writer.adopt();
  writer.finish(key);
}
