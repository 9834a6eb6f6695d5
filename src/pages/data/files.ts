/** Where an archive's data lies: a file for each month, and dumps of each year. */
import { monthOf, yearOf } from "../../calendar/index.ts";

/** Records of a dump: about a dozen megabytes as it is compressed, which every host takes. */
export const DUMP_LENGTH = 10_000;

/** Formats of dumps, by suffix. */
export const dumpFormats = ["jsonl.gz", "csv.gz"] as const;
export type DumpFormat = (typeof dumpFormats)[number];

/** Path of the page about the data. */
export const DATA = "/data/";

/** Whether a newspaper publishes any data, and so has that page. */
export function hasData({ months, years }: { months: boolean; years: boolean }): boolean {
  return months || years;
}
/** Paths of what says to machines what is in the files; a reader of CSVW looks for the last by itself. */
export const schemaFiles = {
  record: `${DATA}article.schema.json`,
  period: `${DATA}month.schema.json`,
  table: `${DATA}csv-metadata.json`,
} as const;

/** Paths of the catalogue of the data, by its form. */
export const catalogFiles = {
  jsonld: `${DATA}catalog.jsonld`,
  turtle: `${DATA}catalog.ttl`,
} as const;

/** The file in which an article stands: its month's, or its year's where no month is known. */
export function dataPeriod(date: string): string {
  return monthOf(date) ?? yearOf(date);
}

/** Path of a period's file, without a slash at its head: `2024/05/articles.json`. */
export function periodFile(period: string): string {
  return `${period.replace("-", "/")}/articles.json`;
}

/** Paths of a year's dumps in one format, oldest first: `data/2024.csv.gz`, `data/2024-2.csv.gz`. */
export function dumpFiles(year: string, articles: number, format: DumpFormat): string[] {
  return Array.from({ length: Math.ceil(articles / DUMP_LENGTH) }, (_, i) =>
    i === 0 ? `data/${year}.${format}` : `data/${year}-${i + 1}.${format}`,
  );
}
