/** References as a file. */
import { toCsv, type CsvHeadings } from "../../article/citation/csv.ts";
import { referenceFormats, type ReferenceFormatName } from "../../article/citation/formats.ts";
import type { Reference } from "../../article/citation/reference.ts";
import { saveFile } from "./save-file.ts";

/**
 * Has the browser save references.
 *
 * @param name of the file, less its ending.
 * @param headings of a table's columns.
 */
export function saveReferences(
  references: readonly Reference[],
  format: ReferenceFormatName | "csv",
  name: string,
  headings: CsvHeadings,
): void {
  if (format === "csv") {
    saveFile(`${name}.csv`, "text/csv;charset=utf-8", toCsv(references, headings));
    return;
  }
  const { extension, type, write } = referenceFormats[format];
  saveFile(`${name}.${extension}`, type, write(references));
}
