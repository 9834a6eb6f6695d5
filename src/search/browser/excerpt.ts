/** Excerpts: from Pagefind's to ours, and from ours to nodes of a page. Neither source is trusted. */
import { escapeHtml } from "../../html/html.ts";

/**
 * Pagefind's excerpt as HTML in which everything is escaped but `<mark>`, with an ellipsis where
 * the text goes on.
 *
 * @param page what the index holds; Pagefind escapes `<` and `>` of it and nothing else.
 */
export function toExcerpt(page: {
  content: string;
  excerpt: string;
  plain_excerpt: string;
}): string {
  let inside = false;
  const parts = page.excerpt.split(/(<\/?mark>)/).map((part, i) => {
    if (i % 2 === 0) return escapeHtml(unescape(part));
    const opens = part === "<mark>";
    if (opens === inside) return ""; // a tag out of turn
    inside = opens;
    return part;
  });
  const plain = unescape(page.plain_excerpt);
  const content = page.content.trim().replace(/\s+/g, " ");
  const before = content.startsWith(plain) ? "" : "… ";
  const after = content.endsWith(plain) ? "" : " …";
  return before + parts.join("") + (inside ? "</mark>" : "") + after;
}

function unescape(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** A run of an excerpt's text. */
export interface ExcerptPart {
  text: string;
  marked: boolean;
}

/** Cuts {@link toExcerpt}'s HTML into runs of text; any tag but `<mark>` stays text. */
export function excerptParts(excerpt: string): ExcerptPart[] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/s)
    .map((part, i) => ({
      text: part.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity),
      marked: i % 2 === 1,
    }))
    .filter(({ text }) => text !== "");
}
