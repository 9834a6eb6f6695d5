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
  writer: OutputWriter;
}

/**
 * Renders what is stale of some shards, in one run, and stages them.
 *
 * @returns how many of their pages were stale, and so have been rendered.
 */
export async function renderShards(job: ShardJob): Promise<number> {
  const { site, articles } = job;
  const shards = job.shards.map((shard) => openShard(shard, job));
  const stale = new Map(
    shards.flatMap(({ pages, fresh, writer }) =>
      pages.flatMap((page) =>
        fresh.has(page.path) ? [] : [[page.path, { page, writer }] as const],
      ),
    ),
  );
  const rendered = new Map<string, OutputFile>();
  if (stale.size > 0) {
    const pages = runOf(
      [...stale.values()].map(({ page }) => page),
      pagesOf({}),
    );
    await renderRun({ pages, site, articles }, (file, text) => {
      const own = stale.get(file);
      if (own) rendered.set(file, own.writer.store(file, bytesOf(text), own.page.key));
    });
  }

  for (const { key, pages, fresh, writer } of shards) {
    for (const page of pages) writer.keep(fresh.get(page.path) ?? fileOf(page, rendered));
    writer.finish(key);
  }
  return stale.size;
}

/** Of one page after the other: to fill a buffer takes half the time of making one. */
let bytes = Buffer.alloc(0);

/** The bytes of a text, until the next one's are asked for. */
function bytesOf(text: string): Uint8Array {
  const atMost = 3 * text.length;
  if (atMost > bytes.length) bytes = Buffer.allocUnsafe(2 * atMost);
  return bytes.subarray(0, bytes.write(text));
}

/** @throws Error where the run has not rendered a page. */
function fileOf({ path, kind }: KeyedPage, rendered: ReadonlyMap<string, OutputFile>): OutputFile {
  const file = rendered.get(path);
  if (file === undefined) throw new Error(`Eleventy wrote nothing for ${path} (${kind})`);
  return file;
}

function openShard(shard: KeyedShard, { baseKey, places }: ShardJob): OpenShard {
  const pages = keyedPages(pagesOfSlice(shard.slice), baseKey);
  const published = publishedOutput(places, shard.name)?.files ?? [];
  const files = new Map(published.map((file) => [file.path, file]));
  const fresh = pages.flatMap(({ path, key }) => {
    const file = files.get(path);
    return file?.key === key ? [[path, file] as const] : [];
  });
  return { ...shard, pages, fresh: new Map(fresh), writer: new OutputWriter(places, shard.name) };
}
