/**
 * The published site, and how what was built gets into it.
 *
 * A build stages what differs from the site, by output, in a directory of its own. When all of it is
 * there, that directory is renamed: this one rename is the moment at which the new site is decided.
 * Before it, the last site is untouched, whatever happens; what was staged is taken up by the next
 * build. After it, the files are moved into the site one rename each: first what is new, so that
 * nothing that a page leads to is missing; then what has changed; at last what is gone is removed.
 * Each file is always whole, and at each instant every link of every page that one can come to from
 * the front page leads somewhere. If the process is
 * stopped during these moves (milliseconds for an edition, seconds for a whole archive), the site
 * is partly new until the next command that opens it, which finishes them first.
 *
 * Swapping whole directories would leave no such time, but costs a directory and a link for each
 * page that stays as it is, which for 100,000 articles takes longer than the rest of a build.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { hashOf } from "../../lib/hash.ts";
import { readSealed, writeSealed } from "../../lib/sealed-file.ts";
import {
  manifestOf,
  readOutputList,
  stagedFilesOf,
  stagedKey,
  stagedListOf,
  type OutputPlaces,
} from "./output.ts";
import { MessageError, say } from "../../messages/message.ts";

/** The file by which a directory is known to be a site of ours, and may be replaced. */
const MARK = ".sijill";
const MARK_TEXT = "A site written by Sijill: it may be replaced.\n";

/** Every file of the site with its hash, as `sha256sum --check` reads it and BagIt (RFC 8493) names it. */
export const MANIFEST = "manifest-sha256.txt";

/** Names in the directory of the cache. */
const LISTS = "outputs";
const STAGING = "staging";
const COMMITTED = "committed";
const SUMMARY = "summary";
/** Names in the directory of what is staged, beside those of the outputs. */
const ROOT = ".root";
const BASE = ".base";
const REMOVED = "removed";

/** A number that goes up when lists are kept otherwise: those from before count as none. */
const FORMAT = 2;

/** A site that is open to be built anew. */
export interface Publication extends OutputPlaces {
  /** What builds remember: it may be deleted at any time, and the next build makes everything. */
  cache: string;
  /** What the last build said of itself, if the site is still what it made. */
  summary: { key: string; text: string } | undefined;
  /** Where the list of all files with their hashes is. */
  manifest: string;
}

/** What a publication does beside moving files. */
interface Removed {
  /** The files that are gone. */
  files: readonly string[];
  /** The outputs that are left. */
  outputs: readonly string[];
  /** Where the manifest goes, from the directory of the cache. */
  manifest: string;
}

/** Where what builds of a site remember is: beside it. */
export function cacheOf(output: string): string {
  return `${output}.cache`;
}

/** Where the lists of the outputs of a site are. */
export function outputListsOf(output: string): string {
  return path.join(cacheOf(output), LISTS);
}

/**
 * Opens a site, finishing what a build left that was stopped while it published.
 *
 * @param output where the site is, or is to be.
 * @param partial whether it is a part of a site, to be laid over others: the manifest of its files
 *   is kept beside it.
 * @throws Error when the directory holds something other than a site of ours.
 */
export function openPublication(output: string, partial: boolean = false): Publication {
  refuseForeign(output);
  const cache = cacheOf(output);
  const manifest = path.join(partial ? cache : output, MANIFEST);
  const [lists, staging] = [path.join(cache, LISTS), path.join(cache, STAGING)];
  const forget = (...names: string[]): void => {
    for (const name of names) rmSync(path.join(cache, name), { recursive: true, force: true });
  };
  // Lists and staged outputs say how a site differs from the last one: without that, they are void.
  if (!existsSync(path.join(output, MARK))) forget(LISTS, STAGING, COMMITTED, SUMMARY);
  finishPublication(output);
  const base = baseOf(bytesOf(manifest));
  const summary = readSummary(cache, base);
  if (!summary) forget(LISTS, SUMMARY);
  if (bytesOf(path.join(staging, BASE))?.toString() !== base) forget(STAGING);
  mkdirSync(staging, { recursive: true });
  writeFileSync(path.join(staging, BASE), base);
  return { live: output, cache, lists, staging, summary, manifest };
}

/** What the last build of a site said of itself, if the site is what it made: nothing is finished or changed. */
export function publishedSummary(output: string): Publication["summary"] {
  return readSummary(cacheOf(output), baseOf(bytesOf(path.join(output, MANIFEST))));
}

/** What stands for a site as it is, by its manifest. */
function baseOf(manifest: Uint8Array = new Uint8Array()): string {
  return `${hashOf(manifest)}-${FORMAT}`;
}

/** What the last build said of itself, if it was that which made the site. */
function readSummary(cache: string, base: string): Publication["summary"] {
  const found = readSealed(path.join(cache, SUMMARY));
  if (found.state !== "whole") return undefined;
  const [made, key = ""] = found.key.split("/");
  return made === base ? { key, text: found.text } : undefined;
}

/**
 * Publishes the staged outputs: the site holds the files of all outputs named, and nothing else. What is
 * staged of other outputs, or was made from something else, is thrown away.
 *
 * @param keys the keys of the outputs of the site, by name.
 * @param summary what is to be kept of this build.
 * @param manifests the files of those outputs of which they have been read.
 */
export function publish(
  publication: Publication,
  keys: ReadonlyMap<string, string>,
  summary: { key: string; text: string },
  manifests: ReadonlyMap<string, Uint8Array> = new Map(),
): void {
  const { live, cache, lists, staging } = publication;
  const names = [...keys.keys()];
  const named = new Set(names);
  for (const name of readdirSync(staging)) {
    const isOf = keys.has(name) && stagedKey(staging, name) === keys.get(name);
    if (!isOf) rmSync(path.join(staging, name), { recursive: true });
  }
  const staged = new Set(readdirSync(staging));
  const listOf = (name: string): string =>
    staged.has(name) ? stagedListOf(staging, name) : path.join(lists, name);
  // In order of the outputs' names, whichever was made first.
  const linesOf = (name: string): Uint8Array =>
    (staged.has(name) ? undefined : manifests.get(name)) ?? manifestLines(listOf(name));
  const manifest = Buffer.concat([...named].sort().map(linesOf));
  const root = path.join(staging, ROOT);
  mkdirSync(root);
  writeFileSync(path.join(root, MANIFEST), manifest);
  const gone = goneFiles(publication, named, staged);
  const removed: Removed = {
    files: gone,
    outputs: names,
    manifest: path.relative(cache, publication.manifest),
  };
  writeSealed(path.join(root, REMOVED), "-", JSON.stringify(removed));
  writeSealed(path.join(root, SUMMARY), `${baseOf(manifest)}/${summary.key}`, summary.text);
  renameSync(staging, path.join(cache, COMMITTED));
  finishPublication(live);
}

/** Moves what has been committed into the site, if a build was stopped before it had done so. */
export function finishPublication(output: string): void {
  const cache = cacheOf(output);
  const committed = path.join(cache, COMMITTED);
  if (!existsSync(committed)) return;
  const root = path.join(committed, ROOT);
  mkdirSync(output, { recursive: true });
  writeIfNew(path.join(output, MARK), MARK_TEXT);

  const outputs = readdirSync(committed).filter((name) => name !== ROOT);
  const replacing: [from: string, to: string][] = [];
  for (const name of outputs.sort(supportFirst)) {
    moveNew(stagedFilesOf(committed, name), output, replacing);
  }
  for (const [from, to] of replacing) renameSync(from, to);

  const removed = readSealed(path.join(root, REMOVED));
  const rest = removed.state === "whole" ? (JSON.parse(removed.text) as Removed) : undefined;
  for (const file of rest?.files ?? []) removeFile(output, file);

  const lists = path.join(cache, LISTS);
  mkdirSync(lists, { recursive: true });
  for (const name of outputs) moveIfThere(stagedListOf(committed, name), path.join(lists, name));
  for (const name of readdirSync(lists)) {
    if (rest && !rest.outputs.includes(name)) rmSync(path.join(lists, name));
  }
  if (rest) moveIfThere(path.join(root, MANIFEST), path.join(cache, rest.manifest));
  moveIfThere(path.join(root, SUMMARY), path.join(cache, SUMMARY));
  rmSync(committed, { recursive: true });
}

/** By the names of outputs: what pages lead to is in place before the pages are. */
function supportFirst(a: string, b: string): number {
  const rank = (name: string): number =>
    /^(assets|pictures|files|public|search|data)/.test(name) ? 0 : 1;
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

/** Moves what the site does not have, directories in one piece, and notes what it has. */
function moveNew(from: string, to: string, replacing: [string, string][]): void {
  if (!existsSync(from)) return;
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (!existsSync(target)) renameSync(source, target);
    else if (entry.isDirectory()) moveNew(source, target, replacing);
    else replacing.push([source, target]);
  }
}

/** The files of the last site that this one does not have. */
function goneFiles(
  { live, lists, staging, summary }: Publication,
  named: ReadonlySet<string>,
  staged: ReadonlySet<string>,
): string[] {
  const changed = namesIn(lists).filter((name) => !named.has(name) || staged.has(name));
  const before = changed.map((name) => readOutputList(path.join(lists, name)));
  // Where a list is damaged, what was in its output shows in what is there and belongs to no other.
  const known = summary !== undefined && before.every((list) => list !== undefined);
  const gone = new Set(
    known ? before.flatMap((list) => list.files.map((file) => file.path)) : filesIn(live),
  );
  for (const name of known ? staged : named) {
    const list = staged.has(name) ? stagedListOf(staging, name) : path.join(lists, name);
    for (const file of pathsOf(list)) gone.delete(file);
  }
  return [...gone];
}

/** All files below a directory but those that every site has. */
function filesIn(directory: string, folder = ""): string[] {
  const entries = existsSync(path.join(directory, folder))
    ? readdirSync(path.join(directory, folder), { withFileTypes: true })
    : [];
  return entries.flatMap((entry) => {
    const file = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesIn(directory, file);
    return file === MARK || file === MANIFEST ? [] : [file];
  });
}

function namesIn(directory: string): string[] {
  return existsSync(directory) ? readdirSync(directory) : [];
}

function pathsOf(list: string): string[] {
  return (readOutputList(list)?.files ?? []).map((file) => file.path);
}

function manifestLines(list: string): Uint8Array {
  const lines = manifestOf(list);
  if (lines === undefined) {
    throw new MessageError(
      say("{list} is damaged; delete its directory and build again", { list }),
    );
  }
  return lines;
}

function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Removes a file, and the directories that it leaves empty. */
function removeFile(output: string, file: string): void {
  try {
    unlinkSync(path.join(output, file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  for (let folder = path.dirname(file); folder !== "."; folder = path.dirname(folder)) {
    try {
      rmdirSync(path.join(output, folder));
    } catch {
      return; // it holds something else
    }
  }
}

function moveIfThere(from: string, to: string): void {
  if (existsSync(from)) renameSync(from, to);
}

function writeIfNew(file: string, text: string): void {
  if (!existsSync(file)) writeFileSync(file, text);
}

function refuseForeign(output: string): void {
  if (!existsSync(output) || existsSync(path.join(output, MARK))) return;
  if (readdirSync(output).length === 0) return;
  throw new MessageError(
    say(
      "{output} holds files that are not a site of Sijill and would be lost; choose another --output or empty it",
      { output },
    ),
  );
}
