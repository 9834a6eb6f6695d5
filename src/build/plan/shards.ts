/**
 * What pages the site has, cut into shards. A shard is an output of the site that is known by a name
 * of its own, whatever the rest of the archive does: the pages of a year or some of its months, a
 * share of the topics' pages, the pages that span all time. Eleventy's own cost a page grows with the
 * number of pages of a run and is lowest near a thousand, so that is what a shard holds, about.
 */
import type { Article } from "../../article/index.ts";
import { RelatedArticles, nearnessFacts, type KeptPostings } from "../../archive/related.ts";
import { firstWhere } from "../../lib/first-where.ts";
import { hashOf } from "../../lib/hash.ts";
import { textHash } from "../../lib/text-hash.ts";
import type { Catalogue } from "../../archive/catalogue.ts";
import type { Issue } from "../../archive/issues/issue.ts";
import type { Pictures } from "../../archive/pictures/pictures.ts";
import type { Newspaper } from "../../newspaper/newspaper.ts";
import { dossierFeeds, dossierPages } from "../../pages/models/dossier-page.ts";
import { FEED_LENGTH, topicFeeds } from "../../pages/models/feed-page.ts";
import { hijriMonths, hijriPages, type HijriMonths } from "../../pages/models/hijri-page.ts";
import {
  daysInMonthOfYears,
  daysOfYear,
  onThisDayData,
  onThisDayPage,
  type DayOfYears,
} from "../../pages/models/on-this-day-page.ts";
import type { Around } from "../../pages/models/edition.ts";
import { periodPages, periodSlice, type PeriodSlice } from "../../pages/models/period-slice.ts";
import { allTopicPages, topicsWithPage } from "../../pages/models/topic-page.ts";
import type { Pages, WholeArchive } from "../../pages/routes.ts";
import { pagesOf } from "../../pages/run.ts";
import { wholePages } from "../../pages/whole-pages.ts";
import { articleRangesOf, type ArticleRange } from "./article-ranges.ts";

/** Articles of a shard, about: a month is never cut. */
const SHARD_LENGTH = 1000;

/** Topic pages of a shard, about: each shows some dozen articles, which all go into the slice. */
const TOPIC_SHARD_LENGTH = 125;

/** Pages of the site that are made together. */
export interface PageShard {
  /** Such as `2024-05-01` (the first day of a range of time), `topics-3` or `whole`. */
  name: string;
  /** Its pages, about. */
  length: number;
  /** Makes the slice; it is not kept, since those of all shards would fill the memory. */
  slice: () => ShardSlice;
  /**
   * What the slice is made from, where that is sooner said than the slice itself: nothing that is
   * not in it may go into the slice. Articles in it stand for all that they say.
   */
  depends?: () => unknown;
}

/** What the pages of a shard are made from, as plain data. */
export type ShardSlice = { period: PeriodSlice } | { pages: Pages };

/** The pages that are made from a slice. */
export function pagesOfSlice(slice: ShardSlice): Pages {
  return "period" in slice ? pagesOf(periodPages(slice.period)) : slice.pages;
}

/** Keeps what says how near articles are, since most of them are as they were. */
export interface NearnessCache {
  /**
   * What was found last in the headlines before the last shard, which is the one that grows: to read all of
   * them again would be the longest step of adding a day. Its key stands for the articles before that shard.
   */
  read: () => { key: string; kept: KeptPostings } | undefined;
  write: (key: string, kept: KeptPostings) => void;
  /** A hash that is known by the contents of which it is made, or is made now. */
  hashed: (contents: string, make: () => string) => string;
}

/** All shards of a site. Which there are depends on nothing but the catalogue. */
export function planShards(
  catalogue: Catalogue,
  pictures: Pictures,
  newspaper: Newspaper,
  added: WholeArchive["added"],
  near?: NearnessCache,
): PageShard[] {
  const hijri = hijriMonths(catalogue);
  return [
    ...periodShards(catalogue, pictures, near),
    ...hijriShards(hijri),
    ...onThisDayShards(catalogue),
    ...topicShards(catalogue, newspaper),
    ...dossierShards(catalogue, pictures),
    {
      name: "whole",
      length: catalogue.years.size,
      slice: () => ({ pages: wholePages({ catalogue, pictures, newspaper, hijri, added }) }),
    },
  ];
}

/** All pages in one run: what Eleventy renders when it is started by itself. */
export function wholeRun(shards: readonly PageShard[]): Pages {
  const whole = pagesOf({});
  for (const shard of shards) {
    const pages = pagesOfSlice(shard.slice());
    for (const kind of Object.keys(whole) as (keyof Pages)[]) {
      for (const page of pages[kind]) (whole[kind] as unknown[]).push(page);
    }
  }
  return whole;
}

/** Articles, days and months: what is added to one year leaves the others' shards alone. */
function periodShards(
  catalogue: Catalogue,
  pictures: Pictures,
  near: NearnessCache | undefined,
): PageShard[] {
  const { articles, issues } = catalogue;
  const editions = [...catalogue.editions.keys()];
  const months = [...catalogue.months.keys()];
  const shards = rangesWithIssues(articles, issues.all);
  const earlier = new RelatedArticles(articles);
  const facts = hashedUpTo(articles, shards, near);
  const goToLast = (): void => {
    if (!near || shards.length < 2) return;
    const starts = shards.slice(1).map(({ from: place }, j) => ({ place, key: facts[j] ?? "" }));
    goTo(earlier, starts, near);
  };
  return shards.map(({ name, from, until, own, first, last, size }, i) => {
    const around = {
      editions: aroundOf(editions, first.slice(0, MONTH), last.slice(0, DAY)),
      months: aroundOf(months, first.slice(0, MONTH), last.slice(0, MONTH)),
    };
    const slice = (lists?: (readonly Article[])[]): PeriodSlice =>
      periodSlice(catalogue, pictures, around, from, until, own, lists);
    return {
      name,
      length: size,
      slice: () => {
        if (i === shards.length - 1) goToLast();
        return { period: slice(earlier.between(from, until)) };
      },
      // Which articles are near is found where it is to be shown.
      depends: () => [slice(), facts[i]],
    };
  });
}

/**
 * Goes to the last of some places, from the one for which something is kept, and keeps what it finds.
 *
 * @param starts places, each with the key of all articles before it.
 */
function goTo(
  earlier: RelatedArticles,
  starts: readonly { place: number; key: string }[],
  near: NearnessCache,
): void {
  const last = starts.at(-1);
  if (!last) return;
  const found = near.read();
  const start = starts.find(({ key }) => key === found?.key);
  if (found && start && earlier.place < start.place) earlier.startAt(start.place, found.kept);
  earlier.goTo(last.place);
  if (start !== last) near.write(last.key, earlier.kept());
}

/** A range of articles, with the issues of its time. */
interface PeriodRange extends ArticleRange {
  own: readonly Issue[];
  /** Dates of what comes first and last in it. */
  first: string;
  last: string;
  /** Its articles and its issues' pages. */
  size: number;
}

/** Cuts time into ranges of so many articles and pages of issues. */
function rangesWithIssues(articles: readonly Article[], issues: readonly Issue[]): PeriodRange[] {
  // An issue counts as one thing more than its pages, so that one without pages is in a range too.
  const counted = issues.flatMap((issue) => [issue, ...issue.pages.map(() => issue)]);
  const dated: readonly { date: string }[] =
    issues.length === 0
      ? articles
      : [...articles, ...counted].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  let [article, issue] = [0, 0];
  return articleRangesOf(dated, SHARD_LENGTH, "month").map((range) => {
    const { name, from, until } = range;
    const [first, last] = [dated[from]?.date ?? "", dated[until - 1]?.date ?? ""];
    if (issues.length === 0) return { ...range, own: [], first, last, size: until - from };
    const [ownFrom, issuesFrom] = [article, issue];
    const isWithin = (one: { date: string } | undefined): boolean =>
      one !== undefined && one.date.slice(0, MONTH) <= last.slice(0, MONTH);
    while (isWithin(articles[article])) article++;
    while (isWithin(issues[issue])) issue++;
    const own = issues.slice(issuesFrom, issue);
    return { name, from: ownFrom, until: article, own, first, last, size: until - from };
  });
}

/** What the lists of earlier articles depend on, hashed, up to the ends of some ranges. */
function hashedUpTo(
  articles: readonly Article[],
  ranges: readonly ArticleRange[],
  near: NearnessCache | undefined,
): string[] {
  let all = "";
  return ranges.map(({ from, until }) => {
    const own = articles.slice(from, until);
    const make = (): string => hashOf(JSON.stringify(own.map(nearnessFacts)));
    const contents = hashOf(own.map(({ contentHash }) => contentHash).join());
    all = hashOf(`${all} ${near?.hashed(contents, make) ?? make()}`);
    return all;
  });
}

/** Hijri months and years, by decade: a Hijri month lies in two Gregorian ones. */
function hijriShards(months: HijriMonths): PageShard[] {
  return [...hijriPages(months)].map(([decade, pages]) => ({
    name: `hijri-${decade}`,
    length: pages.years.length + pages.months.length,
    slice: () => ({ pages: pagesOf({ hijriYears: pages.years, hijriMonths: pages.months }) }),
  }));
}

/** The days of the year, by month. */
function onThisDayShards(catalogue: Catalogue): PageShard[] {
  return Array.from({ length: 12 }, (_, i) => {
    const days = (): DayOfYears[] => daysInMonthOfYears(catalogue, i + 1);
    return {
      name: `on-this-day-${i + 1}`,
      length: 2 * daysOfYear(i + 1).length,
      depends: days,
      slice: () => {
        const onThisDay = days().map(onThisDayPage);
        return { pages: pagesOf({ onThisDay, onThisDayData: onThisDay.map(onThisDayData) }) };
      },
    };
  });
}

const MONTH = "2024-05".length;
const DAY = "2024-05-07".length;

/** The nearest of some ordered periods before one date and after another. */
function aroundOf(ids: readonly string[], first: string, last: string): Around {
  const previous = ids[firstFrom(ids, first) - 1];
  const next = ids[firstFrom(ids, `${last}~`)];
  return { ...(previous !== undefined && { previous }), ...(next !== undefined && { next }) };
}

/** Place of the first of some ordered ids that is not before a text. */
function firstFrom(ids: readonly string[], text: string): number {
  return firstWhere(0, ids.length, (i) => (ids[i] ?? "") >= text);
}

/**
 * The pages of topics, shared out by a hash of their address: whichever topic gets a page, the
 * others stay where they are. The number of shards doubles as the archive grows.
 */
function topicShards(catalogue: Catalogue, newspaper: Newspaper): PageShard[] {
  const pages = allTopicPages(catalogue, newspaper);
  let count = 1;
  while (pages.length > count * TOPIC_SHARD_LENGTH) count *= 2;
  const shards = Array.from({ length: count }, (): TopicShard => ({ topics: [], feeds: [] }));
  for (const page of pages) shards[textHash(page.url) % count]?.topics.push(page);
  for (const feed of topicsWithPage(catalogue).flatMap(topicFeeds)) {
    shards[textHash(feed.home) % count]?.feeds.push(feed);
  }
  // A feed has the first articles of its topic's own page, which is in the same shard.
  const isShorter = newspaper.listLength >= FEED_LENGTH;
  return shards.map((own, i) => ({
    name: `topics-${i + 1}`,
    length: own.topics.length + own.feeds.length,
    depends: () => [
      own.topics,
      own.feeds.map((feed) => (isShorter ? { ...feed, articles: [] } : feed)),
    ],
    slice: () => ({ pages: pagesOf(own) }),
  }));
}

/** The pages of all dossiers: few, and each has its own key within its shard. */
function dossierShards(catalogue: Catalogue, pictures: Pictures): PageShard[] {
  const { length } = catalogue.dossiers.all;
  if (length === 0) return [];
  const slice = (): ShardSlice => ({
    pages: pagesOf({ dossiers: dossierPages(catalogue, pictures), feeds: dossierFeeds(catalogue) }),
  });
  return [{ name: "dossiers", length: 2 * length, slice }];
}

type TopicShard = Pick<Pages, "topics" | "feeds">;
