/** Makes an article of a record's fields: what each key takes, and of lists how. */
import { readDate } from "../date/read-date.ts";
import type { InputFile } from "../input/input-file.ts";
import type { ImportItem, ItemPicture, Note } from "../item.ts";
import type { Key } from "./field-names.ts";
import { lineOf } from "./html-text.ts";
import { pictureBeside } from "./pictures-beside.ts";
import type { Field, RecordFields } from "./record-fields.ts";
import { picturesIn, type RecordPicture } from "./record-pictures.ts";
import { textsOf } from "./record-values.ts";
import { bodyOf } from "./text-blocks.ts";
import { textKey } from "./text-key.ts";
import { say } from "../../messages/message.ts";

/**
 * The article of a record. Of a list every member is taken, or told in a note: paragraphs follow each
 * other, lines are joined, names and topics are lists themselves.
 *
 * @param hasSerials whether a number of five figures may be Excel's of a day.
 */
export function articleOf(
  fields: RecordFields,
  origin: string,
  file: InputFile,
  hasSerials: boolean,
): ImportItem {
  return new Draft(fields, hasSerials).item(origin, file);
}

/** An article in the making: each key takes its field. */
class Draft {
  readonly #fields: RecordFields;
  readonly #hasSerials: boolean;
  readonly #notes: Note[] = [];

  constructor(fields: RecordFields, hasSerials: boolean) {
    this.#fields = fields;
    this.#hasSerials = hasSerials;
  }

  item(origin: string, file: InputFile): ImportItem {
    const picture = (src: string) => pictureBeside(file, src);
    const { lead, others } = this.#pictures();
    const beside = others.filter(({ src }) => picture(src));
    for (const { src, caption } of others.filter((it) => !beside.includes(it))) {
      const message = [src, caption].filter((it) => it !== undefined).join(" ");
      this.#notes.push({ code: say("picture not taken: not the first"), message });
    }
    const title = this.#line("title") ?? "";
    const body = this.#body(beside);
    const publisher = this.#one("source.publisher", (it) => !isAddress(it));
    const id = this.#one("id");
    const [section, ...sections] = this.#all("section", isName).flatMap((it) => it.split(/[;|]/));
    const tags = this.#all("tags", isName).flatMap((tag) => tag.split(/[،,;|]/));
    return {
      origin,
      name: file.name,
      key: `record:${publisher ?? ""}#${id ?? textKey(title, body.value)}`,
      title,
      kicker: this.#line("kicker"),
      subtitle: this.#line("subtitle"),
      summary: this.#line("summary"),
      body,
      author: this.#all("author", isName),
      // Of several, that which the newspaper declares is its section: it is looked for among the tags.
      section: sections.length === 0 ? section : undefined,
      tags: [...(sections.length === 0 ? [] : [section ?? "", ...sections]), ...tags].map(lineOf),
      published: this.#dates("date"),
      datelines: [],
      updated: this.#dates("updated")[0],
      captured: this.#dates("source.captured")[0],
      ...this.#address(),
      publisher,
      id,
      issue: this.#one("issue"),
      volume: this.#one("volume"),
      page: this.#one("page"),
      lang: languageOf(this.#one("lang", (it) => languageOf(it) !== undefined)),
      ...(lead && { lead }),
      picture,
      notes: this.#notes,
    };
  }

  /** The texts of the best field that has any of which something holds. */
  #all(key: Key, accepts: (text: string) => boolean = () => true): string[] {
    for (const field of this.#fields.candidates(key)) {
      const left = new Set<string>();
      const texts = textsOf(field.value, field.name, left);
      if (!texts.some(accepts)) continue;
      this.#take(field, left);
      for (const text of texts.filter((it) => !accepts(it))) this.#note(key, text);
      return texts.filter(accepts);
    }
    return [];
  }

  /** The first text of a field; others are told. */
  #one(key: Key, accepts?: (text: string) => boolean): string | undefined {
    const [first, ...others] = this.#all(key, accepts);
    for (const text of others) this.#note(key, text);
    return first;
  }

  /** A field of one line: what is a list is joined. */
  #line(key: Key): string | undefined {
    const texts = this.#all(key).map(lineOf);
    return texts.length === 0 ? undefined : texts.join(" ");
  }

  #body(pictures: readonly RecordPicture[]): ImportItem["body"] {
    const [intro] = this.#fields.candidates("intro");
    const [main] = this.#fields
      .candidates("body")
      .filter(({ value }) => typeof value !== "boolean");
    const parts = [intro, main].filter((it) => it !== undefined);
    const left = new Set<string>();
    for (const field of parts) this.#take(field, left);
    const value = parts.length === 1 ? parts[0]?.value : parts.map((it) => it.value);
    const body = bodyOf(value, main?.name ?? "", pictures, left);
    for (const path of left) this.#fields.left.add(path);
    return body;
  }

  /** Dates as written, of the best field that has one; of a day and a time in two fields both. */
  #dates(key: Key): string[] {
    const all = this.#fields.candidates(key).map((field) => {
      const left = new Set<string>();
      return { field, left, texts: textsOf(field.value, field.name, left) };
    });
    const isRead = (text: string) => readDate(this.#serial(text) ?? text, "UTC") !== undefined;
    const best = all.find(({ texts }) => texts.some(isRead)) ?? all[0];
    if (!best) return [];
    this.#take(best.field, best.left);
    const texts = best.texts.map((text) => {
      const date = this.#serial(text);
      if (date === undefined) return text;
      const message = say('"{text}" was read as {date}', { text, date });
      this.#notes.push({ code: say("Excel's number of a day ({key})", { key }), message });
      return date;
    });
    for (const text of texts.slice(1)) this.#note(key, text);
    return key === "date" ? this.#withTime(texts, best.field) : texts;
  }

  /** Days with the time that another field has. */
  #withTime(days: readonly string[], { name }: Field): string[] {
    const time = this.#fields
      .candidates("time")
      .find((it) => it.name !== name && /^\s*\d{1,2}:\d{2}/.test(String(it.value)));
    const alone = days.map((day) => day.replace(/[T ]00:00(?::00(?:\.0+)?)?$/, ""));
    if (!time || alone.some((day) => /\d:\d/.test(day))) return [...days];
    this.#take(time, new Set());
    return alone.map((day) => `${day} ${String(time.value)}`);
  }

  /** The day that Excel counts from 1899-12-30 on, where a table kept no more of a date. */
  #serial(text: string): string | undefined {
    if (!this.#hasSerials || !/^[1-7]\d{4}(?:\.\d+)?$/.test(text.trim())) return undefined;
    const instant = new Date(Math.round((Number(text) - 25_569) * 86_400) * 1000);
    return instant.toISOString().slice(0, text.includes(".") ? 19 : 10);
  }

  #address(): Pick<ImportItem, "url" | "link"> {
    const url = this.#one(
      "source.url",
      (it) => absolute(it) !== undefined || /^[^\s:]*\/[^\s]*$/.test(it),
    );
    if (url === undefined) return {};
    const whole = absolute(url);
    if (whole !== undefined) return { url: whole };
    this.#notes.push({
      code: say("link without its site"),
      message: say("{url} is kept nowhere: source.url is an absolute address", {
        url: url.slice(0, 200),
      }),
    });
    return { link: url };
  }

  #pictures(): { lead?: ItemPicture; others: RecordPicture[] } {
    const [field] = this.#fields.candidates("image");
    if (!field) return { others: [] };
    const left = new Set<string>();
    const [first, ...others] = picturesIn(field.value, field.name, left);
    if (!first) return { others };
    this.#take(field, left);
    const caption = this.#line("caption") ?? first.caption;
    return { lead: { ...first, caption }, others };
  }

  #take(field: Field, left: ReadonlySet<string>): void {
    this.#fields.take(field);
    for (const path of left) this.#fields.left.add(path);
  }

  #note(key: Key, text: string): void {
    this.#notes.push({ code: say("not taken for {key}", { key }), message: text.slice(0, 200) });
  }
}

/** Numbers that other tables name are no names. */
function isName(text: string): boolean {
  return /\p{L}/u.test(text);
}

function isAddress(text: string): boolean {
  return /^\s*(?:https?:)?\/\//i.test(text);
}

/** An address that an archive can hold: without its scheme it is the web's. */
function absolute(url: string): string | undefined {
  const trimmed = url.trim();
  const address = /^\/\/|^www\./i.test(trimmed)
    ? `http://${trimmed.replace(/^\/\//, "")}`
    : trimmed;
  return /^https?:/i.test(address) && URL.canParse(address) ? address : undefined;
}

/** The tag of a language, `ar_EG` and `ara` too; its name in words is none. */
function languageOf(text: string | undefined): string | undefined {
  const tag = text?.trim().replaceAll("_", "-") ?? "";
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
