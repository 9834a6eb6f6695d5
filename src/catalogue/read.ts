/** The archive on disk: which article files there are, and what they say. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { glob } from "tinyglobby";
import { createArticleParser, type Article, type Fault } from "../article/index.ts";
import type { Newspaper } from "../newspaper/newspaper.ts";

/** How many files are read between two looks at the event loop, so that progress can be drawn. */
const BATCH = 500;

/** What the front matter of a whole archive says, with every fault of every file. */
export interface ArchiveRead {
  articles: Article[];
  faults: Fault[];
}

/**
 * Reads and validates every article (`*.md`, README files aside) below a directory.
 *
 * @param directory the archive, such as `articles/`.
 * @param onProgress called now and then with the number of files read and of all files.
 * @throws Error when the directory cannot be read or holds no article.
 */
export async function readArchive(
  directory: string,
  newspaper: Newspaper,
  onProgress: (done: number, all: number) => void = () => {},
): Promise<ArchiveRead> {
  const files = await articleFiles(directory);
  const parse = createArticleParser({
    zone: newspaper.zone,
    sections: newspaper.sections.map((section) => section.name),
  });
  const read: ArchiveRead = { articles: [], faults: [] };
  for (const [i, file] of files.entries()) {
    const { article, faults } = parse(file, readFileSync(path.join(directory, file), "utf8"));
    if (article) read.articles.push(article);
    read.faults.push(...faults);
    if (i % BATCH === 0) {
      onProgress(i, files.length);
      await new Promise(setImmediate);
    }
  }
  onProgress(files.length, files.length);
  return read;
}

/** The article files below a directory: POSIX paths relative to it, in code point order. */
async function articleFiles(directory: string): Promise<string[]> {
  const files = await glob("**/*.md", {
    cwd: directory,
    ignore: ["**/README*.md"],
    followSymbolicLinks: false,
  });
  if (files.length === 0) {
    throw new Error(
      `${directory}: no article found; expected Markdown files such as 2024/05/07-slug.md`,
    );
  }
  return files.sort();
}
