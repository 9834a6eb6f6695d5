/** Gathers footnotes at the end of the text. */
import type { StateCore, Token } from "markdown-it";

/** What markdown-it-footnote keeps of a note that the text refers to. */
interface Note {
  label?: string;
  /** How often the text refers to it; none for a note written in place. */
  count?: number;
  /** The content of a note written in place. */
  tokens?: Token[];
}

/**
 * Replaces markdown-it-footnote's rule of this name. That one copies all tokens for every note, and it
 * leaves a part of a note in the text where another note is defined within it. This one is a single
 * pass. It puts the links back at the end of a note's last paragraph.
 */
export function footnoteTail(state: StateCore): void {
  const footnotes = state.env["footnotes"] as { list?: Note[] } | undefined;
  if (!footnotes) return;
  const { text, notes } = separate(state.tokens);
  state.tokens = text;
  if (!footnotes.list) return;

  text.push(new state.Token("footnote_block_open", "", 1));
  for (const [id, note] of footnotes.list.entries()) {
    const open = new state.Token("footnote_open", "", 1);
    open.meta = { id };
    text.push(open);
    const content = note.tokens ? paragraph(state, note.tokens) : (notes.get(note.label) ?? []);
    const links = linksBack(state, id, note.count ?? 1);
    const last = content.at(-2);
    const endsInText = content.at(-1)?.type === "paragraph_close" && last?.type === "inline";
    if (endsInText) last.children = [...(last.children ?? []), ...links];
    for (const token of endsInText ? content : [...content, ...links]) text.push(token);
    text.push(new state.Token("footnote_close", "", -1));
  }
  text.push(new state.Token("footnote_block_close", "", -1));
}

/** The text without definitions of notes, and the content of each by its label. */
function separate(tokens: readonly Token[]) {
  const text: Token[] = [];
  const notes = new Map<unknown, Token[]>();
  const open: Token[][] = [text];
  for (const token of tokens) {
    if (token.type === "footnote_reference_open") {
      const content: Token[] = [];
      open.push(content);
      // As with links, the first definition of a label counts.
      const label = token.meta?.["label"];
      if (!notes.has(label)) notes.set(label, content);
    } else if (token.type === "footnote_reference_close") open.pop();
    else open.at(-1)?.push(token);
  }
  return { text, notes };
}

function paragraph(state: StateCore, children: Token[]): Token[] {
  const inline = new state.Token("inline", "", 0);
  inline.children = children;
  const open = new state.Token("paragraph_open", "p", 1);
  const close = new state.Token("paragraph_close", "p", -1);
  open.block = close.block = true;
  return [open, inline, close];
}

function linksBack(state: StateCore, id: number, count: number): Token[] {
  return Array.from({ length: Math.max(count, 1) }, (_, subId) => {
    const link = new state.Token("footnote_anchor", "", 0);
    link.meta = { id, subId };
    return link;
  });
}
