/** From places of words in bundles to the articles that are found. Pure. */
import type { FacetName } from "../format/filter.ts";
import type { Bundle, Postings, TermPostings } from "./bundle.ts";
import { chosenOf, meets, type Columns, type Found } from "./found.ts";
import { isWithin, type Period } from "./period.ts";
import { withAllNear } from "./proximity.ts";
import type { Query } from "./query.ts";
import {
  candidates,
  enough,
  hasAll,
  hasEach,
  idf,
  rank,
  type Demands,
  type PhrasePostings,
  type RankedTerm,
} from "./rank.ts";
import type { SearchRequest } from "./request.ts";

/** A bundle in which a query's words have been looked up. */
export interface Searched {
  bundle: Bundle;
  terms: readonly TermPostings[];
  phrases: readonly PhrasePostings[];
  without: readonly PhrasePostings[];
  columns: Columns;
  /** Of each term, where words of its family are, if they are sought as well. */
  families?: readonly (Postings | undefined)[];
}

/** How many articles have each term of a query. */
export function countsOf(searched: readonly Searched[], { terms: asked }: Query): number[] {
  return asked.map((_, i) => sum(searched, ({ terms }) => terms[i]?.all.articles.length));
}

/** The same, and how many have its very form; of a term that is too common to ask, as many. */
export function formCountsOf(
  searched: readonly Searched[],
  query: Query,
): { all: number; exact: number }[] {
  return countsOf(searched, query).map((all, i) => ({
    all,
    exact: sum(searched, ({ bundle, terms }) => {
      const { all: own, exact } = terms[i] ?? { all: NOWHERE, exact: new Map() };
      return bundle.isCommon(own) ? own.articles.length : exact.size;
    }),
  }));
}

/** Articles with all that was typed, from which words of their families are not sought. */
const MUCH = 20;

/** Whether many articles have all words of a query near each other: where they are far, little is about them. */
export function hasMuch(searched: readonly Searched[]): boolean {
  return sum(searched, ({ terms }) => withAllNear(terms.map(({ all }) => all)).length) >= MUCH;
}

/**
 * Everything that has enough of the query, whatever its period and filters.
 *
 * @param share of the archive that has been searched.
 */
export function findAll(
  searched: readonly Searched[],
  { query, request, period }: { query: Query; request: SearchRequest; period: Period },
  share: number,
): Found<Searched>[] {
  const articles = sum(searched, ({ bundle }) => bundle.summary.articles);
  const average = sum(searched, ({ bundle }) => bundle.summary.words) / Math.max(1, articles);
  const counts = countsOf(searched, query);
  const weights = query.terms.map((_, i) => {
    const [own, family] = [
      counts[i] ?? 0,
      sum(searched, ({ families }) => families?.[i]?.articles.length),
    ];
    return {
      idf: idf(articles, own || family),
      familyIdf: idf(articles, Math.max(own, family)),
      formIdf: idf(
        articles,
        sum(searched, ({ terms }) => terms[i]?.exact.size),
      ),
    };
  });
  const found = searched.map((source) => {
    const terms = query.terms.map((term, i): RankedTerm => ({
      term,
      postings: source.terms[i] ?? { all: NOWHERE, exact: new Map() },
      family: source.families?.[i],
      weight: weights[i] ?? { idf: 0, familyIdf: 0, formIdf: 0 },
    }));
    const demands: Demands = {
      phrases: source.phrases,
      without: source.without,
      inHeadline: query.inHeadline,
    };
    const chosen = (article: number): ReadonlySet<FacetName> =>
      chosenOf(article, request.filters, source.columns);
    return { source, terms, chosen, coverages: candidates(terms, demands, () => true) };
  });
  if (query.terms.length === 0) return searched.flatMap((source) => everything(source, request));
  const sought = found.flatMap(({ source, coverages, chosen }) =>
    Array.from(coverages)
      .filter(
        ([article]) =>
          isWithin(source.bundle.days[article] ?? "", period) &&
          meets(chosen(article), request.filters),
      )
      .map(([, covered]) => covered),
  );
  const inItsYear = yearBoost(query);
  const least = request.any ? 0 : enough(sought, query.terms.length, share === 1);
  const scored = found.flatMap(({ source, terms, coverages, chosen }) => {
    for (const [article, covered] of coverages) {
      if (covered < least) coverages.delete(article);
    }
    const hasFamilies = hasEach(terms);
    return rank(terms, coverages, source.bundle.lengths, average).map(({ article, score }) => ({
      source,
      article,
      score: score * inItsYear(source.bundle.days[article] ?? ""),
      loose: !request.any && !hasAll(coverages.get(article) ?? 0),
      day: source.bundle.days[article] ?? "",
      chosen: chosen(article),
      hasFamilies: hasFamilies(article),
    }));
  });
  // With words of families for some of its own, an article has all, unless one that lacks a word is nearer.
  const nearest = scored.reduce(
    (best, { loose, hasFamilies, score }) => (loose && !hasFamilies ? Math.max(best, score) : best),
    0,
  );
  return scored.map(({ hasFamilies, ...one }) =>
    hasFamilies && one.score > nearest ? { ...one, loose: false } : one,
  );
}

/** What a score is multiplied by in the year that is typed with other words: `كأس العالم 2022` means its time. */
const IN_ITS_YEAR = 1.3;

/** For the day of an article, what its score is multiplied by. */
function yearBoost({ terms }: Query): (day: string) => number {
  const years = terms.flatMap(({ form }) => /(?:^| )((?:1[89]|20)\d\d)$/.exec(form)?.[1] ?? []);
  const [year] = years;
  if (year === undefined || years.length > 1 || terms.length === 1) return () => 1;
  return (day) => (day.startsWith(year) ? IN_ITS_YEAR : 1);
}

/** All articles of a bundle, where no word is sought. */
function everything(source: Searched, { filters }: SearchRequest): Found<Searched>[] {
  return source.bundle.days.map((day, article) => ({
    source,
    article,
    day,
    score: 0,
    loose: false,
    chosen: chosenOf(article, filters, source.columns),
  }));
}

const NOWHERE = { articles: [], positions: [], fields: [] };

function sum<Item>(items: readonly Item[], numberOf: (item: Item) => number | undefined): number {
  return items.reduce((total, item) => total + (numberOf(item) ?? 0), 0);
}
