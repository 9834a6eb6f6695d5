/** A text that is kept as a list of paragraphs, or as the tree of an editor. */
import { attribute, escaped, figure, htmlOf, withLists, type Block } from "./block-html.ts";
import { isHtml } from "./html-text.ts";
import { isObject, leave, unpacked, type JsonObject } from "./record-values.ts";
import { pictureIn, type RecordPicture } from "./record-pictures.ts";
import type { ImportItem } from "../item.ts";

/** One text in several renderings: the first is taken. */
const renderings = [
  "rendered",
  "value",
  "processed",
  "html",
  "raw",
  "safe_value",
  "#text",
  "_",
  "$t",
];
/** Keys under which trees have text, or more of the tree. */
const bearing = new Set(
  `text content children blocks paragraphs paragraph body data items nodes root ops insert caption
  title heading header headline subtitle quote message document doc p line lines section sections
  cells rows columns`.split(/\s+/),
);
/** Objects in each other; those of real trees are some ten. */
const deepest = 40;
const headings = new Set(["title", "heading", "header", "headline"]);

/**
 * Collects a text in the order of its document, block by block: strings, lists in lists, objects of
 * any editor that keeps its text under `text`, `content`, `children` and the like. Runs of a paragraph
 * are joined as they are.
 *
 * @param pictures that follow the text.
 * @param left gets the paths of strings that are not taken.
 */
export function bodyOf(
  value: unknown,
  path: string,
  pictures: readonly RecordPicture[],
  left: Set<string>,
): ImportItem["body"] {
  const blocks: Block[] = [];
  walk(unpacked(value), "p", { path, blocks, left, depth: 0 });
  const all = [...blocks, ...pictures.map(figure)];
  const [first, ...more] = all;
  if (first?.tag === "p" && more.length === 0) {
    return { kind: isHtml(first.text) ? "html" : "plain", value: first.text };
  }
  return all.every(({ tag, text }) => tag === "p" && !isHtml(text))
    ? { kind: "plain", value: all.map(({ text }) => text).join("\n\n") }
    : { kind: "html", value: withLists(all).map(htmlOf).join("\n") };
}

interface Walk {
  /** Whether what stands here may be an item of a list that no object holds. */
  isFlat?: boolean;
  path: string;
  blocks: Block[];
  left: Set<string>;
  depth: number;
}

function walk(value: unknown, tag: string, at: Walk): void {
  if (at.depth > deepest) leave(value, at.path, at.left);
  else if (typeof value === "string" || typeof value === "number") {
    const text = withLineEnds(String(value));
    if (text.trim() !== "") at.blocks.push({ tag, text });
  } else if (Array.isArray(value)) {
    const inner = { ...at, depth: at.depth + 1 };
    if (value.some((it) => isRun(it, at.path))) walk(runs(value, inner), tag, inner);
    else for (const it of value) walk(it, tag, inner);
  } else if (isObject(value)) walkObject(value, tag, at);
}

/** A text with line ends in place of `\n` in letters, if a program has written all of them so. */
function withLineEnds(text: string): string {
  return text.includes("\n") ? text : text.replace(/(?:\\r)?\\n(?![a-z])/g, "\n");
}

function walkObject(value: JsonObject, outer: string, at: Walk): void {
  const kind = kindOf(value);
  if (/image|img|picture|photo|figure/.test(kind)) {
    const picture = pictureIn(value, at.path, at.left);
    if (picture) {
      at.blocks.push(figure(picture));
      return;
    }
  }
  const whole = listOf(value, kind, at) ?? tableOf(value, kind, at) ?? quoteOf(value, kind, at);
  if (whole !== undefined) {
    at.blocks.push({ tag: "html", text: whole });
    return;
  }
  const isItem = typeof value["listItem"] === "string" || /list-item/.test(kind);
  const tag =
    isItem && at.isFlat !== false ? listTag(value, kind) : (headingOf(value, kind) ?? outer);
  const isLink = /link/.test(kind);
  // Lexical numbers the items of a list by their value.
  const rendering = renderings.find(
    (key) => Object.hasOwn(value, key) && value[key] !== null && typeof value[key] !== "number",
  );
  for (const [key, inner] of Object.entries(value)) {
    if (isLink && /^(?:url|href|uri|target|rel)$/.test(key)) continue;
    const path = `${at.path}.${key}`;
    const isText = key === rendering || bearing.has(key.toLowerCase());
    if (!isText) leave(inner, path, at.left);
    else {
      const isHeading = headings.has(key.toLowerCase()) && typeof inner === "string";
      walk(inner, isHeading ? "h2" : tag, { ...at, path, depth: at.depth + 1 });
    }
  }
}

/** What an object holds, beside what it says of itself: Editor.js puts it into `data`. */
function heldIn(value: JsonObject): JsonObject {
  const { data } = value;
  return isObject(data) && Object.keys(data).length > 0 ? data : value;
}

function membersOf(value: JsonObject, ...names: string[]): readonly unknown[] | undefined {
  return names.map((name) => value[name]).find((it) => Array.isArray(it));
}

/** The HTML of a part of the tree. */
function innerHtml(value: unknown, at: Walk): string {
  const blocks: Block[] = [];
  walk(value, "p", { ...at, blocks, isFlat: false, depth: at.depth + 1 });
  return blocks.map(htmlOf).join("");
}

function listTag(value: JsonObject, kind: string): "ol" | "ul" {
  const held = heldIn(value);
  const said = [kind, value["listItem"], value["listType"], value["format"], held["style"]]
    .join(" ")
    .toLowerCase();
  return /(?:^|[\s_-])ol(?:\s|$)|number|(?<!un)ordered/.test(said) ? "ol" : "ul";
}

function listOf(value: JsonObject, kind: string, at: Walk): string | undefined {
  if (!/(?:^|\s)(?:[uo]l|[a-z]*[-_]?list)(?:\s|$)/.test(kind)) return undefined;
  const items = membersOf(heldIn(value), "items", "content", "children");
  return items && listHtml(items, listTag(value, kind), at);
}

/** A list; an item of Editor.js may have items of its own. */
function listHtml(items: readonly unknown[], tag: string, at: Walk): string {
  const inner = { ...at, depth: at.depth + 1 };
  const written = items.map((item) => {
    if (!isObject(item) || inner.depth > deepest) return innerHtml(item, inner);
    const { items: own, ...rest } = item;
    const below = Array.isArray(own) && own.length > 0 ? listHtml(own, tag, inner) : "";
    return innerHtml(rest, inner) + below;
  });
  return `<${tag}>${written.map((it) => `<li>${it}</li>`).join("")}</${tag}>`;
}

/** A table: rows of cells, as lists in a list or as objects that hold each other. */
function tableOf(value: JsonObject, kind: string, at: Walk): string | undefined {
  const held = heldIn(value);
  const rows = /(?:^|\s)table(?:\s|$)/.test(kind) && membersOf(held, "content", "rows", "children");
  const cells = (row: unknown) =>
    isObject(row)
      ? membersOf(row, "content", "cells", "children")
      : Array.isArray(row)
        ? row
        : undefined;
  if (!rows || !rows.every((row) => cells(row))) return undefined;
  const written = rows.map((row, i) => {
    const tag = i === 0 && held["withHeadings"] === true ? "th" : "td";
    return `<tr>${(cells(row) ?? []).map((it) => `<${tag}>${innerHtml(it, at)}</${tag}>`).join("")}</tr>`;
  });
  return `<table>${written.join("")}</table>`;
}

function quoteOf(value: JsonObject, kind: string, at: Walk): string | undefined {
  const isQuote = /(?:^|\s)(?:block-?)?quote(?:\s|$)/.test(kind);
  const held = ["content", "children", "data", "text"].map((name) => value[name]).find((it) => it);
  return isQuote && held !== undefined
    ? `<blockquote>${innerHtml(held, at)}</blockquote>`
    : undefined;
}

/** What an object says that it is: `paragraph`, `header`, `h2`, `image`. */
function kindOf(value: JsonObject): string {
  return ["type", "_type", "tag", "style", "nodeName", "nodeType"]
    .map((key) => (Object.hasOwn(value, key) ? value[key] : undefined))
    .filter((it) => typeof it === "string")
    .join(" ")
    .toLowerCase();
}

function headingOf(value: JsonObject, kind: string): string | undefined {
  const named = /(?:^|\s)h([1-6])(?:\s|$)/.exec(kind)?.[1];
  if (named !== undefined) return `h${named}`;
  return /(?:^|\s)head(?:er|ing)(?:[\s-]|$)/.test(kind) && !isObject(value["attributes"])
    ? "h2"
    : undefined;
}

const breaks = /^(?:hard_?break|line_?break|br)$/i;

/** Whether a member of a list is a run of a paragraph, and no paragraph. */
function isRun(value: unknown, path: string): boolean {
  if (!isObject(value)) return false;
  if (typeof value["insert"] === "string") return true;
  const type = value["type"] ?? value["_type"] ?? value["object"];
  if (typeof type === "string") return /^(?:text|span|leaf)$/i.test(type) || breaks.test(type);
  return typeof value["text"] === "string" && path.endsWith(".children");
}

/** The runs of a paragraph as its text; as HTML where some of them are marked or links. */
function runs(list: readonly unknown[], at: Walk): string {
  const read = list.map((run) => {
    if (isObject(run) && breaks.test(String(run["type"] ?? run["_type"])))
      return { text: "\n", marks: [] };
    const blocks: Block[] = [];
    walk(run, "p", { ...at, blocks });
    const text = blocks.map((block) => block.text).join("");
    const marks = isObject(run) ? marksOf(run) : [];
    // A blank between two words is a run of its own.
    const blank = isObject(run) && typeof run["text"] === "string" ? run["text"] : "";
    return { text: text === "" ? blank : text, marks };
  });
  if (read.every(({ text, marks }) => marks.length === 0 && !isHtml(text)))
    return read.map(({ text }) => text).join("");
  return read
    .map(({ text, marks }) => {
      const html = isHtml(text) ? text : escaped(text).replace(/\n/g, "<br>");
      return marks.reduce((inner, mark) => `<${mark}>${inner}</${mark.split(" ")[0] ?? ""}>`, html);
    })
    .join("");
}

/** Marks by the names that editors have for them. */
const markNames: ReadonlyMap<string, string> = new Map([
  ["bold", "strong"],
  ["strong", "strong"],
  ["italic", "em"],
  ["em", "em"],
  ["strike", "s"],
  ["strikethrough", "s"],
  ["strike-through", "s"],
]);

/** The HTML marks that a run bears: named in a list, as properties of its own, or as Lexical's bits. */
function marksOf(run: JsonObject): string[] {
  const listed = Array.isArray(run["marks"]) ? (run["marks"] as unknown[]) : [];
  const names = listed.map((it) => (isObject(it) ? it["type"] : it));
  const own = Object.keys(run).filter((key) => run[key] === true);
  const bits = typeof run["format"] === "number" ? run["format"] : 0;
  const ofBits = ["bold", "italic", "strike"].filter((_, i) => bits & (1 << i));
  const found = [...names, ...own, ...ofBits].flatMap((it) => markNames.get(String(it)) ?? []);
  const links = [run, ...listed.filter(isObject)].flatMap((it) => {
    const held = [it, it["attrs"], it["data"], it["fields"]].filter(isObject);
    const addresses = held.flatMap(({ url, href, uri }) => [url, href, uri]);
    const address = addresses.find((text) => typeof text === "string");
    return /link/.test(kindOf(it)) && address !== undefined
      ? [`a href="${attribute(address)}"`]
      : [];
  });
  return [...new Set(found), ...links.slice(0, 1)];
}
