/** Records as files. */
import { BOM, csvLine } from "../../lib/csv.ts";
import type { DumpFormat } from "./files.ts";
import { fields, LIST_SEPARATOR, type DataRecord, type FieldValue } from "./record.ts";

/** A period's file: what it is of, and its records. */
export interface PeriodData {
  /** Name of the newspaper, and under what terms its archive may be used. */
  publication: string;
  licence: string | undefined;
  /** `2024-05`, or `1932` of articles of which no month is known. */
  period: string;
  articles: readonly DataRecord[];
}

/** A line for each record, so that it can be read as it is and compared by line. */
export function toPeriodJson({ articles, ...head }: PeriodData): string {
  const lines = articles.map((record) => JSON.stringify(record)).join(",\n");
  return `${JSON.stringify(head).slice(0, -1)},"articles":[\n${lines}\n]}\n`;
}

/** How a dump is written: what stands at its head, and each record. */
const writers: Readonly<
  Record<DumpFormat, { head: string; line: (record: DataRecord) => string }>
> = {
  "jsonl.gz": { head: "", line: (record) => `${JSON.stringify(record)}\n` },
  "csv.gz": {
    head: BOM + csvLine(fields.map(({ name }) => name)),
    line: (record) => csvLine(fields.map(({ name }) => cell(record[name]))),
  },
};

/** What stands at the head of a dump. */
export function dumpHead(format: DumpFormat): string {
  return writers[format].head;
}

/** Records as they stand in a dump, one behind the other. */
export function dumpLines(records: readonly DataRecord[], format: DumpFormat): string {
  return records.map(writers[format].line).join("");
}

function cell(value: FieldValue): string {
  if (value === undefined) return "";
  return typeof value === "object" ? value.join(LIST_SEPARATOR) : String(value);
}
