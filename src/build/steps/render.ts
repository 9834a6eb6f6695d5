/** Renders the shards that are not fresh, in as many processes as are allowed. */
import { setImmediate as nextTurn } from "node:timers/promises";
import path from "node:path";
import pLimit from "p-limit";
import newspaper from "../../../_data/newspaper.ts";
import type { KeptPostings } from "../../archive/related.ts";
import { readSealed, writeSealed } from "../../lib/sealed-file.ts";
import type { WholeArchive } from "../../pages/routes.ts";
import type { SiteData } from "../../pages/site.ts";
import type { Archive } from "../archive.ts";
import type { Making, Output } from "../output/outputs.ts";
import { shardKey } from "../plan/page-key.ts";
import type { ShardJob } from "./render-shards.ts";
import { planShards, type NearnessCache, type PageShard, type ShardSlice } from "../plan/shards.ts";

/** Pages of a run, about: the cost of an Eleventy a page is lowest near a thousand. */
const RUN_LENGTH = 1000;

/** How many pages of a shard that was rendered before are not fresh, about. */
const CHANGED_SHARE = 0.05;

/** A shard that may have to be rendered. */
interface StaleShard extends Output {
  /** Its pages, about. */
  length: number;
  /** Makes its slice, when its turn comes. */
  slice: () => ShardSlice;
}

/** What all shards of a build have in common. */
interface Rendering extends Making {
  /** What its owner has added to the site. */
  added: WholeArchive["added"];
  site: SiteData;
  /** What every page depends on. */
  baseKey: string;
  /** The directory in which builds remember. */
  cache: string;
  /** Whether the published site was made by the same code, so that most of its pages are fresh. */
  again: boolean;
}

/**
 * Renders the pages that are not fresh.
 *
 * @param onProgress called with the number of shards done and of all.
 * @returns how many pages were made, and how many shards were fresh.
 * @throws Error of the first run that failed.
 */
export async function renewPages(
  { directory: articles, catalogue, pictures }: Archive,
  { again, added, cache, outputs, workers, ...context }: Rendering,
  onProgress: (done: number, all: number) => void,
): Promise<{ made: number; fresh: number }> {
  const near = nearnessCache(cache, context.baseKey);
  const planned = planShards(catalogue, pictures, newspaper, added, near).filter(({ name }) =>
    outputs.isMine(name),
  );
  near.keepHashes();
  const pagesOf = ({ length }: StaleShard): number => length * (again ? CHANGED_SHARE : 1);
  const stale: StaleShard[] = [];
  let [done, made] = [0, 0];
  const render = async (
    batch: readonly StaleShard[],
    send: (job: ShardJob) => Promise<number>,
  ): Promise<void> => {
    const shards = batch.map(({ name, key, slice }) => ({ name, key, slice: slice() }));
    const rendered = await send({ ...context, articles, shards });
    made += rendered; // not before: others are added meanwhile
    onProgress((done += batch.length), stale.length);
  };
  const begun: Promise<void>[] = [];
  let waiting: StaleShard[] = [];
  for (const shard of planned) {
    await nextTurn(); // a worker that has started meanwhile is given texts to index
    const own = outputs.add([keyed(shard, context.baseKey)]);
    stale.push(...own);
    waiting.push(...own);
    // A few pages are rendered by a worker that has nothing to do, while the keys of the others are made.
    if (!again || waiting.length === 0 || !workers.areIdle) continue;
    const rendering = render(waiting, (job) => workers.runBeside("render", job, 0));
    rendering.catch(() => {}); // told where it is waited for
    begun.push(rendering);
    waiting = [];
  }
  const pages = waiting.reduce((sum, shard) => sum + pagesOf(shard), 0);
  const atOnce = workers.countFor("render", pages);
  const send = (job: ShardJob): Promise<number> =>
    // Behind the first pages, the others take a worker a third of the time that they would take here.
    begun.length > 0
      ? workers.runBeside("render", job, pages)
      : workers.runWhereIdle("render", job, pages);
  // Slices are made when a worker will soon be free: those of all shards would fill the memory.
  const soon = pLimit(atOnce === 1 ? 1 : atOnce + 1);
  const batches = batchesOf(waiting, pagesOf, Math.min(RUN_LENGTH, pages / atOnce));
  await Promise.all([...begun, ...batches.map((batch) => soon(render, batch, send))]);
  return { made, fresh: planned.length - stale.length };
}

/** @param baseKey stands for the code. */
function nearnessCache(
  directory: string,
  baseKey: string,
): NearnessCache & { keepHashes: () => void } {
  const headlines = path.join(directory, "headlines.json");
  const hashes = path.join(directory, "nearness.json");
  const found = readSealed(hashes);
  const text = found.state === "whole" && found.key === baseKey ? found.text : "{}";
  const before = JSON.parse(text) as Record<string, string>;
  const now: Record<string, string> = {};
  return {
    hashed: (contents, make) => (now[contents] = before[contents] ?? make()),
    keepHashes: () => {
      if (JSON.stringify(now) !== text) writeSealed(hashes, baseKey, JSON.stringify(now));
    },
    read: () => {
      const kept = readSealed(headlines);
      if (kept.state !== "whole") return undefined;
      const [base, key = ""] = kept.key.split("/");
      if (base !== baseKey) return undefined;
      return { key, kept: JSON.parse(kept.text) as KeptPostings };
    },
    write: (key, postings) => writeSealed(headlines, `${baseKey}/${key}`, JSON.stringify(postings)),
  };
}

/** A shard with its key; its slice is made once more unless the key was made of it. */
function keyed({ name, length, slice, depends }: PageShard, baseKey: string): StaleShard {
  const own = depends ? undefined : slice();
  const key = shardKey(own ?? depends?.(), baseKey);
  return { name, key, length, slice: () => own ?? slice() };
}

/** Shards in turn, as many as make a run of some length. */
function batchesOf(
  shards: readonly StaleShard[],
  pagesOf: (shard: StaleShard) => number,
  length: number,
): StaleShard[][] {
  const batches: StaleShard[][] = [];
  let room = 0;
  for (const shard of shards) {
    if (room <= 0) {
      batches.push([]);
      room = length;
    }
    batches.at(-1)?.push(shard);
    room -= pagesOf(shard);
  }
  return batches;
}
