/** Texts of which nobody says whether they are HTML. */
import { withoutMarks } from "../clean/shown-text.ts";

/** Whether a text has marks of HTML. */
export function isHtml(text: string): boolean {
  return /<(?:p|br|div|span|a|img|strong|b|em|i|u|h[1-6]|ul|ol|li|table|blockquote|figure|section|font|script|style)\b[^<>]*\/?>/i.test(
    text,
  );
}

/** What a text of one line says, without marks. */
export function lineOf(text: string): string {
  return withoutMarks(text).replace(/\s+/g, " ").trim();
}
