/** A text that is kept as a list of paragraphs, or as the tree of an editor. */
import { isHtml } from "./html-text.ts";
import { isObject, leave, unpacked, type JsonObject } from "./record-values.ts";
import { pictureIn, type RecordPicture } from "./record-pictures.ts";
import type { ImportItem } from "../item.ts";

/** A paragraph, a heading (`h2`) or a picture. */
interface Block {
  tag: string;
  text: string;
}

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
    : { kind: "html", value: all.map(htmlOf).join("\n") };
}

interface Walk {
  path: string;
  blocks: Block[];
  left: Set<string>;
  depth: number;
}

function walk(value: unknown, tag: string, at: Walk): void {
  if (at.depth > 40) leave(value, at.path, at.left);
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
  const tag = headingOf(value, kind) ?? outer;
  const rendering = renderings.find((key) => Object.hasOwn(value, key) && value[key] !== null);
  for (const [key, inner] of Object.entries(value)) {
    const path = `${at.path}.${key}`;
    const isText = key === rendering || bearing.has(key.toLowerCase());
    if (!isText) leave(inner, path, at.left);
    else {
      const isHeading = headings.has(key.toLowerCase()) && typeof inner === "string";
      walk(inner, isHeading ? "h2" : tag, { ...at, path, depth: at.depth + 1 });
    }
  }
}

/** What an object says that it is: `paragraph`, `header`, `h2`, `image`. */
function kindOf(value: JsonObject): string {
  return ["type", "_type", "tag", "style", "nodeName"]
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

/** The runs of a paragraph as its text, those within links and the like too. */
function runs(list: readonly unknown[], at: Walk): string {
  return list
    .map((run) => {
      if (isObject(run) && breaks.test(String(run["type"] ?? run["_type"]))) return "\n";
      const blocks: Block[] = [];
      walk(run, "p", { ...at, blocks });
      const text = blocks.map((block) => block.text).join("");
      // A blank between two words is a run of its own.
      return text === "" && isObject(run) && typeof run["text"] === "string" ? run["text"] : text;
    })
    .join("");
}

function figure({ src, alt, caption }: RecordPicture): Block {
  const attribute = (text = "") => escaped(text).replaceAll('"', "&quot;");
  const under = caption === undefined ? "" : `<figcaption>${escaped(caption)}</figcaption>`;
  return {
    tag: "figure",
    text: `<figure><img src="${attribute(src)}" alt="${attribute(alt)}">${under}</figure>`,
  };
}

function htmlOf({ tag, text }: Block): string {
  if (tag === "figure") return text;
  if (!isHtml(text)) return `<${tag}>${escaped(text).replace(/\n/g, "<br>")}</${tag}>`;
  const isWhole = /<(?:p|div|h[1-6]|ul|ol|table|blockquote|figure|section)\b/i.test(text);
  return isWhole ? text : `<${tag}>${text}</${tag}>`;
}

/** References to characters stay: in plain text of dumps they stand for those too. */
function escaped(text: string): string {
  return text.replace(/&(?!#?\w{1,8};)/g, "&amp;").replaceAll("<", "&lt;");
}
