import type { MarkdownIt } from "markdown-it";
import { escapeHtml } from "../../lib/html.ts";
import { contextOf } from "./context.ts";

/** A label of a page in print: `12`, `أ`, `12 مكرر`. */
const mark = /\[\[ص ([\p{L}\p{N}](?:[\p{L}\p{N} .-]{0,18}[\p{L}\p{N}])?)\]\]/uy;

/**
 * Where a page of the print edition begins: `[[ص 12]]` in the text, at a word's edge. It is shown by
 * the stylesheet and is no text of the page: it is not searched, copied or read into a sentence, and
 * parts no phrase. Its id (`p-12`) is a place that links lead to.
 */
export function pageBreaks(md: MarkdownIt): void {
  md.inline.ruler.before("link", "page_break", (state, silent) => {
    if (!state.src.startsWith("[[ص ", state.pos)) return false;
    mark.lastIndex = state.pos;
    const found = mark.exec(state.src);
    if (!found) return false;
    if (!silent) state.push("page_break", "a", 0).content = found[1] ?? "";
    state.pos = mark.lastIndex;
    return true;
  });
  md.renderer.rules["page_break"] = (tokens, index, _options, env) => {
    const label = tokens[index]?.content ?? "";
    const place = placeOf(label, env);
    const { shown, name, href } = contextOf(env)?.pageBreak?.(label) ?? {
      shown: label,
      name: label,
    };
    const attributes = {
      id: place,
      class: "page-break",
      href: href ?? `#${place}`,
      "aria-label": name,
      "data-page": shown,
    };
    const written = Object.entries(attributes).map(([key, text]) => `${key}="${escapeHtml(text)}"`);
    return `<a ${written.join(" ")}></a>`;
  };
}

const places = Symbol("places of page breaks");

/** The id of a page's beginning; of several pages of one label the first has it plain. */
function placeOf(label: string, env: Record<string | symbol, unknown> = {}): string {
  const taken = (env[places] ??= new Map<string, number>()) as Map<string, number>;
  const place = `p-${label.replace(/[^\p{L}\p{N}]+/gu, "-")}`;
  const count = (taken.get(place) ?? 0) + 1;
  taken.set(place, count);
  return count === 1 ? place : `${place}-${count}`;
}
