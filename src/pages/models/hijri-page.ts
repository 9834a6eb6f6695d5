/** The pages of Hijri months and years. */
import type { Issue } from "../../archive/issues/issue.ts";
import { groupBy } from "../../archive/group-by.ts";
import { sumOf } from "./counted.ts";
import type { CountedPeriod } from "./dates-page.ts";
import type { Article } from "../../article/index.ts";
import type { Catalogue } from "../../archive/catalogue.ts";
import { hijriMonthDays, hijriOfDays, monthId, type HijriDate } from "../../calendar/index.ts";
import { linkTo, type Link } from "./link.ts";

/** Headlines of a day that its Hijri month shows; the day's own page has all. */
const HEADLINES = 3;

/** A Gregorian day as a day of a Hijri month. */
export interface HijriDay {
  /** `2024-05-07`. */
  day: string;
  /** Its number in the Hijri month, and whether the paper printed it; else it is computed. */
  number: number;
  printed: boolean;
  count: number;
  /** Pages of its printed issues, if it has no articles. */
  pages?: number;
  /** The first of its articles. */
  headlines: Link[];
}

/** Days of the Hijri months that have articles, by the months' ids (`1445-10`), oldest first. */
export type HijriMonths = ReadonlyMap<string, readonly HijriDay[]>;

/** What the pages have in common. */
interface HijriPage {
  url: string;
  /** `1445` or `1445-10`. */
  id: string;
  /** The nearest of its kind that have articles. */
  previous?: string;
  next?: string;
}

/** A Hijri month: its calendar, and its days with their headlines. */
export interface HijriMonthPage extends HijriPage {
  days: readonly HijriDay[];
  /** Days that are computed to be its own, and of which the paper printed another month. */
  elsewhere: readonly string[];
}

/** A Hijri year: twelve calendars. */
export interface HijriYearPage extends HijriPage {
  months: readonly {
    id: string;
    count: number;
    pages?: number;
    days: readonly Pick<HijriDay, "day" | "number" | "count" | "pages">[];
    elsewhere: readonly string[];
  }[];
}

/**
 * The archive's days by Hijri month. An article is on the day that its page bears: the one that the
 * paper printed, or else the one that is computed.
 */
export function hijriMonths(catalogue: Catalogue): HijriMonths {
  const months = new Map<string, HijriDay[]>();
  const computed = hijriOfDays(catalogue.days.keys());
  for (const { id: day, articles } of catalogue.days.values()) {
    const usual = computed.get(day);
    let ofDay: HijriDay | undefined;
    for (const article of articles) {
      if (article.hijri) addArticle(dayIn(months, article.hijri, day), article);
      else if (usual) addArticle((ofDay ??= dayIn(months, usual, day)), article);
    }
    if (articles.length > 0) continue;
    for (const issue of catalogue.issues.byDate.get(day) ?? []) {
      const hijri = issue.hijri ?? computed.get(day);
      if (hijri) addIssue(dayIn(months, hijri, day), issue);
    }
  }
  const inOrder = [...months].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(inOrder.map(([id, days]) => [id, days]));
}

/** The entry of a day in the month that it bears. */
function dayIn(months: Map<string, HijriDay[]>, hijri: HijriDate, day: string): HijriDay {
  const { year, month, day: number } = hijri;
  const id = monthId(year, month);
  const days = months.get(id) ?? [];
  months.set(id, days);
  let entry = days.findLast((one) => one.day === day && one.number === number);
  if (!entry) {
    entry = { day, number, printed: false, count: 0, headlines: [] };
    days.push(entry);
  }
  return entry;
}

function addArticle(entry: HijriDay, article: Article): void {
  entry.count++;
  entry.printed ||= article.hijri !== undefined;
  if (entry.headlines.length < HEADLINES) entry.headlines.push(linkTo(article));
}

/** A day of which there is an issue and no article. */
function addIssue(entry: HijriDay, { pages, hijri }: Issue): void {
  entry.printed ||= hijri !== undefined;
  entry.pages = (entry.pages ?? 0) + pages.length;
}

/** The pages of all Hijri months and years that have articles, by decade: `144` is 1440 to 1449. */
export function hijriPages(
  months: HijriMonths,
): Map<string, { years: HijriYearPage[]; months: HijriMonthPage[] }> {
  const decades = new Map<string, { years: HijriYearPage[]; months: HijriMonthPage[] }>();
  const decadeOf = (id: string): { years: HijriYearPage[]; months: HijriMonthPage[] } => {
    const decade = decades.get(id.slice(0, 3)) ?? { years: [], months: [] };
    decades.set(id.slice(0, 3), decade);
    return decade;
  };
  const pages = inRow([...months.keys()]).map((page) => {
    const days = months.get(page.id) ?? [];
    return { ...page, days, elsewhere: elsewhere(page.id, days, months) };
  });
  for (const page of pages) decadeOf(page.id).months.push(page);
  for (const year of inRow([...new Set(pages.map(({ id }) => id.slice(0, 4)))])) {
    const own = pages.filter(({ id }) => id.startsWith(year.id));
    decadeOf(year.id).years.push({ ...year, months: own.map(summary) });
  }
  return decades;
}

/** Articles of each Hijri year. */
export function hijriYearCounts(months: HijriMonths): CountedPeriod[] {
  const years = groupBy(months, ([month]) => month.slice(0, 4));
  return [...years].map(([id, own]) => ({ id, ...sumOf(own.flatMap(([, days]) => days)) }));
}

function summary({ id, days, elsewhere: moved }: HijriMonthPage): HijriYearPage["months"][number] {
  return {
    id,
    ...sumOf(days),
    days: days.map(({ day, number, count, pages }) => ({
      day,
      number,
      count,
      ...(pages !== undefined && { pages }),
    })),
    elsewhere: moved,
  };
}

/** Computed days of a month that are wholly in one of its neighbours, as printed. */
function elsewhere(id: string, days: readonly HijriDay[], months: HijriMonths): string[] {
  const [year = 0, month = 0] = id.split("-").map(Number);
  const own = new Set(days.map(({ day }) => day));
  const before = month === 1 ? monthId(year - 1, 12) : monthId(year, month - 1);
  const after = month === 12 ? monthId(year + 1, 1) : monthId(year, month + 1);
  // A day that is not printed is where it is computed to be.
  const printed = [before, after].flatMap((other) =>
    (months.get(other) ?? []).filter((day) => day.printed),
  );
  const moved = new Set(printed.map(({ day }) => day).filter((day) => !own.has(day)));
  return moved.size === 0 ? [] : hijriMonthDays(year, month).filter((day) => moved.has(day));
}

function inRow(ids: readonly string[]): HijriPage[] {
  return ids.map((id, i) => {
    const [previous, next] = [ids[i - 1], ids[i + 1]];
    return {
      url: hijriUrl(id),
      id,
      ...(previous !== undefined && { previous }),
      ...(next !== undefined && { next }),
    };
  });
}

/** Path of a Hijri period's page: `1445-10` → `/hijri/1445/10/`. */
export function hijriUrl(id: string): string {
  return `/hijri/${id.replaceAll("-", "/")}/`;
}

/** Paths of all pages of Hijri years and months. */
export function hijriUrls(months: HijriMonths): string[] {
  const ids = [...months.keys()];
  return [...new Set(ids.map((id) => id.slice(0, 4))), ...ids].map(hijriUrl);
}
