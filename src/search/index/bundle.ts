/** A search bundle: what a browser searches at once, merged from the segments of a stretch of the archive. */
import { shortHash } from "../../lib/hash.ts";
import { encodeColumn } from "../format/column.ts";
import { columnNames, type ColumnName } from "../format/filter.ts";
import { frequenciesOf } from "../format/frequencies.ts";
import type { BundleSummary } from "../format/manifest.ts";
import { textOf } from "./cbor.ts";
import { ChunkWriter } from "./chunk-writer.ts";
import {
  cutIntoChunks,
  NONE_KNOWN,
  shortenBounds,
  type ChunkBounds,
  type KnownChunks,
} from "./chunks.ts";
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
import {
  mergeVocabularies,
  vocabularyOf,
  type CountedWord,
  type Vocabulary,
} from "../format/vocabulary.ts";

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

/** A bundle, but for the files of its chunks, which are many. */
export interface Bundle {
  /** What the manifest is to say of it. */
  summary: BundleSummary;
  /** Its files, which are named by their content. */
  files: SearchFile[];
  /** The chunks of the index. */
  chunks: KnownChunk[];
}

/** What is known of a chunk that is published, so that it is neither made nor read again while nothing of it changes. */
export interface KnownChunk extends ChunkBounds {
  /** What its files hash to, by which they are named. */
  hash: string;
  /** Its words that are offered as what was meant. */
  offered: Vocabulary;
}

/** Takes a file of a chunk as it is made: all of them would be much to hold at once. */
export type ChunkSink = (file: SearchFile, chunk: KnownChunk) => void;

/** What the manifest is to say of a bundle that is made from nothing, and all of its files. */
export function wholeBundle(
  name: string,
  parts: readonly (readonly Segment[])[],
  grows = false,
): { summary: BundleSummary; files: SearchFile[] } {
  const ofChunks: SearchFile[] = [];
  const { summary, files } = mergeBundle(name, parts, (own) => ofChunks.push(own), grows);
  return { summary, files: [...files, ...ofChunks] };
}

/**
 * Makes a bundle. The same parts in the same order give the same bytes.
 *
 * @param name of the bundle, and of its directory.
 * @param parts segments of each, at least one, oldest first; a part is an index of its own to a browser, but for its files.
 * @param write is given the files of chunks that were not known, in order.
 * @param grows whether each edition changes it, so that fewer files are worth more than few bytes a search.
 * @param known the chunks of the bundle when it was made before.
 * @throws Error where they were made by different versions.
 */
export function mergeBundle(
  name: string,
  parts: readonly (readonly Segment[])[],
  write: ChunkSink,
  grows = false,
  known: KnownChunks<KnownChunk> = NONE_KNOWN,
): Bundle {
  const segments = parts.flat();
  const facts = mergeFacts(segments);
  const { pagefind, fields, days, lengths, fragments } = facts;
  const index = indexOf(parts, write, grows, known);
  const columns = columnFiles(facts);
  const words = wordFiles(index.chunks.map(({ offered }) => offered));
  const outline = file(
    encodeOutline({
      pagefind,
      days,
      parts: parts.map((part) => part.reduce((sum, segment) => sum + segment.days.length, 0)),
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

/** The index: what the outline names of it, and its files. */
function indexOf(
  parts: readonly (readonly Segment[])[],
  write: ChunkSink,
  grows: boolean,
  known: KnownChunks<KnownChunk>,
): {
  named: Outline["index"];
  lists: SearchFile[];
  chunks: KnownChunk[];
} {
  const [size, frequent] = grows ? [GROWING_CHUNK_SIZE, Infinity] : [CHUNK_SIZE, FREQUENT_SIZE];
  const mergeable = parts.flat().map(({ words, days }) => ({ words, pages: days.length }));
  const articles = mergeable.reduce((sum, { pages }) => sum + pages, 0);
  const writer = new ChunkWriter(articles);
  const byKey = new Map(known.chunks.map((chunk) => [chunk.key, chunk]));
  const chunks = Array.from(
    cutIntoChunks(mergeable, size, frequent, known),
    ({ bounds, words }): KnownChunk => {
      const same = byKey.get(bounds.key);
      if (same) return same;
      const { hash, files } = filesOf(bounds, words, writer, articles);
      const chunk = { ...bounds, hash, offered: vocabularyOf(words.flatMap(frequentWords)) };
      for (const { path, content } of files) write({ path, content: packChunk(content) }, chunk);
      return chunk;
    },
  );
  const all = chunks.map(({ from, to, hash, isFrequent }): Chunk => ({
    from,
    to,
    hash,
    ...(isFrequent && { frequent: true }),
  }));
  shortenBounds(all);
  if (all.length <= MOST_CHUNKS) {
    return { named: { has: "chunks", files: all }, lists: [], chunks };
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
  };
}

/** The files of a chunk, and what they hash to, by which they are named. */
function filesOf(
  { isFrequent }: ChunkBounds,
  words: readonly PlacedWord[],
  writer: ChunkWriter,
  articles: number,
): { hash: string; files: SearchFile[] } {
  const content = writer.write(words);
  const hash = shortHash(content);
  const files = [{ path: paths.chunk(hash), content }];
  if (isFrequent) {
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
function wordFiles(vocabularies: readonly Vocabulary[]): {
  folder: string;
  buckets: string[];
  files: SearchFile[];
} {
  const buckets = mergeVocabularies(vocabularies);
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
