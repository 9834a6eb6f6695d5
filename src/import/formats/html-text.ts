/** Texts of which nobody says whether they are HTML. */

/** Whether a text has marks of HTML. */
export function isHtml(text: string): boolean {
  return /<(?:p|br|div|span|a|img|strong|b|em|i|u|h[1-6]|ul|ol|li|table|blockquote|figure|section|font|script|style)\b[^<>]*\/?>/i.test(
    text,
  );
}

/** What a text of one line says, without marks. */
export function lineOf(text: string): string {
  const plain = isHtml(text)
    ? text
        .replace(/<(?:br|\/?(?:p|div|li|ul|ol|h[1-6]|tr|td|blockquote))\b[^<>]*>/gi, " ")
        .replace(/<\/?[a-z][^<>]*>/gi, "")
    : text;
  return plain.replace(/\s+/g, " ").trim();
}
