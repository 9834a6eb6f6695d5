/** Periods of time that a reader chooses, and the dates that bound them. */
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

/** The first day of a period's date, and a day that none of it comes after. */
export function firstDay(date: string): string {
  return date.padEnd(10, "-01");
}

export function lastDay(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date.padEnd(10, "-31");
}
