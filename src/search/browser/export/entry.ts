/** What a list of results tells of each article, for reference managers and spreadsheets. */
import type { SearchResult } from "../types.ts";

/** An article as a list that is taken away has it. */
export interface ExportEntry {
  title: string;
  kicker: string;
  /** `1932`, `1932-05` or `2024-05-07`. */
  date: string;
  /** The Hijri date that the paper printed, such as `1445-10-28`; empty where none is known. */
  hijri: string;
  section: string;
  author: readonly string[];
  /** Name of the newspaper. */
  publication: string;
  /** Whole URL, percent-encoded. */
  url: string;
}

/**
 * The entry for a result.
 *
 * @param base whole URL that the result's link may be relative to.
 */
export function toEntry(result: SearchResult, publication: string, base: string): ExportEntry {
  const { title, kicker = "", date, hijri = "", section = "", author } = result;
  return {
    title: oneLine(title),
    kicker: oneLine(kicker),
    date: /^\d{4}(?:-\d{2}){0,2}/.exec(date)?.[0] ?? "",
    hijri,
    section: oneLine(section),
    author: author.map(oneLine),
    publication: oneLine(publication),
    url: new URL(result.url, base).href,
  };
}

/** Text without line breaks or other control characters, which no field of these formats bears. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, " ").trim();
}
