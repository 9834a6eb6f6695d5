/** The archive on disk: which article files there are, and what they say. */
import path from "node:path";
import { isIssueFile, type Article, type Fault } from "../../article/index.ts";
import type { Newspaper } from "../../newspaper/newspaper.ts";
import { groupBy } from "../group-by.ts";
import { parseFiles, UNREAD, type ParsedFile, type ParseJob } from "./parse-files.ts";
import { filesOf, folderOf, type ReadFile, type ReadFolder } from "./read-folder.ts";
import { cachedFolder, dropOthers, writeCached, type ReadCache } from "./read-cache.ts";
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

/** The articles of an archive, of which each has been checked by itself. */
export interface ReadArticles {
  /** In the order of their files. */
  articles: readonly Article[];
  faults: readonly Fault[];
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
): Promise<ReadArticles> {
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
  const { cache } = options;
  const folders: Folder[] = [];
  const changed: Folder[] = [];
  for (const [folder, own] of groupBy(files, ({ file }) => path.posix.dirname(file))) {
    const one = { folder, files: own, cached: cache && cachedFolder(cache, folder) };
    folders.push(one);
    if (one.cached?.state !== stateOf(own)) changed.push(one);
  }
  const read = await parseChanged({ directory, newspaper }, changed, options);
  const articles: Article[] = [];
  const faults = foreignFiles(scanned);
  for (const { folder, cached } of folders) {
    const found = read.get(folder) ?? cached;
    for (const article of found?.articles ?? []) articles.push(article);
    for (const fault of found?.faults ?? []) faults.push(fault);
  }
  if (cache) {
    for (const [folder, found] of read) writeCached(cache, folder, found);
    if (read.size > 0) dropOthers(cache, new Set(folders.map(({ folder }) => folder)));
  }
  return { articles, faults };
}

/** A directory of articles, and what is cached of it. */
interface Folder {
  folder: string;
  files: readonly ScannedFile[];
  cached: ReadFolder | undefined;
}

/** Files as they are, without opening any. */
function stateOf(files: readonly ScannedFile[]): string {
  return files.map(stateOfFile).join("\n");
}

function stateOfFile({ file, fingerprint }: ScannedFile): string {
  return `${fingerprint} ${file}`;
}

/** Reads directories of which something has changed: the files that have. */
async function parseChanged(
  job: Omit<ParseJob, "files">,
  changed: readonly Folder[],
  options: ReadOptions,
): Promise<Map<string, ReadFolder>> {
  const cached = changed.flatMap((one) => one.cached ?? []);
  const known = new Map(cached.flatMap(filesOf).map((read) => [read.file, read]));
  const before = new Set(cached.flatMap(({ state }) => state.split("\n")));
  const isFresh = (one: ScannedFile) => before.has(stateOfFile(one)) && known.has(one.file);
  const stale = changed.flatMap(({ files }) => files.filter((one) => !isFresh(one)));
  const parsed = await parseAll(job, stale, known, options);
  const readOf = ({ file }: ScannedFile) => parsed.get(file) ?? known.get(file);
  return new Map(
    changed.map(({ folder, files }) => {
      const state = stateOf(files.filter((one) => readOf(one)?.contentHash !== UNREAD));
      return [
        folder,
        folderOf(
          state,
          files.flatMap((one) => readOf(one) ?? []),
        ),
      ];
    }),
  );
}

async function parseAll(
  job: Omit<ParseJob, "files">,
  files: readonly ScannedFile[],
  known: ReadonlyMap<string, ReadFile>,
  { parse = inThisProcess, onProgress = () => {} }: ReadOptions,
): Promise<Map<string, ReadFile>> {
  const changed = new Map<string, ReadFile>();
  const { zone, sections, ark } = job.newspaper;
  let done = 0;
  const parseBatch = async (batch: readonly ScannedFile[]): Promise<void> => {
    const parsed = await parse({
      directory: job.directory,
      newspaper: { zone, sections, ark },
      files: batch.map(({ file }) => ({ file, contentHash: known.get(file)?.contentHash })),
    });
    for (const [i, { file }] of batch.entries()) {
      const { contentHash = UNREAD, parsed: said } = parsed[i] ?? {};
      changed.set(file, { file, contentHash, ...(said ?? known.get(file) ?? { faults: [] }) });
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
