/** Indexes the archive's texts for the search. */
import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { plainText, readBody, type Article } from "../article/index.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { FORMAT } from "../search/format.ts";
import { digest } from "../search/metadata.ts";
import {
  paths,
  readAnalyser,
  toRecord,
  writeBundle,
  writeEngine,
  type BundleSummary,
  type SearchManifest,
  type SearchRecord,
  type Surroundings,
} from "../search/index.ts";
import type { NamedPage } from "../search/names.ts";
import type { Archive } from "./archive.ts";
import { planSearchShards } from "./search-shards.ts";

/**
 * Articles of a bundle: of the sizes measured, 10,000 cost a reader fewest bytes. Each bundle costs
 * some 7 KB a word, so of the smaller ones there are six at most; the last, which each edition makes
 * anew, takes two seconds.
 */
export const BUNDLE_SIZES = [10_000, 2_000, 1_000];

/** Where the search lies on the site. */
const SEARCH = "search";

/**
 * Writes the search of an archive.
 *
 * @param onProgress called now and then with the number of articles indexed and of all articles.
 */
export async function writeSearch(
  { catalogue, directory }: Archive,
  output: string,
  onProgress: (done: number, all: number) => void = () => {},
): Promise<void> {
  const { articles } = catalogue;
  const bundles: BundleSummary[] = [];
  let done = 0;
  for (const { name, from, until } of planSearchShards(articles, BUNDLE_SIZES)) {
    const own = articles.slice(from, until);
    bundles.push(
      await writeSearchBundle(own, directory, output, name, () => {
        onProgress(++done, articles.length);
      }),
    );
  }
  await writeManifest(output, bundles, catalogue);
}

/** Writes the bundle of some articles, and what the manifest is to say of it. */
export async function writeSearchBundle(
  articles: readonly Article[],
  directory: string,
  output: string,
  name: string,
  onArticle: () => void = () => {},
  surroundings?: Surroundings,
): Promise<BundleSummary> {
  return writeBundle(
    records(articles, directory, onArticle),
    path.join(output, SEARCH, paths.bundle(name)),
    surroundings,
  );
}

function* records(
  articles: readonly Article[],
  directory: string,
  onArticle: () => void,
): Generator<SearchRecord> {
  const analyser = readAnalyser();
  for (const article of articles) {
    const body = readBody(readFileSync(path.join(directory, article.file), "utf8"));
    yield toRecord(article, plainText(body), analyser);
    onArticle();
  }
}

/** Writes what all bundles share: the manifest, names, Pagefind itself. */
export async function writeManifest(
  output: string,
  bundles: readonly BundleSummary[],
  catalogue: Catalogue,
): Promise<void> {
  const search = path.join(output, SEARCH);
  await mkdir(search, { recursive: true });
  const names = JSON.stringify(namesOf(catalogue));
  const file = `names-${digest(names)}.json`;
  await writeFile(path.join(search, file), names);
  const manifest: SearchManifest = {
    format: FORMAT,
    pagefind: await writeEngine(search),
    names: file,
    bundles: [...bundles],
  };
  await writeFile(path.join(search, paths.manifest), JSON.stringify(manifest));
}

function namesOf({ topics }: Catalogue): NamedPage[] {
  const { sections, authors } = topics.lists;
  return [...sections, ...authors]
    .filter(({ hasPage }) => hasPage)
    .map(({ kind, name, url }) => ({
      kind: kind === "sections" ? "section" : "author",
      text: name,
      url,
    }));
}
