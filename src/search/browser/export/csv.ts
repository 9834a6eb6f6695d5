/** A list of articles as CSV (RFC 4180), as spreadsheets read it. */
import type { ExportEntry } from "./entry.ts";

const columns = [
  "title",
  "kicker",
  "date",
  "hijri",
  "section",
  "author",
  "publication",
  "url",
] as const;

/** Headings of the columns. */
export type CsvHeadings = Readonly<Record<(typeof columns)[number], string>>;

/** Without a byte order mark, Excel takes UTF-8 for the machine's old code page. */
const BOM = "\ufeff";

/** @returns a heading and a line for each entry, each ended by CRLF; several authors with `؛`. */
export function toCsv(entries: readonly ExportEntry[], headings: CsvHeadings): string {
  const lines = entries.map((entry) =>
    columns.map((name) => (name === "author" ? entry.author.join("؛ ") : entry[name])),
  );
  return BOM + [columns.map((name) => headings[name]), ...lines].map(toLine).join("");
}

function toLine(cells: readonly string[]): string {
  return `${cells.map(toCell).join(",")}\r\n`;
}

/**
 * A quoted cell. Excel runs what begins as a formula, even quoted, and a headline may come from
 * anywhere: an apostrophe, which Excel hides, keeps it text (OWASP, "CSV Injection").
 */
function toCell(text: string): string {
  const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
