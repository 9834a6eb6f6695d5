/** A list of articles as CSV. */
import type { Reference } from "../../../article/citation/reference.ts";
import { BOM, csvLine } from "../../../lib/csv.ts";

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

/** Headings of the columns. */
export type CsvHeadings = Readonly<Record<(typeof columns)[number], string>>;

/** @returns a heading and a line for each reference; several authors with `؛`. */
export function toCsv(references: readonly Reference[], headings: CsvHeadings): string {
  const lines = references.map((reference) =>
    columns.map((name) => (name === "author" ? reference.author.join("؛ ") : reference[name])),
  );
  return BOM + [columns.map((name) => headings[name]), ...lines].map(csvLine).join("");
}
