/** Indexes the archive's texts, in as many processes as are allowed: what is not known of them. */
import path from "node:path";
import pLimit from "p-limit";
import type { Article } from "../article/index.ts";
import { keepOnly } from "../lib/keep-only.ts";
import { hashOf } from "../lib/hash.ts";
import type { Catalogue } from "../archive/catalogue.ts";
import type { Archive } from "./archive.ts";
import type { SearchedPage } from "../search/format/searched-page.ts";
import type { PartPlaces } from "./part.ts";
import { BUNDLE_SIZES } from "./search.ts";
import { isKept, manifestKey, segmentKey, stageManifest, type SegmentJob } from "./search-part.ts";
import { planSearchShards, type SearchShard } from "./search-shards.ts";
import type { Workers } from "./workers.ts";

/** The part of what all bundles share; those of the bundles and segments are named after it. */
export const SEARCH_PART = "search";

/** Articles that a worker is not worth its start for. */
const FEW_ARTICLES = 1000;

/** What the texts are indexed with. */
export interface Indexing {
  places: PartPlaces;
  /** The directory in which segments are kept. */
  kept: string;
  /** The key of the code by which texts are indexed. */
  salt: string;
  workers: Workers;
  /** The pages that are found beside articles. */
  added: readonly SearchedPage[];
  /** Notes a part, and says whether it must be made; it is of the machine that makes another one. */
  lacks: (part: string, key: string, owner?: string) => boolean;
  /** Whether a part is made by this machine. */
  isMine: (part: string) => boolean;
  /** Told of articles that are about to be read. */
  onArticles: (articles: readonly Article[]) => void;
}

/**
 * Indexes the segments that are not known and merges the bundles of which something is not.
 *
 * @returns how many bundles have been made, and how many were known.
 */
export async function indexTexts(
  archive: Archive,
  indexing: Indexing,
): Promise<{ made: number; known: number }> {
  const { catalogue } = archive;
  const { lacks, isMine } = indexing;
  const bundles = planSearchShards(catalogue.articles, BUNDLE_SIZES).map((shard) =>
    plannedBundle(shard, archive, indexing),
  );
  const unknown = bundles.filter(({ part, key }) => lacks(part, key));
  const merged = new Set(unknown);
  const segments = bundles
    .filter(({ part }) => isMine(part))
    .flatMap((bundle) =>
      bundle.segments.filter(({ part, key, kept }) => {
        const isLacking = lacks(part, key, bundle.part);
        return isLacking || (merged.has(bundle) && !isKept(kept, key));
      }),
    );
  await makeAll(segments, unknown, indexing);
  // One machine's share has not all bundles.
  if (bundles.every(({ part }) => isMine(part))) await stageShared(bundles, catalogue, indexing);
  return { made: unknown.length, known: bundles.length - unknown.length };
}

/** Indexes segments, and merges each bundle when all of its own are there. */
async function makeAll(
  segments: readonly SegmentJob[],
  bundles: readonly PlannedBundle[],
  { places, workers, onArticles }: Indexing,
): Promise<void> {
  for (const { articles } of segments) onArticles(articles);
  const count = segments.reduce((sum, { articles }) => sum + articles.length, 0);
  const worth = count > FEW_ARTICLES;
  // Pagefind is one process for each of ours: here one segment is indexed at a time.
  const atOnce = pLimit(workers.countFor(worth) === 1 ? 1 : Infinity);
  const indexed = new Map(
    segments.map((job) => [job, atOnce(() => workers.runBeside("segment", job, worth))]),
  );
  const merging = bundles.map(async ({ part, bundle, key, segments: own }) => {
    await Promise.all(own.flatMap((job) => indexed.get(job) ?? []));
    const kept = own.map((job) => job.kept);
    await workers.runBeside("bundle", { part, bundle, key, segments: kept, places }, worth);
  });
  await Promise.all([...indexed.values(), ...merging]);
}

/** Stages what all bundles share, if it is not known. */
async function stageShared(
  bundles: readonly PlannedBundle[],
  catalogue: Catalogue,
  { kept, places, added, lacks }: Indexing,
): Promise<void> {
  const segments = bundles.flatMap((bundle) => bundle.segments);
  keepOnly(kept, new Set(segments.map((job) => path.basename(job.kept))));
  const keys = bundles.map(({ key }) => key);
  const shared = { part: SEARCH_PART, key: manifestKey(keys, catalogue, added), places };
  if (!lacks(shared.part, shared.key)) return;
  const parts = bundles.map(({ part }) => part);
  await stageManifest(shared, parts, catalogue, added);
}

/** A bundle, and the segments that it is merged from. */
interface PlannedBundle {
  part: string;
  bundle: string;
  key: string;
  segments: readonly SegmentJob[];
}

function plannedBundle(
  { name, segments }: SearchShard,
  { directory, catalogue, digests }: Archive,
  { places, kept, salt }: Indexing,
): PlannedBundle {
  const jobs = segments.map((stretch): SegmentJob => {
    const articles = catalogue.articles.slice(stretch.from, stretch.until);
    return {
      part: `${SEARCH_PART}-fragments-${stretch.name}`,
      key: segmentKey(articles, digests, salt),
      articles,
      directory,
      places,
      kept: path.join(kept, stretch.name),
    };
  });
  return {
    part: `${SEARCH_PART}-${name}`,
    bundle: name,
    key: hashOf(jobs.map(({ key }) => key).join("\n")),
    segments: jobs,
  };
}
