/** Indexes the archive's texts for the search. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { shortHash } from "../../lib/hash.ts";
import { bodyOf } from "../../archive/reading/article-body.ts";
import { plainText, type Article } from "../../article/index.ts";
import type { Catalogue } from "../../archive/catalogue.ts";
import { FORMAT } from "../../search/format/format.ts";
import {
  indexSegments,
  paths,
  readIndexAnalyser,
  toRecord,
  wholeBundle,
  writeEngine,
  writeFiles,
  type BundleSummary,
  type IndexAnalyser,
  type SearchManifest,
  type SearchRecord,
  type Segment,
} from "../../search/index/index.ts";
import type { NamedPage } from "../../search/format/names.ts";
import type { SearchedPage } from "../../search/format/searched-page.ts";
import type { SynonymSets } from "../../search/format/synonyms.ts";
import type { Archive } from "../archive.ts";
import { partsOf, planSearchShards, segmentBatches } from "../plan/bundles.ts";

/** Where the search lies on the site. */
export const SEARCH = "search";

/** What a search knows besides its articles. */
export interface Besides {
  /** The pages that are found beside articles. */
  added: readonly SearchedPage[];
  /** The archive's own synonyms. */
  synonyms: SynonymSets;
}

/**
 * Writes the search of an archive.
 *
 * @param output the site's directory.
 */
export async function writeSearch(
  { catalogue, directory }: Archive,
  besides: Besides,
  output: string,
): Promise<void> {
  const { articles } = catalogue;
  const search = path.join(output, SEARCH);
  const bundles: BundleSummary[] = [];
  for (const { name, segments, grows } of planSearchShards(articles)) {
    const indexed: Segment[] = [];
    for (const batch of segmentBatches(segments)) {
      const jobs = batch.map(({ from, until }) => ({
        articles: articles.slice(from, until),
        directory,
      }));
      for (const { segment, fragments } of await indexArticles(jobs)) {
        await writeFiles(search, fragments);
        indexed.push(segment);
      }
    }
    const { summary, files } = wholeBundle(name, partsOf(indexed), grows);
    await writeFiles(path.join(search, paths.bundle(name)), files);
    bundles.push(summary);
  }
  await writeManifest(output, bundles, catalogue, besides);
}

/** Articles that are to be one segment, oldest first, and the directory of all articles. */
interface SegmentArticles {
  articles: readonly Article[];
  directory: string;
}

/** Indexes the texts of segments: see {@link indexSegments}. */
export async function indexArticles(
  segments: readonly SegmentArticles[],
): ReturnType<typeof indexSegments> {
  const analyser = readIndexAnalyser();
  return indexSegments(segments.map((segment) => records(segment, analyser)));
}

function* records(
  { articles, directory }: SegmentArticles,
  analyser: IndexAnalyser,
): Generator<SearchRecord> {
  for (const article of articles) {
    const body = bodyOf(directory, article);
    yield toRecord(article, plainText(body), analyser);
  }
}

/** Writes what all bundles share: the manifest, names, Pagefind itself. */
export async function writeManifest(
  output: string,
  bundles: readonly BundleSummary[],
  catalogue: Catalogue,
  { added, synonyms }: Besides,
): Promise<void> {
  const search = path.join(output, SEARCH);
  await mkdir(search, { recursive: true });
  const write = async (name: string, content: unknown): Promise<string> => {
    const text = JSON.stringify(content);
    const file = `${name}-${shortHash(text)}.json`;
    await writeFile(path.join(search, file), text);
    return file;
  };
  const manifest: SearchManifest = {
    format: FORMAT,
    pagefind: await writeEngine(search),
    names: await write("names", namesOf(catalogue)),
    ...(added.length > 0 && { pages: await write("pages", added) }),
    ...(synonyms.length > 0 && { synonyms: await write("synonyms", synonyms) }),
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
