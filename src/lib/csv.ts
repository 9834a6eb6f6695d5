/** Tables as CSV (RFC 4180), as spreadsheets read it. */

/** Without this byte order mark, Excel reads UTF-8 as the machine's old code page. */
export const BOM = "\ufeff";

/** One line of a table, ended by CRLF, every cell quoted. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(toCell).join(",")}\r\n`;
}

/**
 * A quoted cell. Excel runs a cell that begins like a formula, even a quoted one, and anybody may write
 * a headline. An apostrophe, which Excel hides, keeps it a text (OWASP, "CSV Injection").
 */
function toCell(text: string): string {
  // Some versions accept the full-width forms of these signs as well.
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
