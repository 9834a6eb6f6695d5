/** Posts of which Elementor, a page builder, keeps the text in a custom field as JSON. */
import { figure } from "./figures.ts";
import { linkParagraph } from "./shortcode-addresses.ts";
import { holdsWords, isHeading } from "./words.ts";

const deepest = 50;

/** The HTML of what a post shows, in its order; empty when the field cannot be read. */
export function elementorHtml(json: string): string {
  try {
    return [...shown(JSON.parse(json), "", 0)].join("\n");
  } catch {
    return "";
  }
}

function* shown(value: unknown, key: string, depth: number): Generator<string> {
  if (depth > deepest) return;
  if (typeof value === "string") {
    if (/^(?:https?:)?\/\/\S+$/.test(value)) {
      if (key.endsWith("url")) yield linkParagraph(value);
    } else if (!key.startsWith("_") && /^(?:editor|html|tab_content|blockquote_content)$/.test(key))
      yield value;
    else if (!key.startsWith("_") && holdsWords(key, value))
      yield isHeading(key) ? `<h3>${value}</h3>` : `<p>${value}</p>`;
  } else if (Array.isArray(value)) {
    for (const inner of value) yield* shown(inner, key, depth + 1);
  } else if (typeof value === "object" && value !== null) {
    const { url, id } = value as Record<string, unknown>;
    // A picture is an object of its address and its number.
    if (typeof url === "string" && id !== undefined) {
      if (url !== "" && !/background/.test(key)) yield figure(url, {});
      return;
    }
    for (const [name, inner] of Object.entries(value)) yield* shown(inner, name, depth + 1);
  }
}
