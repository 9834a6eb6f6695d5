/**
 * The search index as outputs of the site: one for the fragments of each segment, one for each bundle,
 * and one for what the bundles share. The segments' indexes are kept beside the site, so that a
 * bundle is merged anew without indexing what is as it was.
 */
import type { Article } from "../../article/index.ts";
import { hashOf } from "../../lib/hash.ts";
import { readSealed, sealedKey, unseal, writeSealed } from "../../lib/sealed-file.ts";
import type { Catalogue } from "../../archive/catalogue.ts";
import { groupBy } from "../../archive/group-by.ts";
import {
  decodeSegment,
  encodeSegment,
  mergeBundle,
  NONE_KNOWN,
  packChunk,
  paths,
  type BundleChunk,
  type BundleSummary,
  type KnownChunk,
  type KnownChunks,
  type Segment,
} from "../../search/index/index.ts";
import {
  publishedOutput,
  OutputWriter,
  presentOutput,
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
    writeSealed(kept, key, encodeSegment(own.segment));
    writer.finish(key);
  }
}

/**
 * Merges segments and stages the bundle. What is published of its index is neither written nor compressed again.
 *
 * @returns the segments that are damaged: with any, nothing is staged.
 */
export function stageBundle(job: BundleJob): Kept[] {
  const { name, bundle, key, codeHash, segments, grows, places } = job;
  const read = segments.map((own) => ({ own, segment: keptSegment(own) }));
  const damaged = read.filter(({ segment }) => segment === undefined);
  if (damaged.length > 0) return damaged.map(({ own }) => own);
  const parts = partsOf(read.flatMap(({ segment }) => segment ?? []));
  const published = groupBy(publishedOutput(places, name)?.files ?? [], (file) => file.key);
  const keyOf = (chunk: string): string => hashOf(`${codeHash} ${chunk}`);
  const known = knownChunks(job, (chunk) => published.has(keyOf(chunk)));
  const { summary, files, chunks } = mergeBundle(bundle, parts, grows, known);
  const root = `${SEARCH}/${paths.bundle(bundle)}`;
  const writer = new OutputWriter(places, name);
  for (const { path: file, content } of files) writer.write(root + file, content);
  for (const { chunk, files: made } of chunks) {
    const own = keyOf(chunk.key);
    if (made.length === 0) for (const file of published.get(own) ?? []) writer.keep(file);
    for (const { path: file, content } of made) writer.write(root + file, packChunk(content), own);
  }
  keepChunks(job, chunks);
  writer.finish(key, JSON.stringify(summary));
  return [];
}

function keptSegment({ kept, key }: Kept): Segment | undefined {
  const found = unseal(kept);
  return found.state === "whole" && found.key === key ? decodeSegment(found.content) : undefined;
}

/** Where the chunks of a bundle are kept, beside its first segment. */
export function chunksFile([first]: readonly Kept[]): string {
  return `${first?.kept ?? ""}+chunks`;
}

/** What is kept of chunks, and the keys of the parts that they are of. */
interface KeptChunks {
  parts: readonly string[];
  chunks: readonly KnownChunk[];
}

function keepChunks({ segments, codeHash }: BundleJob, chunks: readonly BundleChunk[]): void {
  const kept: KeptChunks = {
    parts: partsOf(segments).map(partKey),
    chunks: chunks.map(({ chunk }) => chunk),
  };
  writeSealed(chunksFile(segments), codeHash, JSON.stringify(kept));
}

/** The chunks of a bundle as it was staged last; those that are not published have to be made again. */
function knownChunks(
  { segments, codeHash }: BundleJob,
  isPublished: (chunk: string) => boolean,
): KnownChunks<KnownChunk> {
  const found = readSealed(chunksFile(segments));
  if (found.state !== "whole" || found.key !== codeHash) return NONE_KNOWN;
  const { parts, chunks } = JSON.parse(found.text) as KeptChunks;
  return {
    chunks: chunks.map((chunk) => (isPublished(chunk.key) ? chunk : { ...chunk, key: "" })),
    sameParts: partsOf(segments).map((part, i) => partKey(part) === parts[i]),
  };
}

function partKey(part: readonly Kept[]): string {
  return hashOf(part.map(({ key }) => key).join("\n"));
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
