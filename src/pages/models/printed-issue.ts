/** What pages show of printed issues: views of their pages, IIIF manifests and collections. */
import type { Article } from "../../article/index.ts";
import { groupBy } from "../../archive/group-by.ts";
import type { Catalogue } from "../../archive/catalogue.ts";
import {
  hasScans,
  issueLink,
  manifestUrl,
  pageUrl,
  type ArticlePlace,
  type Issue,
  type IssueLink,
  type IssuePage,
  type Issues,
  type PagePlace,
  type Region,
} from "../../archive/issues/issue.ts";
import { yearOf } from "../../calendar/index.ts";

/** An issue, and those before and after it. */
export interface PrintedIssue {
  issue: Issue;
  previous?: IssueLink;
  next?: IssueLink;
}

/** An article on a page, and where on it. */
export interface ArticleOnPage {
  article: Article;
  /** Whether this is the first of its pages. */
  begins: boolean;
  regions: readonly Region[];
}

/** The view of a page of an issue. */
export interface PageView extends PrintedIssue {
  url: string;
  page: IssuePage;
  /** Its place in `issue.pages`, from 0. */
  position: number;
  /** What stands on it: what begins on it comes first. */
  articles: readonly ArticleOnPage[];
}

/** A IIIF manifest of an issue. */
export interface ManifestPage extends PrintedIssue {
  url: string;
  /** Its articles, in the order of their first pages. */
  articles: readonly { article: Article; pages: readonly PagePlace[] }[];
}

/** A IIIF collection: the issues of a year, or the years of an archive. */
export interface CollectionPage {
  url: string;
  /** Of a year's collection. */
  year?: string;
  /** Of the archive's collection: its years that have issues. */
  years: readonly string[];
  /** Of a year's collection: its issues, oldest first. */
  issues: readonly IssueLink[];
}

/** An issue with its neighbours. */
export function printedIssue(issues: Issues, issue: Issue): PrintedIssue {
  const { previous, next } = issues.neighbours(issue);
  return {
    issue,
    ...(previous && { previous: issueLink(previous) }),
    ...(next && { next: issueLink(next) }),
  };
}

/** Number of the pages of some issues. */
export function pagesOf(printed: readonly PrintedIssue[] = []): number {
  return printed.reduce((sum, { issue }) => sum + issue.pages.length, 0);
}

/** The views and manifests of some issues. */
export function issuePages(
  printed: readonly PrintedIssue[],
  articles: readonly Article[],
  places: ReadonlyMap<string, ArticlePlace>,
): { pageViews: PageView[]; manifests: ManifestPage[] } {
  const byIssue = groupBy(
    articles.flatMap((article) => {
      const place = places.get(article.url);
      return place ? [{ article, ...place }] : [];
    }),
    ({ issue }) => issue.url,
  );
  const pages = printed.map((own) => {
    const placed = byIssue.get(own.issue.url) ?? [];
    return { views: viewsOf(own, placed), manifest: manifestOf(own, placed) };
  });
  return {
    pageViews: pages.flatMap(({ views }) => views),
    manifests: pages.map(({ manifest }) => manifest).filter(({ issue }) => hasScans(issue)),
  };
}

type Placed = ArticlePlace & { article: Article };

function viewsOf(printed: PrintedIssue, placed: readonly Placed[]): PageView[] {
  const { issue } = printed;
  const onPages = groupBy(
    placed.flatMap(({ article, pages }) =>
      pages.map(({ page, regions }, i) => ({ page, article, begins: i === 0, regions })),
    ),
    ({ page }) => page.slug,
  );
  return issue.pages.map((page, position) => ({
    ...printed,
    url: pageUrl(issue, page),
    page,
    position,
    articles: (onPages.get(page.slug) ?? [])
      .map(({ article, begins, regions }) => ({ article, begins, regions }))
      .sort((a, b) => Number(b.begins) - Number(a.begins)),
  }));
}

function manifestOf(printed: PrintedIssue, placed: readonly Placed[]): ManifestPage {
  const order = new Map(printed.issue.pages.map(({ slug }, i) => [slug, i]));
  const first = ({ pages: [one] }: Placed): number => order.get(one?.page.slug ?? "") ?? Infinity;
  return {
    ...printed,
    url: manifestUrl(printed.issue),
    articles: [...placed]
      .sort((a, b) => first(a) - first(b))
      .map(({ article, pages }) => ({ article, pages })),
  };
}

/** Path of the archive's collection, or of a year's. */
export function collectionUrl(year?: string): string {
  return year === undefined ? "/collection.json" : `/${year}/collection.json`;
}

/** The collections of an archive; none if it has no issues with scans. */
export function collectionPages({ issues }: Pick<Catalogue, "issues">): CollectionPage[] {
  const byYear = groupBy(issues.all.filter(hasScans), ({ date }) => yearOf(date));
  if (byYear.size === 0) return [];
  return [
    { url: collectionUrl(), years: [...byYear.keys()], issues: [] },
    ...[...byYear].map(([year, own]) => ({
      url: collectionUrl(year),
      year,
      years: [],
      issues: own.map(issueLink),
    })),
  ];
}
