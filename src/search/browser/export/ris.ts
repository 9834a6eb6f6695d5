/**
 * A list of articles as RIS, as reference managers read it (Zotero, EndNote, Mendeley).
 * Tags: https://web.archive.org/web/20120616234338/http://refman.com/support/risformat_intro.asp
 */
import type { ExportEntry } from "./entry.ts";

/** @param language ISO 639-1 code of the articles. */
export function toRis(entries: readonly ExportEntry[], language: string): string {
  return entries.map((entry) => toReference(entry, language)).join("");
}

function toReference(entry: ExportEntry, language: string): string {
  const [year = "", month = "", day = ""] = entry.date.split("-");
  const fields: [tag: string, value: string][] = [
    ["TI", entry.title],
    ...entry.author.map((name): [string, string] => ["AU", name]),
    ["T2", entry.publication],
    ["PY", year],
    ["DA", year && `${year}/${month}/${day}/`],
    ["SE", entry.section],
    ["LA", language],
    ["UR", entry.url],
  ];
  const lines = fields.filter(([, value]) => value !== "").map(([tag, value]) => line(tag, value));
  // The type comes first and the end last, and the end has a space after its dash.
  return [line("TY", "NEWS"), ...lines, line("ER", "")].join("");
}

function line(tag: string, value: string): string {
  return `${tag}  - ${value}\r\n`;
}
