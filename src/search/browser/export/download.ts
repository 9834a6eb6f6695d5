/** Gives a reader a list of results as a file. */
import { referenceFormats } from "../../../citation/formats.ts";
import { localDay } from "../../../citation/local-day.ts";
import { saveFile } from "../../../citation/save-file.ts";
import type { SearchSettings } from "../settings.ts";
import type { SearchResult } from "../types.ts";
import { toCsv } from "./csv.ts";
import type { ExportFormat } from "./formats.ts";
import { toReference } from "./result-reference.ts";

/** Has the browser save results as a file. */
export function download(
  results: readonly SearchResult[],
  format: ExportFormat,
  name: string,
  settings: SearchSettings,
): void {
  const today = localDay(new Date());
  const references = results.map((result) =>
    toReference(result, settings, document.baseURI, today),
  );
  if (format === "csv") {
    const text = toCsv(references, settings.words.tools.columns);
    saveFile(`${name}.csv`, "text/csv;charset=utf-8", text);
    return;
  }
  const { extension, type, write } = referenceFormats[format];
  saveFile(`${name}.${extension}`, type, write(references));
}
