/** Words compared over time: how many of the articles of each period have each. Pure. */
import { BOM, csvLine } from "../../lib/csv.ts";
import type { PeriodCount } from "../../search/format/types.ts";

/** Terms that are compared at most: more lines than these are not told apart. */
export const MOST_TERMS = 5;

export const units = ["year", "month"] as const;
export type Unit = (typeof units)[number];

/** What is compared. */
export interface Asked {
  /** Words or phrases in the language of the search. */
  terms: readonly string[];
  unit: Unit;
}

/** A term, and how many articles of each period have it. */
export interface Series {
  term: string;
  counts: readonly number[];
}

/** Terms side by side. */
export interface Comparison {
  unit: Unit;
  /** Years or months in a row, oldest first, without gaps: `2024` or `2024-05`. */
  periods: readonly string[];
  /** All articles of each period. */
  articles: readonly number[];
  series: readonly Series[];
}

/** What a page's URL asks: `?q=قناة السويس،السد العالي&by=month`. */
export function askedBy(params: URLSearchParams): Asked {
  const terms = (params.get("q") ?? "").split(/[,،]/).map((term) => term.trim());
  const unit = units.find((name) => name === params.get("by")) ?? "year";
  return { terms: [...new Set(terms.filter(Boolean))].slice(0, MOST_TERMS), unit };
}

/** The query of a URL that asks it. */
export function paramsOf({ terms, unit }: Asked): URLSearchParams {
  return new URLSearchParams([["q", terms.join("، ")], ...(unit === "year" ? [] : [["by", unit]])]);
}

/**
 * Compares terms. By month, what says no more than its year is left out.
 *
 * @param all articles of the archive over time.
 * @param found the like, of those that have each term.
 */
export function compare(
  all: readonly PeriodCount[],
  found: readonly { term: string; histogram: readonly PeriodCount[] }[],
  unit: Unit,
): Comparison {
  const totals = counted(all, unit);
  const periods = inRow([...totals.keys()].sort(), unit);
  const inPeriods = (counts: ReadonlyMap<string, number>): number[] =>
    periods.map((period) => counts.get(period) ?? 0);
  return {
    unit,
    periods,
    articles: inPeriods(totals),
    series: found.map(({ term, histogram }) => ({
      term,
      counts: inPeriods(counted(histogram, unit)),
    })),
  };
}

/** The share of a period's articles that have a term, from 0 to 1; none where there is no article. */
export function shareAt(
  { articles }: Comparison,
  { counts }: Series,
  i: number,
): number | undefined {
  const all = articles[i] ?? 0;
  return all === 0 ? undefined : (counts[i] ?? 0) / all;
}

/**
 * The comparison as a table: all articles, then of each term the number and the share, as a fraction.
 *
 * @param headings of the columns; `{term}` in the last stands for the term.
 */
export function toCsv(
  comparison: Comparison,
  headings: Readonly<Record<"period" | "articles" | "share", string>>,
): string {
  const { periods, articles, series } = comparison;
  const named = series.flatMap(({ term }) => [term, headings.share.replace("{term}", () => term)]);
  const lines = periods.map((period, i) => [
    period,
    String(articles[i] ?? 0),
    ...series.flatMap((one) => [
      String(one.counts[i] ?? 0),
      shareAt(comparison, one, i)?.toFixed(5) ?? "",
    ]),
  ]);
  return BOM + [[headings.period, headings.articles, ...named], ...lines].map(csvLine).join("");
}

function counted(histogram: readonly PeriodCount[], unit: Unit): Map<string, number> {
  const length = unit === "year" ? 4 : 7;
  const counts = new Map<string, number>();
  for (const { period, count } of histogram) {
    if (period.length < length) continue;
    const name = period.slice(0, length);
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return counts;
}

/** All periods from the first to the last. */
function inRow(known: readonly string[], unit: Unit): string[] {
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const size = unit === "year" ? 1 : 12;
  const placeOf = (period: string): number =>
    Number(period.slice(0, 4)) * size + (unit === "year" ? 0 : Number(period.slice(5)) - 1);
  return Array.from({ length: placeOf(last) - placeOf(first) + 1 }, (_, i) => {
    const place = placeOf(first) + i;
    const year = String(Math.floor(place / size)).padStart(4, "0");
    return unit === "year" ? year : `${year}-${String((place % size) + 1).padStart(2, "0")}`;
  });
}
