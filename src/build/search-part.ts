/** A bundle of the search index, as a part of the site. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { plainText, readBody, type Article } from "../article/index.ts";
import { hashOf } from "../cache/sealed-file.ts";
import { toRecord, writeBundle, type SearchRecord } from "../search/index.ts";
import { PartWriter, type PartPlaces } from "./part.ts";

/** A bundle to be built: plain data, so that it can be sent to another process. */
export interface BundleJob {
  /** The part's name. */
  name: string;
  key: string;
  /** Where the bundle lies on the site, such as `search/pagefind`. */
  path: string;
  /** Its articles, oldest first. */
  articles: readonly Article[];
  /** The directory of the articles. */
  directory: string;
  language: string;
  places: PartPlaces;
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
export async function buildBundle(job: BundleJob): Promise<{ articles: number }> {
  const writer = new PartWriter(job.places, job.name);
  const { articles } = await writeBundle(records(job), writer.pathOf(job.path));
  writer.adopt();
  writer.finish(job.key);
  return { articles };
}

function* records({ articles, directory, language }: BundleJob): Generator<SearchRecord> {
  for (const article of articles) {
    const body = readBody(readFileSync(path.join(directory, article.file), "utf8"));
    yield toRecord(article, plainText(body), language);
  }
}
