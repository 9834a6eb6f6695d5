/** A list of articles as CSV. */
import type { Reference } from "./reference.ts";
import { BOM, csvLine } from "../../lib/csv.ts";

const columns = [
  "title",
  "kicker",
  "date",
  "hijri",
  "section",
  "author",
  "publication",
  "place",
  "volume",
  "issue",
  "page",
  "url",
  "accessed",
] as const;

/** Headings of the columns; notes have one where they are wanted. */
export type CsvHeadings = Readonly<Record<(typeof columns)[number], string> & { note?: string }>;

/** The columns of a table's addresses and notes, counted from 0. */
export const csvPlaces = { url: columns.indexOf("url"), note: columns.length };

/** @returns a heading and a line for each reference; several authors with `؛`. */
export function toCsv(references: readonly Reference[], headings: CsvHeadings): string {
  const { note } = headings;
  const head = [...columns.map((name) => headings[name]), ...(note === undefined ? [] : [note])];
  const lines = references.map((reference) => [
    ...columns.map((name) => (name === "author" ? reference.author.join("؛ ") : reference[name])),
    ...(note === undefined ? [] : [reference.note]),
  ]);
  return BOM + [head, ...lines].map(csvLine).join("");
}
