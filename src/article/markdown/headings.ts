import type { MarkdownIt } from "markdown-it";
import { editTextBlocks, isBlank } from "./text-blocks.ts";

/**
 * Headings of the text begin at `<h2>`, whatever level its author began with, since the article's
 * headline is the page's `<h1>`; each is one level below the heading that it stands under, as
 * screen readers expect. Empty ones are dropped, as they would be announced.
 */
export function headings(md: MarkdownIt): void {
  md.core.ruler.push("headings", (state) => {
    if (!state.tokens.some(({ type }) => type === "heading_open")) return;
    /** Written levels of the headings that the present one stands under. */
    const above: number[] = [];
    state.tokens = editTextBlocks(state.tokens, ({ open, inline, children, close }) => {
      if (open.type !== "heading_open") return [open, inline, close];
      if (isBlank(children)) return [];
      const written = Number(open.tag.slice(1));
      while ((above.at(-1) ?? 0) >= written) above.pop();
      open.tag = close.tag = `h${Math.min(above.length + 2, 6)}`;
      above.push(written);
      return [open, inline, close];
    });
  });
}
