/** Tables: comma, semicolon or tab separated values with a row of names first. */
import { Readable } from "node:stream";
import { parse } from "csv-parse";
import type { Found } from "../item.ts";
import { inputFiles, isInputError } from "../input/open.ts";
import type { InputFile } from "../input/input-file.ts";
import { textStream } from "../input/text-stream.ts";
import { limits, megabytes } from "../limits.ts";
import { RecordReader, type Mapping } from "./mapping.ts";
import type { ReadFormat } from "./format.ts";

const endings = [".csv", ".tsv"];

/** Reads tables: `.csv` and `.tsv` files, also in zip and gzip files. */
export function csvFormat(mapping: Mapping): ReadFormat {
  const reader = new RecordReader(mapping);
  return async function* (files) {
    const refused: Found[] = [];
    const refuse = (origin: string, skipped: string) => refused.push({ origin, skipped });
    for await (const file of inputFiles(files, { endings, refuse })) {
      yield* refused.splice(0);
      yield* rowsOf(file, reader);
    }
    yield* refused;
  };
}

async function* rowsOf(file: InputFile, reader: RecordReader): AsyncGenerator<Found> {
  const parser = parse({
    columns: true,
    delimiter: await delimiterOf(file),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: limits.record,
  });
  const text = Readable.from(textStream(file.open()));
  text.on("error", (error) => parser.destroy(error));
  let row = 0;
  try {
    for await (const record of text.pipe(parser) as AsyncIterable<Record<string, string>>) {
      yield reader.item(record, `${file.name}, row ${++row}`, file.name);
    }
  } catch (error) {
    if (!isInputError(error)) throw error;
    const isLong = "code" in error && error.code === "CSV_MAX_RECORD_SIZE";
    const reason = isLong
      ? `a row of more than ${megabytes(limits.record)}; a quotation mark may be missing`
      : error.message;
    yield {
      origin: `${file.name}, after row ${row}`,
      skipped: `${reason}. The rest of the file was not read`,
    };
  } finally {
    text.destroy();
  }
}

/** The separator that the first line has most of. */
async function delimiterOf(file: InputFile): Promise<string> {
  let head = "";
  try {
    for await (const piece of textStream(file.open())) {
      head += piece;
      if (head.includes("\n") || head.length > 65_536) break;
    }
  } catch (error) {
    if (!isInputError(error)) throw error;
  }
  const line = head.slice(0, 65_536).split("\n")[0] ?? "";
  const count = (separator: string) => line.split(separator).length;
  return [",", ";", "\t", "|"].reduce((best, it) => (count(it) > count(best) ? it : best));
}
