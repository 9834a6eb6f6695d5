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
  const ofYear = new Map<string, number>();
  for (const { date } of articles) ofYear.set(yearOf(date), (ofYear.get(yearOf(date)) ?? 0) + 1);
  const stretches: Stretch[] = [];
  let month: string | undefined;
  for (const [i, { date }] of articles.entries()) {
    const last = stretches.at(-1);
    const own = date.slice(0, MONTH);
    if (last && own === month) {
      last.until = i + 1;
      continue;
    }
    month = own;
    const name = yearPart(date, ofYear.get(yearOf(date)) ?? 0, length);
    if (last?.name === name) last.until = i + 1;
    else stretches.push({ name, from: i, until: i + 1 });
  }
  return stretches;
}

const MONTH = "2024-05".length;
