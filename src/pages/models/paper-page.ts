/** The pages of the paper: each with its scan and the articles that stand on it. */
import {
  issueLink,
  pageUrl,
  type ArticlePlace,
  type Issue,
  type IssueLink,
  type Region,
} from "../../archive/issues/issue.ts";
import type { Article } from "../../article/index.ts";
import { issueRange } from "../../article/issue-number.ts";
import { linkTo, type Link } from "./link.ts";

/** The view of a page of the paper. */
export interface PaperPage {
  url: string;
  issue: Issue;
  /** Its place in the issue, from 0. */
  index: number;
  /** Its articles: those that begin on it, then those that continue. */
  articles: readonly ArticleOnPage[];
  /** The issues before and after this one, and numbers between that the archive lacks. */
  previous?: NeighbourIssue;
  next?: NeighbourIssue;
}

/** An article as a page of the paper names it. */
export interface ArticleOnPage extends Link {
  lang?: string;
  section?: string;
  /** Whether it begins on this page. */
  begins: boolean;
  /** In pixels of the scan; none where no more than the page is known. */
  regions: readonly Region[];
}

/** An issue before or after another. */
export interface NeighbourIssue extends IssueLink {
  /** First and last number that is missing between them. */
  missing?: readonly [first: number, last: number];
}

/** The issues before and after an issue. */
export interface IssueNeighbours {
  previous?: IssueLink;
  next?: IssueLink;
}

/**
 * The views of all pages of an issue.
 *
 * @param places its articles, in the paper's order, with where they stand.
 */
export function paperPages(
  issue: Issue,
  places: readonly (readonly [Article, ArticlePlace])[],
  { previous, next }: IssueNeighbours,
): PaperPage[] {
  const here = issueLink(issue);
  return issue.pages.map((page, index) => ({
    url: pageUrl(issue, page),
    issue,
    index,
    articles: articlesOn(page.slug, places),
    ...(previous && { previous: { ...previous, ...missingBetween(previous, here) } }),
    ...(next && { next: { ...next, ...missingBetween(here, next) } }),
  }));
}

function articlesOn(
  slug: string,
  places: readonly (readonly [Article, ArticlePlace])[],
): ArticleOnPage[] {
  const found = places.flatMap(([article, { pages }]) => {
    const at = pages.findIndex(({ page }) => page.slug === slug);
    const place = pages[at];
    if (!place) return [];
    const { lang, section } = article;
    return [
      {
        ...linkTo(article),
        ...(lang !== undefined && { lang }),
        ...(section !== undefined && { section }),
        begins: at === 0,
        regions: place.regions,
      },
    ];
  });
  return [...found.filter(({ begins }) => begins), ...found.filter(({ begins }) => !begins)];
}

/** Numbers between two issues that follow each other; those of two volumes may count anew. */
export function missingBetween(
  before: IssueLink,
  after: IssueLink,
): Pick<NeighbourIssue, "missing"> {
  if (before.issue === undefined || after.issue === undefined) return {};
  if (before.volume !== after.volume) return {};
  const [first, last] = [issueRange(before.issue).last + 1, issueRange(after.issue).first - 1];
  return first <= last ? { missing: [first, last] } : {};
}
