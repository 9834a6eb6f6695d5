/** A site with a search and nothing else, of several bundles, for tests in a browser. */
import { defaultDesign } from "../newspaper/design/design.ts";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { writeAssets } from "../build/steps/assets.ts";
import {
  indexSegment,
  paths,
  readIndexAnalyser,
  toRecord,
  wholeBundle,
  writeEngine,
  writeFiles,
  type BundleSummary,
  type Searchable,
  type SearchManifest,
  type SearchRecord,
} from "../search/index/index.ts";
import { FORMAT } from "../search/format/format.ts";
import type { NamedPage } from "../search/format/names.ts";
import type { SynonymSets } from "../search/format/synonyms.ts";

/** An article of a search site: what is said of it, and its text. */
export interface SearchSiteArticle extends Partial<Searchable> {
  url: string;
  title: string;
  date: string;
  text: string;
}

/**
 * Writes bundles, manifest, scripts and Pagefind itself, and a page at `/search/`.
 *
 * @param directory of the site.
 * @param bundles the articles of each, oldest first.
 * @param grows whether bundles are made as the last of an archive is.
 */
export async function writeSearchSite(
  directory: string,
  bundles: readonly (readonly SearchSiteArticle[])[],
  names: readonly NamedPage[] = [],
  synonyms: SynonymSets = [],
  grows = false,
): Promise<void> {
  const search = path.join(directory, "search");
  const analyser = readIndexAnalyser();
  const summaries: BundleSummary[] = [];
  for (const [i, articles] of bundles.entries()) {
    const records = articles.map(({ text, ...article }) =>
      toRecord({ author: [], tags: [], places: [], ...article }, text, analyser),
    );
    summaries.push(await writeSearchBundle(search, `b${i}`, records, grows));
  }
  await mkdir(search, { recursive: true });
  await writeFile(path.join(search, "names.json"), JSON.stringify(names));
  await writeFile(path.join(search, "synonyms.json"), JSON.stringify(synonyms));
  const manifest: SearchManifest = {
    format: FORMAT,
    pagefind: await writeEngine(search),
    names: "names.json",
    synonyms: "synonyms.json",
    bundles: summaries,
  };
  await writeFile(path.join(search, paths.manifest), JSON.stringify(manifest));
  await writeFile(
    path.join(search, "index.html"),
    '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><link rel="icon" href="data:,"><title>بحث</title>',
  );
  await writeAssets(directory, { design: defaultDesign, interface: ["ar"] });
}

/** Writes a bundle of one segment and its fragments below a search's directory. */
export async function writeSearchBundle(
  search: string,
  name: string,
  records: readonly SearchRecord[],
  grows = false,
): Promise<BundleSummary> {
  const { segment, fragments } = await indexSegment(records);
  const { summary, files } = wholeBundle(name, [[segment]], grows);
  await writeFiles(search, fragments);
  await writeFiles(path.join(search, paths.bundle(name)), files);
  return summary;
}
