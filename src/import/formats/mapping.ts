/** Which field of a dump is which key of the front matter. */
import { nearest } from "../../article/index.ts";
import type { ImportItem } from "../item.ts";

/** What a field can be, with the names that dumps commonly give it, best first. */
const usual = {
  title: ["title", "headline", "name", "subject", "العنوان", "عنوان"],
  body: [
    "body",
    "content",
    "text",
    "article",
    "article_text",
    "articleBody",
    "fulltext",
    "html",
    "النص",
    "المحتوى",
  ],
  date: [
    "date",
    "published",
    "published_at",
    "publishedAt",
    "date_published",
    "datePublished",
    "publish_date",
    "pubDate",
    "pubdate",
    "post_date",
    "created_at",
    "created",
    "التاريخ",
    "تاريخ النشر",
  ],
  author: ["author", "authors", "byline", "writer", "creator", "الكاتب", "المحرر"],
  section: ["section", "category", "channel", "القسم", "التصنيف"],
  tags: ["tags", "keywords", "topics", "الوسوم"],
  kicker: ["kicker", "overline"],
  subtitle: ["subtitle", "subheadline", "deck"],
  summary: ["summary", "description", "excerpt", "abstract"],
  updated: ["updated", "updated_at", "modified", "dateModified", "modified_at"],
  id: ["id", "article_id", "articleId", "post_id", "guid"],
  image: ["image", "image_url", "photo", "picture", "thumbnail"],
  caption: ["caption", "image_caption"],
  lang: ["lang", "language"],
  issue: ["issue", "edition", "العدد"],
  page: ["page", "الصفحة"],
  "source.url": ["url", "link", "source_url", "permalink", "canonical"],
  "source.captured": [
    "captured",
    "date_extracted",
    "crawled_at",
    "fetched_at",
    "scraped_at",
    "retrieved",
    "accessed",
  ],
  "source.publisher": ["publisher", "source", "newspaper", "site", "الصحيفة"],
} as const satisfies Record<string, readonly string[]>;

type Key = keyof typeof usual;

/** Fields of a dump by the keys that they are mapped to. */
export type Mapping = Partial<Record<Key, string>>;

/**
 * Reads a mapping as it is typed: `title=headline,source.url=link`, the front matter's key first.
 * `body` is the text, `id` what the old system numbered it by.
 *
 * @throws Error for a key that there is not, with the nearest.
 */
export function parseMapping(text: string): Mapping {
  const mapping: Mapping = {};
  for (const pair of text.split(",").filter((it) => it.trim() !== "")) {
    const [key = "", field = ""] = pair.split("=").map((it) => it.trim());
    if (!isKey(key) || field === "") {
      const meant = nearest(key, Object.keys(usual));
      const hint = isKey(key)
        ? ""
        : meant === undefined
          ? `; keys are ${Object.keys(usual).join(", ")}`
          : `; did you mean "${meant}"?`;
      throw new Error(`found "${pair}", expected KEY=FIELD, such as title=headline${hint}`);
    }
    mapping[key] = field;
  }
  return mapping;
}

function isKey(key: string): key is Key {
  return Object.hasOwn(usual, key);
}

/** Makes articles of a dump's records. */
export class RecordReader {
  readonly #given: Mapping;

  /** @param given the mapping that a person gave; usual names count for the keys it does not name. */
  constructor(given: Mapping) {
    this.#given = given;
  }

  /** The article of a record; fields that no key takes are told in its notes. */
  item(record: Readonly<Record<string, unknown>>, origin: string, name: string): ImportItem {
    const used = new Set<string>();
    const field = (key: Key): string | undefined => this.#field(record, key, used)[0];
    const list = (key: Key): string[] => this.#field(record, key, used);
    const [title, body, url, id] = [
      field("title"),
      field("body"),
      field("source.url"),
      field("id"),
    ];
    const image = field("image");
    const publisher = field("source.publisher");
    const item: ImportItem = {
      origin,
      name,
      key: keyOf(id, publisher, title, body),
      title: title ?? "",
      kicker: field("kicker"),
      subtitle: field("subtitle"),
      summary: field("summary"),
      body: { kind: isHtml(body ?? "") ? "html" : "plain", value: body ?? "" },
      author: list("author"),
      section: field("section"),
      tags: list("tags")
        .flatMap((tag) => tag.split(/[،,;|]/))
        .map((tag) => tag.trim()),
      published: list("date"),
      datelines: [],
      updated: field("updated"),
      captured: field("source.captured"),
      url: url === undefined ? undefined : absolute(url),
      publisher,
      id,
      issue: field("issue"),
      page: field("page"),
      lang: field("lang"),
      ...(image !== undefined && { lead: { src: image, caption: field("caption") } }),
      notes: [],
    };
    for (const left of Object.keys(record).filter(
      (it) => !used.has(it) && record[it] !== null && record[it] !== "",
    )) {
      item.notes.push({
        code: `field not taken: ${left.slice(0, 60)}`,
        message: "no key of the front matter was mapped to it",
      });
    }
    return item;
  }

  #field(record: Readonly<Record<string, unknown>>, key: Key, used: Set<string>): string[] {
    const given = this.#given[key];
    const taken = new Set(Object.values(this.#given));
    const names = given === undefined ? usual[key].filter((name) => !taken.has(name)) : [given];
    for (const name of names) {
      const value = Object.hasOwn(record, name) ? textsOf(record[name]) : [];
      if (Object.hasOwn(record, name)) used.add(name);
      if (value.length > 0) return value;
    }
    return [];
  }
}

/** The texts in a value: a scalar, a list, or objects that have a name or an address. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value];
  if (typeof value === "number" || typeof value === "boolean") return [String(value)];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== "object" || value === null) return [];
  const { name, title, url } = value as Record<string, unknown>;
  return textsOf(name ?? title ?? url);
}

function keyOf(
  id: string | undefined,
  publisher: string | undefined,
  title: string | undefined,
  body: string | undefined,
): string {
  if (id !== undefined) return `record:${publisher ?? ""}#${id}`;
  return `record:${publisher ?? ""}#${title ?? ""}#${(body ?? "").slice(0, 200)}`;
}

function isHtml(text: string): boolean {
  return /<(?:p|br|div|span|a|img|strong|b|em|i|h[1-6]|ul|ol|li|table|blockquote|script|style)\b[^<>]*\/?>/i.test(
    text,
  );
}

/** An address that an archive can hold: without its scheme it is the web's. */
function absolute(url: string): string | undefined {
  const trimmed = url.trim();
  const address = /^\/\/|^www\./i.test(trimmed)
    ? `http://${trimmed.replace(/^\/\//, "")}`
    : trimmed;
  return /^https?:/i.test(address) && URL.canParse(address) ? address : undefined;
}
