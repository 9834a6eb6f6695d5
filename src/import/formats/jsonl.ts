/** JSON lines, or an array of objects: a dump of a database or of a crawler. */
import type { Found } from "../item.ts";
import { inputFiles, isInputError } from "../input/open.ts";
import type { InputFile } from "../input/input-file.ts";
import { jsonRecords } from "./json-records.ts";
import { RecordReader, type Mapping } from "./mapping.ts";
import type { ReadFormat } from "./format.ts";

const endings = [".jsonl", ".ndjson", ".json"];

/** Reads JSON dumps: `.json`, `.jsonl` and `.ndjson` files, also in zip and gzip files. */
export function jsonlFormat(mapping: Mapping): ReadFormat {
  const reader = new RecordReader(mapping);
  return async function* (files) {
    const refused: Found[] = [];
    const refuse = (origin: string, skipped: string) => refused.push({ origin, skipped });
    for await (const file of inputFiles(files, { endings, refuse })) {
      yield* refused.splice(0);
      yield* recordsOf(file, reader);
    }
    yield* refused;
  };
}

async function* recordsOf(file: InputFile, reader: RecordReader): AsyncGenerator<Found> {
  try {
    for await (const raw of jsonRecords(file.open())) {
      const origin = `${file.name}, record ${raw.number}`;
      if ("fault" in raw) yield { origin, skipped: raw.fault };
      else yield recordOf(raw.text, origin, file.name, reader);
    }
  } catch (error) {
    if (!isInputError(error)) throw error;
    yield { origin: file.name, skipped: error.message };
  }
}

function recordOf(text: string, origin: string, name: string, reader: RecordReader): Found {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return {
      origin,
      skipped: `not valid JSON: ${error instanceof Error ? error.message.slice(0, 120) : ""}`,
    };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return {
      origin,
      skipped: "not a JSON object, expected one with fields such as title and body",
    };
  }
  return reader.item(value as Record<string, unknown>, origin, name);
}
