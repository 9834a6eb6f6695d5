/** Cuts time into stretches that stay where they are when the archive grows at its end. */
import { monthOf, yearOf } from "../calendar/index.ts";

/**
 * The stretch in which a date lies: its year or, of a year with many articles, a part of it of some
 * whole months, `2024-2`.
 *
 * @param articles of that year.
 * @param length articles that a stretch is to have at most; a month is never cut.
 */
function yearPart(date: string, articles: number, length: number): string {
  const parts = [1, 2, 3, 4, 6].find((count) => articles <= count * length) ?? 12;
  if (parts === 1) return yearOf(date);
  const month = Number((monthOf(date) ?? "").slice(-2)) || 1;
  return `${yearOf(date)}-${Math.floor(((month - 1) * parts) / 12) + 1}`;
}

/** Neighbouring articles of one stretch of time. */
export interface Stretch {
  /** Such as `2024`, or `2024-2`. */
  name: string;
  /** Places in the catalogue: of the first article, and behind the last. */
  from: number;
  until: number;
}

/**
 * Cuts articles into the stretches of {@link yearPart}.
 *
 * @param articles oldest first.
 */
export function yearParts(articles: readonly { date: string }[], length: number): Stretch[] {
  const months = monthsOf(articles);
  const ofYear = new Map<string, number>();
  for (const { name, from, until } of months) {
    ofYear.set(yearOf(name), (ofYear.get(yearOf(name)) ?? 0) + until - from);
  }
  const stretches: Stretch[] = [];
  for (const month of months) {
    const name = yearPart(month.name, ofYear.get(yearOf(month.name)) ?? 0, length);
    const last = stretches.at(-1);
    if (last?.name === name) last.until = month.until;
    else stretches.push({ ...month, name });
  }
  return stretches;
}

/** Neighbouring articles of one month, or of a year of which no more is known. */
function monthsOf(articles: readonly { date: string }[]): Stretch[] {
  const months: Stretch[] = [];
  for (const [i, { date }] of articles.entries()) {
    const last = months.at(-1);
    const name = date.slice(0, MONTH);
    if (last?.name === name) last.until = i + 1;
    else months.push({ name, from: i, until: i + 1 });
  }
  return months;
}

const MONTH = "2024-05".length;
