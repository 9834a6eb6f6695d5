/** The date that a text itself prints as its own: a line of its own, or at the very beginning. */
import { findWrittenDates, plainDateText, readDateLine } from "../../calendar/index.ts";

/** Characters of a first paragraph in which its dateline ends. */
const longest = 90;

/**
 * The dateline of a text, as written. A date within a sentence is news, not a dateline: it counts
 * only where it has a line of its own among the first three or last two paragraphs, or opens the
 * text, perhaps behind a place: `القاهرة – 7 مايو 2024 –`.
 *
 * @param markdown the text, without its headline.
 */
export function datelineOf(markdown: string): string | undefined {
  const paragraphs = markdown.split(/\n{2,}/);
  const own = [...paragraphs.slice(0, 3), ...paragraphs.slice(-2)]
    .flatMap((paragraph) => paragraph.split("\n"))
    .find((line) => readDateLine(line.replace(/[*_\\]/g, "")) !== undefined);
  return own?.replace(/[*_\\]/g, "") ?? opening(paragraphs[0] ?? "");
}

function opening(paragraph: string): string | undefined {
  const start = paragraph.replace(/[*_\\]/g, "").slice(0, 2 * longest);
  const [date] = findWrittenDates(start);
  if (!date || date.end > longest) return undefined;
  const plain = plainDateText(start);
  const place = plain.slice(0, date.start);
  const isPlace =
    /^[\s(«"]*(?:[\p{L}.]+[\s،,/(-]*){0,4}[\s،,:/(–—-]*$/u.test(place) &&
    !/(?<!\p{L})(?:في|يوم|منذ|حتى|الي|من|بتاريخ|قال|اعلن)(?!\p{L})/u.test(place);
  const ends = /^\s*[)\]]?\s*[-–—:/]/.test(plain.slice(date.end));
  return isPlace && ends ? plain.slice(date.start, date.end) : undefined;
}
