/** Reads and checks article files: the part of reading an archive that workers do. */
import path from "node:path";
import {
  contentHashOf,
  createArticleParser,
  type Article,
  type ArticleParser,
  type Fault,
} from "../../article/index.ts";
import { readText } from "./read-text.ts";
import type { Newspaper } from "../../newspaper/newspaper.ts";

/** Files to read, with the content hashes that the cache has: plain data, which a worker can be sent. */
export interface ParseJob {
  /** The archive. */
  directory: string;
  /** The part of the newspaper that decides whether an article is valid. */
  newspaper: Pick<Newspaper, "zone" | "sections" | "ark">;
  files: readonly { file: string; contentHash?: string | undefined }[];
}

/** What a file says. */
export interface ParsedFile {
  /** Of the file's path and text, whether it is an article or not. */
  contentHash: string;
  /** Left out when the cache has the file as it is. */
  parsed?: { article?: Article; faults: Fault[] };
}

/** The content hash of a file that could not be read: nothing of it is cached. */
export const UNREAD = "";

/** Reads files, in their order. A file whose content hash is the cached one is not parsed. */
export function parseFiles({ directory, newspaper, files }: ParseJob): ParsedFile[] {
  const parse = parserFor(newspaper);
  return files.map(({ file, contentHash: cached }) => {
    const read = readText(path.join(directory, file), file);
    if ("message" in read) return { contentHash: UNREAD, parsed: { faults: [read] } };
    const contentHash = contentHashOf(file, read.bytes);
    if (contentHash === cached) return { contentHash };
    const { article, faults } = parse(file, read.text, contentHash);
    return { contentHash, parsed: { ...(article && { article }), faults } };
  });
}

let last: { key: string; parse: ArticleParser } | undefined;

/** All batches of a process have the same, so that what its schema makes of itself stays compiled. */
function parserFor({ zone, sections, ark }: ParseJob["newspaper"]): ArticleParser {
  const settings = { zone, sections: sections.map(({ name }) => name), ark };
  const key = JSON.stringify(settings);
  if (last?.key !== key) last = { key, parse: createArticleParser(settings) };
  return last.parse;
}
