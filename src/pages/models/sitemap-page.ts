/**
 * Sitemaps (https://www.sitemaps.org/protocol.html): one for each month, which stays as it is when
 * the month is over, one for what a year knows no month of, and those of the pages that span time.
 */
import type { Article } from "../../article/index.ts";
import { monthOf, precisionOf, yearOf } from "../../calendar/index.ts";
import type { Catalogue } from "../../archive/catalogue.ts";
import { groupBy } from "../../archive/group-by.ts";
import { pageUrl } from "../../archive/issues/issue.ts";
import { idsOf } from "./edition.ts";
import { periodUrl } from "./link.ts";
import type { PrintedIssue } from "./printed-issue.ts";

/** A sitemap. */
export interface SitemapPage {
  url: string;
  /** Paths of pages; an article's with the date of its last change. */
  pages: readonly { url: string; changed?: string }[];
}

/** The index of all sitemaps. */
export interface SitemapIndexPage {
  url: string;
  sitemaps: readonly string[];
}

/** Pages of a sitemap: the protocol allows 50,000. */
const LONGEST = 40_000;

export const SITEMAP = "/sitemap.xml";

/** The sitemaps of the periods of some articles and issues, which are all that those periods have. */
export function periodSitemaps(
  articles: readonly Article[],
  issues: readonly PrintedIssue[] = [],
): SitemapPage[] {
  const periodOf = ({ date }: { date: string }): string => sitemapPeriod(date);
  const byPeriod = groupBy(articles, periodOf);
  const printed = groupBy(issues, ({ issue }) => periodOf(issue));
  return idsOf(articles, issues, periodOf).map((period) => {
    const own = byPeriod.get(period) ?? [];
    const scans = printed.get(period) ?? [];
    const days = idsOf(own, scans, ({ date }) => date.slice(0, "2024-05-07".length));
    const periods = [period, ...days].filter((id) => id.length > "2024".length);
    return {
      url: sitemapOf(period),
      pages: [
        ...[...new Set(periods)].map((id) => ({ url: periodUrl(id) })),
        ...own.map(({ url, date, updated }) => ({ url, changed: updated ?? date })),
        ...scans.flatMap(({ issue }) =>
          issue.pages
            .filter(({ scan }) => scan !== undefined)
            .map((page) => ({ url: pageUrl(issue, page) })),
        ),
      ],
    };
  });
}

/** The sitemaps of the pages that span time. */
export function wholeSitemaps(urls: readonly string[]): SitemapPage[] {
  return Array.from({ length: Math.ceil(urls.length / LONGEST) }, (_, i) => ({
    url: `/sitemap-${i + 1}.xml`,
    pages: urls.slice(i * LONGEST, (i + 1) * LONGEST).map((url) => ({ url })),
  }));
}

/** The index of an archive's sitemaps, those that span time first. */
export function sitemapIndex(
  catalogue: Catalogue,
  whole: readonly SitemapPage[],
): SitemapIndexPage {
  const { years, months } = catalogue;
  // What is undated comes first in its year.
  const undated = [...years.values()].filter(
    ({ articles: [first] }) => first && precisionOf(first.date) === "year",
  );
  const periods = new Set([...months.keys(), ...undated.map(({ id }) => id)]);
  return {
    url: SITEMAP,
    sitemaps: [...whole.map(({ url }) => url), ...[...periods].sort().map(sitemapOf)],
  };
}

function sitemapPeriod(date: string): string {
  return monthOf(date) ?? yearOf(date);
}

function sitemapOf(period: string): string {
  return `${periodUrl(period)}sitemap.xml`;
}
