/** Indexes the archive's texts for the search. */
import { readFileSync } from "node:fs";
import path from "node:path";
import newspaper from "../../_data/newspaper.ts";
import { plainText, readBody, type Article } from "../article/index.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { toRecord, writeBundle, type SearchRecord } from "../search/index.ts";
import type { Archive } from "./archive.ts";
import { planSearchShards, type BundleSizes } from "./search-shards.ts";

/** Articles of a bundle: for now there is one, which the browser knows by its place. */
export const BUNDLE_SIZES: BundleSizes = { large: Infinity, small: Infinity };

/** Where the index lies on the site: beside the search module. */
const BUNDLE = "search/pagefind";

/** What a bundle says of itself, for the manifest of all. */
export interface BundleSummary {
  name: string;
  articles: number;
}

/** Writes the search index of an archive. */
export async function writeSearch(
  { catalogue, directory }: Archive,
  output: string,
): Promise<void> {
  const { articles } = catalogue;
  const bundles: BundleSummary[] = [];
  for (const { name, from, until } of planSearchShards(articles, BUNDLE_SIZES)) {
    const own = articles.slice(from, until);
    bundles.push(await writeSearchBundle(own, directory, output, name));
  }
  await writeManifest(output, bundles, catalogue);
}

/** Writes the bundle of some articles, and tells what the manifest is to say of it. */
export async function writeSearchBundle(
  articles: readonly Article[],
  directory: string,
  output: string,
  name: string,
): Promise<BundleSummary> {
  const written = await writeBundle(records(articles, directory), path.join(output, BUNDLE));
  return { name, ...written };
}

/** Writes what all bundles share. */
export async function writeManifest(
  _output: string,
  _bundles: readonly BundleSummary[],
  _catalogue: Catalogue,
): Promise<void> {
  // One bundle needs no manifest.
}

function* records(articles: readonly Article[], directory: string): Generator<SearchRecord> {
  for (const article of articles) {
    const body = readBody(readFileSync(path.join(directory, article.file), "utf8"));
    yield toRecord(article, plainText(body), newspaper.language);
  }
}
