/** Verse, lists and tables of an edition as blocks of Markdown. */
import { escapeStart } from "../../../article/markdown/decoded-text.ts";
import { readDigits } from "../../../calendar/index.ts";
import type { Lines } from "./lines.ts";
import { dressed, indented } from "./marks.ts";
import { childrenOf, type TeiElement, type TeiNode } from "./tree.ts";

/** What writes the elements within such a block. */
export interface BlockWriter {
  lines: Lines;
  /** An element within a line, and the same of all that an element holds. */
  inline: (element: TeiElement) => string;
  inlineChildren: (element: TeiElement) => string;
  /** An element that stands on lines of its own, and the blocks that an element holds. */
  block: (element: TeiElement, level: number) => string[];
  blocks: (element: TeiElement, level: number) => string[];
}

/** Elements that stand on lines of their own. */
const blocks = new Set(
  `ab argument body byline castList closer dateline div div1 div2 div3 epigraph figure floatingText front
  back group head item l lg list listBibl opener p postscript salute signed sp speaker stage table text
  trailer`.split(/\s+/),
);
/** Elements that are blocks where they hold blocks. */
const perhapsBlocks = new Set(["quote", "q", "cit"]);

/** Whether an element stands on lines of its own. */
export function isBlock(element: TeiElement): boolean {
  return (
    blocks.has(element.name) ||
    (perhapsBlocks.has(element.name) && childrenOf(element).some(isBlock))
  );
}

/** Lines of verse: half-lines are parted as `src/article/markdown/verse.ts` reads it. */
export function verseBlocks(
  children: readonly TeiNode[],
  level: number,
  writer: BlockWriter,
): string[] {
  const written: string[] = [];
  let lines: string[] = [];
  const end = () => {
    const isParted = lines.some((line) => line.includes(" %~% "));
    if (lines.length > 0) written.push(lines.join(isParted ? "\n" : "\\\n"));
    lines = [];
  };
  for (const child of children) {
    if (typeof child === "string" || (!isBlock(child) && child.name !== "note")) {
      const line = writer.lines.withPages(typeof child === "string" ? child : writer.inline(child));
      if (line !== "") lines.push(escapeStart(line));
    } else if (child.name === "l") {
      const line = verseLine(child, writer);
      if (line !== "") lines.push(escapeStart(line));
    } else if (child.name === "note" && lines.length > 0) {
      lines.push(`${lines.pop() ?? ""}${writer.lines.line(writer.inline(child))}`);
    } else {
      end();
      if (child.name === "note") written.push(writer.lines.paragraph(writer.inline(child)));
      else written.push(...writer.block(child, level + 1));
    }
  }
  end();
  return written;
}

function verseLine(l: TeiElement, writer: BlockWriter): string {
  const halves: string[] = [""];
  const add = (text: string) => halves.push((halves.pop() ?? "") + text);
  let isAfterHalf = false;
  for (const child of l.children) {
    if (typeof child === "string") add(child);
    else if (child.name === "caesura" || child.name === "cb") halves.push("");
    else if (child.name === "seg") {
      if (isAfterHalf) halves.push("");
      add(writer.inline(child));
      isAfterHalf = true;
    } else add(writer.inline(child));
  }
  // A half-line that is empty, or holds a page's beginning alone, is part of the one beside it.
  const seen = halves.reduce<string[]>((all, half) => {
    const last = all.at(-1);
    const isOwn = last === undefined || (writer.lines.isSeen(last) && writer.lines.isSeen(half));
    return isOwn ? [...all, half] : [...all.slice(0, -1), last + half];
  }, []);
  const [first = "", ...others] = seen;
  const begin = dressed(l, writer.lines.withPages(first));
  return [begin, ...others.map((half) => writer.lines.line(half))].join(" %~% ");
}

/** How editions say that a list is numbered by its places: TEI P5 by `rend`, P4 by `type`. */
const numbered = /\b(?:numbered|ordered|decimal)\b/;

/** A list with its labels; what stands in it and is no item is written between its items. */
export function listBlocks(list: TeiElement, level: number, writer: BlockWriter): string[] {
  const { rend = "", type = "" } = list.attributes;
  // What is numbered by labels of its own is not numbered again.
  const isNumbered = numbered.test(`${rend} ${type}`) && childrenOf(list, "label").length === 0;
  let number = numberOf(childrenOf(list, "item")[0]) ?? 1;
  const written: string[] = [];
  let items: string[] = [];
  let label = "";
  const end = () => {
    if (items.length > 0) written.push(items.join(items.some(isLoose) ? "\n\n" : "\n"));
    items = [];
  };
  const item = (texts: readonly string[]) => {
    const [first = "", ...rest] = texts;
    const text = [label, first].filter((part) => part !== "").join(" ");
    label = "";
    const mark = isNumbered ? `${number++}. ` : "- ";
    const whole = [text, ...rest].join("\n\n");
    if (text !== "") items.push(indented(whole, mark, " ".repeat(mark.length)));
  };
  for (const child of childrenOf(list)) {
    if (child.name === "label") label = writer.lines.paragraph(writer.inlineChildren(child));
    else if (child.name === "item" || child.name === "bibl") item(writer.blocks(child, level));
    else if (child.name === "pb") writer.lines.pageBreak(child);
    else if (child.name === "head") {
      end();
      written.push(writer.lines.paragraph(writer.inlineChildren(child)));
    } else {
      end();
      written.push(...writer.blocks({ ...list, children: [child] }, level));
    }
  }
  if (label !== "") item([""]);
  end();
  return written;
}

/** A table: its heads before it, whatever else stands in it behind it. */
export function tableBlocks(table: TeiElement, writer: BlockWriter): string[] {
  const before = childrenOf(table, "head").map((head) =>
    writer.lines.paragraph(writer.inlineChildren(head)),
  );
  for (const pb of childrenOf(table, "pb")) writer.lines.pageBreak(pb);
  const rows = childrenOf(table, "row").map((row) =>
    childrenOf(row).flatMap((cell) => {
      if (cell.name === "pb") writer.lines.pageBreak(cell);
      if (cell.name !== "cell") return [];
      const text = writer.lines.withPages(writer.inlineChildren(cell)).replaceAll("|", "\\|");
      const span = Math.min(Number(cell.attributes["cols"] ?? 1) || 1, 50);
      return [text, ...Array<string>(span - 1).fill("")];
    }),
  );
  const others = childrenOf(table)
    .filter(({ name }) => !/^(?:head|row|pb)$/.test(name))
    .map((child) => writer.lines.paragraph(writer.inline(child)));
  const width = Math.max(0, ...rows.map(({ length }) => length));
  if (width === 0) return [...before, ...others];
  const hasHead = childrenOf(table, "row")[0]?.attributes["role"] === "label";
  const all = hasHead ? rows : [[], ...rows];
  const lines = all.map(
    (row) => `| ${Array.from({ length: width }, (_, i) => row[i] ?? "").join(" | ")} |`,
  );
  lines.splice(1, 0, `|${" --- |".repeat(width)}`);
  return [...before, lines.join("\n"), ...others];
}

/** The number that an item bears, if Markdown can begin a list with it. */
function numberOf(item: TeiElement | undefined): number | undefined {
  const [digits] = /^\d{1,9}(?=\.?$)/.exec(readDigits(item?.attributes["n"] ?? "")) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function isLoose(item: string): boolean {
  return item.includes("\n\n");
}
