/** Periods of time that a reader chooses, and the dates that bound them. */
import { readDigits } from "../../../calendar/digits.ts";

/** First and last day, month or year, inclusive: `1998`, `1998-05` or `1998-05-07`. */
export interface Period {
  from?: string;
  to?: string;
}

/** Whether a text is a year, month or day as the URL writes them. */
export function isPeriod(text: string): boolean {
  const [, , month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [text];
  if (!/^\d{4}/.test(text) || (text.length > 4 && month === undefined)) return false;
  return isWithin(month, 12) && isWithin(day, 31);
}

function isWithin(part: string | undefined, most: number): boolean {
  return part === undefined || (Number(part) >= 1 && Number(part) <= most);
}

/**
 * A date as a reader types it, in any digits: `1998`, `5/1998`, `7/5/1998`, `1998-05-07`,
 * `مايو 1998` or `7 مايو 1998`; the day comes first, as Arabic writes it.
 *
 * @param monthNames the newspaper's twelve names, January first.
 * @returns `1998`, `1998-05` or `1998-05-07`; `undefined` for what is no date.
 */
export function readPeriod(text: string, monthNames: readonly string[]): string | undefined {
  const named = monthNames.reduce(
    (all, name, i) => all.replace(fold(name), ` ${i + 1} `),
    fold(readDigits(text)).replace(/[هم]ـ*\.?\s*$/, ""),
  );
  const parts = named.split(/[\s/\-.،\u200e\u200f]+/).filter(Boolean);
  if (parts.length === 0 || parts.length > 3 || !parts.every((part) => /^\d+$/.test(part))) {
    return undefined;
  }
  const yearFirst = parts[0]?.length === 4 ? parts : parts.toReversed();
  const written = yearFirst.map((part) => part.padStart(2, "0")).join("-");
  return isPeriod(written) ? written : undefined;
}

/** Spellings of a month's name that readers do not tell apart. */
function fold(text: string): string {
  return text.replace(/[أإآ]/g, "ا").replace(/\s+/g, " ");
}

/** The first day of a period's date, and a day that none of it comes after. */
export function firstDay(date: string): string {
  return date.padEnd(10, "-01");
}

export function lastDay(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date.padEnd(10, "-31");
}
