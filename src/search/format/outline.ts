/**
 * A bundle's outline: what a browser must know before it searches the bundle. It is small however many
 * articles the bundle has: days are counted from one to the next, and what grows with the index is in
 * files of its own, of which the outline has the names. Pure, for the build and the browser.
 */
import { encode } from "cborg";
import { dayNumber, dayOfNumber } from "../../calendar/day-number.ts";
import type { ColumnName } from "./filter.ts";
import { paths } from "./paths.ts";

/** Neighbouring words of an index: its first and last, or as much of them as parts it from the next. */
export interface WordRange {
  from: string;
  to: string;
  /** What the file that has them hashes to, which is its name. */
  hash: string;
}

/** A chunk of an index. */
export interface Chunk extends WordRange {
  /** Whether it has one word, which is frequent: there is a file of its frequencies beside it. */
  frequent?: true;
}

/** What is known of a bundle. */
export interface Outline {
  /** Version of Pagefind that wrote the index. */
  pagefind: string;
  /** When each article was published: `1932`, `1932-05` or `2024-05-07`; in order. */
  days: readonly string[];
  /** How many articles each part has that is an index of its own, the oldest first. */
  parts: readonly number[];
  /** By code point of their words: the chunks or, where there are many, the lists of chunks. */
  index: { has: "chunks"; files: readonly Chunk[] } | { has: "lists"; files: readonly WordRange[] };
  /** Names of the fields that words may be in besides the text. */
  fields: readonly string[];
  /** By day (or month or year, where no more is known), what the fragments of its articles hash to. */
  fragments: Readonly<Record<string, string>>;
  /** Each filter's column. */
  columns: Readonly<Partial<Record<ColumnName, ColumnPlace>>>;
}

/** A column: its file or, of a small one, its text. */
export type ColumnPlace = { file: string } | { text: string };

/**
 * Digits of a hash that tells one state of a day from the others. The outline has one for each day, and
 * they are most of it; two less would show a reader an excerpt from before a correction once in 65,536.
 */
export const DAY_HASH_LENGTH = 6;

/** The folder of a day's fragments below the search's directory, named by what is in them. */
export function fragmentFolder(day: string, hash: string): string {
  return `${paths.fragments}${day}-${hash}`;
}

/** Names articles, which come in order: the day and the place in it, `2024-05-07.3`. */
export function articleNamer(): (day: string) => string {
  const ofDay = new Map<string, number>();
  return (day) => {
    const place = (ofDay.get(day) ?? 0) + 1;
    ofDay.set(day, place);
    return `${day}.${place}`;
  };
}

/** An outline as text. */
export function encodeOutline({ days, index, fragments, ...rest }: Outline): string {
  return JSON.stringify({
    ...rest,
    days: encodeDays(days),
    fragments: distinct(days)
      .map((day) => fragments[day])
      .join(""),
    [index.has]: encodeChunks(index.files),
  });
}

/** The outline that {@link encodeOutline} wrote. */
export function decodeOutline(text: string): Outline {
  const { days: runs, fragments, chunks, lists, ...rest } = JSON.parse(text) as Written;
  const days = decodeDays(runs);
  const hashes = distinct(days).map((day, i) => [
    day,
    fragments.slice(i * DAY_HASH_LENGTH, (i + 1) * DAY_HASH_LENGTH),
  ]);
  const index = chunks
    ? ({ has: "chunks", files: decodeChunks(chunks) } as const)
    : ({ has: "lists", files: decodeChunks(lists ?? []) } as const);
  return {
    ...rest,
    days,
    fragments: Object.fromEntries(hashes) as Record<string, string>,
    index,
  };
}

function distinct(days: readonly string[]): string[] {
  return [...new Set(days)];
}

/** A list of chunks as text. */
export function encodeChunkList(chunks: readonly Chunk[]): string {
  return JSON.stringify(encodeChunks(chunks));
}

/** The chunks of {@link encodeChunkList}. */
export function decodeChunkList(text: string): Chunk[] {
  return decodeChunks(JSON.parse(text) as WrittenChunk[]);
}

function encodeChunks(chunks: readonly Chunk[]): WrittenChunk[] {
  return chunks.map(({ from, to, hash, frequent }) =>
    frequent ? [from, to, hash, 1] : [from, to, hash],
  );
}

function decodeChunks(chunks: readonly WrittenChunk[]): Chunk[] {
  return chunks.map(([from, to, hash, frequent]) => ({
    from,
    to,
    hash,
    ...(frequent && { frequent: true }),
  }));
}

type WrittenChunk = [from: string, to: string, hash: string, frequent?: 1];

type Written = Omit<Outline, "days" | "index" | "fragments"> & {
  fragments: string;
  days: (number | string)[];
  chunks?: WrittenChunk[];
  lists?: WrittenChunk[];
};

/**
 * Pagefind's metadata of a part, less the filters and orders that a browser of ours does not ask for.
 *
 * @param pages of the part.
 * @param chunks in which Pagefind is to search.
 */
export function toMetadata(
  { pagefind, fields }: Pick<Outline, "pagefind" | "fields">,
  pages: number,
  chunks: readonly Chunk[],
): Uint8Array {
  const head = Uint8Array.of(0x86); // an array of six
  const rest = [[], [], fields].map((part) => encode(part));
  const parts = [head, encode(pagefind), encodedPages(pages), encodedChunks(chunks), ...rest];
  const metadata = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const part of parts) {
    metadata.set(part, place);
    place += part.length;
  }
  return metadata;
}

/** What instances have in common, which is most of metadata: their pages by number, and their chunks. */
const pagesOf = new Map<number, Uint8Array>();
const packedChunks = new WeakMap<readonly Chunk[], Uint8Array>();

function encodedPages(count: number): Uint8Array {
  let pages = pagesOf.get(count);
  if (pages === undefined) {
    // Pages are told by their place; lengths are for Pagefind's ranking, and the ranking is ours.
    pages = encode(Array.from({ length: count }, (_, place) => [String(place), 1]));
    pagesOf.set(count, pages);
  }
  return pages;
}

function encodedChunks(chunks: readonly Chunk[]): Uint8Array {
  let packed = packedChunks.get(chunks);
  if (packed === undefined) {
    packed = encode(chunks.map(({ from, to, hash }) => [from, to, hash]));
    packedChunks.set(chunks, packed);
  }
  return packed;
}

/** For each run of articles of one day, the days since the last run's and the number of articles. */
function encodeDays(days: readonly string[]): (number | string)[] {
  const runs: (number | string)[] = [];
  let last = 0;
  for (let i = 0; i < days.length;) {
    const day = days[i] ?? "";
    let end = i;
    while (days[end] === day) end++;
    if (isDay(day)) {
      runs.push(dayNumber(day) - last, end - i);
      last = dayNumber(day);
    } else runs.push(day, end - i);
    i = end;
  }
  return runs;
}

function decodeDays(runs: readonly (number | string)[]): string[] {
  const days: string[] = [];
  let last = 0;
  for (let i = 0; i < runs.length; i += 2) {
    const step = runs[i] ?? 0;
    if (typeof step === "number") last += step;
    const day = typeof step === "number" ? dayOfNumber(last) : step;
    for (let n = Number(runs[i + 1]); n > 0; n--) days.push(day);
  }
  return days;
}

/** Whether a date is more than a month or a year. */
function isDay(date: string): boolean {
  return date.length === 10;
}
