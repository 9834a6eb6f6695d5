/**
 * A bundle's outline: what a browser must know before it searches the bundle. It says what Pagefind's
 * metadata says, in a third of the bytes, and a browser makes that metadata of it: days are counted
 * from one to the next, and lengths have one letter each. Pure, for the build and the browser.
 */
import { encode } from "cborg";
import { dayNumber, dayOfNumber } from "../../calendar/day-number.ts";
import type { ColumnName } from "./filter.ts";
import { paths } from "./paths.ts";

/** A chunk of an index: its first and last word, or as much of them as parts it from the next. */
export interface Chunk {
  from: string;
  to: string;
  /** Pagefind's name of its file. */
  hash: string;
}

/** What is known of a bundle. */
export interface Outline {
  /** Version of Pagefind that wrote the index. */
  pagefind: string;
  /** When each article was published: `1932`, `1932-05` or `2024-05-07`; in order. */
  days: readonly string[];
  /** White-space words of each article, {@link roundLength}. */
  lengths: readonly number[];
  /** By code point of their words. */
  chunks: readonly Chunk[];
  /** Names of the fields that words may be in besides the text. */
  fields: readonly string[];
  /** By day (or month or year, where no more is known), what the fragments of its articles hash to. */
  fragments: Readonly<Record<string, string>>;
  /** File of each filter's column. */
  columns: Readonly<Partial<Record<ColumnName, string>>>;
}

/** Digits of a hash that tells one state of a day from the others; the outline has one for each day. */
export const DAY_HASH_LENGTH = 6;

/** The folder of a day's fragments below the search's directory, named by what is in them. */
export function fragmentFolder(day: string, { fragments }: Pick<Outline, "fragments">): string {
  return `${paths.fragments}${day}-${fragments[day]}`;
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
export function encodeOutline(outline: Outline): string {
  const { days, lengths, chunks, fragments, ...rest } = outline;
  return JSON.stringify({
    ...rest,
    days: encodeDays(days),
    fragments: [...new Set(days)].map((day) => fragments[day]).join(""),
    lengths: lengths.map((words) => String.fromCharCode(FIRST + lengthCode(words))).join(""),
    chunks: chunks.map(({ from, to, hash }) => [from, to, hash]),
  });
}

/** The outline that {@link encodeOutline} wrote. */
export function decodeOutline(text: string): Outline {
  const { days: runs, lengths, chunks, fragments, ...rest } = JSON.parse(text) as Written;
  const days = decodeDays(runs);
  const hashes = [...new Set(days)].map((day, i) => [
    day,
    fragments.slice(i * DAY_HASH_LENGTH, (i + 1) * DAY_HASH_LENGTH),
  ]);
  return {
    ...rest,
    days,
    fragments: Object.fromEntries(hashes) as Record<string, string>,
    lengths: Array.from(lengths, (letter) => lengthOf(letter.charCodeAt(0) - FIRST)),
    chunks: chunks.map(([from, to, hash]) => ({ from, to, hash })),
  };
}

type Written = Omit<Outline, "days" | "lengths" | "chunks" | "fragments"> & {
  days: (number | string)[];
  fragments: string;
  lengths: string;
  chunks: [string, string, string][];
};

/** Pagefind's metadata of the index, less the filters and orders that a browser of ours does not ask for. */
export function toMetadata({ pagefind, days, chunks, fields }: Outline): Uint8Array {
  // Lengths are for Pagefind's ranking, and the ranking is ours.
  const pages = days.map(articleNamer()).map((id) => [id, 1]);
  return encode([
    pagefind,
    pages,
    chunks.map(({ from, to, hash }) => [from, to, hash]),
    [],
    [],
    fields,
  ]);
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

/** Lengths up to here are exact; above, an eighth of a power of two is one step. */
const EXACT = 16;
const STEPS = 8;

/** The letter of the length 0: `#`, behind the quotation mark. */
const FIRST = 35;

/**
 * A length in words, rounded to steps of about a tenth, as Lucene rounds its norms: ranking asks for
 * no more.
 */
export function roundLength(words: number): number {
  return lengthOf(lengthCode(words));
}

function lengthCode(words: number): number {
  if (words < EXACT) return words;
  const power = Math.floor(Math.log2(words / STEPS));
  return STEPS * power + Math.round(words / 2 ** power);
}

function lengthOf(code: number): number {
  if (code < EXACT) return code;
  const power = Math.floor(code / STEPS) - 1;
  return (code - STEPS * power) * 2 ** power;
}
