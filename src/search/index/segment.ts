/**
 * A segment: Pagefind's index of some neighbouring articles, and what else a bundle says of them. It
 * is what is indexed at once; a bundle is merged from segments, so that an article that changes has
 * its own segment indexed anew and no other.
 */
import { gunzipSync, gzipSync } from "node:zlib";
import { decode, encode } from "cborg";
import { createIndex, type PagefindIndex } from "pagefind";
import { shortHash } from "../../lib/hash.ts";
import { columnNames, type ColumnName } from "../format/filter.ts";
import { lengthCode } from "../format/article-length.ts";
import { pack, readMetadata, unpack } from "./metadata.ts";
import { segmentWords } from "./pagefind-words.ts";
import { packSegmentWords } from "./segment-words.ts";
import { articleNamer, DAY_HASH_LENGTH, fragmentFolder } from "../format/outline.ts";
import type { SearchRecord } from "./record.ts";
import { Vocabulary, type CountedWords } from "../format/vocabulary.ts";
import { mergedWords, type Mergeable } from "./merged-words.ts";
import type { StandIns } from "./stand-ins.ts";
import { WordCounts } from "./word-counts.ts";

/** A file of the search. */
export interface SearchFile {
  /** Path below the search's directory or, of a bundle's file, the bundle's. */
  path: string;
  content: Uint8Array;
}

/** What a bundle takes from a segment. Each list is of its articles, in their order. */
export interface Segment extends SegmentFacts {
  /** Its words, compressed: see `segment-words.ts`. */
  words: Uint8Array;
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
  vocabulary: CountedWords;
}

/** Pagefind takes records one after another; more than this in flight only fills memory. */
const RECORDS_IN_FLIGHT = 64;

/** Postings of a chunk: Pagefind compresses smaller ones in less time, and many cost more than that. */
const CHUNK_SIZE = 2000;

/** How much an index is compressed that no reader loads. */
const KEPT_LEVEL = 1;

/**
 * Indexes records. The same records in the same order give the same segment.
 *
 * @param records of at least one article, oldest first; all those of a day are in one segment.
 * @param standIns what Pagefind is given there for words.
 * @returns the segment, and the fragments of its articles.
 * @throws Error naming the article that Pagefind refuses, or when it leaves one out.
 */
export async function indexSegment(
  records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>,
  standIns: StandIns,
): Promise<{ segment: Segment; fragments: SearchFile[] }> {
  process.env["PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"] ??= String(CHUNK_SIZE);
  const { index, errors } = await createIndex({ writePlayground: false });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  try {
    const { days, lengths, columns, texts, words: counts } = await addAll(index, records);
    const { words, ...written } = await indexOf(index, lengths, standIns);
    const { hashes, files } = fragmentsOf(days, texts);
    const facts = { days, lengths, columns, fragments: hashes, vocabulary: counts.counted() };
    return { segment: { ...written, ...facts, words }, fragments: files };
  } finally {
    await index.deleteIndex();
  }
}

/** A segment as bytes, to be kept. */
export function encodeSegment({ words, vocabulary, ...facts }: Segment): Uint8Array {
  const { forms, written, articles } = vocabulary;
  // No word has a space in it, and a text is read in a quarter of the time that many short ones take.
  const texts = [forms.join(" "), written.join(" "), articles.join(" "), JSON.stringify(facts)];
  return encode([gzipSync(texts.join("\n"), { level: KEPT_LEVEL }), words]);
}

/** The segment that {@link encodeSegment} wrote. */
export function decodeSegment(bytes: Uint8Array): Segment {
  const [texts, words] = decode(bytes) as [Uint8Array, Uint8Array];
  const [forms = "", written = "", articles = "", facts = ""] = gunzipSync(texts)
    .toString()
    .split("\n");
  const vocabulary = {
    forms: listOf(forms),
    written: listOf(written),
    articles: listOf(articles).map(Number),
  };
  return { ...(JSON.parse(facts) as Omit<SegmentFacts, "vocabulary">), vocabulary, words };
}

function listOf(text: string): string[] {
  return text === "" ? [] : text.split(" ");
}

/**
 * One segment of several. The same articles give the same, however they are cut into segments.
 *
 * @param segments at least one, oldest first.
 * @throws Error where they were made by different versions.
 */
export function mergeSegments(segments: readonly Segment[]): Segment {
  const words = packSegmentWords(mergedWords(segments.map(wordsOf)));
  return { ...mergeFacts(segments), words: gzipSync(words, { level: KEPT_LEVEL }) };
}

/** The words of a segment, unpacked. */
export function wordsOf({ words, days }: Segment): Mergeable {
  return { words: gunzipSync(words), pages: days.length };
}

/** What {@link mergeSegments} says of the articles. */
export function mergeFacts(segments: readonly Segment[]): SegmentFacts {
  const [first, ...others] = segments;
  if (first === undefined) throw new Error("no segment is to be merged");
  const { pagefind, fields } = first;
  const version = JSON.stringify([pagefind, fields]);
  if (others.some((one) => JSON.stringify([one.pagefind, one.fields]) !== version)) {
    throw new Error("segments of different versions are to be merged");
  }
  const vocabulary = new Vocabulary();
  for (const segment of segments) vocabulary.add(segment.vocabulary);
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
    vocabulary: vocabulary.counted(),
  };
}

/** What is known of the articles of a segment once they are added, each in their order. */
interface Added {
  days: string[];
  lengths: number[];
  columns: Record<ColumnName, (readonly string[])[]>;
  /** Their fragments. */
  texts: string[];
  words: WordCounts;
}

async function addAll(
  index: PagefindIndex,
  records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>,
): Promise<Added> {
  const columns = { section: [], author: [], tag: [], place: [] };
  const added: Added = { days: [], lengths: [], columns, texts: [], words: new WordCounts() };
  const urls = new Set<string>();
  const inFlight = new Set<Promise<void>>();
  try {
    for await (const one of records) {
      const { record } = one;
      if (urls.has(record.url)) throw new Error(`two articles to search at ${record.url}`);
      urls.add(record.url);
      note(added, one);
      inFlight.add(add(index, record));
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

function note(added: Added, { day, words, values, fragment }: SearchRecord): void {
  added.days.push(day);
  added.lengths.push(fragment.word_count);
  added.texts.push(JSON.stringify(fragment));
  for (const name of columnNames) added.columns[name].push(values[name]);
  added.words.add(words);
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

/** What Pagefind made of the records; its own fragments are left behind. */
async function indexOf(
  index: PagefindIndex,
  lengths: readonly number[],
  standIns: StandIns,
): Promise<Pick<Segment, "pagefind" | "fields" | "words">> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join("; ")}`);
  const contentsOf = (extension: string): Buffer[] =>
    files.filter(({ path }) => path.endsWith(extension)).map(({ content }) => unpack(content));
  const [metadata, ...others] = contentsOf(".pf_meta");
  if (metadata === undefined || others.length > 0) {
    throw new Error(`Pagefind gave ${others.length === 0 ? "no" : "more than one"} .pf_meta`);
  }
  const { pages, ...facts } = readMetadata(metadata);
  if (pages !== lengths.length) {
    throw new Error(`Pagefind indexed ${pages} of ${lengths.length} articles`);
  }
  // The fields of lengths come behind those that the articles have.
  const fieldOf = (page: number): number => facts.fields.length + lengthCode(lengths[page] ?? 0);
  const words = segmentWords(contentsOf(".pf_index"), standIns, fieldOf);
  return { ...facts, words: gzipSync(words, { level: KEPT_LEVEL }) };
}

/**
 * The files of fragments. Their folders are named by what is in them, so that none is ever changed: a
 * reader whose page is older than an article's correction finds the article as that page's index
 * knows it. By day, so that an edition moves its own alone; each article's own name would have the
 * outline, which a browser loads first, ten times as heavy.
 */
function fragmentsOf(
  days: readonly string[],
  texts: readonly string[],
): { hashes: Record<string, string>; files: SearchFile[] } {
  const digests = new Map<string, string[]>();
  for (const [i, day] of days.entries()) {
    const own = digests.get(day);
    if (own) own.push(shortHash(texts[i] ?? ""));
    else digests.set(day, [shortHash(texts[i] ?? "")]);
  }
  const hashes = Object.fromEntries(
    [...digests].map(([day, own]) => [day, shortHash(own.join("")).slice(0, DAY_HASH_LENGTH)]),
  );
  const idOf = articleNamer();
  const files = days.map((day, i) => ({
    path: `${fragmentFolder(day, hashes[day] ?? "")}/${idOf(day)}.pf_fragment`,
    content: pack(Buffer.from(texts[i] ?? "")),
  }));
  return { hashes, files };
}
