/** The search index as parts of the site: one for each bundle, and one for what they share. */
import path from "node:path";
import type { Article } from "../article/index.ts";
import { hashOf } from "../cache/sealed-file.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { waitForTurn } from "./lock.ts";
import { PartWriter, presentPart, type PartPlaces } from "./part.ts";
import type { BundleSummary } from "../search/index.ts";
import { writeManifest, writeSearchBundle } from "./search.ts";

/** A bundle to be built: plain data, so that it can be sent to another process. */
export interface BundleJob {
  /** The part's name, and the bundle's. */
  part: string;
  bundle: string;
  key: string;
  /** Its articles, oldest first. */
  articles: readonly Article[];
  /** The directory of the articles. */
  directory: string;
  places: PartPlaces;
  /** Stands for writing an index: bundles that have the same one are written one after the other. */
  turn: string;
}

/** The key of a bundle: its articles, in order, and the code by which they are indexed. */
export function bundleKey(
  articles: readonly Article[],
  digests: ReadonlyMap<Article, string>,
  salt: string,
): string {
  return hashOf([salt, ...articles.map((article) => digests.get(article) ?? "")].join("\n"));
}

/** Indexes the texts of some articles and stages the bundle. */
export async function stageBundle(job: BundleJob): Promise<void> {
  const { part, bundle, key, articles, directory, places, turn } = job;
  const writer = new PartWriter(places, part);
  const output = writer.pathOf(".");
  const summary = await writeSearchBundle(articles, directory, output, bundle, () => {}, {
    workshop: path.dirname(output),
    takeTurn: () => waitForTurn(turn),
  });
  writer.adopt();
  writer.finish(key, JSON.stringify(summary));
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
  {
    part,
    key,
    bundles,
    places,
  }: Pick<BundleJob, "part" | "key" | "places"> & {
    bundles: readonly string[];
  },
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
