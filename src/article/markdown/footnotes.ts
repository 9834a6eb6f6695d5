import type { MarkdownIt, Token } from "markdown-it";
import footnotePlugin from "markdown-it-footnote";
import { escapeHtml } from "../../lib/html.ts";
import { contextOf } from "./context.ts";
import { footnoteTail } from "./footnote-tail.ts";

/** Longer than any name of a note. */
const longestName = 100;

/**
 * Footnotes, `[^1]` and `[^1]: …` or `^[…]`, by markdown-it-footnote, with markup that names the
 * section and the links back (where the context has words for them), and in linear time.
 */
export function footnotes(md: MarkdownIt): void {
  md.use(footnotePlugin);
  md.inline.ruler.before("footnote_ref", "footnote_mark", (state, silent) => {
    // The plugin looks for the end of a name up to the end of the line, again from every "[^".
    if (!state.src.startsWith("[^", state.pos)) return false;
    const end = state.src.indexOf("]", state.pos);
    if (end !== -1 && end - state.pos <= longestName) return false;
    if (!silent) state.pending += "[^";
    state.pos += 2;
    return true;
  });
  md.core.ruler.at("footnote_tail", footnoteTail);

  // Tags that other tokens close are no whole HTML, so these are strings; words are escaped.
  const { rules } = md.renderer;
  rules["footnote_block_open"] = (_tokens, _index, _options, env) =>
    `<section class="footnotes"${labelled(contextOf(env)?.words?.footnotes)}>\n<ol>\n`;
  rules["footnote_block_close"] = () => "</ol>\n</section>\n";
  rules["footnote_open"] = (tokens, index) => `<li id="fn-${noteOf(tokens[index]).number}">`;
  rules["footnote_close"] = () => "</li>\n";
  rules["footnote_ref"] = (tokens, index) => {
    const { number, place } = noteOf(tokens[index]);
    const link = `<a href="#fn-${number}" id="fnref-${place}">${number}</a>`;
    return `<sup class="footnote-ref">${link}</sup>`;
  };
  rules["footnote_anchor"] = (tokens, index, _options, env) => {
    const { place } = noteOf(tokens[index]);
    const words = contextOf(env)?.words;
    const label = labelled(words && `${words.backToText} ${place}`);
    return ` <a class="footnote-back" href="#fnref-${place}"${label}>↑</a>`;
  };
}

function labelled(label: string | undefined): string {
  return label === undefined ? "" : ` aria-label="${escapeHtml(label)}"`;
}

/** A note's number and, where the text refers to it more than once, which of the places it is. */
interface Note {
  number: number;
  place: string;
}

function noteOf(token: Token | undefined): Note {
  const number = Number(token?.meta?.["id"]) + 1;
  const again = Number(token?.meta?.["subId"] ?? 0);
  return { number, place: again > 0 ? `${number}-${again + 1}` : String(number) };
}
