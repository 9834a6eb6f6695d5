/** Writes a search bundle: Pagefind's index of a stretch of the archive, with fragments of ours. */
import fs from "node:fs/promises";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { close, createIndex, type PagefindIndex } from "pagefind";
import { z } from "zod";
import { encodeColumn } from "./column.ts";
import { columnNames, type ColumnName } from "./filter.ts";
import type { BundleSummary } from "./manifest.ts";
import { digest, pack, readMetadata, rewriteMetadata, sortFilter, unpack } from "./metadata.ts";
import {
  articleNamer,
  encodeOutline,
  fragmentFolder,
  fragmentPeriod,
  type Outline,
} from "./outline.ts";
import type { SearchRecord } from "./record.ts";
import { Vocabulary } from "./vocabulary.ts";

/** Pagefind takes records one after another; more than this in flight only fills memory. */
const RECORDS_IN_FLIGHT = 64;

/**
 * Postings of an index chunk. Pagefind counts those of unmarked tokens only, and only headlines and
 * bylines have any: so many of them go with 5 to 10 KB of index. Smaller chunks make a search lighter
 * and the outline, which names them all, heavier.
 */
const CHUNK_SIZE = 250;

/** Folder in which fragments wait until what is in them is known. */
const UNNAMED = ".fragments";

/** Articles that must have a word for it to be offered as what was meant. */
const LEAST_ARTICLES = 3;

/** Where a bundle is made, and what beside it. */
export interface Surroundings {
  /**
   * Where Pagefind writes what is taken over from it, in a directory of its own: a process of it may
   * outlive a build that was killed, and must not write into what the next one makes.
   */
  workshop?: string;
  /**
   * Waits until Pagefind may write, for which it holds 1.5 GB of 10,000 articles instead of 0.4;
   * gives what ends the turn.
   */
  takeTurn?: () => Promise<() => void>;
}

/**
 * Indexes records and writes the bundle that a browser searches. The same records in the same order
 * give the same bytes.
 *
 * @param records of at least one article, oldest first; all those of a day are in one bundle.
 * @param directory where the bundle goes; it is made, or emptied. Its name is the bundle's.
 * @throws Error naming the article that Pagefind refuses, or when it leaves one out.
 */
export async function writeBundle(
  records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>,
  directory: string,
  { workshop = directory, takeTurn = () => Promise.resolve(() => {}) }: Surroundings = {},
): Promise<BundleSummary> {
  await fs.rm(directory, { recursive: true, force: true });
  await fs.mkdir(directory, { recursive: true });
  await fs.mkdir(workshop, { recursive: true });
  const written = await fs.mkdtemp(path.join(workshop, ".pagefind-"));
  process.env["PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"] ??= String(CHUNK_SIZE);
  // Pagefind allocates by jemalloc: with one arena it holds 7 % less when it holds most.
  process.env["_RJEM_MALLOC_CONF"] ??= "narenas:1";
  const { index, errors } = await createIndex({ writePlayground: false });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  try {
    const added = await addAll(index, records, directory);
    await write(index, written, takeTurn);
    const { hash, ...facts } = await adopt(written, directory, added.days.map(articleNamer()));
    await fs.rm(written, { recursive: true, maxRetries: 5 });
    const { days, lengths } = added;
    const columns = await writeColumns(added.columns, directory);
    const fragments = await nameFragments(added, directory);
    const outline = await writeOutline({ ...facts, days, lengths, fragments, columns }, directory);
    return {
      name: path.basename(directory),
      version: digest([...added.digests, hash, outline].join("")),
      articles: days.length,
      words: lengths.reduce((sum, words) => sum + words, 0),
      from: days[0] ?? "",
      to: days.at(-1) ?? "",
      outline,
      ...(await writeWords(added.vocabulary, directory)),
    };
  } finally {
    // The process keeps what it has held: the next bundle starts another.
    await close();
  }
}

async function write(
  index: PagefindIndex,
  directory: string,
  takeTurn: () => Promise<() => void>,
): Promise<void> {
  const endTurn = await takeTurn();
  try {
    const { errors } = await index.writeFiles({ outputPath: directory });
    if (errors.length > 0) throw new Error(`Pagefind: ${errors.join("; ")}`);
    await index.deleteIndex();
  } finally {
    endTurn();
  }
}

/** What is known of the articles of a bundle once they are added, each in their order. */
interface Added {
  days: string[];
  lengths: number[];
  /** Of the fragments. */
  digests: string[];
  columns: Record<ColumnName, (readonly string[])[]>;
  vocabulary: Vocabulary;
}

async function addAll(
  index: PagefindIndex,
  records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>,
  directory: string,
): Promise<Added> {
  const columns = { section: [], author: [], tag: [], place: [] };
  const vocabulary = new Vocabulary();
  const added: Added = { days: [], lengths: [], digests: [], columns, vocabulary };
  const urls = new Set<string>();
  const idOf = articleNamer();
  const inFlight = new Set<Promise<void>>();
  try {
    for await (const one of records) {
      const { day, record, fragment } = one;
      if (urls.has(record.url)) throw new Error(`two articles to search at ${record.url}`);
      urls.add(record.url);
      const json = JSON.stringify(fragment);
      const folder = path.join(directory, UNNAMED, fragmentPeriod(day));
      if (fragmentPeriod(added.days.at(-1) ?? "") !== fragmentPeriod(day)) {
        await fs.mkdir(folder, { recursive: true });
      }
      note(added, one, json);
      inFlight.add(add(index, record));
      const file = path.join(folder, `${idOf(day)}.pf_fragment`);
      inFlight.add(fs.writeFile(file, pack(Buffer.from(json))));
      if (inFlight.size < RECORDS_IN_FLIGHT) continue;
      await Promise.all(inFlight);
      inFlight.clear();
    }
    await Promise.all(inFlight);
    return added;
  } finally {
    await Promise.allSettled(inFlight);
  }
}

/**
 * Names the folders of fragments by what is in them, so that none is ever changed: a reader whose page
 * is older than an article's correction finds the article as that page's index knows it. By month,
 * since a browser must know the names beforehand and has to load them.
 */
async function nameFragments(
  { days, digests }: Added,
  directory: string,
): Promise<Outline["fragments"]> {
  const contents = new Map<string, string[]>();
  for (const [i, day] of days.entries()) {
    const period = fragmentPeriod(day);
    const own = contents.get(period) ?? [];
    if (own.length === 0) contents.set(period, own);
    own.push(digests[i] ?? "");
  }
  const fragments: Record<string, string> = {};
  await fs.mkdir(path.join(directory, "fragment"));
  for (const [period, own] of contents) {
    fragments[period] = digest(own.join("")).slice(0, 6);
    const unnamed = path.join(directory, UNNAMED, period);
    await fs.rename(unnamed, path.join(directory, fragmentFolder(period, { fragments })));
  }
  await fs.rmdir(path.join(directory, UNNAMED));
  return fragments;
}

function note(added: Added, { day, terms, values, fragment }: SearchRecord, json: string): void {
  added.days.push(day);
  added.lengths.push(fragment.word_count);
  added.digests.push(digest(json));
  for (const name of columnNames) added.columns[name].push(values[name]);
  added.vocabulary.add(fragment.content, terms);
}

async function add(index: PagefindIndex, record: SearchRecord["record"]): Promise<void> {
  try {
    const { errors } = await index.addCustomRecord(record);
    if (errors.length > 0) throw new Error(errors.join("; "));
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new Error(`Pagefind cannot index ${record.url}: ${reason}`, { cause: error });
  }
}

const entrySchema = z.object({
  version: z.string(),
  languages: z.record(z.string(), z.object({ hash: z.string() }).loose()),
});

/**
 * Takes over what Pagefind wrote: its index as it is, its filters and metadata rewritten, its entry.
 * Its fragments are left behind, for ours are written already.
 *
 * @returns the metadata's new hash, and what the outline takes from it.
 */
async function adopt(
  written: string,
  directory: string,
  ids: readonly string[],
): Promise<ReturnType<typeof readMetadata> & { hash: string }> {
  const entry = await settled(path.join(written, "pagefind-entry.json"), (bytes) =>
    entrySchema.parse(JSON.parse(bytes.toString())),
  );
  const [language, ...others] = Object.entries(entry.languages);
  if (language === undefined || others.length > 0) {
    throw new Error("the search bundle is not of one language");
  }
  const [code, { hash, ...facts }] = language;
  await fs.mkdir(path.join(directory, "index"));
  for (const name of await namesIn(path.join(written, "index"))) {
    await whole(path.join(written, "index", name));
    await fs.rename(path.join(written, "index", name), path.join(directory, "index", name));
  }
  const filters = await adoptFilters(written, directory, code);
  const old = await whole(path.join(written, `pagefind.${hash}.pf_meta`));
  const bytes = rewriteMetadata(old, ids, filters);
  const name = `${code}_${digest(bytes)}`;
  await fs.writeFile(path.join(directory, `pagefind.${name}.pf_meta`), pack(bytes));
  const ours = { ...entry, languages: { [code]: { hash: name, ...facts } } };
  await fs.writeFile(path.join(directory, "pagefind-entry.json"), JSON.stringify(ours));
  return { hash: name, ...readMetadata(bytes) };
}

/** Writes the columns that say anything. @returns their files. */
async function writeColumns(
  columns: Added["columns"],
  directory: string,
): Promise<Outline["columns"]> {
  const files: Partial<Record<ColumnName, string>> = {};
  for (const name of columnNames) {
    if (columns[name].every((values) => values.length === 0)) continue;
    const json = encodeColumn(columns[name]);
    const file = `${name}.${digest(json)}.column`;
    await fs.writeFile(path.join(directory, file), pack(Buffer.from(json)));
    files[name] = file;
  }
  return files;
}

/** Writes the outline. @returns its file. */
async function writeOutline(outline: Outline, directory: string): Promise<string> {
  const json = encodeOutline(outline);
  const file = `${digest(json)}.outline`;
  await fs.writeFile(path.join(directory, file), pack(Buffer.from(json)));
  return file;
}

async function adoptFilters(
  written: string,
  directory: string,
  code: string,
): Promise<Map<string, string>> {
  const renamed = new Map<string, string>();
  await fs.mkdir(path.join(directory, "filter"));
  for (const old of await namesIn(path.join(written, "filter"))) {
    const bytes = sortFilter(await whole(path.join(written, "filter", old)));
    const name = `${code}_${digest(bytes)}`;
    renamed.set(path.basename(old, ".pf_filter"), name);
    await fs.writeFile(path.join(directory, "filter", `${name}.pf_filter`), pack(bytes));
  }
  return renamed;
}

async function namesIn(directory: string): Promise<string[]> {
  try {
    return (await fs.readdir(directory)).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** How often, and after how many milliseconds each time, a file is looked at again. */
const [LOOKS, PAUSE] = [200, 25];

/** What a file of its index holds that Pagefind wrote. */
async function whole(file: string): Promise<Buffer> {
  return settled(file, unpack);
}

/**
 * What a file that Pagefind wrote says. Version 1.5.2 may answer before its last files are whole on
 * the disk, so one that cannot be read for what it is, is read again.
 */
async function settled<Found>(file: string, read: (bytes: Buffer) => Found): Promise<Found> {
  for (let look = 1; ; look++) {
    try {
      return read(await fs.readFile(file));
    } catch (error) {
      if (look === LOOKS) throw new Error(`Pagefind left ${file} unfinished`, { cause: error });
      await setTimeout(PAUSE);
    }
  }
}

/** Writes the vocabulary. @returns its folder and its files. */
async function writeWords(
  vocabulary: Vocabulary,
  directory: string,
): Promise<Pick<BundleSummary, "vocabulary" | "buckets">> {
  const files = vocabulary.files(LEAST_ARTICLES);
  const folder = `words-${digest([...files].flat().join("\n"))}`;
  await fs.mkdir(path.join(directory, folder));
  for (const [bucket, words] of files) {
    await fs.writeFile(path.join(directory, folder, `${bucket}.txt`), words);
  }
  return { vocabulary: folder, buckets: [...files.keys()] };
}
