/** Plain text as Markdown that shows the same text. */
import { decodeHTMLStrict } from "entities";

/** What could begin or end a mark within a line. */
const inline =
  /[\\`*<]|\](?=[([:{]|$)|\[(?=\^|\[ص )|%(?=~%)|\^(?=\[)|~(?=~|$)|^~|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** What would make something else of a line than a paragraph's. */
const lineStart = /^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|[-=:|\s*_]+$|\d{1,9}(?=[.)](?:\s|$))|~~~)/;

/**
 * A part of a line in which no character is a mark of Markdown.
 *
 * @param isLabel whether it stands in the brackets of a link or a picture.
 */
export function escapeInline(text: string, isLabel = false): string {
  const escaped = text.replace(inline, "\\$&");
  return isLabel
    ? escaped.replace(/\\.|[[\]]/gs, (it) => (it.length === 1 ? `\\${it}` : it))
    : escaped;
}

/** A line that begins nothing but a paragraph, for one whose other characters are escaped. */
export function escapeStart(line: string): string {
  const [start] = lineStart.exec(line) ?? [];
  if (start === undefined) return line;
  // The dot or bracket behind a number is what makes a list of it.
  return /^\d/.test(start) ? `${start}\\${line.slice(start.length)}` : `\\${line}`;
}

/** A line of text in which no character is a mark of Markdown. */
export function escapeLine(line: string): string {
  return escapeStart(escapeInline(line));
}

/**
 * A plain text as Markdown. Where blank lines part its paragraphs, a lone line break stays one
 * within its paragraph; where none do, every line is a paragraph.
 */
export function plainToMarkdown(text: string): string {
  const trimmed = text.trim();
  const parted = /\n[^\S\n]*\n/.test(trimmed);
  const paragraphs = parted ? trimmed.split(/\n(?:[^\S\n]*\n)+/) : trimmed.split("\n");
  return paragraphs
    .map((paragraph) =>
      paragraph
        .split("\n")
        .map((line) => escapeLine(line.trim()))
        .filter((line) => line !== "")
        .join("\\\n"),
    )
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}

/** A text whose character references (`&quot;`, `&#1575;`) are the characters; how many there were. */
export function decodeReferences(text: string): { text: string; count: number } {
  let count = 0;
  const decoded = text.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi, (found) => {
    const exact = decodeHTMLStrict(found);
    const character = exact === found ? decodeHTMLStrict(found.toLowerCase()) : exact;
    if (/^&|\ufffd/.test(character) && character !== "&") return found;
    count++;
    return character;
  });
  return { text: decoded, count };
}
