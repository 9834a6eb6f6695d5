/** From places of words in bundles to the articles that are found. Pure. */
import { stemToken, type Analyser, type Term } from "../analyser/index.ts";
import type { FacetName } from "../format/filter.ts";
import type { Bundle } from "./bundle.ts";
import { chosenOf, isChosen, type Columns, type Found } from "./found.ts";
import type { Period } from "./period.ts";
import { areOpen } from "./places.ts";
import { NOWHERE, type Postings, type TermPostings } from "./postings.ts";
import { withAllNear } from "./proximity.ts";
import type { Query, QueryTerm } from "./query.ts";
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

/**
 * Whether many articles have all words of a query near each other, as far as their places are known: where they are far,
 * little is about them.
 */
export function hasMuch(searched: readonly Searched[]): boolean {
  return sum(searched, ({ terms }) => withAllNear(terms.map(({ all }) => all)).length) >= MUCH;
}

/** What is found, and how an article is scored whose words' places are not known. */
interface FoundAll {
  found: Found<Searched>[];
  /** The score of an article by its text. */
  scoreOf: (one: Found<Searched>, text: readonly Term[]) => number;
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
  analyser: Analyser,
): FoundAll {
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
  if (query.terms.length === 0) {
    const all = searched.flatMap((source) => everything(source, request));
    return { found: all, scoreOf: () => 0 };
  }
  const sought = found.flatMap(({ source, coverages, chosen }) =>
    Array.from(coverages)
      .filter(([article]) =>
        isChosen(
          { day: source.bundle.days[article] ?? "", chosen: chosen(article) },
          { filters: request.filters, period },
        ),
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
    return rank(terms, coverages, source.bundle.lengths, average).map(
      ({ article, score, open }) => ({
        source,
        article,
        open,
        score: score * inItsYear(source.bundle.days[article] ?? ""),
        loose: !request.any && !hasAll(coverages.get(article) ?? 0),
        day: source.bundle.days[article] ?? "",
        chosen: chosen(article),
        hasFamilies: hasFamilies(article),
      }),
    );
  });
  // With words of families for some of its own, an article has all, unless one that lacks a word is nearer.
  const nearest = scored.reduce(
    (best, { loose, hasFamilies, score }) => (loose && !hasFamilies ? Math.max(best, score) : best),
    0,
  );
  const termsOf = new Map(
    found.map(({ source, terms, coverages }) => [source, { terms, coverages }]),
  );
  return {
    found: scored.map(({ hasFamilies, ...one }) =>
      hasFamilies && one.score > nearest ? { ...one, loose: false } : one,
    ),
    scoreOf: ({ source, article, day, score }, text) => {
      const { terms = [], coverages } = termsOf.get(source) ?? {};
      const placed = terms.map((term) => placedInText(term, article, text, analyser));
      const covered = new Map([[article, coverages?.get(article) ?? 0]]);
      const [hit] = rank(placed, covered, source.bundle.lengths, average);
      return hit ? hit.score * inItsYear(day) : score;
    },
  };
}

/** A term with its places in one article alone: those of its text, if they are not known. */
function placedInText(
  ranked: RankedTerm,
  article: number,
  text: readonly Term[],
  analyser: Analyser,
): RankedTerm {
  const { all, exact } = ranked.postings;
  const place = all.articles.indexOf(article);
  if (place < 0) return { ...ranked, postings: { all: NOWHERE, exact } };
  const known = all.positions[place] ?? [];
  const positions = areOpen(known) ? placesIn(text, ranked.term, analyser) : known;
  const own = { articles: [article], positions: [positions], fields: [all.fields[place] ?? []] };
  return { ...ranked, postings: { all: own, exact } };
}

/** The places of a text that have a term, or what stands for it, as the index has them. */
function placesIn(
  text: readonly Term[],
  { stem, form, prefix, synonyms = [] }: QueryTerm,
  analyser: Analyser,
): number[] {
  const stems = new Set([stem, ...synonyms.map((synonym) => synonym.stem)]);
  const beginning = prefix ? analyser.beginning(form) : undefined;
  const isOf = (word: Term): boolean =>
    stems.has(word.stem) || (beginning !== undefined && stemToken(word.stem).startsWith(beginning));
  return [...new Set(text.filter(isOf).map(({ position }) => position))];
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
    open: false,
    loose: false,
    chosen: chosenOf(article, filters, source.columns),
  }));
}

function sum<Item>(items: readonly Item[], numberOf: (item: Item) => number | undefined): number {
  return items.reduce((total, item) => total + (numberOf(item) ?? 0), 0);
}
