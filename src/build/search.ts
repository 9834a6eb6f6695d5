/** Indexes the archive's texts for the search. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { plainText, readBody } from "../article/index.ts";
import type { Newspaper } from "../newspaper/newspaper.ts";
import { toRecord, writeBundle, type SearchRecord } from "../search/index.ts";
import type { Archive } from "./archive.ts";

/** Where the index lies on the site: beside the search module. */
const BUNDLE = "search/pagefind";

/**
 * Writes the search index of an archive.
 *
 * @param onProgress called now and then with the number of articles indexed and of all articles.
 */
export async function writeSearch(
  archive: Archive,
  newspaper: Newspaper,
  output: string,
  onProgress: (done: number, all: number) => void = () => {},
): Promise<void> {
  await writeBundle(records(archive, newspaper, onProgress), path.join(output, BUNDLE));
}

function* records(
  { catalogue, directory }: Archive,
  newspaper: Newspaper,
  onProgress: (done: number, all: number) => void,
): Generator<SearchRecord> {
  const { articles } = catalogue;
  for (const [i, article] of articles.entries()) {
    const body = readBody(readFileSync(path.join(directory, article.file), "utf8"));
    yield toRecord(article, plainText(body), newspaper.language);
    if (i % 500 === 0) onProgress(i, articles.length);
  }
  onProgress(articles.length, articles.length);
}
