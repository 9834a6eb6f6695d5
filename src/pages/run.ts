/** One run of Eleventy: the pages that it renders. */
import type { Article } from "../article/index.ts";
import type { LinkTargets } from "../archive/links/text-links.ts";
import type { ArticlePage } from "./models/article-page.ts";
import type { DataPage, DataSchemaPage } from "./models/data-page.ts";
import type { FeedPage } from "./models/feed-page.ts";
import type { FrontPage } from "./models/front-page.ts";
import type { DatesPage, DayIndexPage } from "./models/dates-page.ts";
import type { HijriMonthPage, HijriYearPage } from "./models/hijri-page.ts";
import type { OnThisDayIndexPage, OnThisDayPage } from "./models/on-this-day-page.ts";
import type { DayPage, MonthPage, YearPage } from "./models/period-page.ts";
import type { RedirectList, RedirectPage } from "./models/redirects.ts";
import type { SitemapIndexPage, SitemapPage } from "./models/sitemap-page.ts";
import type { TopicIndexPage, TopicPage } from "./models/topic-page.ts";

/** A page that is the same whatever the articles are. */
export interface PlainPage {
  url: string;
}

/** What the newspaper says about itself. */
export interface AboutPage extends PlainPage {
  /** Where links of the text lead that are not to be written as they are. */
  links: LinkTargets;
}

/** The pages of a run, by the template that renders them: plain data, nothing is looked up later. */
export interface Pages {
  articles: ArticlePage[];
  days: DayPage[];
  months: MonthPage[];
  years: YearPage[];
  hijriMonths: HijriMonthPage[];
  hijriYears: HijriYearPage[];
  onThisDay: OnThisDayPage[];
  onThisDayData: OnThisDayPage[];
  onThisDayIndex: OnThisDayIndexPage[];
  dates: DatesPage[];
  dayIndex: DayIndexPage[];
  topics: TopicPage[];
  topicIndexes: TopicIndexPage[];
  front: FrontPage[];
  search: PlainPage[];
  about: AboutPage[];
  leaders: PlainPage[];
  notFound: PlainPage[];
  offline: PlainPage[];
  webManifest: PlainPage[];
  redirects: RedirectPage[];
  redirectList: RedirectList[];
  feeds: FeedPage[];
  sitemaps: SitemapPage[];
  sitemapIndex: SitemapIndexPage[];
  robots: PlainPage[];
  openSearch: PlainPage[];
  data: DataPage[];
  dataSchemas: DataSchemaPage[];
}

/** A run without pages; give those it has. */
export function pagesOf(some: Partial<Pages>): Pages {
  return {
    articles: [],
    days: [],
    months: [],
    years: [],
    hijriMonths: [],
    hijriYears: [],
    onThisDay: [],
    onThisDayData: [],
    onThisDayIndex: [],
    dates: [],
    dayIndex: [],
    topics: [],
    topicIndexes: [],
    front: [],
    search: [],
    about: [],
    leaders: [],
    notFound: [],
    offline: [],
    webManifest: [],
    redirects: [],
    redirectList: [],
    feeds: [],
    sitemaps: [],
    sitemapIndex: [],
    robots: [],
    openSearch: [],
    data: [],
    dataSchemas: [],
    ...some,
  };
}

/** The articles whose texts a run shows, whole or in part; some more than once. */
export function articlesWithText(pages: Pages): Article[] {
  return [
    ...pages.articles.map(({ article }) => article),
    ...pages.days.flatMap((day) => day.articles),
    ...pages.months.flatMap(({ issues }) => issues.flatMap(({ articles }) => articles)),
    ...pages.feeds.filter(({ isFull }) => isFull).flatMap((feed) => feed.articles),
    ...pages.front.flatMap(({ edition }) => edition?.articles ?? []),
  ];
}

/** The number of pages of some runs. */
export function countPages(runs: readonly Pages[]): number {
  const kinds = runs.flatMap((pages): unknown[][] => Object.values(pages));
  return kinds.reduce((sum, kind) => sum + kind.length, 0);
}
