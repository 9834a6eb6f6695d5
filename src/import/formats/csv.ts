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
import { behindLine } from "./table-text.ts";
import { byName, hasNames, namesOf, whichIsWhat } from "./table-names.ts";
import { say, type Message } from "../../messages/message.ts";
import { reasonOf } from "../refusal.ts";

const endings = [".csv", ".tsv", ".tab"];

/** How often a table is read on behind a line that is passed over: each time it is read anew. */
const mostBroken = 10;

/** What databases and statistics write where there is nothing. */
const nothing = /^(?:\\N|NULL|NaN|NaT|nan|None)$/;

/** Reads tables: `.csv` and `.tsv` files, also in zip and gzip files. */
export function csvFormat(mapping: Mapping): ReadFormat {
  return async function* (files) {
    const refused: Found[] = [];
    const refuse = (origin: string, skipped: Message) => refused.push({ origin, skipped });
    for await (const file of inputFiles(files, { endings, refuse })) {
      yield* refused.splice(0);
      yield* rowsOf(file, mapping);
    }
    yield* refused;
  };
}

async function* rowsOf(file: InputFile, mapping: Mapping): AsyncGenerator<Found> {
  const { delimiter, firstLine } = await dialectOf(file);
  let table: Table | undefined;
  function* read(row: readonly string[]): Generator<Found> {
    if (table) yield* table.read(row);
    else {
      table = new Table(file, row, mapping);
      yield* table.begin(row);
    }
  }
  const place = { bytes: 0 };
  for (let broken = 0; ; broken++) {
    // A parser that fails lets go of the rows that nobody has taken yet.
    const waiting: string[][] = [];
    const parser = parse({
      delimiter,
      from_line: broken === 0 ? firstLine : 1,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: limits.record,
      on_record: (row: string[]) => {
        waiting.push(row);
        return row;
      },
    });
    const whole = textStream(file.open());
    const text = Readable.from(broken === 0 ? whole : behindLine(whole, place));
    text.on("error", (error) => parser.destroy(error));
    try {
      for await (const row of text.pipe(parser) as AsyncIterable<string[]>) {
        waiting.shift();
        yield* read(row);
      }
      break;
    } catch (error) {
      if (!isInputError(error)) throw error;
      for (const row of waiting) yield* read(row);
      const begin = broken < mostBroken ? beginOfUnclosed(error) : undefined;
      if (begin === undefined) {
        const skipped = say("{error}. The rest of the file was not read", {
          error: reasonOfEnd(error),
        });
        yield { origin: `${file.name}, after row ${table?.count ?? 0}`, skipped };
        return;
      }
      place.bytes += begin;
      yield {
        origin: `${file.name}, after row ${table?.count ?? 0}`,
        skipped: say(
          "a quotation mark opens in this line that is never closed: the line was passed over",
        ),
      };
    } finally {
      text.destroy();
    }
  }
  if (table) yield* table.end();
  if (!table?.count) yield { origin: file.name, skipped: say("no rows in this table") };
}

/** Bytes from where the reading began to the row whose quotation mark is never closed. */
function beginOfUnclosed(error: Error): number | undefined {
  const isUnclosed = "code" in error && error.code === "CSV_QUOTE_NOT_CLOSED";
  return isUnclosed && "bytes" in error && typeof error.bytes === "number"
    ? error.bytes
    : undefined;
}

function reasonOfEnd(error: Error): Message {
  return "code" in error && error.code === "CSV_MAX_RECORD_SIZE"
    ? say("a row of more than {record}; a quotation mark may be missing", {
        record: megabytes(limits.record),
      })
    : reasonOf(error);
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
  readonly #question: Message | undefined;

  constructor(file: InputFile, first: readonly string[], mapping: Mapping) {
    this.#file = file;
    this.#hasNames = hasNames(first, mapping);
    this.#names = this.#hasNames ? namesOf(first) : first.map((_, i) => String(i + 1));
    const own = byName(mapping, this.#names);
    const isMapped = Object.values(own).some((name) => this.#names.includes(name));
    this.#question = this.#hasNames || isMapped ? undefined : whichIsWhat(first);
    this.#reader = new RecordReader(file, {
      mapping: own,
      fields: say("columns"),
      hasSerials: true,
    });
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
      if ("notes" in found) found.notes.push(...doubts);
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
    const beyond =
      over.length === 0
        ? ""
        : say("; beyond the last: {over}", { over: over.join(" | ").slice(0, 200) });
    return [
      {
        code: say("a row of another length"),
        message: say("{n} cells, expected {names}: a quotation mark may be missing{beyond}", {
          n: cells.length,
          names: this.#names.length,
          beyond,
        }),
        needsPerson: true,
      },
    ];
  }
}
