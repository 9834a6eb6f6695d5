/** Whether a table has a row of names, and what its columns are called. */
import { readDate } from "../date/read-date.ts";
import { foldField, usesOf } from "./field-names.ts";
import type { Mapping } from "./mapping.ts";
import { say, type Message } from "../../messages/message.ts";

/** A name of a column is shorter. */
const longestName = 60;

/**
 * Whether a first row has the names of columns: such as a person mapped, else usual ones, else any
 * words that are no article's. A mapping by numbers says that there are none, unless they are usual.
 */
export function hasNames(row: readonly string[], mapping: Mapping): boolean {
  const folded = new Set(row.map(foldField));
  const mapped = Object.values(mapping);
  if (mapped.some((field) => !isNumber(field) && folded.has(foldField(field)))) return true;
  if (row.some(isData)) return false;
  if (row.some((name) => usesOf(name).length > 0) || !mapped.some(isNumber)) return true;
  // The column of dates has none in a row of names.
  return mapping.date !== undefined && isNumber(mapping.date);
}

/** The names of columns, each once: a column without one is called by its number. */
export function namesOf(row: readonly string[]): string[] {
  const names: string[] = [];
  for (const [i, cell] of row.entries()) {
    const name = cell.replace(/\s+/g, " ").replace(/^["'\ufeff\s]+|["'\s]+$/g, "") || String(i + 1);
    names.push(names.includes(name) ? `${name} (${i + 1})` : name);
  }
  return names;
}

/** A mapping whose numbers are the names of those columns. */
export function byName(mapping: Mapping, names: readonly string[]): Mapping {
  return Object.fromEntries(
    Object.entries(mapping).map(([key, field]) => {
      const name = isNumber(field) && !names.includes(field) ? names[Number(field) - 1] : undefined;
      return [key, name ?? field];
    }),
  );
}

/** Asks which column is what, of a table whose first row is an article already, with a guess. */
export function whichIsWhat(row: readonly string[]): Message {
  const columns = row.map((cell, i) => ({ cell, number: i + 1 }));
  const date = columns.find(({ cell }) => isDate(cell));
  const others = columns.filter((it) => it !== date && !isAddress(it.cell));
  const body = others.reduce<(typeof others)[number] | undefined>(
    (best, it) => (it.cell.length > (best?.cell.length ?? -1) ? it : best),
    undefined,
  );
  const title = others.find((it) => it !== body && /\p{L}/u.test(it.cell));
  const guess = Object.entries({ title, body, date })
    .flatMap(([key, column]) => (column ? `${key}=${column.number}` : []))
    .join(",");
  const shown = row.map((cell) => cell.slice(0, 30)).join(" | ");
  return say(
    "no row of names: which column is what? Perhaps --map {guess}; the first row: {shown}",
    { guess, shown },
  );
}

function isData(cell: string): boolean {
  return cell.length > longestName || isDate(cell) || isAddress(cell) || /<\w+[^<>]*>/.test(cell);
}

function isDate(cell: string): boolean {
  return (
    /\d{4}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2}/.test(cell) &&
    cell.length <= 80 &&
    readDate(cell, "UTC") !== undefined
  );
}

function isAddress(cell: string): boolean {
  return /^(?:https?:)?\/\//i.test(cell.trim());
}

function isNumber(field: string): boolean {
  return /^[1-9]\d{0,3}$/.test(field);
}
