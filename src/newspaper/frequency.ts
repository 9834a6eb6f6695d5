/** How often the paper appears, and what an edition of it is: a day, or an issue of a month. */
import { z } from "zod";
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

const word = z.enum(frequencies);
const isoDay = z.iso.date();

const term = z.strictObject({
  frequency: word.describe("How often it appeared."),
  from: isoDay.describe("First day on which it did so."),
  until: isoDay.optional().describe("Last day; without it, it still does."),
});

/** A time in which a paper appeared as often. */
export interface FrequencyTerm {
  frequency: Frequency;
  /** First and last day; without them, always. */
  from?: string | undefined;
  until?: string | undefined;
}

/** One word for a paper that never changed, or a list of terms as an office has holders. */
export const frequencySchema = z
  .union([word, z.array(term).min(1)], {
    error: `expected one of ${frequencies.join(", ")}, or a list of { frequency, from, until? }`,
  })
  .default("daily")
  .transform((said): readonly FrequencyTerm[] =>
    typeof said === "string" ? [{ frequency: said }] : said,
  );

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
