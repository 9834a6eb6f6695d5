import type { Picture } from "./context.ts";
import { parser } from "./parser.ts";
import { mentionsReadAlso } from "./read-also-line.ts";

/** What an article's text points at. */
export interface References {
  /** Headlines of its read-also lines. */
  readAlso: string[];
  /** Its pictures: `src` as {@link Picture} has it, and the line that each is on. */
  pictures: { src: string; line: number }[];
}

/**
 * What a text points at, found by the tokens that are rendered. A text that cannot point at anything
 * is not parsed.
 *
 * @param body the Markdown.
 * @param firstLine number of the body's first line, from which pictures' lines count.
 */
export function referencesOf(body: string, firstLine = 1): References {
  const references: References = { readAlso: [], pictures: [] };
  if (!body.includes("![") && !mentionsReadAlso(body)) return references;
  for (const { type, content, meta, map } of parser.parse(body, {})) {
    if (type === "read_also") references.readAlso.push(content);
    if (type === "figure") {
      const { src } = meta as unknown as Picture;
      references.pictures.push({ src, line: firstLine + (map?.[0] ?? 0) });
    }
  }
  return references;
}
