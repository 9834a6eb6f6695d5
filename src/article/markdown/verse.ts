import type { MarkdownIt, Token } from "markdown-it";
import { editTextBlocks, isBlank, isBreak, withChildren, type TextBlock } from "./text-blocks.ts";

/** What parts the half-lines of a verse, as OpenITI mARkdown writes it. */
const caesura = /%~%(?=[^\S\n])/y;

/**
 * Verse: a paragraph of lines such as `صدر البيت %~% عجز البيت`, each a bayt with its half-lines in a
 * row, as poems are printed. A line without `%~%` among them stands by itself, as in a muwashshah.
 */
export function verse(md: MarkdownIt): void {
  md.inline.ruler.before("link", "caesura", (state, silent) => {
    caesura.lastIndex = state.pos;
    const isParted = /[^\S\n]/.test(state.src.charAt(state.pos - 1));
    if (!isParted || !caesura.test(state.src)) return false;
    if (!silent) state.push("caesura", "", 0);
    state.pos = caesura.lastIndex;
    return true;
  });
  md.core.ruler.push("verse", (state) => {
    if (!state.src.includes("%~%")) return;
    const make: Make = (type, nesting, css) => {
      const token = new state.Token(type, nesting === 0 ? "" : "span", nesting);
      if (css !== undefined) token.attrSet("class", css);
      return token;
    };
    state.tokens = editTextBlocks(state.tokens, (block) => {
      const { open, inline, children, close } = block;
      const isVerse = children.some(isCaesura);
      return isVerse && open.type === "paragraph_open" && !open.hidden
        ? stanzas(block, make)
        : [open, inline, close];
    });
  });
  // Where it parts nothing, in a heading or within a mark, it is a space between words.
  md.renderer.rules["caesura"] = () => " ";
}

type Make = (type: string, nesting: -1 | 0 | 1, css?: string) => Token;

/** Of the marks that a caesura may stand in only none: half-lines are whole. */
function isCaesura({ type, level }: Token): boolean {
  return type === "caesura" && level === 0;
}

/** Neighbouring lines of one kind, of several half-lines or of one, are a paragraph. */
function stanzas(block: TextBlock, make: Make): Token[] {
  const groups: { isParted: boolean; lines: Token[][][] }[] = [];
  for (const line of parted(block.children, (token) => isBreak(token) && token.level === 0)) {
    const halves = parted(line, isCaesura).filter((half) => !isBlank(half));
    const isParted = halves.length > 1;
    const last = groups.at(-1);
    if (last?.isParted === isParted) last.lines.push(halves);
    else groups.push({ isParted, lines: [halves] });
  }
  return groups.flatMap(({ lines, isParted }) => {
    const children = lines.flatMap((halves, at) => [
      ...(at > 0 ? [make("softbreak", 0)] : []),
      make("bayt_open", 1, "bayt"),
      ...halves.flatMap((half, n) => [
        ...(n > 0 ? [make("caesura", 0)] : []),
        make("half_open", 1),
        ...trimmed(half),
        make("half_close", -1),
      ]),
      make("bayt_close", -1),
    ]);
    const tokens = withChildren(block, children);
    const open = Object.assign(
      Object.create(Object.getPrototypeOf(block.open) as object) as Token,
      block.open,
    );
    open.attrs = [["class", isParted ? "verse" : "verse verse-lone"]];
    return [open, ...tokens.slice(1)];
  });
}

function parted(tokens: readonly Token[], isBetween: (token: Token) => boolean): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (isBetween(token)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

/** A half-line without the spaces at its ends. */
function trimmed(half: readonly Token[]): Token[] {
  const [first, last] = [half[0], half.at(-1)];
  if (first?.type === "text") first.content = first.content.trimStart();
  if (last?.type === "text") last.content = last.content.trimEnd();
  return [...half];
}
