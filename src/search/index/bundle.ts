/** A search bundle: what a browser searches at once, merged from the segments of a stretch of the archive. */
import { shortHash } from "../../lib/hash.ts";
import { encodeColumn } from "../format/column.ts";
import { columnNames, type ColumnName } from "../format/filter.ts";
import { frequenciesOf } from "../format/frequencies.ts";
import type { BundleSummary } from "../format/manifest.ts";
import { textOf } from "./cbor.ts";
import { ChunkWriter } from "./chunk-writer.ts";
import { cutIntoChunks, shortenBounds, type ChunkWords } from "./chunks.ts";
import type { PlacedWord } from "./merged-words.ts";
import { pack, packChunk } from "./metadata.ts";
import {
  encodeChunkList,
  encodeOutline,
  type Chunk,
  type ColumnPlace,
  type Outline,
} from "../format/outline.ts";
import { paths } from "../format/paths.ts";
import { mergeFacts, type SearchFile, type Segment, type SegmentFacts } from "./segment.ts";
import { wordsByBucket, type CountedWord } from "../format/vocabulary.ts";

/**
 * Bytes of an index chunk before it is compressed, at least: it is some 6 KB when it is. Smaller chunks
 * make a search lighter, and are more files to publish.
 */
const CHUNK_SIZE = 10_000;

/** The same in the last bundle, which each edition changes: fewer chunks are fewer files to upload. */
const GROWING_CHUNK_SIZE = 32_000;

/**
 * Bytes of a word, as Pagefind packs it, from which on it is frequent: most searches load its frequencies then, which
 * are some 5 KB less than its chunk.
 */
const FREQUENT_SIZE = 25_000;

/**
 * Chunks that an outline names itself, at most, and those of a list of chunks: each is some eight bytes. Those of
 * a thousand articles are less in the outline than a list for each word.
 */
const MOST_CHUNKS = 300;
const LISTED = 50;

/** Bytes of a compressed column that an outline has itself, at most: it saves a request. */
const SMALL_COLUMN = 1500;

/** Articles that must have a word for it to be offered as what was meant. */
const LEAST_ARTICLES = 3;

/** A bundle, but for the compression of its index, which is most of the work. */
export interface Bundle {
  /** What the manifest is to say of it. */
  summary: BundleSummary;
  /** Its files, which are named by their content; those of the index aside. */
  files: SearchFile[];
  /** The chunks of the index. */
  chunks: BundleChunk[];
}

/** A chunk of an index, before it is compressed. */
export interface BundleChunk {
  /** What it is written from, hashed. */
  key: string;
  /** None of a chunk that need not be written again. */
  files: readonly SearchFile[];
}

/** The digest that names a chunk's files, by its key. */
type DigestOf = (key: string) => string | undefined;

/** All files of a bundle, as they are published. */
export function bundleFiles({ files, chunks }: Bundle): SearchFile[] {
  const packed = chunks.flatMap((chunk) =>
    chunk.files.map(({ path, content }) => ({ path, content: packChunk(content) })),
  );
  return [...files, ...packed];
}

/**
 * Makes a bundle. The same parts in the same order give the same bytes.
 *
 * @param name of the bundle, and of its directory.
 * @param parts at least one, oldest first; each is an index of its own to a browser, but for its files.
 * @param grows whether each edition changes it, so that fewer files are worth more than few bytes a search.
 * @param digestOf of a chunk that need not be written again, by its key.
 * @throws Error where they were made by different versions.
 */
export function mergeBundle(
  name: string,
  parts: readonly Segment[],
  grows = false,
  digestOf: DigestOf = () => undefined,
): Bundle {
  const facts = mergeFacts(parts);
  const { pagefind, fields, days, lengths, fragments } = facts;
  const index = indexOf(parts, grows, digestOf);
  const columns = columnFiles(facts);
  const words = wordFiles(index.words);
  const outline = file(
    encodeOutline({
      pagefind,
      days,
      parts: parts.map((part) => part.days.length),
      index: index.named,
      fields,
      fragments,
      columns: columns.named,
    }),
    (hash) => `${hash}.outline`,
  );
  return {
    summary: {
      name,
      version: shortHash([outline.path, words.folder].join(" ")),
      articles: days.length,
      words: lengths.reduce((sum, length) => sum + length, 0),
      from: days[0] ?? "",
      to: days.at(-1) ?? "",
      outline: outline.path,
      vocabulary: words.folder,
      buckets: words.buckets,
    },
    files: [outline, ...columns.files, ...words.files, ...index.lists],
    chunks: index.chunks,
  };
}

/** The index: what the outline names of it, its files, and the words that are offered as what was meant. */
function indexOf(
  parts: readonly Segment[],
  grows: boolean,
  digestOf: DigestOf,
): {
  named: Outline["index"];
  lists: SearchFile[];
  chunks: BundleChunk[];
  words: CountedWord[];
} {
  const [size, frequent] = grows ? [GROWING_CHUNK_SIZE, Infinity] : [CHUNK_SIZE, FREQUENT_SIZE];
  const mergeable = parts.map(({ words, days }) => ({ words, pages: days.length }));
  const articles = mergeable.reduce((sum, { pages }) => sum + pages, 0);
  const writer = new ChunkWriter(articles);
  const words: CountedWord[] = [];
  const chunks: BundleChunk[] = [];
  const all: Chunk[] = [];
  for (const chunk of cutIntoChunks(mergeable, size, frequent)) {
    words.push(...chunk.words.flatMap(frequentWords));
    const { key, from, to, isFrequent } = chunk;
    const known = digestOf(key);
    const { hash, files } =
      known === undefined ? filesOf(chunk, writer, articles) : { hash: known, files: [] };
    chunks.push({ key, files });
    all.push({ from, to, hash, ...(isFrequent && { frequent: true }) });
  }
  shortenBounds(all);
  if (all.length <= MOST_CHUNKS) {
    return { named: { has: "chunks", files: all }, lists: [], chunks, words };
  }
  const lists = Array.from({ length: Math.ceil(all.length / LISTED) }, (_, i) => {
    const own = all.slice(i * LISTED, (i + 1) * LISTED);
    const text = encodeChunkList(own);
    const [from, to] = [own[0]?.from ?? "", own.at(-1)?.to ?? ""];
    return { named: { from, to, hash: shortHash(text) }, file: file(text, paths.chunkList) };
  });
  return {
    named: { has: "lists", files: lists.map(({ named }) => named) },
    lists: lists.map((one) => one.file),
    chunks,
    words,
  };
}

/** The files of a chunk, and what they hash to, by which they are named. */
function filesOf(
  chunk: ChunkWords,
  writer: ChunkWriter,
  articles: number,
): { hash: string; files: SearchFile[] } {
  const content = writer.write(chunk);
  const hash = shortHash(content);
  const files = [{ path: paths.chunk(hash), content }];
  if (chunk.isFrequent) {
    files.push({ path: paths.frequencies(hash), content: frequenciesOf(content, articles) });
  }
  return { hash, files };
}

/** The columns that say anything: small ones as they are, others as files. */
function columnFiles({ columns }: SegmentFacts): {
  named: Outline["columns"];
  files: SearchFile[];
} {
  const named: Partial<Record<ColumnName, ColumnPlace>> = {};
  const files: SearchFile[] = [];
  for (const name of columnNames) {
    const column = columns[name];
    if (column.every((values) => values.length === 0)) continue;
    const text = encodeColumn(column);
    const written = file(text, (hash) => `${name}.${hash}.column`);
    if (written.content.length <= SMALL_COLUMN) named[name] = { text };
    else {
      named[name] = { file: written.path };
      files.push(written);
    }
  }
  return { named, files };
}

/** The words of a stem that are offered as what was meant. */
function frequentWords({ forms }: PlacedWord): CountedWord[] {
  const spellings = forms.flatMap((form) => form.spellings);
  return spellings
    .filter(({ articles }) => articles >= LEAST_ARTICLES)
    .map(({ folded, written, articles }) => {
      const form = textOf(folded);
      return { form, written: textOf(written) || form, articles };
    });
}

/** The vocabulary, in a folder that is named by all of it. */
function wordFiles(words: readonly CountedWord[]): {
  folder: string;
  buckets: string[];
  files: SearchFile[];
} {
  const buckets = wordsByBucket(words);
  const folder = `words-${shortHash([...buckets].flat().join("\n"))}`;
  const files = [...buckets].map(([bucket, text]) => ({
    path: `${folder}/${bucket}.txt`,
    content: Buffer.from(text),
  }));
  return { folder, buckets: [...buckets.keys()], files };
}

function file(text: string, path: (hash: string) => string): SearchFile {
  return { path: path(shortHash(text)), content: pack(Buffer.from(text)) };
}
