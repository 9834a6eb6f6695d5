/** The archive on disk: which article files there are, and what they say. */
import path from "node:path";
import type { Article, Fault } from "../../article/index.ts";
import type { Newspaper } from "../../newspaper/newspaper.ts";
import { groupBy } from "../group-by.ts";
import { parseFiles, UNREAD, type ParsedFile, type ParseJob } from "./parse-files.ts";
import { forgetOthers, recall, remember, type ReadCache, type ReadFile } from "./read-cache.ts";
import { isArticleFile, scanFiles, type ScannedFile } from "./scan.ts";
import { strangers } from "./foreign-files.ts";

/** Files that are read between two looks at the event loop, or by a worker at a time. */
const BATCH = 500;

/** What the front matter of a whole archive says, with every fault of every file. */
export interface ArchiveRead {
  articles: Article[];
  faults: Fault[];
}

/** How an archive is read. */
export interface ReadOptions {
  /** The files of the archive, if they have been looked at already. */
  scanned?: readonly ScannedFile[];
  /** Where what was read before is remembered. */
  cache?: ReadCache;
  /** Reads a batch of files; by default this process does. */
  parse?: (job: ParseJob) => ParsedFile[] | Promise<ParsedFile[]>;
  /** Called now and then with the number of files read and of all files to be read. */
  onProgress?: (done: number, all: number) => void;
}

/**
 * Reads and validates every article (`*.md`, README files aside) below a directory. What the cache
 * remembers of files that are as they were is not read again.
 *
 * @param directory the archive, such as `articles/`.
 * @throws Error when the directory cannot be read or holds no article.
 */
export async function readArchive(
  directory: string,
  newspaper: Newspaper,
  options: ReadOptions = {},
): Promise<ArchiveRead> {
  const scanned = options.scanned ?? scanFiles(directory);
  const files = scanned.filter(({ file, leadsOut }) => isArticleFile(file) && !leadsOut);
  if (files.length === 0) {
    throw new Error(
      `${directory}: no article found; expected Markdown files such as 2024/05/07-slug.md`,
    );
  }
  const folders = groupBy(files, ({ file }) => path.posix.dirname(file));
  const { known, stale } = recallAll(folders, options.cache);
  const changed = await parseAll(
    { directory, newspaper },
    files.filter(({ file }) => stale.has(file)),
    known,
    options,
  );
  const all = new Map([...known, ...changed]);
  if (options.cache) rememberChanged(options.cache, folders, all, changed);
  const { faults, ...read } = collect(files, all);
  return { ...read, faults: [...strangers(scanned), ...faults] };
}

/** What the cache knows, and the files of which it does not know that they are as they were. */
function recallAll(
  folders: ReadonlyMap<string, readonly ScannedFile[]>,
  cache: ReadCache | undefined,
): { known: Map<string, ReadFile>; stale: Set<string> } {
  const known = new Map<string, ReadFile>();
  const stale = new Set<string>();
  for (const [folder, files] of folders) {
    const remembered = cache && recall(cache, folder);
    for (const { file, stamp } of files) {
      const read = remembered?.get(file);
      if (read) known.set(file, read);
      if (read?.stamp !== stamp) stale.add(file);
    }
  }
  return { known, stale };
}

async function parseAll(
  job: Omit<ParseJob, "files">,
  files: readonly ScannedFile[],
  known: ReadonlyMap<string, ReadFile>,
  { parse = inThisProcess, onProgress = () => {} }: ReadOptions,
): Promise<Map<string, ReadFile>> {
  const changed = new Map<string, ReadFile>();
  const { zone, sections } = job.newspaper;
  let done = 0;
  const parseBatch = async (batch: readonly ScannedFile[]): Promise<void> => {
    const parsed = await parse({
      directory: job.directory,
      newspaper: { zone, sections },
      files: batch.map(({ file }) => ({ file, contentHash: known.get(file)?.contentHash })),
    });
    for (const [i, { file, stamp }] of batch.entries()) {
      const { contentHash = UNREAD, parsed: said } = parsed[i] ?? {};
      const before = known.get(file);
      changed.set(file, {
        file,
        stamp,
        contentHash,
        ...(said ?? { faults: [], ...before, stamp }),
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

function rememberChanged(
  cache: ReadCache,
  folders: ReadonlyMap<string, readonly ScannedFile[]>,
  all: ReadonlyMap<string, ReadFile>,
  changed: ReadonlyMap<string, ReadFile>,
): void {
  for (const [folder, files] of folders) {
    if (!files.some(({ file }) => changed.has(file))) continue;
    const read = files.flatMap(({ file }) => all.get(file) ?? []);
    remember(
      cache,
      folder,
      read.filter(({ contentHash }) => contentHash !== UNREAD),
    );
  }
  if (changed.size > 0) forgetOthers(cache, folders.keys());
}

function collect(files: readonly ScannedFile[], all: ReadonlyMap<string, ReadFile>): ArchiveRead {
  const read = files.flatMap(({ file }) => all.get(file) ?? []);
  return {
    articles: read.flatMap(({ article }) => article ?? []),
    faults: read.flatMap(({ faults }) => faults),
  };
}
