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

/** A cell with its comma or its end of line: quoted, or plain up to the next of them. */
const CELL = /(?:"((?:[^"]|"")*)"?|([^,\r\n]*))(,|\r\n?|\n|$)/y;

/**
 * The rows of a table as {@link csvLine} writes them, and of others in the same form. What is not in that
 * form is read as far as it goes.
 */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = new RegExp(CELL);
  cell.lastIndex = text.startsWith(BOM) ? BOM.length : 0;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (!found) break;
    const [, quoted, plain = "", end] = found;
    row.push(withoutApostrophe(quoted?.replaceAll('""', '"') ?? plain));
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return row.length > 0 ? [...rows, row] : rows;
}

/** The text of a cell that was kept from being a formula. */
function withoutApostrophe(cell: string): string {
  return /^'[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}
