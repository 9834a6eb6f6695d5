/** Indexes the archive's texts, in as many processes as are allowed: what is not fresh of them. */
import path from "node:path";
import pLimit from "p-limit";
import { keepOnly } from "../lib/keep-only.ts";
import { hashOf } from "../lib/hash.ts";
import type { Catalogue } from "../archive/catalogue.ts";
import type { Archive } from "./archive.ts";
import type { Making, Output } from "./outputs.ts";
import { BUNDLE_SIZES } from "./search.ts";
import { isKept, manifestKey, segmentKey, stageManifest, type SegmentJob } from "./search-part.ts";
import { planSearchShards, type SearchShard } from "./search-shards.ts";

/** The part of what all bundles share; those of the bundles and segments are named after it. */
const SEARCH_PART = "search";

/** What the texts are indexed with. */
interface Indexing extends Making {
  /** The directory in which segments are kept. */
  kept: string;
  /** The key of the code by which texts are indexed. */
  salt: string;
}

/**
 * Indexes the segments that are not fresh and merges the bundles of which something is not.
 *
 * @returns how many bundles have been made, and how many were fresh.
 */
export async function indexTexts(
  archive: Archive,
  indexing: Indexing,
): Promise<{ made: number; fresh: number }> {
  const { catalogue } = archive;
  const { outputs } = indexing;
  const bundles = planSearchShards(catalogue.articles, BUNDLE_SIZES).map((shard) =>
    plannedBundle(shard, archive, indexing),
  );
  const stale = outputs.add(bundles);
  const own = bundles.filter(({ part }) => outputs.isMine(part));
  const segments = own.flatMap((bundle) => {
    const unmade = new Set(outputs.add(bundle.segments));
    const isMerged = stale.includes(bundle);
    return bundle.segments.filter(
      (one) => unmade.has(one) || (isMerged && !isKept(one.kept, one.key)),
    );
  });
  await makeAll(segments, stale, indexing);
  // One machine's share has not all bundles.
  if (own.length === bundles.length) await stageShared(bundles, catalogue, indexing);
  return { made: stale.length, fresh: bundles.length - stale.length };
}

/** Indexes segments, and merges each bundle when all of its own are there. */
async function makeAll(
  segments: readonly SegmentJob[],
  bundles: readonly PlannedBundle[],
  { places, workers }: Indexing,
): Promise<void> {
  const count = segments.reduce((sum, { articles }) => sum + articles.length, 0);
  // Pagefind is one process for each of ours: here one segment is indexed at a time.
  const atOnce = pLimit(workers.countFor("segment", count) === 1 ? 1 : Infinity);
  const indexed = new Map(
    segments.map((job) => [job, atOnce(() => workers.runBeside("segment", job, count))]),
  );
  const merging = bundles.map(async ({ part, bundle, key, segments: own }) => {
    await Promise.all(own.flatMap((job) => indexed.get(job) ?? []));
    const kept = own.map((job) => job.kept);
    await workers.runBeside("bundle", { part, bundle, key, segments: kept, places }, count);
  });
  await Promise.all([...indexed.values(), ...merging]);
}

/** Stages what all bundles share, if it is not known. */
async function stageShared(
  bundles: readonly PlannedBundle[],
  catalogue: Catalogue,
  { kept, places, outputs }: Indexing,
): Promise<void> {
  const segments = bundles.flatMap((bundle) => bundle.segments);
  keepOnly(kept, new Set(segments.map((job) => path.basename(job.kept))));
  const keys = bundles.map(({ key }) => key);
  const shared = { part: SEARCH_PART, key: manifestKey(keys, catalogue), places };
  const parts = bundles.map(({ part }) => part);
  for (const own of outputs.add([shared])) await stageManifest(own, parts, catalogue);
}

/** A bundle, and the segments that it is merged from. */
interface PlannedBundle extends Output {
  bundle: string;
  segments: readonly (SegmentJob & Output)[];
}

function plannedBundle(
  { name, segments }: SearchShard,
  { directory, catalogue }: Archive,
  { places, kept, salt }: Indexing,
): PlannedBundle {
  const part = `${SEARCH_PART}-${name}`;
  const jobs = segments.map((stretch) => {
    const articles = catalogue.articles.slice(stretch.from, stretch.until);
    return {
      part: `${SEARCH_PART}-fragments-${stretch.name}`,
      owner: part,
      key: segmentKey(articles, salt),
      articles,
      directory,
      places,
      kept: path.join(kept, stretch.name),
    };
  });
  return {
    part,
    bundle: name,
    key: hashOf(jobs.map(({ key }) => key).join("\n")),
    segments: jobs,
  };
}
