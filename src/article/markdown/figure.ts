import type { MarkdownIt, Token } from "markdown-it";
import { decodedOrNot } from "../../lib/percent-decoded.ts";
import { contextOf, type Picture } from "./context.ts";
import { editTextBlocks, isBlank, isBreak, withChildren, type TextBlock } from "./text-blocks.ts";

/** Tokens of one block's pictures, before and after its text. */
interface Figures {
  before: Token[];
  after: Token[];
  text: Token[];
}

/**
 * Every picture becomes a block of type `figure`, its {@link Picture} in `meta`. A figure cannot
 * stand within a paragraph or heading: pictures that lead a paragraph's text go before it, all
 * others after it, and in a table cell they stay in the cell. A link around a picture keeps the
 * picture's alt text.
 */
export function figure(md: MarkdownIt): void {
  md.core.ruler.push("figure", (state) => {
    if (!state.src.includes("![")) return;
    let line = 0;
    const block = (image: Token, at: number): Token => {
      const token = new state.Token("figure", "", 0);
      token.block = true;
      token.meta = { ...pictureOf(image, altOf(md, image)) };
      token.map = [at, at + 1];
      return token;
    };
    state.tokens = editTextBlocks(state.tokens, (textBlock) => {
      line = textBlock.inline.map?.[0] ?? line;
      if (!textBlock.children.some(({ type }) => type === "image")) {
        return [textBlock.open, textBlock.inline, textBlock.close];
      }
      const label = (text: string) =>
        Object.assign(new state.Token("text", "", 0), { content: text });
      return arrange(textBlock, takeOut(textBlock.children, line, block, label));
    });
  });
  md.renderer.rules["figure"] = (tokens, index, _options, env) => {
    const picture = tokens[index]?.meta as Picture | null | undefined;
    return picture ? `${contextOf(env)?.figure(picture).toString() ?? ""}\n` : "";
  };
}

function takeOut(
  children: readonly Token[],
  firstLine: number,
  block: (image: Token, line: number) => Token,
  label: (text: string) => Token,
): Figures {
  const figures: Figures = { before: [], after: [], text: [] };
  let [line, links, hasText] = [firstLine, 0, false];
  for (const token of children) {
    if (isBreak(token)) line++;
    if (token.type === "link_open") links++;
    if (token.type === "link_close") links--;
    const isPicture = token.type === "image";
    if (isPicture) {
      const taken = block(token, line);
      (hasText ? figures.after : figures.before).push(taken);
      // A link needs a text; outside of one the figure says all.
      if (links > 0) figures.text.push(label(labelOf(taken.meta as unknown as Picture)));
    } else if (!isBreak(token) || hasText) figures.text.push(token);
    hasText ||= !isPicture && !isBlank([token]);
  }
  while (figures.text.at(-1)?.type.endsWith("break")) figures.text.pop();
  return figures;
}

function labelOf({ src, alt, caption }: Picture): string {
  return alt ?? caption ?? src.slice(src.lastIndexOf("/") + 1);
}

function arrange(textBlock: TextBlock, { before, after, text }: Figures): Token[] {
  const [open, inline, close] = withChildren(textBlock, text);
  if (!open || !inline || !close) return [];
  if (open.type === "td_open" || open.type === "th_open") {
    return [open, inline, ...before, ...after, close];
  }
  if (isBlank(text)) return [...before, ...after];
  return open.type === "paragraph_open"
    ? [...before, open, inline, close, ...after]
    : [open, inline, close, ...before, ...after];
}

function pictureOf(image: Token, alt: string): Picture {
  const title = String(image.attrGet("title") ?? "");
  const bar = title.indexOf("|");
  const caption = (bar === -1 ? title : title.slice(0, bar)).trim();
  const credit = bar === -1 ? "" : title.slice(bar + 1).trim();
  return {
    src: readable(String(image.attrGet("src") ?? "")),
    ...(alt !== "" && { alt }),
    ...(caption !== "" && { caption }),
    ...(credit !== "" && { credit }),
  };
}

function altOf(md: MarkdownIt, { children }: Token): string {
  return md.renderer
    .renderInlineAsText(children ?? [], md.options, {})
    .replace(/\s+/g, " ")
    .trim();
}

/** markdown-it percent-encodes addresses; the archive's files are named as people write them. */
function readable(src: string): string {
  if (/^https?:/i.test(src)) return src;
  const decoded = decodedOrNot(src);
  return /\p{Cc}/u.test(decoded) ? src : decoded;
}
