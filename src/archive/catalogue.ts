/** The whole archive at once: its articles in order, by day, month, year and topic. */
import { compareArchiveDates, dayOf, monthOf, yearOf } from "../calendar/index.ts";
import type { Article, Fault } from "../article/index.ts";
import { editionOf, type FrequencyTerm } from "../newspaper/frequency.ts";
import type { Newspaper } from "../newspaper/newspaper.ts";
import { groupBy } from "./group-by.ts";
import { noIssues, type Issues } from "./issues/issue.ts";
import { noAuthorities, type Authorities } from "./authorities.ts";
import { groupTopics, type Topics } from "./topic.ts";
import { checkAliases } from "./links/aliases.ts";
import { indexPaths, type ArticlePaths } from "./links/article-paths.ts";
import { checkReferences, indexHeadlines, type Headlines } from "./links/references.ts";
import type { SitePaths } from "./links/site-paths.ts";
import type { ScannedFile } from "./reading/scan.ts";
import { say } from "../messages/message.ts";
import { noDossiers, type Dossiers } from "./dossiers/dossier.ts";
import { resolveLinks, type OtherText, type TextLinks } from "./links/text-links.ts";

/** A day, month or year that has articles or a printed issue. */
export interface Period {
  /** `2024`, `2024-05` or `2024-05-07`. */
  id: string;
  /**
   * Its articles, oldest first; those of a month or a year include those of its days. There are none
   * where an issue has pages and no texts.
   */
  articles: Article[];
  /** Pages of its printed issues, if it has any. */
  pages?: number;
}

/** The whole archive in memory, from which pages are made. Nothing in it changes after it is built. */
export interface Catalogue {
  /** Every article, oldest first. */
  articles: readonly Article[];
  /** Periods that have articles or issues, oldest first, by id. */
  days: ReadonlyMap<string, Period>;
  months: ReadonlyMap<string, Period>;
  years: ReadonlyMap<string, Period>;
  /** Days and months that are editions of the paper, by its frequency. */
  editions: ReadonlyMap<string, Period>;
  frequency: readonly FrequencyTerm[];
  /** The newspaper's own ARKs. */
  ark: Newspaper["ark"];
  topics: Topics;
  /** Whom and what names mean. */
  authorities: Authorities;
  /** Articles by headline, for read-also lines. */
  headlines: Headlines;
  byPath: ArticlePaths;
  /** Where the links of texts lead. */
  links: TextLinks;
  /** The issues of which there are pages, and where articles stand on these. */
  issues: Issues;
  /** The dossiers, which choose among its articles. */
  dossiers: Dossiers;
}

/** What an archive may have besides its articles. */
export interface BesideArticles {
  /** Its files, to which texts may link. */
  scanned?: readonly ScannedFile[] | undefined;
  /** The printed issues of which it has pages. */
  issues?: Issues | undefined;
  /** Whom and what names mean. */
  authorities?: Authorities | undefined;
  /** Texts beside the archive, which link into it. */
  others?: readonly OtherText[] | undefined;
}

/**
 * Orders and groups the articles of an archive.
 *
 * @param articles in any order: the catalogue is the same for each.
 * @param paths of the site that it becomes.
 * @returns the catalogue, and the faults that only the whole shows: two articles with one URL,
 *   or one identifier, a related article that is not there, a former path that leads elsewhere, a link to nothing.
 */
export function buildCatalogue(
  articles: readonly Article[],
  newspaper: Newspaper,
  paths: SitePaths,
  {
    scanned = [],
    issues = noIssues,
    authorities = noAuthorities,
    others = [],
  }: BesideArticles = {},
): { catalogue: Catalogue; faults: Fault[] } {
  const dates = byDate(articles);
  const ordered = articlesOf(dates);
  const pages = {
    articles: ordered,
    days: periods(dates, issues, dayOf),
    months: periods(dates, issues, monthOf),
    years: periods(dates, issues, yearOf),
    editions: periods(dates, issues, (date) => editionOf(newspaper.frequency, date)),
    frequency: newspaper.frequency,
    ark: newspaper.ark,
    topics: groupTopics(ordered, newspaper),
    authorities,
    headlines: indexHeadlines(ordered),
    byPath: indexPaths(ordered),
    issues,
    dossiers: noDossiers, // they are found in the catalogue
  };
  const { links, faults: deadLinks } = resolveLinks(pages, paths, scanned, newspaper, others);
  const catalogue: Catalogue = { ...pages, links };
  return {
    catalogue,
    faults: [
      ...[...dates.values()].flatMap(sameUrls),
      ...sameIdentifiers(ordered),
      ...checkReferences(catalogue),
      ...checkAliases(catalogue, paths),
      ...deadLinks,
    ],
  };
}

/** Articles, oldest first. */
export function inOrder(articles: readonly Article[]): Article[] {
  return articlesOf(byDate(articles));
}

/**
 * Articles by date, to the day where that is known: dates and their articles oldest first. Everything that
 * goes by day, month or year looks at some thousand dates instead of each article.
 */
function byDate(articles: readonly Article[]): Map<string, Article[]> {
  const dates = groupBy(articles, ({ date }) => date.slice(0, "2024-05-07".length));
  for (const own of dates.values()) own.sort(byTime);
  return new Map([...dates].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Oldest first; what has the same time is in the order of its URL. */
function byTime(a: Article, b: Article): number {
  return (
    compareArchiveDates(a.date, b.date) ||
    (a.url < b.url ? -1 : a.url > b.url ? 1 : 0) ||
    (a.file < b.file ? -1 : 1)
  );
}

function articlesOf(dates: ReadonlyMap<string, readonly Article[]>): Article[] {
  const all: Article[] = [];
  for (const own of dates.values()) {
    for (const article of own) all.push(article);
  }
  return all;
}

function periods(
  dates: ReadonlyMap<string, readonly Article[]>,
  issues: Issues,
  idOf: (date: string) => string | undefined,
): Map<string, Period> {
  const groups = groupBy(dates, ([date]) => idOf(date));
  const printed = groupBy(issues.all, ({ date }) => idOf(date));
  const all = [...groups.keys(), ...printed.keys()];
  const ids = printed.size > 0 ? [...new Set(all)].sort() : all;
  return new Map(
    ids.map((id) => {
      const own = printed.get(id);
      const pages = own?.reduce((sum, issue) => sum + issue.pages.length, 0);
      const articles = ([] as Article[]).concat(...(groups.get(id) ?? []).map(([, of]) => of));
      return [id, { id, articles, ...(pages !== undefined && { pages }) }];
    }),
  );
}

/** A fault for each article that bears the persistent identifier of another. */
function sameIdentifiers(articles: readonly Article[]): Fault[] {
  const owners = new Map<string, Article>();
  const faults: Fault[] = [];
  for (const article of articles) {
    const { identifier, file } = article;
    if (identifier === undefined) continue;
    // DOIs are the same in capitals and small letters.
    const key = identifier.startsWith("doi:") ? identifier.toLowerCase() : identifier;
    const owner = owners.get(key);
    if (!owner) owners.set(key, article);
    else {
      const message = say(
        'identifier: "{identifier}" is also that of {file}; expected one of its own',
        { identifier, file: owner.file },
      );
      faults.push({ file, line: 1, severity: "error", message });
    }
  }
  return faults;
}

/** A fault for each article of a date that has the URL of another: URLs bear dates. */
function sameUrls(articles: readonly Article[]): Fault[] {
  const owners = new Map<string, Article>();
  const faults: Fault[] = [];
  for (const article of articles) {
    const duplicate = owners.get(article.url);
    if (duplicate) faults.push(sameUrl(article, duplicate));
    owners.set(article.url, article);
  }
  return faults;
}

function sameUrl(article: Article, duplicate: Article): Fault {
  const [first, second] = [duplicate.file, article.file].sort();
  return {
    file: second ?? article.file,
    line: 1,
    severity: "error",
    message: say("the URL {url} is also that of {first}; give one of them another `slug`", {
      url: article.url,
      first: first ?? "",
    }),
  };
}
