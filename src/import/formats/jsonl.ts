/** JSON lines, an array of objects, or an object that has one: a dump of a database or of a crawler. */
import type { Found } from "../item.ts";
import { inputFiles, isInputError } from "../input/open.ts";
import type { InputFile } from "../input/input-file.ts";
import type { ReadFormat } from "./format.ts";
import { jsonRecords } from "./json-records.ts";
import type { Mapping } from "./mapping.ts";
import { RecordReader } from "./record-reader.ts";
import { isObject } from "./record-values.ts";
import { say, type Message } from "../../messages/message.ts";
import { reasonOf } from "../refusal.ts";

const endings = [".jsonl", ".ndjson", ".json"];

/** Reads JSON dumps: `.json`, `.jsonl` and `.ndjson` files, also in zip and gzip files. */
export function jsonlFormat(mapping: Mapping): ReadFormat {
  return async function* (files) {
    const refused: Found[] = [];
    const refuse = (origin: string, skipped: Message) => refused.push({ origin, skipped });
    for await (const file of inputFiles(files, { endings, refuse })) {
      yield* refused.splice(0);
      yield* recordsOf(file, new RecordReader(file, { mapping, fields: say("fields") }));
    }
    yield* refused;
  };
}

async function* recordsOf(file: InputFile, reader: RecordReader): AsyncGenerator<Found> {
  let count = 0;
  try {
    for await (const raw of jsonRecords(file.open())) {
      count++;
      const origin = `${file.name}, record ${raw.number}`;
      if ("fault" in raw) yield { origin, skipped: raw.fault };
      else yield* recordOf(raw.text, origin, reader);
    }
    yield* reader.end();
    if (count === 0) yield { origin: file.name, skipped: say("no records in this file") };
  } catch (error) {
    if (!isInputError(error)) throw error;
    yield { origin: file.name, skipped: reasonOf(error) };
  }
}

function recordOf(text: string, origin: string, reader: RecordReader): Iterable<Found> {
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 120) : "";
    return [{ origin, skipped: say("not valid JSON: {reason}", { reason }) }];
  }
  const objects = Array.isArray(value) ? value : [value];
  const skipped = say("not a JSON object, expected one with fields such as title and body");
  if (!objects.some(isObject)) return [{ origin, skipped }];
  try {
    return objects.flatMap((it) =>
      isObject(it) ? [...reader.read(it, origin)] : { origin, skipped },
    );
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [{ origin, skipped: say("nested too deeply, expected an article") }];
  }
}

/** Python writes `NaN` where JSON has no word for it. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const mended = text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b/g, (it) =>
      it.startsWith('"') ? it : "null",
    );
    if (mended === text) throw error;
    return JSON.parse(mended);
  }
}
