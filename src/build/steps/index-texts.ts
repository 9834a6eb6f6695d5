/** Indexes the archive's texts, in as many processes as are allowed: what is not fresh of them. */
import path from "node:path";
import pLimit from "p-limit";
import { keepOnly } from "../../lib/keep-only.ts";
import { hashOf } from "../../lib/hash.ts";
import type { Article } from "../../article/index.ts";
import type { Catalogue } from "../../archive/catalogue.ts";
import type { Making, Output } from "../output/outputs.ts";
import type { Besides } from "./search.ts";
import {
  isKept,
  keptFiles,
  manifestKey,
  segmentKey,
  stageManifest,
  type Kept,
  type SegmentJob,
} from "./index-outputs.ts";
import { MessageError, say } from "../../messages/message.ts";
import { planSearchShards, segmentBatches, type SearchShard } from "../plan/bundles.ts";

/** The output of what all bundles share; those of the bundles and segments are named after it. */
const SEARCH_OUTPUT = "search";

/** The articles that are indexed: they need not have been checked as a whole. */
interface Texts {
  /** The archive. */
  directory: string;
  /** Oldest first. */
  articles: readonly Article[];
}

/** What the texts are indexed with. */
interface Indexing extends Making {
  /** The directory in which segments are kept. */
  kept: string;
  /** The key of the code by which texts are indexed. */
  codeHash: string;
}

/** The index of an archive's texts, but for what its bundles share. */
interface IndexedTexts {
  /** How many bundles have been made, and how many were fresh. */
  made: number;
  fresh: number;
  bundles: readonly PlannedBundle[];
}

/** Indexes the segments that are not fresh and merges the bundles of which something is not. */
export async function indexTexts(texts: Texts, indexing: Indexing): Promise<IndexedTexts> {
  const { outputs } = indexing;
  const bundles = planSearchShards(texts.articles).map((shard) =>
    plannedBundle(shard, texts, indexing),
  );
  const stale = outputs.add(bundles);
  const own = bundles.filter(({ name }) => outputs.isMine(name));
  const jobs = own.map((bundle) => {
    const unmade = new Set(outputs.add(bundle.segments));
    const isMerged = stale.includes(bundle);
    const segments = bundle.segments.filter((one) => unmade.has(one) || (isMerged && !isKept(one)));
    return { bundle, segments, isMerged };
  });
  await makeAll(jobs, indexing);
  return { made: stale.length, fresh: bundles.length - stale.length, bundles };
}

/** What is to be made of a bundle: some of its segments are indexed, and all are merged if anything has changed. */
interface IndexingJob {
  bundle: PlannedBundle;
  segments: readonly SegmentJob[];
  isMerged: boolean;
}

/** Indexes segments, and merges each bundle when all of its own are there. */
async function makeAll(
  jobs: readonly IndexingJob[],
  { places, codeHash, workers }: Indexing,
): Promise<void> {
  const segments = jobs.flatMap((job) => job.segments);
  const count = segments.reduce((sum, { articles }) => sum + articles.length, 0);
  // Pagefind is one process for each of ours: here one batch is indexed at a time.
  const atOnce = pLimit(workers.countFor("segments", count) === 1 ? 1 : Infinity);
  const making = jobs.map(async ({ bundle: planned, segments: unmade, isMerged }) => {
    const batches = segmentBatches(unmade);
    // Where there is one, as after an edit, whoever merges the bundle indexes it first.
    const isOne = batches.length === 1 && isMerged;
    const before = isOne ? [] : batches;
    await Promise.all(
      before.map((batch) => atOnce(() => workers.runBeside("segments", batch, count))),
    );
    if (!isMerged) return;
    const { name, bundle, key, grows } = planned;
    const all = planned.segments.map(({ kept, key: its }) => ({ kept, key: its }));
    const merge = (first: readonly SegmentJob[]): Promise<Kept[]> => {
      const job = { name, bundle, key, codeHash, segments: all, unmade: first, grows, places };
      return atOnce(() => workers.runBeside("bundle", job, count));
    };
    const damaged = await merge(isOne ? unmade : []);
    if (damaged.length === 0) return;
    const again = planned.segments.filter(({ kept }) => damaged.some((one) => one.kept === kept));
    const [still] = await merge(again);
    if (still) throw new MessageError(say("{file} is damaged; build again", { file: still.kept }));
  });
  await Promise.all(making);
}

/** Stages what all bundles share, if it is stale. */
export async function stageShared(
  { bundles }: IndexedTexts,
  catalogue: Catalogue,
  besides: Besides,
  { kept, places, outputs }: Indexing,
): Promise<void> {
  if (!bundles.every(({ name }) => outputs.isMine(name))) return; // one machine's share
  const files = bundles.flatMap(({ segments }) => keptFiles(segments));
  keepOnly(kept, new Set(files.map((file) => path.basename(file))));
  const keys = bundles.map(({ key }) => key);
  const shared = { name: SEARCH_OUTPUT, key: manifestKey(keys, catalogue, besides), places };
  const names = bundles.map(({ name }) => name);
  for (const own of outputs.add([shared])) await stageManifest(own, names, catalogue, besides);
}

/** A bundle, and the segments that it is merged from. */
interface PlannedBundle extends Output {
  bundle: string;
  grows: boolean;
  segments: readonly (SegmentJob & Output)[];
}

function plannedBundle(
  { name, segments, grows }: SearchShard,
  { directory, articles: all }: Texts,
  { places, kept, codeHash }: Indexing,
): PlannedBundle {
  const output = `${SEARCH_OUTPUT}-${name}`;
  const jobs = segments.map((range) => {
    const articles = all.slice(range.from, range.until);
    return {
      name: `${SEARCH_OUTPUT}-fragments-${range.name}`,
      owner: output,
      key: segmentKey(articles, codeHash),
      articles,
      directory,
      places,
      kept: path.join(kept, range.name),
    };
  });
  return {
    name: output,
    bundle: name,
    grows,
    key: hashOf([grows, ...jobs.map(({ key }) => key)].join("\n")),
    segments: jobs,
  };
}
