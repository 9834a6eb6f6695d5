/** Plain text as Markdown that shows the same text. */

/** What could begin or end a mark within a line. */
const inline =
  /[\\`*<]|\](?=[([:]|$)|\[(?=\^)|~(?=~)|&(?=#?\w+;)|(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])/gu;
/** What would make something else of a line than a paragraph's. */
const lineStart = /^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|[-=:|\s*_]+$|\d{1,9}(?=[.)](?:\s|$))|~~~)/;

/** A line of text in which no character is a mark of Markdown. */
export function escapeLine(line: string): string {
  const escaped = line.replace(inline, "\\$&");
  const [start] = lineStart.exec(escaped) ?? [];
  if (start === undefined) return escaped;
  // The dot or bracket behind a number is what makes a list of it.
  return /^\d/.test(start) ? `${start}\\${escaped.slice(start.length)}` : `\\${escaped}`;
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

/** Named character references that dumps of databases leave in plain text. */
const references: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  nbsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  laquo: "«",
  raquo: "»",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  zwnj: "\u200c",
  rlm: "\u200f",
  lrm: "\u200e",
};

/** A text whose character references (`&quot;`, `&#1575;`) are the characters; how many there were. */
export function decodeReferences(text: string): { text: string; count: number } {
  let count = 0;
  const decoded = text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi,
    (found, decimal, hex, name) => {
      const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
      const character =
        name === undefined ? characterOf(code) : references[String(name).toLowerCase()];
      if (character === undefined) return found;
      count++;
      return character;
    },
  );
  return { text: decoded, count };
}

function characterOf(code: number): string | undefined {
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
