/** Tables: values separated by commas, semicolons or tabs, with a row of names first. */
import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { inputFiles, isInputError } from "../input/open.ts";
import type { InputFile } from "../input/input-file.ts";
import { textStream } from "../input/text-stream.ts";
import type { Found, Note } from "../item.ts";
import { limits, megabytes } from "../limits.ts";
import type { ReadFormat } from "./format.ts";
import type { Mapping } from "./mapping.ts";
import { RecordReader } from "./record-reader.ts";
import { dialectOf } from "./table-dialect.ts";
import { byName, hasNames, namesOf, whichIsWhat } from "./table-names.ts";

const endings = [".csv", ".tsv", ".tab"];

/** What databases and statistics write where there is nothing. */
const nothing = /^(?:\\N|NULL|NaN|NaT|nan|None)$/;

/** Reads tables: `.csv` and `.tsv` files, also in zip and gzip files. */
export function csvFormat(mapping: Mapping): ReadFormat {
  return async function* (files) {
    const refused: Found[] = [];
    const refuse = (origin: string, skipped: string) => refused.push({ origin, skipped });
    for await (const file of inputFiles(files, { endings, refuse })) {
      yield* refused.splice(0);
      yield* rowsOf(file, mapping);
    }
    yield* refused;
  };
}

async function* rowsOf(file: InputFile, mapping: Mapping): AsyncGenerator<Found> {
  const { delimiter, firstLine } = await dialectOf(file);
  const parser = parse({
    delimiter,
    from_line: firstLine,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: limits.record,
  });
  const text = Readable.from(textStream(file.open()));
  text.on("error", (error) => parser.destroy(error));
  let table: Table | undefined;
  try {
    for await (const row of text.pipe(parser) as AsyncIterable<string[]>) {
      if (table) yield* table.read(row);
      else {
        table = new Table(file, row, mapping);
        yield* table.begin(row);
      }
    }
    if (table) yield* table.end();
    if (!table?.count) yield { origin: file.name, skipped: "no rows in this table" };
  } catch (error) {
    if (!isInputError(error)) throw error;
    const isLong = "code" in error && error.code === "CSV_MAX_RECORD_SIZE";
    const reason = isLong
      ? `a row of more than ${megabytes(limits.record)}; a quotation mark may be missing`
      : error.message;
    yield {
      origin: `${file.name}, after row ${table?.count ?? 0}`,
      skipped: `${reason}. The rest of the file was not read`,
    };
  } finally {
    text.destroy();
  }
}

/** A table whose first row has been read. */
class Table {
  /** Rows of articles so far. */
  count = 0;
  readonly #file: InputFile;
  readonly #names: readonly string[];
  readonly #reader: RecordReader;
  readonly #hasNames: boolean;
  /** What to ask of a table that nobody can read. */
  readonly #question: string | undefined;

  constructor(file: InputFile, first: readonly string[], mapping: Mapping) {
    this.#file = file;
    this.#hasNames = hasNames(first, mapping);
    this.#names = this.#hasNames ? namesOf(first) : first.map((_, i) => String(i + 1));
    const own = byName(mapping, this.#names);
    const isMapped = Object.values(own).some((name) => this.#names.includes(name));
    this.#question = this.#hasNames || isMapped ? undefined : whichIsWhat(first);
    this.#reader = new RecordReader(file, { mapping: own, fields: "columns", hasSerials: true });
  }

  /** Reads the first row, if it is no row of names. */
  *begin(row: readonly string[]): Generator<Found> {
    if (!this.#hasNames) yield* this.read(row);
  }

  *read(row: readonly string[]): Generator<Found> {
    const origin = `${this.#file.name}, row ${++this.count}`;
    if (this.#question !== undefined) return;
    const cells = row.map((cell) => (nothing.test(cell) ? "" : cell));
    const record = Object.fromEntries(this.#names.map((name, i) => [name, cells[i] ?? ""]));
    const doubts = this.#doubts(cells);
    for (const found of this.#reader.read(record, origin)) {
      if (!("skipped" in found)) found.notes.push(...doubts);
      yield found;
    }
  }

  *end(): Generator<Found> {
    if (this.#question !== undefined) {
      yield { origin: `${this.#file.name}, all ${this.count} rows`, skipped: this.#question };
    } else yield* this.#reader.end();
  }

  /** A row of another length than that of the names has lost its marks somewhere. */
  #doubts(cells: readonly string[]): Note[] {
    const over = cells.slice(this.#names.length).filter((cell) => cell.trim() !== "");
    if (over.length === 0 && cells.length >= this.#names.length) return [];
    const beyond = over.length === 0 ? "" : `; beyond the last: ${over.join(" | ").slice(0, 200)}`;
    return [
      {
        code: "a row of another length",
        message: `${cells.length} cells, expected ${this.#names.length}: a quotation mark may be missing${beyond}`,
        needsPerson: true,
      },
    ];
  }
}
