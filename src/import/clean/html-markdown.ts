/** HTML of an article as Markdown: what it says, none of what it does. */
import { parseHTML } from "linkedom";
import TurndownService from "turndown";
import { limits } from "../limits.ts";
import { Refusal } from "../refusal.ts";
import { escapeLine } from "./markdown-text.ts";
import { repair, type Repairs } from "./repair.ts";

/** Where a picture of the text is in the archive; `undefined` for one that is not brought along. */
export type PlacePicture = (src: string) => string | undefined;

/** Elements that show nothing of an article. */
const unseen =
  "script,style,noscript,template,iframe,object,embed,form,button,input,select,textarea,svg,math,canvas,audio,video,link,meta,base,head,title";

/**
 * Converts HTML. Scripts, styles, forms and frames go; addresses other than http, https and mailto
 * are links no more, with their words kept; every other letter of the text stays.
 *
 * @param placePicture asked for each picture.
 * @returns the Markdown, and what of its text had to be repaired.
 * @throws Refusal for more elements than any article has.
 */
export function htmlToMarkdown(
  html: string,
  placePicture: PlacePicture,
): { markdown: string; repairs: Repairs } {
  const mended = repair(html);
  const { document } = parseHTML(`<!doctype html><html><body>${mended.text}</body></html>`);
  const all = document.querySelectorAll("*");
  if (all.length > limits.elements) {
    throw new Refusal(
      `${all.length} elements, expected an article with ${limits.elements} at most`,
    );
  }
  for (const element of document.querySelectorAll(unseen)) element.remove();
  const markdown = service(placePicture).turndown(document.body);
  return { markdown: tidy(markdown), repairs: mended.repairs };
}

function service(placePicture: PlacePicture): TurndownService {
  const turndown = new TurndownService({
    headingStyle: "atx",
    bulletListMarker: "-",
    codeBlockStyle: "fenced",
    emDelimiter: "*",
    hr: "---",
    br: "\\",
  });
  turndown.escape = (text) => text.split("\n").map(escapeLine).join("\n");
  turndown.addRule("links", {
    filter: "a",
    replacement: (words, node) => link(words, node),
  });
  turndown.addRule("figures", {
    filter: ["figure", "img"],
    replacement: (words, node) => figure(words, node, placePicture),
  });
  // Print is bold and slanted by the paragraph; marks around nothing or around breaks make no sense.
  turndown.addRule("bold", {
    filter: ["strong", "b"],
    replacement: (words) => marked(words, "**"),
  });
  turndown.addRule("slanted", { filter: ["em", "i"], replacement: (words) => marked(words, "*") });
  // The page has one headline of its own.
  turndown.addRule("headings", {
    filter: ["h1", "h2", "h3", "h4", "h5", "h6"],
    replacement: (words, node) => {
      const level = Math.max(2, Number(node.nodeName.charAt(1)));
      const line = words.replace(/\\?\s*\n\s*/g, " ").trim();
      return line === "" ? "" : `\n\n${"#".repeat(level)} ${line}\n\n`;
    },
  });
  turndown.addRule("tables", {
    filter: ["table"],
    replacement: (_words, node) => table(node),
  });
  return turndown;
}

function marked(words: string, mark: string): string {
  const inner = words.trim();
  if (inner === "" || inner.includes("\n") || inner.startsWith("*") || inner.endsWith("\\"))
    return words;
  const [before = ""] = /^\s*/.exec(words) ?? [];
  const [after = ""] = /\s*$/.exec(words) ?? [];
  return `${before}${mark}${inner}${mark}${after}`;
}

function link(words: string, node: HTMLElement): string {
  const href = (node.getAttribute("href") ?? "").trim();
  const text = words.trim();
  const isAddress = /^(?:https?:\/\/[^\s/]|mailto:[^\s]+@)/i.test(href) && URL.canParse(href);
  if (!isAddress || text === "" || words.includes("\n") || words.includes("![")) return words;
  return `[${text}](<${new URL(href).href.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}

function figure(words: string, node: HTMLElement, placePicture: PlacePicture): string {
  const image = node.nodeName === "IMG" ? node : node.querySelector("img");
  if (!image) return words;
  const caption = lineOf(node.querySelector("figcaption")?.textContent ?? "");
  const lazy = ["data-src", "data-lazy-src", "data-original", "src"].map((name) =>
    image.getAttribute(name),
  );
  const original = lazy.find((src) => src !== null && src !== "" && !src.startsWith("data:")) ?? "";
  const src = placePicture(original);
  // A caption without its picture is a sentence of the paper all the same.
  if (src === undefined) return caption === "" ? "" : `\n\n${escapeLine(caption)}\n\n`;
  const alt = lineOf(image.getAttribute("alt") ?? "").replace(/[[\]\\]/g, "\\$&");
  const title = caption === "" ? "" : ` "${caption.replace(/["\\]/g, "\\$&")}"`;
  return `\n\n![${alt}](<${src}>${title})\n\n`;
}

/** A table of figures as a table; one for layout as its cells' paragraphs. */
function table(node: HTMLElement): string {
  const rows = [...node.querySelectorAll("tr")].map((row) =>
    [...row.querySelectorAll("th,td")].map((cell) =>
      escapeLine(lineOf(cell.textContent ?? "")).replaceAll("|", "\\|"),
    ),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  const filled = rows.filter((row) => row.some((cell) => cell !== ""));
  if (width < 2 || filled.length < 2)
    return `\n\n${filled
      .flat()
      .filter((cell) => cell !== "")
      .join("\n\n")}\n\n`;
  const lines = filled.map(
    (row) => `| ${Array.from({ length: width }, (_, i) => row[i] ?? "").join(" | ")} |`,
  );
  const rule = `|${" --- |".repeat(width)}`;
  return `\n\n${[lines[0], rule, ...lines.slice(1)].join("\n")}\n\n`;
}

function lineOf(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Breaks at the ends of paragraphs, doubled ones, and space around lines. */
function tidy(markdown: string): string {
  return markdown
    .replace(/[^\S\n]+\n/g, "\n")
    .replace(/(?:(?<!\\)\\\n[^\S\n]*){2,}/g, "\n\n")
    .replace(/(?<!\\)\\(?=\n\n|$)/g, "")
    .replace(/^(?:\\\n)+/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
