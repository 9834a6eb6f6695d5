/**
 * The search index as parts of the site: one for the fragments of each segment, one for each bundle,
 * and one for what the bundles share. The segments' indexes are kept beside the site, so that a
 * bundle is merged anew without indexing what is as it was.
 */
import type { Article } from "../article/index.ts";
import { hashOf } from "../lib/hash.ts";
import { unseal, writeSealed } from "../lib/sealed-file.ts";
import type { Catalogue } from "../archive/catalogue.ts";
import {
  decodeSegment,
  encodeSegment,
  mergeBundle,
  pack,
  paths,
  type BundleSummary,
  type Segment,
} from "../search/index/index.ts";
import { livePart, PartWriter, presentPart, type PartPlaces } from "./part.ts";
import { indexArticles, SEARCH, writeManifest } from "./search.ts";

/** A segment to be indexed: plain data, so that it can be sent to another process. */
export interface SegmentJob {
  /** The part that its fragments are. */
  part: string;
  key: string;
  /** Its articles, oldest first. */
  articles: readonly Article[];
  /** The directory of the articles. */
  directory: string;
  places: PartPlaces;
  /** Where its index is kept. */
  kept: string;
}

/** A bundle to be merged: plain data, so that it can be sent to another process. */
export interface BundleJob {
  /** The part's name, and the bundle's. */
  part: string;
  bundle: string;
  key: string;
  /** Where its segments are kept, oldest first. */
  segments: readonly string[];
  places: PartPlaces;
}

/** The key of a segment: its articles, in order, and the code by which they are indexed. */
export function segmentKey(articles: readonly Article[], salt: string): string {
  return hashOf([salt, ...articles.map(({ contentHash }) => contentHash)].join("\n"));
}

/** Whether a segment's index is kept, whole and of these articles. */
export function isKept(file: string, key: string): boolean {
  const found = unseal(file);
  return found.state === "whole" && found.key === key;
}

/** Indexes the texts of a segment, keeps the index, and stages the fragments. */
export async function stageSegment(job: SegmentJob): Promise<void> {
  const { part, key, articles, directory, places, kept } = job;
  const writer = new PartWriter(places, part);
  const { segment, fragments } = await indexArticles(articles, directory);
  for (const { path: file, content } of fragments) writer.write(`${SEARCH}/${file}`, content);
  writeSealed(kept, key, encodeSegment(segment));
  writer.finish(key);
}

/** Merges segments and stages the bundle. What is published of its index is not compressed again. */
export function stageBundle({ part, bundle, key, segments, places }: BundleJob): void {
  const root = `${SEARCH}/${paths.bundle(bundle)}`;
  const published = new Map(livePart(places, part)?.files.map((file) => [file.path, file]));
  const { summary, files, chunks } = mergeBundle(bundle, segments.map(keptSegment));
  const writer = new PartWriter(places, part);
  for (const { path: file, content } of files) writer.write(root + file, content);
  for (const { path: file, content, digest } of chunks) {
    const known = published.get(root + file);
    if (known?.key === COMPRESSION + digest) writer.keep(known);
    else writer.write(root + file, pack(content), COMPRESSION + digest);
  }
  writer.finish(key, JSON.stringify(summary));
}

/** By what the same content is compressed to the same bytes. */
const COMPRESSION = `zlib-${process.versions.zlib}-`;

function keptSegment(file: string): Segment {
  const found = unseal(file);
  if (found.state !== "whole") throw new Error(`${file} is damaged; build again`);
  return decodeSegment(found.content);
}

/** The key of what all bundles share: it names them, and the topics that a search leads to. */
export function manifestKey(bundleKeys: readonly string[], { topics }: Catalogue): string {
  const pages = Object.values(topics.lists).flatMap((list) =>
    list.filter(({ hasPage }) => hasPage).map(({ name, url }) => [name, url]),
  );
  return hashOf(JSON.stringify([bundleKeys, pages]));
}

/**
 * Stages what all bundles share.
 *
 * @param bundles the parts that are bundles, oldest first.
 */
export async function stageManifest(
  { part, key, places }: Pick<BundleJob, "part" | "key" | "places">,
  bundles: readonly string[],
  catalogue: Catalogue,
): Promise<void> {
  const writer = new PartWriter(places, part);
  const summaries = bundles.map((name) => {
    const note = presentPart(places, name)?.note;
    if (note === undefined) throw new Error(`the bundle ${name} has not been built`);
    return JSON.parse(note) as BundleSummary;
  });
  await writeManifest(writer.pathOf("."), summaries, catalogue);
  writer.adopt();
  writer.finish(key);
}
