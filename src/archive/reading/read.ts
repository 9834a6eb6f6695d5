/** The archive on disk: which article files there are, and what they say. */
import path from "node:path";
import { isIssueFile, type Article, type Fault } from "../../article/index.ts";
import type { Newspaper } from "../../newspaper/newspaper.ts";
import { groupBy } from "../group-by.ts";
import { parseFiles, UNREAD, type ParsedFile, type ParseJob } from "./parse-files.ts";
import {
  dropOthers,
  cachedFiles,
  writeCached,
  type ReadCache,
  type ReadFile,
} from "./read-cache.ts";
import { isArticleFile, scanFiles, type ScannedFile } from "./scan.ts";
import { foreignFiles } from "./foreign-files.ts";
import { MessageError, say } from "../../messages/message.ts";

/** Files that a worker reads at a time, or this process before it lets other work run. */
const BATCH = 500;

/** How an archive is read. */
export interface ReadOptions {
  /** The files of the archive, if they have been scanned already. */
  scanned?: readonly ScannedFile[];
  /** What was read before; without it, every file is read. */
  cache?: ReadCache;
  /** Reads a batch of files; by default this process does. */
  parse?: (job: ParseJob) => ParsedFile[] | Promise<ParsedFile[]>;
  /** Called now and then with the number of files read and of all files to be read. */
  onProgress?: (done: number, all: number) => void;
}

/**
 * Reads and validates every article (`*.md`, README files aside) below a directory. A file that is
 * fresh in the cache is not read again.
 *
 * @param directory the archive, such as `articles/`.
 * @throws Error when the directory cannot be read or holds neither an article nor an issue's file.
 */
export async function readArchive(
  directory: string,
  newspaper: Newspaper,
  options: ReadOptions = {},
): Promise<{ articles: Article[]; faults: Fault[] }> {
  const scanned = options.scanned ?? scanFiles(directory);
  const files = scanned.filter(({ file, leadsOut }) => isArticleFile(file) && !leadsOut);
  if (files.length === 0 && !scanned.some(({ file }) => isIssueFile(file))) {
    throw new MessageError(
      say(
        "{directory}: no article found; expected Markdown files such as 2024/05/07-slug.md; `npm run new` begins one",
        { directory },
      ),
    );
  }
  const folders = groupBy(files, ({ file }) => path.posix.dirname(file));
  const { cached, stale } = readCache(folders, options.cache);
  const changed = await parseAll(
    { directory, newspaper },
    files.filter(({ file }) => stale.has(file)),
    cached,
    options,
  );
  for (const [file, read] of changed) cached.set(file, read);
  if (options.cache) writeChanged(options.cache, folders, cached, changed);
  const articles: Article[] = [];
  const faults = foreignFiles(scanned);
  for (const { file } of files) {
    const read = cached.get(file);
    if (read?.article) articles.push(read.article);
    if (read) faults.push(...read.faults);
  }
  return { articles, faults };
}

/** The files that the cache has, and those that are not in it as they are now. */
function readCache(
  folders: ReadonlyMap<string, readonly ScannedFile[]>,
  cache: ReadCache | undefined,
): { cached: Map<string, ReadFile>; stale: Set<string> } {
  const cached = new Map<string, ReadFile>();
  const stale = new Set<string>();
  for (const [folder, files] of folders) {
    const ofFolder = cache ? cachedFiles(cache, folder) : [];
    let i = 0;
    for (const { file, fingerprint } of files) {
      // Both are in order of their paths.
      while ((ofFolder[i]?.file ?? file) < file) i++;
      const read = ofFolder[i]?.file === file ? ofFolder[i] : undefined;
      if (read) cached.set(file, read);
      if (read?.fingerprint !== fingerprint) stale.add(file);
    }
  }
  return { cached, stale };
}

async function parseAll(
  job: Omit<ParseJob, "files">,
  files: readonly ScannedFile[],
  cached: ReadonlyMap<string, ReadFile>,
  { parse = inThisProcess, onProgress = () => {} }: ReadOptions,
): Promise<Map<string, ReadFile>> {
  const changed = new Map<string, ReadFile>();
  const { zone, sections, ark } = job.newspaper;
  let done = 0;
  const parseBatch = async (batch: readonly ScannedFile[]): Promise<void> => {
    const parsed = await parse({
      directory: job.directory,
      newspaper: { zone, sections, ark },
      files: batch.map(({ file }) => ({ file, contentHash: cached.get(file)?.contentHash })),
    });
    for (const [i, { file, fingerprint }] of batch.entries()) {
      const { contentHash = UNREAD, parsed: said } = parsed[i] ?? {};
      const before = cached.get(file);
      changed.set(file, {
        file,
        fingerprint,
        contentHash,
        ...(said ?? { faults: [], ...before, fingerprint }),
      });
    }
    onProgress((done += batch.length), files.length);
  };
  const batches = Array.from({ length: Math.ceil(files.length / BATCH) }, (_, i) =>
    files.slice(i * BATCH, (i + 1) * BATCH),
  );
  await Promise.all(batches.map(parseBatch));
  return changed;
}

async function inThisProcess(job: ParseJob): Promise<ParsedFile[]> {
  await new Promise(setImmediate);
  return parseFiles(job);
}

function writeChanged(
  cache: ReadCache,
  folders: ReadonlyMap<string, readonly ScannedFile[]>,
  all: ReadonlyMap<string, ReadFile>,
  changed: ReadonlyMap<string, ReadFile>,
): void {
  for (const [folder, files] of folders) {
    if (!files.some(({ file }) => changed.has(file))) continue;
    const read = files.flatMap(({ file }) => all.get(file) ?? []);
    writeCached(
      cache,
      folder,
      read.filter(({ contentHash }) => contentHash !== UNREAD),
    );
  }
  if (changed.size > 0) dropOthers(cache, folders.keys());
}
