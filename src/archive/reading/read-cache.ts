/**
 * The cache of what article files say. One sealed file holds one directory of articles: an edition
 * that is added today rewrites the file of this month only.
 */
import path from "node:path";
import type { Article, Fault } from "../../article/index.ts";
import { keepOnly } from "../../lib/keep-only.ts";
import { hashOf } from "../../lib/hash.ts";
import { unseal, writeSealed } from "../../lib/sealed-file.ts";
import { fromKept, toKept, type KeptFile } from "./kept-file.ts";
import { say, type Message } from "../../messages/message.ts";

/** A number that changes with what is kept of a file. */
const FORMAT = 2;

/** The encoding that JavaScript itself uses for Arabic text: reading it needs no decoding. */
const ENCODING = "utf16le";

/** An article's file as it was when it was read. */
export interface ReadFile {
  file: string;
  fingerprint: string;
  contentHash: string;
  article?: Article;
  faults: Fault[];
}

/** Where the cache lies, and for what it is valid. */
export interface ReadCache {
  directory: string;
  /** Hash of the code and the settings by which files are read. */
  key: string;
  /** Called with a message about a damaged file of the cache, which is then ignored. */
  onBroken: (message: Message) => void;
}

/** The cached files of one directory of articles, in the order of their paths; none if other code has read them. */
export function cachedFiles(cache: ReadCache, folder: string): ReadFile[] {
  const file = fileOf(cache, folder);
  const found = unseal(file);
  if (found.state === "broken") {
    cache.onBroken(
      say("{file}: damaged or of another version; the articles are read again", { file }),
    );
  }
  if (found.state !== "whole" || found.key !== keyOf(cache)) return [];
  const kept = JSON.parse(found.content.toString(ENCODING)) as KeptFile[];
  return kept.map(fromKept);
}

/** Caches what the files of one directory say. */
export function writeCached(cache: ReadCache, folder: string, files: readonly ReadFile[]): void {
  const kept = JSON.stringify(files.map(toKept));
  writeSealed(fileOf(cache, folder), keyOf(cache), Buffer.from(kept, ENCODING));
}

/** Deletes the cache of directories that have no article any more. */
export function dropOthers(cache: ReadCache, folders: Iterable<string>): void {
  const kept = [...folders].map((folder) => path.basename(fileOf(cache, folder)));
  keepOnly(cache.directory, new Set(kept));
}

function keyOf({ key }: ReadCache): string {
  return `${key}-${ENCODING}-${FORMAT}`;
}

function fileOf({ directory }: ReadCache, folder: string): string {
  const readable = folder.replaceAll(/[^\w-]+/g, "-").slice(0, 40);
  return path.join(directory, `${readable}-${hashOf(folder).slice(0, 12)}.json`);
}
