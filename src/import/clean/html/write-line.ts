/** Writes lines of words as Markdown that any reader of CommonMark shows as they were. */
import MarkdownIt from "markdown-it";
import { escapeInline } from "../../../article/markdown/decoded-text.ts";
import { writeCode } from "./code.ts";
import { settle } from "./settle.ts";
import type { Inline, Mark, Words } from "./model.ts";

const signs: Readonly<Record<Mark, string>> = { del: "~~", strong: "**", em: "*" };
const order: readonly Mark[] = ["del", "strong", "em"];

const commonmark = new MarkdownIt({ html: false, linkify: false });

/** What a line is written of: words and calls of notes, without breaks. */
export type Piece = Exclude<Inline, { kind: "break" }>;

/** The lines of some content, parted at its breaks; empty ones are left out. */
export function linesOf(content: readonly Inline[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const it of content) {
    if (it.kind === "break") lines.push([]);
    else lines.at(-1)?.push(it);
  }
  return lines.map(trimmed).filter((line) => line.length > 0);
}

/** A line as Markdown. Its beginning is not escaped: that is for whoever knows what stands before it. */
export function writeLine(line: readonly Piece[]): string {
  let written = "";
  for (let i = 0; i < line.length;) {
    const piece = line[i];
    if (piece?.kind === "note") {
      written += `[^${piece.number}]`;
      i++;
      continue;
    }
    if (piece?.kind === "code") {
      const code = writeCode(piece.text);
      written += piece.href === undefined ? code : `[${code}](<${destination(piece.href)}>)`;
      i++;
      continue;
    }
    let end = i;
    const href = piece?.href;
    const words: Words[] = [];
    for (let it = line[end]; it?.kind === "words" && it.href === href; it = line[++end])
      words.push(it);
    const next = line[end];
    // An exclamation mark or a caret before a bracket would make another thing of it.
    const text = writeLink(words, href);
    written += href === undefined && next !== undefined ? text.replace(/[!^]$/, "\\$&") : text;
    i = end;
  }
  // A note's call at a line's beginning, and a colon, would define the note.
  return written.replace(/^(\[\^\d+\]):/, "$1\\:");
}

function writeLink(words: readonly Words[], href: string | undefined): string {
  if (href === undefined) return marked(words, false);
  const text = words.map((it) => it.text).join("");
  const [before = "", after = ""] = [/^\s*/.exec(text)?.[0], /\s*$/.exec(text)?.[0]];
  const written = marked(words, true).trim();
  if (written === "") return before;
  return `${before}[${written}](<${destination(href)}>)${after}`;
}

function destination(href: string): string {
  return href.replace(/[<>\s\\|]/g, encodeURIComponent).replace(/&(?=#?\w+;)/g, "\\&");
}

/** Words in their marks; italics give in where CommonMark would read them in another way. */
function marked(words: readonly Words[], isLabel: boolean): string {
  const written = writeMarked(settle(words), [], isLabel);
  if (!written.includes("***") || isShown(written, words)) return written;
  const upright = words.map((it) => ({
    ...it,
    marks: new Set([...it.marks].filter((mark) => mark !== "em")),
  }));
  return writeMarked(settle(upright), [], isLabel);
}

/** Whether CommonMark shows the words, and no sign with them. */
function isShown(written: string, words: readonly Words[]): boolean {
  const children = commonmark.parseInline(written, {})[0]?.children ?? [];
  const shown = children.map(({ type, content }) => (type === "text" ? content : "")).join("");
  return (
    shown.trim() ===
    words
      .map(({ text }) => text)
      .join("")
      .trim()
  );
}

/** Each mark around as many words as bear it, the widest outermost. */
function writeMarked(words: readonly Words[], within: readonly Mark[], isLabel: boolean): string {
  let written = "";
  for (let i = 0; i < words.length;) {
    const start = i;
    const [mark, end] = order
      .filter((it) => !within.includes(it) && words[start]?.marks.has(it))
      .map((it): [Mark, number] => [it, endOf(words, start, it)])
      .sort(([, a], [, b]) => b - a)[0] ?? [undefined, start + 1];
    const part = words.slice(start, end);
    written += mark
      ? `${signs[mark]}${writeMarked(part, [...within, mark], isLabel)}${signs[mark]}`
      : escapeInline(part[0]?.text ?? "", isLabel);
    i = end;
  }
  return written;
}

function endOf(words: readonly Words[], start: number, mark: Mark): number {
  for (let end = start; end < words.length; end++) {
    if (!words[end]?.marks.has(mark)) return end;
  }
  return words.length;
}

/** A line without white space at its ends. */
function trimmed(line: readonly Piece[]): Piece[] {
  const pieces = [...line];
  for (let it = pieces[0]; it?.kind === "words"; it = pieces[0]) {
    const text = it.text.trimStart();
    if (text !== "") {
      pieces[0] = { ...it, text };
      break;
    }
    pieces.shift();
  }
  for (let it = pieces.at(-1); it?.kind === "words"; it = pieces.at(-1)) {
    const text = it.text.trimEnd();
    if (text !== "") {
      pieces[pieces.length - 1] = { ...it, text };
      break;
    }
    pieces.pop();
  }
  return pieces;
}
