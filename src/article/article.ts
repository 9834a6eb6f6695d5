import { createHash } from "node:crypto";
import type * as z from "zod";
import { disagreements } from "./consistency.ts";
import { spoofingFaults } from "./spoofing-faults.ts";
import type { Fault } from "./fault.ts";
import type { Named } from "./fields.ts";
import { splitFile } from "./front-matter.ts";
import { keyFaults } from "./key-faults.ts";
import { referencesOf, type References } from "./markdown/index.ts";
import { frontMatterSchema, type ArticleSettings, type FrontMatter } from "./schema.ts";
import { slugOf, urlOf } from "./slug.ts";
import { foreignLanguage } from "./text-language.ts";
import type { LineOf } from "./yaml.ts";
import { say } from "../messages/message.ts";

/** A page on which an article stands, as its front matter says it, with its line there. */
export type PageOfArticle = NonNullable<FrontMatter["pages"]>[number] & { line: number };

/** One article of the archive: its front matter, where it is and what its text points at. */
export interface Article extends Omit<FrontMatter, "author" | "places" | "pages"> {
  author: string[];
  places: string[];
  /** Addresses that stand for its authors and places elsewhere, where it gives any. */
  sameAs?: Record<"author" | "places", Named[]>;
  pages?: readonly PageOfArticle[];
  /** Path of the file relative to the archive, as `2024/05/07-kazakhstan.md`. */
  file: string;
  slug: string;
  /** Path of its page, not percent-encoded, as `/2024/05/07/kazakhstan/`. */
  url: string;
  /** Hash of its file's path and text: articles with the same hash are the same. */
  contentHash: string;
  references: ArticleReferences;
}

/** What an article points at, its lead picture first; `line` counts in the file. */
export interface ArticleReferences extends References {
  /** Its `related` articles and its `aliases`, once more with their lines. */
  related: PathOnLine[];
  aliases: PathOnLine[];
}

/** A path, and the line of the file that names it. */
export interface PathOnLine {
  path: string;
  line: number;
}

/** What became of a file: an article, perhaps with warnings, or errors. */
export type ParsedArticle =
  | { article: Article; body: string; faults: Fault[] }
  | { article?: undefined; body?: undefined; faults: Fault[] };

/** Reads one file: its path relative to the archive, its text, and the content hash if that is known. */
export type ArticleParser = (file: string, text: string, contentHash?: string) => ParsedArticle;

/**
 * The content hash of an article: of its file's path and text.
 *
 * @param content the text, or the bytes that it was read from: they need not be encoded once more.
 */
export function contentHashOf(file: string, content: string | Uint8Array): string {
  return createHash("sha256").update(`${file}\n`).update(content).digest("hex").slice(0, 32);
}

type Schema = ReturnType<typeof frontMatterSchema>;

/**
 * Makes a reader of articles. The schema is made here, once for all articles of a newspaper.
 *
 * @throws RangeError from the reader when `settings.zone` is not a time zone.
 */
export function createArticleParser(settings: ArticleSettings): ArticleParser {
  const schema = frontMatterSchema(settings);
  return (file, text, contentHash = contentHashOf(file, text)) =>
    parse(schema, file, text, contentHash);
}

function parse(schema: Schema, file: string, text: string, contentHash: string): ParsedArticle {
  if (text.length > LONGEST) return { faults: [tooLong(file, text.length)] };
  const { data, body, bodyLine, sanitised, lineOf, faults: found } = splitFile(text);
  const faults = found.map((fault): Fault => ({ file, ...fault, severity: "error" }));
  if (data === undefined) return { faults };

  const parsed = schema.safeParse(data);
  if (!parsed.success) {
    for (const fault of keyFaults(parsed.error, schema, lineOf)) {
      faults.push({ file, ...fault, severity: "error" });
    }
  }
  const front = parsed.success ? parsed.data : validPart(schema, data);
  for (const { key, message, severity } of disagreements(file, front)) {
    faults.push({ file, line: lineOf([key]), message, severity });
  }
  faults.push(...spoofingFaults(data, sanitised, lineOf).map((fault) => ({ file, ...fault })));
  if (!parsed.success || faults.some(({ severity }) => severity === "error")) return { faults };

  const slug = parsed.data.slug ?? slugOf(file);
  const url = urlOf(parsed.data.date, slug);
  const related = linesOf("related", parsed.data.related, data, lineOf);
  const aliases = linesOf("aliases", parsed.data.aliases, data, lineOf);
  const { readAlso, pictures, links } = referencesOf(body, bodyLine);
  const lead = parsed.data.image && { src: parsed.data.image.src, line: lineOf(["image", "src"]) };
  const references = {
    readAlso,
    pictures: lead ? [lead, ...pictures] : pictures,
    links,
    related,
    aliases,
  };
  const lang = parsed.data.lang ?? foreignLanguage(`${parsed.data.title}\n${body}`);
  const own = { file, slug, url, contentHash, references, ...(lang !== undefined && { lang }) };
  const { author, places } = parsed.data;
  const known = (names: readonly Named[]) => names.filter(({ sameAs }) => sameAs.length > 0);
  const sameAs = { author: known(author), places: known(places) };
  const names = {
    author: author.map(({ name }) => name),
    places: places.map(({ name }) => name),
    ...(sameAs.author.length + sameAs.places.length > 0 && { sameAs }),
  };
  const { pages: written, ...rest } = parsed.data;
  const pages = written?.map((page, i) => ({ ...page, line: lineOf(["pages", i]) }));
  return { article: { ...rest, ...own, ...names, ...(pages && { pages }) }, body, faults };
}

/** Characters of an article at most: a whole newspaper page has some thousands of words. */
const LONGEST = 2_000_000;

function tooLong(file: string, length: number): Fault {
  const message = say("found {length} characters, expected an article of {most} at most", {
    length,
    most: LONGEST,
  });
  return { file, line: 1, message, severity: "error" };
}

/** The line of each path of a key: the list as read no longer has its empty and repeated items. */
function linesOf(
  key: string,
  paths: readonly string[],
  data: Record<string, unknown>,
  lineOf: LineOf,
): PathOnLine[] {
  const written = data[key];
  const items: unknown[] = Array.isArray(written) ? written : [];
  const places = new Map<unknown, number>();
  for (const [at, item] of items.entries()) {
    const path = typeof item === "string" ? item.trim() : item;
    if (!places.has(path)) places.set(path, at);
  }
  return paths.map((path) => {
    const at = places.get(path);
    return { path, line: lineOf(at === undefined ? [key] : [key, at]) };
  });
}

/** The valid keys of an invalid front matter, so that all faults of a file are found at once. */
function validPart(schema: Schema, data: Record<string, unknown>): Partial<FrontMatter> {
  const shape: Readonly<Record<string, z.ZodType>> = schema.shape;
  const valid = Object.entries(shape).flatMap(([key, field]) => {
    const parsed = field.safeParse(data[key]);
    return parsed.success ? [[key, parsed.data] as const] : [];
  });
  return Object.fromEntries(valid);
}
