import type { Picture } from "./context.ts";
import { parser } from "./parser.ts";
import { textOf } from "./text-blocks.ts";

/**
 * An article's text as a reader sees it, for search and descriptions: no marks, a line for each
 * paragraph, heading, caption, note or row of a table. Read-also lines, pictures' alt texts and
 * credits, and the numbers of notes are left out.
 *
 * @param body the Markdown.
 */
export function plainText(body: string): string {
  const lines: string[] = [];
  let row: string[] | undefined;
  for (const { type, content, children, meta } of parser.parse(body, {})) {
    if (type === "tr_open") row = [];
    else if (type === "tr_close") {
      lines.push(row?.join(" ") ?? "");
      row = undefined;
    } else if (type === "inline") (row ?? lines).push(fold(textOf(children ?? [])));
    else if (type === "figure") (row ?? lines).push((meta as Picture | null)?.caption ?? "");
    else if (type === "fence") lines.push(content.trim());
  }
  return lines.filter((line) => line.trim() !== "").join("\n");
}

/** A paragraph of so few letters is a dateline (`القاهرة - `), a name or a heading, unless it ends a sentence. */
const LONGEST_LABEL = 40;

/** The same of one that names a year: `الرياض 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م واس`. */
const LONGEST_DATED_LABEL = 90;
const YEAR = /(?<![0-9٠-٩])(?:[12][0-9]{3}|[١٢][٠-٩]{3})(?![0-9٠-٩])/;

/** The end of a sentence, with the marks that may close after it. */
const SENTENCE_END = /[.!?؟…]["'»”’)\]]{0,3}$/;

/**
 * The first paragraph of a text that says something, for descriptions: headings, captions, datelines,
 * lists of other articles and the like are passed over, unless there is nothing else. Blocks are parsed
 * one by one, as most texts begin with what is wanted.
 *
 * @param body the Markdown.
 * @returns an empty text when there is none.
 */
export function firstParagraph(body: string): string {
  let first = "";
  for (const [block] of body.matchAll(/\S[^]*?(?=\n[^\S\n]*\n|$)/g)) {
    const tokens = parser.parse(block, {});
    for (const [i, { type, children }] of tokens.entries()) {
      const isParagraph = type === "inline" && tokens[i - 1]?.type === "paragraph_open";
      const text = isParagraph ? fold(textOf(children ?? [])) : "";
      const longest = YEAR.test(text) ? LONGEST_DATED_LABEL : LONGEST_LABEL;
      if (text.length > longest || SENTENCE_END.test(text)) return text;
      first ||= text;
    }
  }
  return first;
}

/** White space as single spaces. Those that are such already are not replaced by themselves. */
function fold(text: string): string {
  return text.replace(/[^\S ]\s*| \s+/g, " ").trim();
}
