/**
 * The search index as outputs of the site: one for the fragments of each segment, one for each bundle,
 * and one for what the bundles share. The segments' indexes are kept beside the site, so that a
 * bundle is merged anew without indexing what is as it was.
 */
import { rmSync } from "node:fs";
import path from "node:path";
import type { Article } from "../../article/index.ts";
import { hashOf } from "../../lib/hash.ts";
import { sealedKey, unseal, writeSealed } from "../../lib/sealed-file.ts";
import type { Catalogue } from "../../archive/catalogue.ts";
import { groupBy } from "../../archive/group-by.ts";
import {
  decodeSegment,
  encodeSegment,
  mergeBundle,
  mergeSegments,
  packChunk,
  paths,
  type BundleSummary,
  type Segment,
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
import { MessageError, say } from "../../messages/message.ts";

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

/**
 * The segments from which a bundle has to be merged: those of parts that are not kept.
 *
 * @param segments of the bundle, oldest first.
 */
export function mergedFrom<Own extends Kept>(segments: readonly Own[]): Own[] {
  const parts = partsOf(segments);
  if (parts.length === 1) return [...segments];
  return parts.filter((part) => sealedKey(partFile(part)) !== partKey(part)).flat();
}

/** Whether a segment's index is kept, whole and of these articles. */
export function isKept({ kept, key }: Kept): boolean {
  const found = unseal(kept);
  return found.state === "whole" && found.key === key;
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

/** Merges segments and stages the bundle. What is published of its index is neither written nor compressed again. */
export function stageBundle(job: BundleJob): void {
  const { name, bundle, key, codeHash, segments, grows, places } = job;
  const root = `${SEARCH}/${paths.bundle(bundle)}`;
  const published = groupBy(publishedOutput(places, name)?.files ?? [], (file) => file.key);
  const keyOf = (chunk: string): string => hashOf(`${codeHash} ${chunk}`);
  const publishedChunk = (chunk: string): OutputFile[] => published.get(keyOf(chunk)) ?? [];
  const digestOf = (chunk: string): string | undefined => {
    const [file] = publishedChunk(chunk);
    return file && path.posix.parse(file.path).name;
  };
  const { summary, files, chunks } = mergeBundle(bundle, mergedParts(segments), grows, digestOf);
  const writer = new OutputWriter(places, name);
  for (const { path: file, content } of files) writer.write(root + file, content);
  for (const chunk of chunks) {
    if (chunk.files.length === 0) for (const file of publishedChunk(chunk.key)) writer.keep(file);
    for (const { path: file, content } of chunk.files) {
      writer.write(root + file, packChunk(content), keyOf(chunk.key));
    }
  }
  writer.finish(key, JSON.stringify(summary));
}

/** Where the parts of a bundle are kept; one that is all of a bundle is not. */
export function partFiles(segments: readonly Kept[]): string[] {
  const parts = partsOf(segments);
  return parts.length === 1 ? [] : parts.map(partFile);
}

function partFile([first, ...others]: readonly Kept[]): string {
  return `${first?.kept ?? ""}+${others.length}`;
}

function partKey(part: readonly Kept[]): string {
  return hashOf(part.map(({ key }) => key).join("\n"));
}

function mergedParts(segments: readonly Kept[]): Segment[] {
  const parts = partsOf(segments);
  const merged = (part: readonly Kept[]): Segment =>
    mergeSegments(part.map(({ kept }) => keptSegment(kept)));
  if (parts.length === 1) return parts.map(merged);
  return parts.map((part) => {
    const [file, key] = [partFile(part), partKey(part)];
    const found = unseal(file);
    if (found.state === "whole" && found.key === key) return decodeSegment(found.content);
    // It may be damaged: should a segment be as well, the next build has to index that one.
    rmSync(file, { force: true });
    const segment = merged(part);
    writeSealed(file, key, encodeSegment(segment));
    return segment;
  });
}

function keptSegment(file: string): Segment {
  const found = unseal(file);
  if (found.state !== "whole")
    throw new MessageError(say("{file} is damaged; build again", { file }));
  return decodeSegment(found.content);
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
