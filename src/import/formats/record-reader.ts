/** Reads a dump's records: finds their fields, and says what is missing and what nobody took. */
import { nearest } from "../../article/index.ts";
import { urlDate } from "../date/path-date.ts";
import type { InputFile } from "../input/input-file.ts";
import type { Found } from "../item.ts";
import { keys, type Key } from "./field-names.ts";
import type { Mapping } from "./mapping.ts";
import { withRelated } from "./json-api.ts";
import { articleOf } from "./record-article.ts";
import { hasField, RecordFields } from "./record-fields.ts";
import { notesOfUntaken } from "./record-notes.ts";
import { textsOf, type JsonObject } from "./record-values.ts";
import { textBeside } from "./text-beside.ts";
import { unwrapped } from "./wrapped-records.ts";
import { say, type Message } from "../../messages/message.ts";

/** How a file's records are told. */
export interface RecordSettings {
  mapping: Mapping;
  /** What its fields are called: `columns`, `fields`. */
  fields: Message;
  /** Whether a number of five figures may be Excel's of a day. */
  hasSerials?: boolean;
}

/** Reads the records of one file. */
export class RecordReader {
  readonly #file: InputFile;
  readonly #settings: RecordSettings;
  /** Keys whose mapped field no record had so far. */
  readonly #unmet: Set<Key>;
  #names: string[] = [];

  constructor(file: InputFile, settings: RecordSettings) {
    this.#file = file;
    this.#settings = settings;
    this.#unmet = new Set(keys.filter((key) => settings.mapping[key] !== undefined));
  }

  /** The articles of a record, or of what is wrapped in it; what is not taken is told in their notes. */
  *read(value: JsonObject, origin: string): Generator<Found> {
    const { mapping } = this.#settings;
    const record = withRelated(value);
    // phpMyAdmin says of itself and of its database before the tables.
    if (/^(?:header|database)$/.test(String(record["type"])) && !("data" in record)) return;
    const isArticle = (it: JsonObject) =>
      hasField(it, "body", mapping) &&
      (mapping.body !== undefined || hasField(it, "title", mapping));
    const inner = unwrapped(record, isArticle);
    for (const [i, { levels, path, left }] of inner.entries()) {
      const place = path === "" ? "" : `, ${path}${inner.length > 1 ? ` ${i + 1}` : ""}`;
      yield this.#item(levels, left, origin + place);
    }
  }

  /** What to say of the file when it has been read: mapped fields that no record has. */
  *end(): Generator<Found> {
    for (const key of this.#unmet) {
      const field = this.#settings.mapping[key] ?? "";
      const meant = nearest(field, this.#names);
      const hint = meant === undefined ? "" : say("; did you mean {meant}?", { meant });
      const skipped = say("--map {key}={field}: no such field; {names}{hint}", {
        key,
        field,
        names: this.#found(this.#names),
        hint,
      });
      if (this.#names.length > 0) yield { origin: this.#file.name, skipped };
    }
  }

  #item(levels: readonly JsonObject[], around: readonly string[], origin: string): Found {
    const { mapping } = this.#settings;
    const own = new RecordFields(levels, mapping);
    this.#meet(own);
    const body = own.has("body") ? undefined : textBeside(own, this.#file);
    const fields = body === undefined ? own : new RecordFields([{ body }, ...levels], mapping);
    const refused = refusal(fields);
    if (refused !== undefined) return { origin, skipped: refused };
    const item = articleOf(fields, origin, this.#file, this.#settings.hasSerials ?? false);
    if (item.body.value.trim() === "" && (!fields.has("body") || hasLongText(fields))) {
      return {
        origin,
        skipped: say("{names} — which is the text? --map body=…", {
          names: this.#found(fields.names),
        }),
      };
    }
    if (!fields.has("title")) {
      item.notes.push({
        code: say("no field for the headline, expected --map title=…"),
        message: this.#found(fields.names),
      });
    }
    const address = item.url ?? item.link;
    if (!fields.has("date") && (address === undefined || urlDate(address) === undefined)) {
      item.notes.push({
        code: say("no field for the date, expected --map date=…"),
        message: this.#found(fields.names),
      });
    }
    item.notes.push(...notesOfUntaken(fields));
    for (const path of around) {
      item.notes.push({
        code: say("field not taken: {path}", { path: path.slice(0, 60) }),
        message: say("it stands beside the list of articles"),
      });
    }
    return item;
  }

  #meet(fields: RecordFields): void {
    if (this.#names.length < 100) {
      this.#names = [...new Set([...this.#names, ...fields.names])];
    }
    for (const key of this.#unmet) if (fields.has(key)) this.#unmet.delete(key);
  }

  #found(names: readonly string[]): Message {
    const all = names.join(", ");
    return say("{fields}: {names}", {
      fields: this.#settings.fields,
      names: all.length > 120 ? `${all.slice(0, 120)}…` : all,
    });
  }
}

/** States of what readers do not see; Drupal and Joomla number them, a table has them as yes and no. */
const unpublished =
  /^(?:auto-draft|draft|trash|trashed|private|pending|future|inherit|deleted|unpublished|false|no|0|-2|مسودة|محذوف|غير منشور|لا)$/i;
const published = /^(?:publish|published|active|live|true|yes|1|2|منشور|نعم)$/i;
const yes = /^(?:true|yes|1|نعم)$/i;
/** What WordPress keeps beside posts. */
const noPost = /^(?:attachment|nav_menu_item|revision|page|custom_css|wp_\w+)$/;

/** Why a record is no article, if it says so. */
function refusal(fields: RecordFields): Message | undefined {
  /** What the fields of a key say, if it is a reason; what says nothing else is read with that. */
  const found = (key: "status" | "draft" | "type", isReason: RegExp, isNone: RegExp) => {
    const said = fields.candidates(key).flatMap((field) => {
      const { name, value } = field;
      const [word = ""] = textsOf(value, name, new Set()).map((text) => text.trim());
      if (isNone.test(word)) fields.take(field);
      return [{ name, word }];
    });
    return said.find(({ word }) => isReason.test(word));
  };
  const state = found("status", unpublished, published) ?? found("draft", yes, unpublished);
  if (state !== undefined) {
    const { name, word } = state;
    return say("not published ({status})", {
      status: /\p{L}{3}/u.test(word) && !/^(?:true|false)$/i.test(word) ? word : `${name}: ${word}`,
    });
  }
  const type = found("type", noPost, /^post$/)?.word;
  return type === undefined ? undefined : say('of type "{type}", expected posts', { type });
}

/** Whether a field that nobody took could be the text. */
function hasLongText(fields: RecordFields): boolean {
  return fields.untaken().some(({ shown }) => shown.endsWith("…"));
}
