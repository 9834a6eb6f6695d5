import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { percentDecoded } from "../../lib/percent-decoded.ts";
import { contextOf } from "./context.ts";
import { isBreak } from "./text-blocks.ts";

/**
 * Links lead to http and https addresses, to mailto and to places on the site; what else looks like
 * a link or picture stays text. Every link goes through `context.link`, and what is still an
 * absolute address after that is another site's and gets `rel="noopener noreferrer"`.
 */
export function links(md: MarkdownIt): void {
  md.validateLink = isAllowed;
  // Before other rules take lines out of a paragraph.
  md.core.ruler.after("inline", "link_lines", noteLines);
  md.renderer.rules["link_open"] = (tokens, index, options, env, renderer) => {
    const token = tokens[index];
    const context = contextOf(env);
    if (token && context) {
      const href = context.link(String(token.attrGet("href") ?? ""));
      token.attrSet("href", href);
      if (/^https?:/i.test(href)) token.attrSet("rel", "noopener noreferrer");
    }
    return renderer.renderToken(tokens, index, options);
  };
}

/** The line of the text on which a link begins, from 0. */
export function lineOf(link: Token): number {
  return Number(link.meta?.["line"] ?? 0);
}

/** Writes the line of each link into its `meta`: markdown-it knows those of blocks alone. */
function noteLines(state: StateCore): void {
  const notes = (state.env["footnotes"] as Footnotes | undefined)?.list ?? [];
  const contents = new Map<readonly Token[], number>();
  let row = 0;
  for (const { map, children } of state.tokens) {
    row = map?.[0] ?? row; // a table's cell is on the line of its row
    if (children) contents.set(children, row);
  }
  // A loop over a map also visits entries that are added meanwhile.
  for (const [tokens, first] of contents) {
    let line = first;
    for (const token of tokens) {
      if (isBreak(token)) line++;
      if (token.type === "link_open") token.meta = { line };
      // The content of a note that is written in place is not among the text's own tokens.
      const note = token.type === "footnote_ref" && notes[Number(token.meta?.["id"])];
      if (note && note.tokens) contents.set(note.tokens, line);
    }
  }
}

/** What markdown-it-footnote keeps of notes: the content of those that are written in place. */
interface Footnotes {
  list?: { tokens?: Token[] }[];
}

/** @param url as markdown-it normalised it: character references decoded, percent-encoded. */
function isAllowed(url: string): boolean {
  if (/^(?:https?:\/\/[^/\\]|mailto:)/i.test(url)) return true;
  const decoded = percentDecoded(url);
  if (decoded === undefined || /^[\\/]{2}/.test(decoded)) return false;
  // A colon before any slash makes a scheme, however it was encoded.
  return !/^[^/?#]*:/.test(decoded);
}
