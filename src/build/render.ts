/** Renders the shards that are not known, in as many processes as are allowed. */
import pLimit from "p-limit";
import type { ShardSlice } from "./plan.ts";
import type { KeyedShard, ShardJob } from "./shard.ts";
import type { Workers } from "./workers.ts";

/** Pages of a run of Eleventy, about: its cost a page is lowest near a thousand. */
const RUN_LENGTH = 1000;

/** Fewer pages than this are rendered here, before a worker would have been sent what they show. */
const WORTH_A_WORKER = 2000;

/** How many pages of a shard that was rendered before are not known, about. */
const CHANGED_SHARE = 0.05;

/** A shard that is to be rendered. */
export interface UnknownShard extends Omit<KeyedShard, "slice"> {
  /** Makes its slice, when its turn comes. */
  slice: () => ShardSlice;
}

/** What all shards of a build have in common. */
export interface RenderContext extends Omit<ShardJob, "shards"> {
  /** Whether the published site was made by the same code, so that most of its pages are known. */
  again: boolean;
}

/**
 * Renders shards.
 *
 * @param onProgress called with the number of shards done and of all.
 * @returns the number of pages that were not known, and so have been rendered.
 * @throws Error of the first run that failed.
 */
export async function renderAll(
  shards: readonly UnknownShard[],
  { again, ...context }: RenderContext,
  workers: Workers,
  onProgress: (done: number, all: number) => void,
): Promise<number> {
  const pagesOf = ({ length }: UnknownShard): number => length * (again ? CHANGED_SHARE : 1);
  const pages = shards.reduce((sum, shard) => sum + pagesOf(shard), 0);
  const isMany = pages >= WORTH_A_WORKER;
  const atOnce = workers.countFor(isMany);
  let [done, rendered] = [0, 0];
  const render = async (batch: readonly UnknownShard[]): Promise<void> => {
    const keyed = batch.map((shard) => ({ ...shard, slice: shard.slice() }));
    const result = await workers.run("render", { ...context, shards: keyed }, isMany);
    rendered += result.rendered;
    onProgress((done += batch.length), shards.length);
  };
  // Slices are made when a worker will soon be free: those of all shards would fill the memory.
  const soon = pLimit(atOnce === 1 ? 1 : atOnce + 1);
  const batches = batchesOf(shards, pagesOf, Math.min(RUN_LENGTH, pages / atOnce));
  await Promise.all(batches.map((batch) => soon(render, batch)));
  return rendered;
}

/** Shards in turn, as many as make a run of some length. */
function batchesOf(
  shards: readonly UnknownShard[],
  pagesOf: (shard: UnknownShard) => number,
  length: number,
): UnknownShard[][] {
  const batches: UnknownShard[][] = [];
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
