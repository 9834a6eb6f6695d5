import type { MarkdownIt } from "markdown-it";

/** Words in brackets, without brackets in them, and a BCP 47 tag as Pandoc writes attributes. */
const words = /\[((?:[^[\]\\]|\\.){1,2000})\]\{lang=([a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8}){0,3})\}/y;

/**
 * Words of another language, `[Le Temps]{lang=fr}` (Pandoc's bracketed spans): voices and browsers read
 * them in it. Their direction is that of their letters, as French may be in Arabic ones.
 */
export function languages(md: MarkdownIt): void {
  md.inline.ruler.after("link", "language", (state, silent) => {
    if (state.src.charAt(state.pos) !== "[") return false;
    words.lastIndex = state.pos;
    const found = words.exec(state.src);
    if (!found) return false;
    const end = words.lastIndex;
    if (!silent) {
      const { posMax } = state;
      state.pos++;
      state.posMax = state.pos + (found[1] ?? "").length;
      state.push("language_open", "bdi", 1).attrSet("lang", found[2] ?? "");
      md.inline.tokenize(state);
      state.push("language_close", "bdi", -1);
      state.posMax = posMax;
    }
    state.pos = end;
    return true;
  });
}
