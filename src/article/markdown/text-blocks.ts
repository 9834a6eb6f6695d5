/** Blocks of text among markdown-it's tokens: paragraphs, headings, table cells. */
import type { Token } from "markdown-it";

/** A block's tokens: what opens it, its inline content, what closes it. */
export interface TextBlock {
  open: Token;
  inline: Token;
  /** The content's tokens. */
  children: readonly Token[];
  close: Token;
}

/** Replaces blocks of text: `edit` returns the tokens to stand for a block, often its own. */
export function editTextBlocks(
  tokens: readonly Token[],
  edit: (block: TextBlock) => readonly Token[],
): Token[] {
  const edited: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const [open, inline, close] = [tokens[i], tokens[i + 1], tokens[i + 2]];
    if (!open) break;
    if (inline?.type === "inline" && inline.children && close) {
      for (const token of edit({ open, inline, children: inline.children, close })) {
        edited.push(token);
      }
      i += 2;
    } else edited.push(open);
  }
  return edited;
}

/** The block with other content. */
export function withChildren({ open, inline, close }: TextBlock, children: Token[]): Token[] {
  const copy = Object.create(Object.getPrototypeOf(inline) as object) as Token;
  return [open, Object.assign(copy, inline, { children }), close];
}

/** Whether a token ends a line. */
export function isBreak({ type }: Token): boolean {
  return type === "softbreak" || type === "hardbreak";
}

/** Whether nothing would be seen of some content: empty text, breaks, marks around nothing. */
export function isBlank(children: readonly Token[]): boolean {
  return children.every((token) => isBreak(token) || token.nesting !== 0 || isBlankText(token));
}

function isBlankText({ type, content }: Token): boolean {
  return type === "text" && content.trim() === "";
}

/** The text of some content without its marks; pictures and references to notes have none. */
export function textOf(children: readonly Token[]): string {
  let text = "";
  for (const token of children) {
    if (isBreak(token) || token.type === "caesura") text += " ";
    else if (token.type === "text" || token.type === "code_inline") text += token.content;
  }
  return text;
}
