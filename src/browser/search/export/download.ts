/** Gives a reader a list of results as a file. */
import { localDay } from "../../../article/citation/local-day.ts";
import { saveReferences } from "../../common/save-references.ts";
import type { SearchSettings } from "../../../pages/page-data/search-settings.ts";
import type { SearchResult } from "../../../search/format/types.ts";
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
  saveReferences(references, format, name, settings.words.tools.columns);
}
