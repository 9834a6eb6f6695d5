/** Gives a reader a list of results as a file. */
import type { SearchSettings } from "../settings.ts";
import type { SearchResult } from "../types.ts";
import { toBibtex } from "./bibtex.ts";
import { toCsv } from "./csv.ts";
import { toEntry, type ExportEntry } from "./entry.ts";
import type { ExportFormat } from "./formats.ts";
import { toRis } from "./ris.ts";

interface Format {
  extension: string;
  type: string;
  write: (entries: readonly ExportEntry[], settings: SearchSettings) => string;
}

const formats: Readonly<Record<ExportFormat, Format>> = {
  csv: {
    extension: "csv",
    type: "text/csv;charset=utf-8",
    write: (entries, { words }) => toCsv(entries, words.tools.columns),
  },
  ris: {
    extension: "ris",
    type: "application/x-research-info-systems;charset=utf-8",
    write: (entries, { language }) => toRis(entries, language),
  },
  bibtex: {
    extension: "bib",
    type: "application/x-bibtex;charset=utf-8",
    write: (entries, { language }) => toBibtex(entries, languageName(language)),
  },
};

/** Has the browser save results as a file. */
export function download(
  results: readonly SearchResult[],
  format: ExportFormat,
  name: string,
  settings: SearchSettings,
): void {
  const { extension, type, write } = formats[format];
  const base = document.baseURI;
  const entries = results.map((result) => toEntry(result, settings.publication, base));
  const blob = new Blob([write(entries, settings)], { type });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `${name}.${extension}`;
  link.click();
  // The browser has taken the file up when it next comes to rest.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

/** A language as babel calls it, such as `arabic`. */
function languageName(code: string): string {
  return (new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code).toLowerCase();
}
