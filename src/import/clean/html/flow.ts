/** Gathers words into lines and paragraphs, as a browser flows them. */
import type { Block, Inline, Words } from "./model.ts";

/** A text in the making. */
export class Flow {
  readonly blocks: Block[] = [];
  #content: Inline[] = [];
  /** Pictures and the like that stand within the present paragraph: they follow it. */
  #after: Block[] = [];

  /** Adds words; white space is one space, and none at a line's beginning. */
  words(words: Words): void {
    const last = this.#content.at(-1);
    const isStart = last === undefined || last.kind === "break";
    let text = words.text.replace(/\s+/g, " ");
    if (isStart || (last.kind === "words" && last.text.endsWith(" ")))
      text = text.replace(/^ /, "");
    if (text !== "") this.#content.push({ ...words, text });
  }

  /** Adds a piece of code; pieces without anything between them are one. */
  code(words: Words): void {
    const [, before = "", text = "", after = ""] =
      /^(\s*)([^]*?)(\s*)$/.exec(words.text.replace(/\s+/g, " ")) ?? [];
    this.words({ ...words, text: before });
    const last = this.#content.at(-1);
    if (last?.kind === "code" && last.href === words.href) last.text += text;
    else this.#content.push({ kind: "code", text, href: words.href });
    this.words({ ...words, text: after });
  }

  /** Adds a call of a note. */
  note(number: number): void {
    this.#content.push({ kind: "note", number });
  }

  /** Ends a line; a second time, the paragraph. */
  break(): void {
    const last = this.#content.at(-1);
    if (last === undefined) return;
    if (last.kind === "break" || this.#after.length > 0) this.end();
    else this.#content.push({ kind: "break" });
  }

  /** Ends a line, if one has begun: blocks of verse are lines. */
  line(): void {
    const last = this.#content.at(-1);
    if (last !== undefined && last.kind !== "break") this.break();
  }

  /** Adds what cannot stand within a paragraph: where a line begins it parts two, else it follows. */
  block(block: Block): void {
    const last = this.#content.at(-1);
    if (last?.kind === "break") this.end();
    if (last === undefined || last.kind === "break") this.blocks.push(block);
    else this.#after.push(block);
  }

  /** Ends the paragraph. */
  end(): void {
    if (this.#content.at(-1)?.kind === "break") this.#content.pop();
    const isSeen = this.#content.some(
      (it) => it.kind === "note" || it.kind === "code" || (it.kind === "words" && it.text !== " "),
    );
    if (isSeen) this.blocks.push({ kind: "paragraph", content: this.#content });
    for (const block of this.#after) this.blocks.push(block);
    this.#content = [];
    this.#after = [];
  }
}

/** Blocks as one line of words, for a cell or a heading, and those of them that cannot be in one. */
export function flattened(blocks: readonly Block[]): { content: Inline[]; others: Block[] } {
  const content: Inline[] = [];
  const others: Block[] = [];
  const add = (more: readonly Inline[]) => {
    if (content.length > 0 && more.length > 0) content.push(space);
    for (const it of more) content.push(it.kind === "break" ? space : it);
  };
  const visit = (block: Block): void => {
    if (block.kind === "paragraph" || block.kind === "heading") add(block.content);
    else if (block.kind === "list") block.items.flat().forEach(visit);
    else if (block.kind === "quote") block.blocks.forEach(visit);
    else if (block.kind === "table") block.rows.flat().forEach(add);
    else if (block.kind === "code") add([{ kind: "code", text: block.text.replace(/\s+/g, " ") }]);
    else if (block.kind !== "rule") others.push(block);
  };
  blocks.forEach(visit);
  return { content, others };
}

const space: Inline = { kind: "words", text: " ", marks: new Set() };
