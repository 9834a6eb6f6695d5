/**
 * What of the catalogue the pages of a stretch of time read: its own articles, and what the rest of
 * the archive says to them. It is all that those pages are made from, so what it hashes to is what
 * they depend on.
 */
import type { Article } from "../../article/index.ts";
import { knownName } from "../../archive/authorities.ts";
import type { Catalogue } from "../../archive/catalogue.ts";
import { pictureFile, type Picture, type Pictures } from "../../archive/pictures/pictures.ts";
import type { ArticlePlace, Issue } from "../../archive/issues/issue.ts";
import { readAlso, relatedArticles } from "../../archive/links/references.ts";
import { linkTargets, type LinkTargets } from "../../archive/links/text-links.ts";
import { topicKinds, topicNames, type TopicKind } from "../../archive/topic.ts";
import { articlePage } from "./article-page.ts";
import type { FrequencyTerm } from "../../newspaper/frequency.ts";
import { linkTo, topicLink, type DatedLink, type Link, type NamedLink } from "./link.ts";
import { issuePages, printedIssue, type PrintedIssue } from "./printed-issue.ts";
import { redirectPages, type RedirectPage } from "./redirects.ts";
import { periodSitemaps } from "./sitemap-page.ts";
import { editionsOf, type Around } from "./edition.ts";
import { dayPages, monthPages } from "./period-page.ts";

/** Plain data, so that it can be sent to another process, which makes the pages. */
export interface PeriodSlice {
  /** The articles of some whole months, or of a year of which no more is known. */
  articles: readonly Article[];
  /** The articles before and after them in time. */
  before?: Link;
  after?: Link;
  /** The nearest editions and months before and after them. */
  editions: Around;
  months: Around;
  /** How often the paper appeared when. */
  frequency: readonly FrequencyTerm[];
  /** Where the names that they carry lead, in the articles' own spelling. */
  topics: Readonly<Record<TopicKind, ReadonlyMap<string, Omit<NamedLink, "title">>>>;
  /** By the URL of those that point at others: links by headline, and related articles. */
  readAlso: ReadonlyMap<string, Record<string, Link>>;
  related: ReadonlyMap<string, Link[]>;
  /** Where links of their texts lead, by the URL of those that have any. */
  links: ReadonlyMap<string, LinkTargets>;
  /** Earlier articles on the same matter, by the URL of those that have any. */
  earlier: ReadonlyMap<string, DatedLink[]>;
  pictures: Pictures;
  /** The printed issues of that time, with those before and after each. */
  issues: readonly PrintedIssue[];
  /** Where its articles stand in them, by the URL of those of which that is known. */
  places: ReadonlyMap<string, ArticlePlace>;
  /** The dossiers in which they stand, by the URL of those that stand in any. */
  dossiers: ReadonlyMap<string, readonly Link[]>;
  /** The pages of former paths and ARKs of its articles. */
  redirects: readonly RedirectPage[];
}

/**
 * The slice of some neighbouring articles.
 *
 * @param from place of the first in the catalogue.
 * @param until place behind the last.
 * @param issues the printed issues of that time.
 * @param earlier the earlier articles on the same matter of each of its articles.
 */
export function periodSlice(
  catalogue: Catalogue,
  pictures: Pictures,
  around: { editions: Around; months: Around },
  from: number,
  until: number,
  issues: readonly Issue[] = [],
  earlier: readonly (readonly Article[])[] = [],
): PeriodSlice {
  const articles = catalogue.articles.slice(from, until);
  const before = catalogue.articles[from - 1];
  const after = catalogue.articles[until];
  const pointingBy = (name: keyof Article["references"]): Article[] =>
    articles.filter(({ references }) => references[name].length > 0);
  return {
    articles,
    ...(before && { before: linkTo(before) }),
    ...(after && { after: linkTo(after) }),
    editions: around.editions,
    months: around.months,
    frequency: catalogue.frequency,
    topics: topicsOf(catalogue, articles),
    readAlso: new Map(pointingBy("readAlso").map((article) => readAlsoOf(catalogue, article))),
    related: new Map(pointingBy("related").map((article) => relatedOf(catalogue, article))),
    links: new Map(pointingBy("links").flatMap((article) => linksOf(catalogue, article))),
    earlier: new Map(
      earlier.flatMap((found, i) => (articles[i] ? earlierOf(catalogue, articles[i], found) : [])),
    ),
    pictures: new Map(pointingBy("pictures").flatMap((article) => picturesOf(pictures, article))),
    issues: issues.map((issue) => printedIssue(catalogue.issues, issue)),
    places: new Map(articles.flatMap((article) => placeOf(catalogue, article))),
    dossiers: new Map(articles.flatMap((article) => dossiersOf(catalogue, article))),
    redirects: redirectPages(articles, catalogue.ark),
  };
}

/** The pages of the articles, days and months of a slice, and of what leads to its articles. */
export function periodPages(slice: PeriodSlice) {
  const { articles, pictures, frequency, issues, places } = slice;
  const editions = editionsOf(articles, frequency, slice.editions, issues);
  return {
    articles: articles.map((_, i) => articlePage(slice, i)),
    days: dayPages(articles, pictures, editions, issues),
    months: monthPages(articles, pictures, editions, slice.months, issues),
    ...issuePages(issues, articles, places),
    sitemaps: periodSitemaps(articles, issues),
    redirects: [...slice.redirects],
  };
}

function topicsOf(catalogue: Catalogue, articles: readonly Article[]): PeriodSlice["topics"] {
  const links = {
    sections: new Map<string, Omit<NamedLink, "title">>(),
    authors: new Map<string, Omit<NamedLink, "title">>(),
    tags: new Map<string, Omit<NamedLink, "title">>(),
    places: new Map<string, Omit<NamedLink, "title">>(),
  };
  for (const article of articles) {
    for (const kind of topicKinds) {
      for (const name of topicNames(article, kind)) {
        if (links[kind].has(name)) continue;
        const topic = catalogue.topics.find(kind, name);
        const known = knownName(catalogue.authorities, kind, name);
        if (topic) links[kind].set(name, { url: topicLink(topic).url, ...(known && { known }) });
      }
    }
  }
  return links;
}

function readAlsoOf(catalogue: Catalogue, article: Article): [string, Record<string, Link>] {
  const found = article.references.readAlso.flatMap((headline) => {
    const target = readAlso(catalogue.headlines, article, headline);
    return target ? [[headline, linkTo(target)] as const] : [];
  });
  return [article.url, Object.fromEntries(found)];
}

function relatedOf(catalogue: Catalogue, article: Article): [string, Link[]] {
  return [article.url, relatedArticles(catalogue, article).map(linkTo)];
}

function linksOf({ links }: Catalogue, article: Article): [string, LinkTargets][] {
  const targets = linkTargets(links.of(article));
  return Object.keys(targets).length > 0 ? [[article.url, targets]] : [];
}

/** Without those that the article itself leads to. */
function earlierOf(
  catalogue: Catalogue,
  article: Article,
  found: readonly Article[],
): [string, DatedLink[]][] {
  const named = new Set([
    ...relatedArticles(catalogue, article),
    ...article.references.readAlso.map((headline) =>
      readAlso(catalogue.headlines, article, headline),
    ),
  ]);
  const links = found
    .filter((other) => !named.has(other))
    .map((other) => ({ ...linkTo(other), date: other.date }));
  return links.length > 0 ? [[article.url, links]] : [];
}

function placeOf({ issues }: Catalogue, { url }: Article): [string, ArticlePlace][] {
  const place = issues.places.get(url);
  return place ? [[url, place]] : [];
}

function dossiersOf({ dossiers }: Catalogue, { url }: Article): [string, Link[]][] {
  const own = dossiers.byArticle.get(url);
  return own ? [[url, own.map((dossier) => ({ url: dossier.url, title: dossier.title }))]] : [];
}

function picturesOf(pictures: Pictures, article: Article): [string, Picture][] {
  return article.references.pictures.flatMap(({ src }) => {
    const file = pictureFile(article, src);
    const picture = file === undefined ? undefined : pictures.get(file);
    return picture ? [[picture.file, picture] as [string, Picture]] : [];
  });
}
