/**
 * What was read of an archive before. One sealed file holds what one directory of articles says, so
 * that an edition added today rewrites this month's alone.
 */
import path from "node:path";
import type { Article, Fault } from "../../article/index.ts";
import { keepOnly } from "../../lib/keep-only.ts";
import { hashOf } from "../../lib/hash.ts";
import { unseal, writeSealed } from "../../lib/sealed-file.ts";

/** As Arabic text lies in memory, so that it need not be decoded each time it is recalled. */
const ENCODING = "utf16le";

/** An article's file as it was when it was read. */
export interface ReadFile {
  file: string;
  stamp: string;
  contentHash: string;
  article?: Article;
  faults: Fault[];
}

/** Where to remember what was read; without one, everything is read anew. */
export interface ReadCache {
  directory: string;
  /** Hash of the code and the settings by which files are read. */
  key: string;
  /** Told of what is thrown away because it is damaged. */
  onBroken: (message: string) => void;
}

/** What was read of one directory of articles, by file; nothing if it was read by other code. */
export function recall(cache: ReadCache, folder: string): ReadonlyMap<string, ReadFile> {
  const file = fileOf(cache, folder);
  const found = unseal(file);
  if (found.state === "broken") {
    cache.onBroken(`${file}: damaged or of another version; the articles are read again`);
  }
  if (found.state !== "whole" || found.key !== keyOf(cache)) return new Map();
  const files = JSON.parse(found.content.toString(ENCODING)) as ReadFile[];
  return new Map(files.map((read) => [read.file, read]));
}

/** Remembers what one directory of articles says. */
export function remember(cache: ReadCache, folder: string, files: readonly ReadFile[]): void {
  writeSealed(fileOf(cache, folder), keyOf(cache), Buffer.from(JSON.stringify(files), ENCODING));
}

/** Forgets the directories that have no article any more. */
export function forgetOthers(cache: ReadCache, folders: Iterable<string>): void {
  const kept = [...folders].map((folder) => path.basename(fileOf(cache, folder)));
  keepOnly(cache.directory, new Set(kept));
}

function keyOf({ key }: ReadCache): string {
  return `${key}-${ENCODING}`;
}

function fileOf({ directory }: ReadCache, folder: string): string {
  const readable = folder.replaceAll(/[^\w-]+/g, "-").slice(0, 40);
  return path.join(directory, `${readable}-${hashOf(folder).slice(0, 12)}.json`);
}
