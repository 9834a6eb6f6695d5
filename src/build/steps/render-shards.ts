/** Renders shards: the pages of them that are stale, staged as outputs of the site. */
import { pagesOf } from "../../pages/run.ts";
import type { SiteData } from "../../pages/site.ts";
import { keyedPages, runOf, type KeyedPage } from "../plan/page-key.ts";
import {
  publishedOutput,
  OutputWriter,
  type OutputFile,
  type OutputPlaces,
} from "../output/output.ts";
import { pagesOfSlice, type ShardSlice } from "../plan/shards.ts";
import { renderRun } from "./eleventy-run.ts";

/** A shard, and what it was made from, hashed. */
export interface KeyedShard {
  name: string;
  key: string;
  slice: ShardSlice;
}

/** Some shards to be rendered: plain data, so that it can be sent to another process. */
export interface ShardJob {
  /** As many as are worth one run. */
  shards: readonly KeyedShard[];
  site: SiteData;
  /** The directory of the articles. */
  articles: string;
  /** What every page depends on: the hash of the code and of what the site is. */
  baseKey: string;
  places: OutputPlaces;
}

interface OpenShard extends KeyedShard {
  pages: readonly KeyedPage[];
  /** Pages that the published site has already, by their path. */
  fresh: ReadonlyMap<string, OutputFile>;
}

/**
 * Renders what is stale of some shards, in one run, and stages them.
 *
 * @returns how many of their pages were stale, and so have been rendered.
 */
export async function renderShards(job: ShardJob): Promise<number> {
  const { site, articles, places } = job;
  const shards = job.shards.map((shard) => openShard(shard, job));
  const stale = shards.flatMap(({ pages, fresh }) => pages.filter(({ path }) => !fresh.has(path)));
  const pages = runOf(stale, pagesOf({}));
  const rendered =
    stale.length > 0 ? await renderRun({ pages, site, articles }) : new Map<string, string>();

  for (const { name, key, pages: own, fresh } of shards) {
    const writer = new OutputWriter(places, name);
    for (const page of own) {
      const kept = fresh.get(page.path);
      if (kept) writer.keep(kept);
      else writer.write(page.path, Buffer.from(textOf(page, rendered)), page.key);
    }
    writer.finish(key);
  }
  return stale.length;
}

/** @throws Error where the run has not rendered a page. */
function textOf({ path, kind }: KeyedPage, rendered: ReadonlyMap<string, string>): string {
  const text = rendered.get(path);
  if (text === undefined) throw new Error(`Eleventy wrote nothing for ${path} (${kind})`);
  return text;
}

function openShard(shard: KeyedShard, { baseKey, places }: ShardJob): OpenShard {
  const pages = keyedPages(pagesOfSlice(shard.slice), baseKey);
  const published = publishedOutput(places, shard.name)?.files ?? [];
  const files = new Map(published.map((file) => [file.path, file]));
  const fresh = pages.flatMap(({ path, key }) => {
    const file = files.get(path);
    return file?.key === key ? [[path, file] as const] : [];
  });
  return { ...shard, pages, fresh: new Map(fresh) };
}
