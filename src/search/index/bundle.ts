/** A search bundle: what a browser searches at once, merged from the segments of a stretch of the archive. */
import { shortHash } from "../../lib/hash.ts";
import { encodeColumn } from "../format/column.ts";
import { columnNames, type ColumnName } from "../format/filter.ts";
import type { BundleSummary } from "../format/manifest.ts";
import { mergeIndexes } from "./merge.ts";
import { pack, unpack } from "./metadata.ts";
import { encodeOutline, type Chunk } from "../format/outline.ts";
import type { SearchFile, Segment } from "./segment.ts";
import { Vocabulary } from "../format/vocabulary.ts";

/**
 * Bytes of an index chunk before it is compressed, at least: some 6 KB when it is, 8 on average where
 * a word is that people ask for. Smaller chunks make a search lighter and the outline, which names
 * them all, heavier: of 10,000 articles, chunks of 8,000, 12,000 and 16,000 bytes cost 24, 18 and 14 KB
 * there, and 6.6, 8.3 and 9.7 a word.
 */
const CHUNK_SIZE = 12_000;

/** The same in the last bundle, which each edition changes: fewer chunks are fewer files to upload. */
const GROWING_CHUNK_SIZE = 32_000;

/** Articles of a bundle that still grows, at most. */
const GROWING = 2000;

/** Digits of a chunk's name: it is not compressible, and the outline has them all. */
const NAME_LENGTH = 7;

/** Articles that must have a word for it to be offered as what was meant. */
const LEAST_ARTICLES = 3;

/** A bundle, but for the compression of its index, which is most of the work. */
export interface Bundle {
  /** What the manifest is to say of it. */
  summary: BundleSummary;
  /** Its files, which are named by their content; those of the index aside. */
  files: SearchFile[];
  /** Those of the index. */
  chunks: ChunkFile[];
}

/** A file of an index, before it is compressed. */
export interface ChunkFile extends SearchFile {
  /** What the content hashes to: the same digest, the same file. */
  digest: string;
}

/** All files of a bundle, as they are published. */
export function bundleFiles({ files, chunks }: Bundle): SearchFile[] {
  return [...files, ...chunks.map(({ path, content }) => ({ path, content: pack(content) }))];
}

/**
 * Makes a bundle. The same segments in the same order give the same bytes.
 *
 * @param name of the bundle, and of its directory.
 * @param segments at least one, oldest first.
 * @throws Error where they were made by different versions.
 */
export function mergeBundle(name: string, segments: readonly Segment[]): Bundle {
  const [first, ...others] = segments;
  if (first === undefined) throw new Error(`the bundle ${name} is of no segment`);
  const { pagefind, fields } = first;
  const version = JSON.stringify([pagefind, fields]);
  if (others.some((one) => JSON.stringify([one.pagefind, one.fields]) !== version)) {
    throw new Error(`the segments of the bundle ${name} are of different versions`);
  }
  const days = segments.flatMap((segment) => segment.days);
  const lengths = segments.flatMap((segment) => segment.lengths);
  const fragments = Object.assign({}, ...segments.map((segment) => segment.fragments)) as Record<
    string,
    string
  >;
  const index = indexOf(segments);
  const columns = columnFiles(segments);
  const words = wordFiles(segments);
  const outline = file(
    encodeOutline({
      pagefind,
      fields,
      days,
      lengths,
      fragments,
      chunks: index.chunks,
      columns: columns.names,
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
    files: [outline, ...columns.files, ...words.files],
    chunks: index.files,
  };
}

/** The index: what the outline says of its chunks, and their files. */
function indexOf(segments: readonly Segment[]): { chunks: Chunk[]; files: ChunkFile[] } {
  const indexes = segments.map(({ words, days }) => ({ words: unpack(words), pages: days.length }));
  const names = new Set<string>();
  const articles = indexes.reduce((sum, { pages }) => sum + pages, 0);
  const size = articles < GROWING ? GROWING_CHUNK_SIZE : CHUNK_SIZE;
  const merged = mergeIndexes(indexes, size).map(({ from, to, content }) => {
    const whole = shortHash(content);
    let length = NAME_LENGTH;
    while (names.has(whole.slice(0, length))) length++;
    const hash = whole.slice(0, length);
    names.add(hash);
    return {
      chunk: { from, to, hash },
      file: { path: `index/${hash}.pf_index`, content, digest: whole },
    };
  });
  return {
    chunks: merged.map(({ chunk }) => chunk),
    files: merged.map(({ file: chunk }) => chunk),
  };
}

/** The columns that say anything. */
function columnFiles(segments: readonly Segment[]): {
  names: Partial<Record<ColumnName, string>>;
  files: SearchFile[];
} {
  const named = columnNames.flatMap((name) => {
    const column = segments.flatMap(({ columns }) => columns[name]);
    if (column.every((values) => values.length === 0)) return [];
    return [[name, file(encodeColumn(column), (hash) => `${name}.${hash}.column`)] as const];
  });
  return {
    names: Object.fromEntries(named.map(([name, { path }]) => [name, path])),
    files: named.map(([, written]) => written),
  };
}

/** The vocabulary, in a folder that is named by all of it. */
function wordFiles(segments: readonly Segment[]): {
  folder: string;
  buckets: string[];
  files: SearchFile[];
} {
  const vocabulary = new Vocabulary();
  for (const segment of segments) vocabulary.add(segment.vocabulary);
  const buckets = vocabulary.files(LEAST_ARTICLES);
  const folder = `words-${shortHash([...buckets].flat().join("\n"))}`;
  const files = [...buckets].map(([bucket, words]) => ({
    path: `${folder}/${bucket}.txt`,
    content: Buffer.from(words),
  }));
  return { folder, buckets: [...buckets.keys()], files };
}

function file(text: string, path: (hash: string) => string): SearchFile {
  return { path: path(shortHash(text)), content: pack(Buffer.from(text)) };
}
