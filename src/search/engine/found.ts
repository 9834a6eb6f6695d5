/** What was found: filtered, counted, ordered. Pure. */
import type { FacetValue, PeriodCount, SearchAnswer, Sort } from "../format/types.ts";
import type { FacetName } from "../format/filter.ts";
import { isWithin, type Period } from "./period.ts";

/** An article that was found. */
export interface Found<Source> {
  source: Source;
  /** Its place in its source. */
  article: number;
  /** When it was published: `1932`, `1932-05` or `2024-05-07`. */
  day: string;
  score: number;
  /** Whether the score is the most that it may be: see `rank.ts`. */
  open: boolean;
  /** Whether it lacks a word of the query. */
  loose: boolean;
  /** Which of the choices it meets. */
  chosen: ReadonlySet<FacetName>;
}

/** The values of each filter, by article. */
export type Columns = Partial<Record<FacetName, readonly (readonly string[])[]>>;

/** The filters of which an article has one of the chosen values. */
export function chosenOf(
  article: number,
  filters: ReadonlyMap<FacetName, readonly string[]>,
  columns: Columns,
): Set<FacetName> {
  const met = new Set<FacetName>();
  for (const [name, values] of filters) {
    const own = columns[name]?.[article] ?? [];
    if (own.some((value) => values.includes(value))) met.add(name);
  }
  return met;
}

/** Whether an article meets the filters, but for one. */
export function meets(
  chosen: ReadonlySet<FacetName>,
  filters: ReadonlyMap<FacetName, unknown>,
  except?: FacetName,
): boolean {
  for (const name of filters.keys()) if (name !== except && !chosen.has(name)) return false;
  return true;
}

/** What a reader has chosen of what is found. */
interface Choice {
  filters: ReadonlyMap<FacetName, readonly string[]>;
  period: Period;
}

/** Whether an article meets all choices but one. */
export function isChosen(
  { day, chosen }: Pick<Found<unknown>, "day" | "chosen">,
  { filters, period }: Choice,
  except?: FacetName,
): boolean {
  return isWithin(day, period) && meets(chosen, filters, except);
}

/** Of each filter, how many articles have each value: all that meet the other choices. */
export function facetsOf(
  found: readonly Found<{ columns: Columns }>[],
  names: readonly FacetName[],
  choice: Choice,
): SearchAnswer["facets"] {
  const facets = names.map((name) => {
    const counted = found.filter((one) => isChosen(one, choice, name));
    const values = counted.map(({ source, article }) => source.columns[name]?.[article] ?? []);
    return [name, facetValues(name, values, choice.filters.get(name))] as const;
  });
  return Object.fromEntries(facets);
}

/** How many articles each month has, or year of which no month is known; oldest first. */
export function histogramOf(days: Iterable<string>): PeriodCount[] {
  const counts = new Map<string, number>();
  for (const day of days) {
    const period = day.slice(0, 7);
    counts.set(period, (counts.get(period) ?? 0) + 1);
  }
  return Array.from(counts, ([period, count]) => ({ period, count })).sort((a, b) =>
    a.period < b.period ? -1 : 1,
  );
}

const arabic = new Intl.Collator("ar");

/** Values with their counts, the most frequent first, years from the newest; those chosen always. */
export function facetValues(
  name: FacetName,
  values: Iterable<readonly string[]>,
  chosen: readonly string[] = [],
): FacetValue[] {
  const counts = new Map(chosen.map((value) => [value, 0]));
  for (const own of values) {
    for (const value of own) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return Array.from(counts, ([value, count]) => ({ value, count })).sort((a, b) =>
    name === "year"
      ? b.value < a.value
        ? -1
        : 1
      : b.count - a.count || arabic.compare(a.value, b.value),
  );
}

/**
 * In an order that is the same whatever came first. What has all words is before what lacks one; an
 * order by date has no place for the latter.
 */
export function ordered<Source>(found: readonly Found<Source>[], sort: Sort): Found<Source>[] {
  const newest = (a: Found<Source>, b: Found<Source>): number =>
    a.day === b.day ? b.article - a.article : a.day < b.day ? 1 : -1;
  const orders = {
    relevance: (a: Found<Source>, b: Found<Source>) =>
      Number(a.loose) - Number(b.loose) || b.score - a.score || newest(a, b),
    newest,
    oldest: (a: Found<Source>, b: Found<Source>) => newest(b, a),
  };
  const listed = sort === "relevance" ? found : found.filter(({ loose }) => !loose);
  return listed.toSorted(orders[sort]);
}
