/** How often the paper appears, and what an edition of it is: a day, or an issue of a month. */
import { dayOf, monthOf, type ArchiveDate } from "../calendar/index.ts";

/** How often a paper appears. */
export const frequencies = [
  "daily",
  "weekly",
  "fortnightly",
  "monthly",
  "quarterly",
  "irregular",
] as const;
export type Frequency = (typeof frequencies)[number];

/** A time in which a paper appeared as often. */
export interface FrequencyTerm {
  frequency: Frequency;
  /** First and last day; without them, always. */
  from?: string | undefined;
  until?: string | undefined;
}

/** Whether a term holds on a date, as far as the date is known. */
export function holdsOn({ from, until }: Omit<FrequencyTerm, "frequency">, date: string): boolean {
  const day = date.slice(0, "2024-05-07".length);
  const known = (bound: string): string => bound.slice(0, day.length);
  return (from === undefined || known(from) <= day) && (until === undefined || day <= known(until));
}

/** The term of a date; none at a time of which the paper says nothing. */
export function termOn(
  terms: readonly FrequencyTerm[],
  date: ArchiveDate,
): FrequencyTerm | undefined {
  return terms.findLast((one) => holdsOn(one, date));
}

/** How often the paper appeared on a date; at a time of which it says nothing, irregularly. */
export function frequencyOn(terms: readonly FrequencyTerm[], date: ArchiveDate): Frequency {
  return termOn(terms, date)?.frequency ?? "irregular";
}

/** Whether a paper that appears so often dates its issues by the month. */
export function isByMonth(frequency: Frequency): boolean {
  return frequency === "monthly" || frequency === "quarterly";
}

/** What kind of publication the paper was on a date: a monthly is cited as a magazine. */
export function mediumOn(
  terms: readonly FrequencyTerm[],
  date: ArchiveDate,
): "newspaper" | "magazine" {
  return isByMonth(frequencyOn(terms, date)) ? "magazine" : "newspaper";
}

/**
 * The edition that an article is of: `2024-05-07`, or `1906-03` for an issue of a month.
 *
 * @returns `undefined` where the date does not say which.
 */
export function editionOf(terms: readonly FrequencyTerm[], date: ArchiveDate): string | undefined {
  const frequency = frequencyOn(terms, date);
  if (isByMonth(frequency)) return monthOf(date);
  return dayOf(date) ?? (frequency === "irregular" ? monthOf(date) : undefined);
}
