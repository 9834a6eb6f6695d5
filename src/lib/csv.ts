/** Tables as CSV (RFC 4180), as spreadsheets read it. */

/** Without a byte order mark, Excel takes UTF-8 for the machine's old code page. */
export const BOM = "\ufeff";

/** One line of a table, ended by CRLF, every cell quoted. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(toCell).join(",")}\r\n`;
}

/**
 * A quoted cell. Excel runs what begins as a formula, even quoted, and a headline may come from
 * anywhere: an apostrophe, which Excel hides, keeps it text (OWASP, "CSV Injection").
 */
function toCell(text: string): string {
  // Some versions take the wide forms of East Asian text for these signs.
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
