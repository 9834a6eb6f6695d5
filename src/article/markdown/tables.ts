import type { MarkdownIt } from "markdown-it";
import { editTextBlocks, isBlank } from "./text-blocks.ts";

/**
 * Tables that a strict content security policy and a screen reader take: alignment is a class
 * (`align-left`, `align-center`, `align-right`) instead of a style attribute, header cells say that
 * they head a column, and an empty one is a plain cell.
 *
 * A table is not wrapped in a scrollable region, since that needs a name of its own and Markdown
 * has no captions: the stylesheet lets it scroll.
 */
export function tables(md: MarkdownIt): void {
  md.core.ruler.push("tables", (state) => {
    if (!state.tokens.some(({ type }) => type === "table_open")) return;
    state.tokens = editTextBlocks(state.tokens, ({ open, inline, children, close }) => {
      const align = /^text-align:(\w+)$/.exec(String(open.attrGet("style") ?? ""))?.[1];
      if (align !== undefined) open.attrs = [["class", `align-${align}`]];
      if (open.type === "th_open") {
        if (isBlank(children)) open.tag = close.tag = "td";
        else open.attrSet("scope", "col");
      }
      return [open, inline, close];
    });
  });
}
