/** Writes blocks as Markdown. Characters at a line's beginning are judged here, by the line that results. */
import { escapeInline, escapeStart } from "../../../article/markdown/decoded-text.ts";
import type { Block, Inline, PictureBlock } from "./model.ts";
import { writeCodeBlock } from "./code.ts";
import { linesOf, writeLine } from "./write-line.ts";

/**
 * Blocks as Markdown.
 *
 * @param between what parts them: a blank line, but in lists whose items have a line each.
 */
export function writeBlocks(blocks: readonly Block[], between = "\n\n"): string {
  const written: string[] = [];
  let isOther = false;
  for (const [i, block] of blocks.entries()) {
    const before = blocks[i - 1];
    // Two lists would be one, and a line of dashes behind a list its end: another sign parts them.
    const followsList =
      block.kind === "list" &&
      before?.kind === "list" &&
      (before.start === undefined) === (block.start === undefined);
    isOther = followsList && !isOther;
    const text = writeBlock(block, isOther);
    if (text !== "") written.push(text);
  }
  return written.join(between);
}

function writeBlock(block: Block, isOther: boolean): string {
  switch (block.kind) {
    case "paragraph":
      return writeParagraph(block.content);
    case "heading":
      return `${"#".repeat(block.level)} ${writeRow(block.content).replace(/(^|\s)(#+)$/, "$1\\$2")}`;
    case "list":
      return writeList(block.items, block.start, isOther);
    case "quote":
      return prefixed(writeBlocks(block.blocks), "> ", "> ");
    case "table":
      return writeTable(block.rows, block.hasHead);
    case "rule":
      return "---";
    case "code":
      return writeCodeBlock(block.text, block.language);
    case "picture":
      return writePicture(block);
    default:
      return prefixed(writeBlocks(block.blocks), `[^${block.number}]: `, "    ");
  }
}

/** Lines with a backslash at the end of each but the last, where Markdown would else run them together. */
function writeParagraph(content: readonly Inline[]): string {
  return (
    linesOf(content)
      .map(writeLine)
      // An asterisk of the text is escaped by now; one that is not is a mark of ours.
      .map((line) => (/^(?:\*|~~)/.test(line) ? line : escapeStart(line)))
      .join("\\\n")
  );
}

/** Content in one line. */
function writeRow(content: readonly Inline[]): string {
  const row = linesOf(content).map(writeLine).join(" ");
  // Where paragraphs and breaks were, there may be a space beside a space.
  return row.replace(/ {2,}/g, " ");
}

function writeList(items: readonly Block[][], start: number | undefined, isOther: boolean): string {
  const isTight = items.every((blocks) =>
    blocks.every((it, i) => (i === 0 ? it.kind === "paragraph" : mayFollow(it))),
  );
  return items
    .map((blocks, i) => {
      const sign =
        start === undefined ? (isOther ? "*" : "-") : `${start + i}${isOther ? ")" : "."}`;
      return prefixed(
        writeBlocks(blocks, isTight ? "\n" : "\n\n"),
        `${sign} `,
        " ".repeat(sign.length + 1),
      );
    })
    .join(isTight ? "\n" : "\n\n");
}

/** Whether a block begins below a line of text without a blank line: lists do whose first number is 1. */
function mayFollow(block: Block): boolean {
  return block.kind === "list" && (block.start ?? 1) === 1;
}

function writeTable(rows: readonly Inline[][][], hasHead: boolean): string {
  const lines = rows.map(
    (row) => `| ${row.map((cell) => writeRow(cell).replaceAll("|", "\\|")).join(" | ")} |`,
  );
  const width = rows[0]?.length ?? 0;
  const head = hasHead ? [] : [`|${"  |".repeat(width)}`];
  const [first = "", ...others] = [...head, ...lines];
  return [first, `|${" --- |".repeat(width)}`, ...others].join("\n");
}

/** A picture alone in its paragraph. */
export function writePicture({ src, alt, caption }: Omit<PictureBlock, "kind">): string {
  const title = caption === "" ? "" : ` "${caption.replace(/["\\&]/g, "\\$&")}"`;
  return `![${escapeInline(alt, true)}](<${src.replace(/[<>\\]/g, encodeURIComponent)}>${title})`;
}

function prefixed(text: string, first: string, others: string): string {
  return text
    .split("\n")
    .map((line, i) => (i === 0 ? first : line === "" ? others.trimEnd() : others) + line)
    .join("\n");
}
