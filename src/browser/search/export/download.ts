/** Gives a reader a list of results as a file. */
import { referenceFormats } from "../../../article/citation/formats.ts";
import { localDay } from "../../../article/citation/local-day.ts";
import { saveFile } from "../../common/save-file.ts";
import type { SearchSettings } from "../../../pages/page-data/search-settings.ts";
import type { SearchResult } from "../../../search/format/types.ts";
import { toCsv } from "../../../article/citation/csv.ts";
import type { ExportFormat } from "../../../pages/page-data/export-formats.ts";
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
