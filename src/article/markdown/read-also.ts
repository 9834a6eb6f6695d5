import type { MarkdownIt, Token } from "markdown-it";
import { contextOf } from "./context.ts";
import { mentionsReadAlso, readAlsoHeadline } from "./read-also-line.ts";
import { editTextBlocks, isBreak, textOf, withChildren, type TextBlock } from "./text-blocks.ts";

/** Inline tokens that a headline may be made of; anything else would be lost. */
const parts = /^(?:text|code_inline|softbreak|hardbreak|(?:strong|em|s|link)_(?:open|close))$/;

/**
 * Lines `اقرأ أيضًا| headline` of a paragraph become blocks of type `read_also`, the headline in
 * `content`; the lines between them stay paragraphs. Newspapers' systems put such lines under a
 * paragraph as often as between two.
 */
export function readAlso(md: MarkdownIt): void {
  md.core.ruler.push("read_also", (state) => {
    if (!mentionsReadAlso(state.src)) return;
    const block = (headline: string): Token => {
      const token = new state.Token("read_also", "", 0);
      token.block = true;
      token.content = headline;
      return token;
    };
    state.tokens = editTextBlocks(state.tokens, (paragraph) => split(paragraph, block));
  });
  md.renderer.rules["read_also"] = (tokens, index, _options, env) => {
    const headline = tokens[index]?.content ?? "";
    return `${contextOf(env)?.readAlso(headline).toString() ?? ""}\n`;
  };
}

function split(paragraph: TextBlock, block: (headline: string) => Token): readonly Token[] {
  const { open, inline, children, close } = paragraph;
  const same = [open, inline, close];
  if (open.type !== "paragraph_open" || !mentionsReadAlso(inline.content)) return same;

  const edited: Token[] = [];
  let text: Token[] = [];
  const endText = () => {
    if (text.length > 0) edited.push(...withChildren(paragraph, text));
    text = [];
  };
  for (const line of linesOf(children, (token) => token.level === 0)) {
    const headlines = headlinesOf(line.tokens);
    if (headlines) {
      endText();
      for (const headline of headlines) edited.push(block(headline));
    } else {
      if (text.length > 0 && line.breakBefore) text.push(line.breakBefore);
      for (const token of line.tokens) text.push(token);
    }
  }
  if (text.length === children.length) return same;
  endText();
  return edited;
}

/** The headlines of some lines, which bold or a link may span; `undefined` unless every line has one. */
function headlinesOf(tokens: readonly Token[]): string[] | undefined {
  if (!tokens.every(({ type }) => parts.test(type))) return undefined;
  const headlines: string[] = [];
  for (const line of linesOf(tokens, () => true)) {
    const first = line.tokens.find(({ nesting, content }) => nesting === 0 && content !== "");
    const headline = readAlsoHeadline(textOf(line.tokens));
    if (headline === undefined || first?.type !== "text") return undefined;
    headlines.push(headline);
  }
  return headlines;
}

interface Line {
  breakBefore?: Token;
  tokens: Token[];
}

function linesOf(tokens: readonly Token[], endsLine: (token: Token) => boolean): Line[] {
  let line: Line = { tokens: [] };
  const lines = [line];
  for (const token of tokens) {
    if (isBreak(token) && endsLine(token)) {
      line = { breakBefore: token, tokens: [] };
      lines.push(line);
    } else line.tokens.push(token);
  }
  return lines;
}
