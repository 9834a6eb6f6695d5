/** Tables: those of figures as tables, every value under its head; those of layout as their blocks. */
import type { Element } from "../../document.ts";
import { flattened } from "./flow.ts";
import { nameOf } from "./elements.ts";
import type { Block, Inline, Style } from "./model.ts";
import type { Reading } from "./reading.ts";

/** Cells of a table with those that spans fill; a hostile span cannot make more. */
const mostCells = 20_000;
/** Letters that a spanned cell repeats at most: heads and values are short. */
const mostRepeated = 120;
/** Letters from which a cell of several paragraphs is a column of text, not a value. */
const longText = 300;

interface Cell {
  element: Element;
  blocks: Block[];
  content: Inline[];
  others: Block[];
}

/**
 * The blocks of a table: its caption as a line, the table, and the pictures of its cells. A table of one
 * row or column, one that says it is for presentation, or whose cells hold headings, tables or columns of
 * text, is its cells' blocks.
 */
export function tableOf(table: Element, reading: Reading, style: Style): Block[] {
  const { captions, rows } = partsOf(table);
  const before = captions.flatMap((it) => reading.blocks(it.childNodes, style));
  const cells = rows.map((row) =>
    [...row.children]
      .filter((it) => /^t[dh]$/.test(nameOf(it)))
      .map((element): Cell => {
        const blocks = reading.blocks(element.childNodes, style);
        return { element, blocks, ...flattened(blocks) };
      }),
  );
  const filled = cells.filter((row) => row.some(({ blocks }) => blocks.length > 0));
  const grid = isLayout(table, filled) ? undefined : gridOf(filled);
  const width = grid?.[0]?.length ?? 0;
  if (!grid || width < 2 || filled.length < 2) {
    return [...before, ...filled.flat().flatMap(({ blocks }) => blocks)];
  }
  const isHead = (row: readonly Cell[]) =>
    row.every(({ element }) => nameOf(element) === "th" || element.closest("thead") !== null);
  const hasRowHeads = filled.some((row) => row.some(({ element }) => nameOf(element) === "th"));
  const hasHead = isHead(filled[0] ?? []) || !hasRowHeads;
  const others = filled.flat().flatMap((cell) => cell.others);
  return [...before, { kind: "table", hasHead, rows: grid }, ...others];
}

/** A table's own captions and rows, not those of tables within. */
function partsOf(table: Element): { captions: Element[]; rows: Element[] } {
  const parts = { captions: [] as Element[], rows: [] as Element[] };
  for (const child of table.children) {
    const name = nameOf(child);
    if (name === "caption") parts.captions.push(child);
    else if (name === "tr") parts.rows.push(child);
    else if (/^(?:thead|tbody|tfoot)$/.test(name))
      parts.rows.push(...[...child.children].filter((it) => nameOf(it) === "tr"));
  }
  return parts;
}

function isLayout(table: Element, rows: readonly (readonly Cell[])[]): boolean {
  if (/^(?:presentation|none)$/i.test(table.getAttribute("role") ?? "")) return true;
  return rows.flat().some(({ blocks }) => {
    const paragraphs = blocks.filter(({ kind }) => kind === "paragraph");
    const isText = paragraphs.length > 1 && lengthOf(paragraphs) > longText;
    return isText || blocks.some(({ kind }) => /^(?:table|heading|quote|rule)$/.test(kind));
  });
}

/** Rows of equal width, with what spans rows and columns in each of its places. */
function gridOf(rows: readonly (readonly Cell[])[]): Inline[][][] | undefined {
  const grid: Inline[][][] = rows.map(() => []);
  let cells = 0;
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const { element, content } of row) {
      while (grid[y]?.[x] !== undefined) x++;
      const isShort = contentLength(content) <= mostRepeated;
      // A line across the whole table stands in it once.
      const columns = row.length === 1 ? 1 : spanOf(element, "colspan", 1000);
      const below = spanOf(element, "rowspan", rows.length - y);
      for (let dy = 0; dy < below; dy++) {
        for (let dx = 0; dx < columns; dx++) {
          if (++cells > mostCells) return undefined;
          const isFirst = dx === 0 && dy === 0;
          const line = grid[y + dy];
          if (line && line[x + dx] === undefined) line[x + dx] = isFirst || isShort ? content : [];
        }
      }
      x += columns;
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length));
  if (width * rows.length > mostCells) return undefined;
  return grid.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? []));
}

/** @param most what a span of 0 means as well: to the end. */
function spanOf(cell: Element, attribute: string, most: number): number {
  const span = Number.parseInt(cell.getAttribute(attribute) ?? "1", 10);
  if (Number.isNaN(span) || span < 0) return 1;
  return span === 0 ? (attribute === "rowspan" ? most : 1) : Math.min(span, most);
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, it) => sum + (it.kind === "paragraph" ? contentLength(it.content) : 0),
    0,
  );
}

function contentLength(content: readonly Inline[]): number {
  return content.reduce((sum, it) => sum + (it.kind === "words" ? it.text.length : 1), 0);
}
