import type { Picture } from "./context.ts";
import { lineOf } from "./links.ts";
import { parser } from "./parser.ts";
import { mentionsReadAlso } from "./read-also-line.ts";

/** What an article's text points at. */
export interface References {
  /** Headlines of its read-also lines. */
  readAlso: string[];
  /** Its pictures: `src` as {@link Picture} has it, and the line that each is on. */
  pictures: { src: string; line: number }[];
  /** Its links, each with its line: `href` as `RenderContext.link` is given it. */
  links: { href: string; line: number }[];
}

/** Signs of a link: `](…)`, `[…]: …` and `<https://…>`. */
const MAY_LINK = /\]\(|\]:|<https?:/i;

/**
 * What a text points at, by the tokens that are rendered. A text without any sign of a link, a picture or
 * a read-also line is not parsed.
 *
 * @param body the Markdown.
 * @param firstLine number of the body's first line, from which lines count.
 */
export function referencesOf(body: string, firstLine = 1): References {
  const references: References = { readAlso: [], pictures: [], links: [] };
  const mayPoint = body.includes("![") || MAY_LINK.test(body) || mentionsReadAlso(body);
  if (!mayPoint) return references;
  for (const { type, content, children, meta, map } of parser.parse(body, {})) {
    for (const token of children ?? []) {
      if (token.type !== "link_open") continue;
      const line = firstLine + lineOf(token);
      references.links.push({ href: String(token.attrGet("href")), line });
    }
    if (type === "read_also") references.readAlso.push(content);
    if (type === "figure") {
      const { src } = meta as unknown as Picture;
      references.pictures.push({ src, line: firstLine + (map?.[0] ?? 0) });
    }
  }
  return references;
}
