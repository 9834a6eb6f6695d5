/**
 * The cache of what article files say. One sealed file holds one directory of articles: an edition
 * that is added today rewrites the file of this month only.
 */
import path from "node:path";
import { keepOnly } from "../../lib/keep-only.ts";
import { hashOf } from "../../lib/hash.ts";
import { unseal, writeSealed } from "../../lib/sealed-file.ts";
import { readFolder, writeFolder, type ReadFolder } from "./read-folder.ts";
import { say, type Message } from "../../messages/message.ts";

/** A number that changes with what is kept of a directory. */
const FORMAT = 5;

/** Where the cache lies, and for what it is valid. */
export interface ReadCache {
  directory: string;
  /** Hash of the code and the settings by which files are read. */
  key: string;
  /** Called with a message about a damaged file of the cache, which is then ignored. */
  onBroken: (message: Message) => void;
}

/** What is cached of one directory of articles; nothing if other code has read it. */
export function cachedFolder(cache: ReadCache, folder: string): ReadFolder | undefined {
  const file = fileOf(cache, folder);
  const found = unseal(file);
  if (found.state === "broken") {
    cache.onBroken(
      say("{file}: damaged or of another version; the articles are read again", { file }),
    );
  }
  if (found.state !== "whole" || found.key !== keyOf(cache)) return undefined;
  return readFolder(found.content);
}

/** Caches what the files of one directory say. */
export function writeCached(cache: ReadCache, folder: string, read: ReadFolder): void {
  writeSealed(fileOf(cache, folder), keyOf(cache), writeFolder(read));
}

/** Deletes the cache of directories that have no article any more. */
export function dropOthers(cache: ReadCache, folders: Iterable<string>): void {
  const kept = [...folders].map((folder) => path.basename(fileOf(cache, folder)));
  keepOnly(cache.directory, new Set(kept));
}

function keyOf({ key }: ReadCache): string {
  return `${key}-${FORMAT}`;
}

function fileOf({ directory }: ReadCache, folder: string): string {
  const readable = folder.replaceAll(/[^\w-]+/g, "-").slice(0, 40);
  return path.join(directory, `${readable}-${hashOf(folder).slice(0, 12)}.json`);
}
