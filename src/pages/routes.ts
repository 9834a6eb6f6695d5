/**
 * The list of what a site has, and where: every kind of page with its path and its template, and the
 * files beside the pages. Whatever makes, checks, publishes, deploys or caches pages asks here. A new
 * kind of page is an entry here, a model in `models/` and a template beside this file.
 */
import type { Catalogue } from "../archive/catalogue.ts";
import type { Pictures } from "../archive/pictures/pictures.ts";
import { LANGUAGES } from "../newspaper/interface/languages.ts";
import type { Newspaper } from "../newspaper/newspaper.ts";
import type { AddedPage } from "./added-pages.ts";
import type { ArticlePage } from "./models/article-page.ts";
import {
  catalogPages,
  dataPages,
  dataSchemaPages,
  type CatalogPage,
  type DataPage,
  type DataSchemaPage,
} from "./models/data-page.ts";
import { datesPage, dayIndexPage, type DatesPage, type DayIndexPage } from "./models/dates-page.ts";
import {
  dossierIndexPages,
  type DossierIndexPage,
  type DossierPage,
} from "./models/dossier-page.ts";
import { archiveFeed, type FeedPage } from "./models/feed-page.ts";
import { frontPage, type FrontPage } from "./models/front-page.ts";
import {
  hijriUrls,
  type HijriMonthPage,
  type HijriMonths,
  type HijriYearPage,
} from "./models/hijri-page.ts";
import {
  onThisDayIndexPage,
  onThisDayUrls,
  type OnThisDayIndexPage,
  type OnThisDayPage,
} from "./models/on-this-day-page.ts";
import {
  latestEdition,
  yearPages,
  type DayPage,
  type MonthPage,
  type YearPage,
} from "./models/period-page.ts";
import {
  aboutPages,
  leadersPages,
  plainPage,
  type AboutPage,
  type PlainPage,
} from "./models/plain-page.ts";
import {
  collectionPages,
  type CollectionPage,
  type ManifestPage,
  type PageView,
} from "./models/printed-issue.ts";
import { redirectList, type RedirectList, type RedirectPage } from "./models/redirects.ts";
import { OVER_TIME } from "./models/link.ts";
import { CLIPPINGS } from "./page-data/clippings-settings.ts";
import type { SitemapIndexPage, SitemapPage } from "./models/sitemap-page.ts";
import {
  topicIndexPages,
  topicPageUrls,
  type TopicIndexPage,
  type TopicPage,
} from "./models/topic-page.ts";

/** What the pages that span all time are made from. */
export interface WholeArchive {
  catalogue: Catalogue;
  pictures: Pictures;
  newspaper: Newspaper;
  hijri: HijriMonths;
  /** What its owner has added: pages, and paths of all their files. */
  added: { pages: readonly AddedPage[]; paths: ReadonlySet<string> };
}

/** A kind of page. */
interface Route<Model extends PlainPage> {
  /** Where its pages lie; `{…}` stands for a part, as `site-paths.ts` says. */
  path: string | readonly string[];
  /** The file beside this one that renders it, less `.11ty.ts`. */
  template: string;
  /** Makes its pages, if they span all time; the others are made with their period or topic. */
  pages?: (archive: WholeArchive) => Model[];
  /** Its paths in the sitemap of what spans all time; `true` stands for all of `pages`. */
  inSitemap?: true | ((archive: WholeArchive) => readonly string[]);
  /** Whether what its owner has added may take its place. */
  mayBeReplaced?: true;
  /** Media type, where the suffix does not say it. */
  type?: string;
  /** It names other pages to machines, and so goes up when they are there. */
  announces?: 1;
  /** It is read by scripts, which do without a connection if they have had it. */
  keptOffline?: true;
  /** Pages of other sites may read it. */
  isShared?: true;
  /** It is read for its text, and so is listed among the pages that a reader's device keeps. */
  isRead?: true;
}

/** Ties an entry to the type of its model. */
const route = <Model extends PlainPage>(entry: Route<Model>): Route<Model> => entry;

/** Every kind of page, in the order of the sitemap. */
export const routes = {
  front: route<FrontPage>({
    path: "/",
    template: "home",
    pages: ({ catalogue, pictures }) => [
      frontPage(catalogue, latestEdition(catalogue, pictures), pictures),
    ],
    inSitemap: true,
  }),
  about: route<AboutPage>({
    path: "/about/",
    template: "about",
    pages: ({ catalogue, added }) => aboutPages(catalogue, added.pages),
    inSitemap: true,
  }),
  data: route<DataPage>({
    path: "/data/",
    template: "data",
    pages: ({ catalogue, newspaper }) => dataPages(catalogue, newspaper.data),
    inSitemap: true,
  }),
  dates: route<DatesPage>({
    path: "/dates/",
    template: "dates",
    pages: ({ catalogue, hijri }) => [datesPage(catalogue, hijri)],
    inSitemap: true,
  }),
  onThisDayIndex: route<OnThisDayIndexPage>({
    path: "/on-this-day/",
    template: "on-this-day-index",
    pages: ({ catalogue }) => [onThisDayIndexPage(catalogue)],
    inSitemap: true,
  }),
  leaders: route<PlainPage>({
    path: "/leaders/",
    template: "leaders",
    pages: ({ newspaper }) => leadersPages(newspaper),
    inSitemap: true,
  }),
  years: route<YearPage>({
    path: "/{year}/",
    template: "year",
    isRead: true,
    pages: ({ catalogue }) => yearPages(catalogue),
    inSitemap: true,
  }),
  topicIndexes: route<TopicIndexPage>({
    path: "/{topics}/",
    template: "topic-index",
    pages: ({ catalogue }) => topicIndexPages(catalogue.topics),
    inSitemap: true,
  }),
  topics: route<TopicPage>({
    path: ["/{topics}/{slug}/", "/{topics}/{slug}/{n}/"],
    template: "topic",
    inSitemap: ({ catalogue, newspaper }) => topicPageUrls(catalogue, newspaper),
  }),
  dossierIndex: route<DossierIndexPage>({
    path: "/dossiers/",
    template: "dossier-index",
    pages: ({ catalogue, pictures }) => dossierIndexPages(catalogue, pictures),
    inSitemap: true,
  }),
  dossiers: route<DossierPage>({
    path: "/dossiers/{slug}/",
    template: "dossier",
    isRead: true,
    inSitemap: ({ catalogue }) => catalogue.dossiers.all.map(({ url }) => url),
  }),
  hijriYears: route<HijriYearPage>({
    path: "/hijri/{year}/",
    template: "hijri-year",
    inSitemap: ({ hijri }) => hijriUrls(hijri),
  }),
  hijriMonths: route<HijriMonthPage>({ path: "/hijri/{year}/{month}/", template: "hijri-month" }),
  onThisDay: route<OnThisDayPage>({
    path: "/on-this-day/{month}-{day}/",
    template: "on-this-day",
    inSitemap: ({ catalogue }) => onThisDayUrls(catalogue),
  }),
  onThisDayData: route<OnThisDayPage>({
    path: "/on-this-day/{month}-{day}.json",
    template: "on-this-day-data",
    keptOffline: true,
  }),
  days: route<DayPage>({ path: "/{year}/{month}/{day}/", template: "day", isRead: true }),
  months: route<MonthPage>({ path: "/{year}/{month}/", template: "month", isRead: true }),
  articles: route<ArticlePage>({
    path: ["/{year}/{slug}/", "/{year}/{month}/{slug}/", "/{year}/{month}/{day}/{slug}/"],
    template: "article",
    isRead: true,
  }),
  pageViews: route<PageView>({
    path: [
      "/{year}/{month}/{day}/pages/{slug}/",
      "/{year}/{month}/{day}/pages-{label}/{slug}/",
      "/{year}/{month}/pages/{slug}/",
      "/{year}/{month}/pages-{label}/{slug}/",
    ],
    template: "page-view",
  }),
  manifests: route<ManifestPage>({
    path: [
      "/{year}/{month}/{day}/manifest.json",
      "/{year}/{month}/{day}/manifest-{label}.json",
      "/{year}/{month}/manifest.json",
      "/{year}/{month}/manifest-{label}.json",
    ],
    template: "manifest",
    announces: 1,
    isShared: true,
  }),
  collections: route<CollectionPage>({
    path: ["/collection.json", "/{year}/collection.json"],
    template: "collection",
    pages: ({ catalogue }) => collectionPages(catalogue),
    announces: 1,
    isShared: true,
  }),
  // Where an article once was, which its `aliases` say, and its ARK: number, name.
  redirects: route<RedirectPage>({ path: "/ark/{label}/{slug}/", template: "redirect" }),
  redirectList: route<RedirectList>({
    path: "/redirects.json",
    template: "redirect-list",
    pages: ({ catalogue }) => redirectList(catalogue),
    announces: 1,
  }),
  dayIndex: route<DayIndexPage>({
    path: "/dates/index.json",
    template: "day-index",
    pages: ({ catalogue }) => [dayIndexPage(catalogue)],
    keptOffline: true,
  }),
  dataSchemas: route<DataSchemaPage>({
    path: ["/data/article.schema.json", "/data/month.schema.json", "/data/csv-metadata.json"],
    template: "data-schema",
    pages: ({ catalogue, newspaper }) =>
      dataPages(catalogue, newspaper.data).flatMap(dataSchemaPages),
  }),
  dataCatalog: route<CatalogPage>({
    path: ["/data/catalog.jsonld", "/data/catalog.ttl"],
    template: "data-catalog",
    pages: ({ catalogue, newspaper }) => catalogPages(catalogue, newspaper.data),
    announces: 1,
  }),
  search: route<PlainPage>({ path: "/search/", template: "search", pages: plainPage("/search/") }),
  overTime: route<PlainPage>({
    path: OVER_TIME,
    template: "over-time",
    pages: plainPage(OVER_TIME),
    inSitemap: true,
  }),
  clippings: route<PlainPage>({
    path: CLIPPINGS,
    template: "clippings",
    pages: plainPage(CLIPPINGS),
  }),
  notFound: route<PlainPage>({
    path: "/404.html",
    template: "not-found",
    pages: plainPage("/404.html"),
    mayBeReplaced: true,
  }),
  offline: route<PlainPage>({
    path: "/offline/",
    template: "offline",
    pages: plainPage("/offline/"),
  }),
  webManifest: route<PlainPage>({
    path: "/manifest.webmanifest",
    template: "web-manifest",
    pages: plainPage("/manifest.webmanifest"),
  }),
  openSearch: route<PlainPage>({
    path: "/opensearch.xml",
    template: "open-search",
    pages: plainPage("/opensearch.xml"),
    type: "application/opensearchdescription+xml",
    announces: 1,
  }),
  feeds: route<FeedPage>({
    path: ["/feed.xml", "/{topics}/{slug}/feed.xml", "/dossiers/{slug}/feed.xml"],
    template: "feed",
    pages: ({ catalogue }) => [archiveFeed(catalogue)],
    type: "application/atom+xml",
    announces: 1,
  }),
  sitemaps: route<SitemapPage>({
    path: ["/sitemap-{n}.xml", "/{year}/sitemap.xml", "/{year}/{month}/sitemap.xml"],
    template: "sitemap",
    announces: 1,
  }),
  sitemapIndex: route<SitemapIndexPage>({
    path: "/sitemap.xml",
    template: "sitemap-index",
    announces: 1,
  }),
  robots: route<PlainPage>({
    path: "/robots.txt",
    template: "robots",
    pages: plainPage("/robots.txt"),
    mayBeReplaced: true,
    announces: 1,
  }),
};

/** An entry of the list, as far as paths go. */
export type PageRoute = Omit<Route<never>, "pages" | "inSitemap">;

/** A kind of page, as the list names it. */
export type PageKind = keyof typeof routes;

type ModelOf<Entry> = Entry extends Route<infer Model> ? Model : never;

/** Pages by their kind: plain data, nothing is looked up later. */
export type Pages = { [Kind in PageKind]: ModelOf<(typeof routes)[Kind]>[] };

/** Files that no template makes, of one name or of one kind. */
export interface FileRoute {
  /** `{…}` as in a page's path, `*` for what {@link hashed} says or for anything. */
  path: string;
  /**
   * What stands for `*`, as a regular expression, where names are made of the content of their files:
   * such a file is written once and never changed, and another build's lies beside it.
   */
  hashed?: string;
  /** It names other files to machines: the step in which it goes up, those of a lower one before it. */
  announces?: 1 | 2 | 3 | 4;
  /** It is read by scripts, which do without a connection if they have had it. */
  keptOffline?: true;
}

/** The files beside the pages. */
export const files: readonly FileRoute[] = [
  { path: "/assets/*", hashed: String.raw`.+-[A-Z0-9]{8}\.\w+` },
  { path: "/pictures/*", hashed: String.raw`.+-[0-9a-f]{10}(?:-\d+)?\.\w+` },
  { path: "/files/*" },
  { path: LANGUAGES, announces: 2, keptOffline: true },
  { path: "/scans/*", hashed: String.raw`.+-[0-9a-f]{10}(?:-240)?\.webp` },
  { path: "/{year}/{month}/{day}/pages/{slug}/words.json" },
  { path: "/{year}/{month}/{day}/pages-{label}/{slug}/words.json" },
  { path: "/{year}/{month}/pages/{slug}/words.json" },
  { path: "/{year}/{month}/pages-{label}/{slug}/words.json" },
  { path: "/search/worker-*", hashed: String.raw`[A-Z0-9]{8}\.js`, keptOffline: true },
  { path: "/search/names-*", hashed: String.raw`[0-9a-f]{10}\.json`, keptOffline: true },
  { path: "/search/pages-*", hashed: String.raw`[0-9a-f]{10}\.json`, keptOffline: true },
  { path: "/search/synonyms-*", hashed: String.raw`[0-9a-f]{10}\.json`, keptOffline: true },
  { path: "/search/pagefind-*", hashed: ".+", keptOffline: true },
  // Parts of the index are many and small: the browser's own cache keeps them.
  { path: "/search/bundles/*", hashed: ".+" },
  { path: "/search/fragment/*", hashed: ".+" },
  { path: "/search/api.js", announces: 2, keptOffline: true },
  { path: "/search/api.d.ts", announces: 2 },
  { path: "/search/manifest.json", announces: 3, keptOffline: true },
  { path: "/{year}/articles.json" },
  { path: "/{year}/{month}/articles.json" },
  { path: "/data/*.jsonl.gz" },
  { path: "/data/*.csv.gz" },
  { path: "/licences.txt" },
  { path: "/sw.js", announces: 2 },
  { path: "/manifest-sha256.txt", announces: 4 },
];
