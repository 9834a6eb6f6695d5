/**
 * A segment: Pagefind's index of some neighbouring articles, and what else a bundle says of them. It
 * is what is indexed at once; a bundle is merged from segments, so that an article that changes has
 * its own segment indexed anew and no other.
 */
import { createIndex } from "pagefind";
import { shortHash } from "../../lib/hash.ts";
import { columnNames, type ColumnName } from "../format/filter.ts";
import { lengthCode } from "../format/article-length.ts";
import { pack, unpack, versionIn } from "./metadata.ts";
import { segmentWords } from "./pagefind-words.ts";
import { WordsInMemory, type PackedWords } from "./segment-words.ts";
import { articleNamer, DAY_HASH_LENGTH, fragmentFolder } from "../format/outline.ts";
import { fieldNames, type SearchRecord } from "./record.ts";
import { SegmentText } from "./segment-text.ts";

/** A file of the search. */
export interface SearchFile {
  /** Path below the search's directory or, of a bundle's file, the bundle's. */
  path: string;
  content: Uint8Array;
}

/** What a bundle takes from a segment. Each list is of its articles, in their order. */
export interface Segment extends SegmentFacts {
  /** Its words: see `segment-words.ts`. */
  words: PackedWords;
}

/** What is known of a segment's articles besides the places of their words. */
export interface SegmentFacts {
  /** Version of Pagefind that made the index. */
  pagefind: string;
  /** Names of the fields that words may be in besides the text. */
  fields: readonly string[];
  days: readonly string[];
  /** White-space words of each article. */
  lengths: readonly number[];
  columns: Readonly<Record<ColumnName, readonly (readonly string[])[]>>;
  /** By day (or month or year, where no more is known), what the fragments of its articles hash to. */
  fragments: Readonly<Record<string, string>>;
}

/** Postings of a chunk: Pagefind compresses smaller ones in less time, and many cost more than that. */
const CHUNK_SIZE = 2000;

/** A language for which Pagefind has no stemmer, so that it leaves what it is given alone. */
export const LANGUAGE = "fa";

/** A segment, and the fragments of its articles. */
export interface IndexedSegment {
  segment: Segment;
  fragments: SearchFile[];
}

/**
 * Indexes records. The same records in the same order give the same segment.
 *
 * @param records of at least one article, oldest first; all those of a day are in one segment.
 * @throws Error where two articles have one URL, or Pagefind leaves out a word.
 */
export async function indexSegment(records: Iterable<SearchRecord>): Promise<IndexedSegment> {
  const [indexed] = await indexSegments([records]);
  if (indexed === undefined) throw new Error("a segment is missing");
  return indexed;
}

/**
 * Indexes several segments at once: the same segments as one by one, in less time, since a word that many of
 * them have is one to Pagefind.
 *
 * @param segments records as of {@link indexSegment}.
 */
export async function indexSegments(
  segments: readonly Iterable<SearchRecord>[],
): Promise<IndexedSegment[]> {
  const text = new SegmentText();
  const all = segments.map((records) => gathered(records, text));
  const { pagefind, chunks } = await indexOf(text.given());
  // They come behind the fields that articles have.
  const lengthFields = all.map(({ lengths }) =>
    lengths.map((length) => fieldNames.length + lengthCode(length)),
  );
  const words = segmentWords(chunks, text, lengthFields);
  return all.map(({ days, lengths, columns, texts }, i) => {
    const { hashes, files } = fragmentsOf(days, texts);
    const facts = { days, lengths, columns, fragments: hashes };
    const own = new WordsInMemory(words[i] ?? new Uint8Array());
    return { segment: { pagefind, fields: fieldNames, ...facts, words: own }, fragments: files };
  });
}

/**
 * What is known of the articles of several segments.
 *
 * @param segments at least one, oldest first.
 * @throws Error where they were made by different versions.
 */
export function mergeFacts(segments: readonly Segment[]): SegmentFacts {
  const [first, ...others] = segments;
  if (first === undefined) throw new Error("no segment is to be merged");
  const { pagefind, fields } = first;
  const version = JSON.stringify([pagefind, fields]);
  if (others.some((one) => JSON.stringify([one.pagefind, one.fields]) !== version)) {
    throw new Error("segments of different versions are to be merged");
  }
  const column = (name: ColumnName): (readonly string[])[] =>
    segments.flatMap(({ columns }) => columns[name]);
  return {
    pagefind,
    fields,
    days: segments.flatMap(({ days }) => days),
    lengths: segments.flatMap(({ lengths }) => lengths),
    columns: {
      section: column("section"),
      author: column("author"),
      tag: column("tag"),
      place: column("place"),
    },
    fragments: Object.assign({}, ...segments.map(({ fragments }) => fragments)) as Record<
      string,
      string
    >,
  };
}

/** What is known of the articles of a segment, each in their order. */
interface Gathered {
  days: string[];
  lengths: number[];
  columns: Record<ColumnName, (readonly string[])[]>;
  /** Their fragments. */
  texts: Buffer[];
}

/** @param text of this segment and those before; its words are added to it. */
function gathered(records: Iterable<SearchRecord>, text: SegmentText): Gathered {
  const urls = new Set<string>();
  const columns = { section: [], author: [], tag: [], place: [] };
  const all: Gathered = { days: [], lengths: [], columns, texts: [] };
  for (const { day, text: own, fields, values, fragment } of records) {
    if (urls.has(fragment.url)) throw new Error(`two articles to search at ${fragment.url}`);
    urls.add(fragment.url);
    all.days.push(day);
    all.lengths.push(own.length);
    for (const name of columnNames) all.columns[name].push(values[name]);
    all.texts.push(Buffer.from(JSON.stringify(fragment)));
    text.add(own, fields);
  }
  text.endSegment();
  return all;
}

/** Pagefind's index of a text: its version, and the chunks of words. */
async function indexOf(content: string): Promise<{ pagefind: string; chunks: Buffer[] }> {
  process.env["PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"] ??= String(CHUNK_SIZE);
  const { index, errors } = await createIndex({ writePlayground: false });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  try {
    const added = await index.addCustomRecord({ url: "/", content, language: LANGUAGE });
    const { files, errors: others } = await index.getFiles();
    const all = [...added.errors, ...others];
    if (all.length > 0) throw new Error(`Pagefind: ${all.join("; ")}`);
    const contentsOf = (extension: string): Buffer[] =>
      files.filter((file) => file.path.endsWith(extension)).map((file) => unpack(file.content));
    const [metadata, ...more] = contentsOf(".pf_meta");
    if (metadata === undefined || more.length > 0) {
      throw new Error(`Pagefind gave ${more.length === 0 ? "no" : "more than one"} .pf_meta`);
    }
    return { pagefind: versionIn(metadata), chunks: contentsOf(".pf_index") };
  } finally {
    await index.deleteIndex();
  }
}

/**
 * The files of fragments. Their folders are named by what is in them, so that none is ever changed: a
 * reader whose page is older than an article's correction finds the article as that page's index
 * knows it. By day, so that an edition moves its own alone; each article's own name would have the
 * outline, which a browser loads first, ten times as heavy.
 */
function fragmentsOf(
  days: readonly string[],
  texts: readonly Buffer[],
): { hashes: Record<string, string>; files: SearchFile[] } {
  const digests = new Map<string, string[]>();
  for (const [i, text] of texts.entries()) {
    const day = days[i] ?? "";
    const own = digests.get(day);
    if (own) own.push(shortHash(text));
    else digests.set(day, [shortHash(text)]);
  }
  const hashes = Object.fromEntries(
    [...digests].map(([day, own]) => [day, shortHash(own.join("")).slice(0, DAY_HASH_LENGTH)]),
  );
  const idOf = articleNamer();
  const files = texts.map((text, i) => {
    const day = days[i] ?? "";
    const folder = fragmentFolder(day, hashes[day] ?? "");
    return { path: `${folder}/${idOf(day)}.pf_fragment`, content: pack(text) };
  });
  return { hashes, files };
}
