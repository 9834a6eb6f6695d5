/**
 * Ranking: one ranked OR in which coverage rules. Pure: from places of words to scores.
 *
 * score = (Σ BM25 of the stems + Σ BM25 of the very forms + lead) × coverage^1.5 + proximity
 *
 * BM25 is Robertson and Zaragoza's ("The Probabilistic Relevance Framework", 2009). Coverage is the
 * share of the query's idf that an article has. The lead is for words early in the article, since a
 * report says what it is about in its headline and first sentences. Proximity is in `proximity.ts`.
 * The constants were measured on the tasks of `npm run eval`; each may be off by a third without a
 * difference that counts.
 */
import { LATE } from "../format/frequencies.ts";
import type { Postings, TermPostings } from "./postings.ts";
import { areOpen, UNPLACED } from "./places.ts";
import { proximity, type PlacedTerm } from "./proximity.ts";
import type { Phrase, QueryTerm } from "./query.ts";

const SATURATION = 0.75; // k1
const LENGTH = 0.75; // b
const FORM = 2;
const LEAD = 2.75;
const LEAD_WORDS = 50;
/** For a word that is in a byline, kicker or topic and not in the text. */
const FIELD = 0.5;

/** For a word of the family of the one that is sought, where that one is not. */
const FAMILY = 0.5;

/**
 * Of the best article's coverage, the share that an article must have to be found at all, by the
 * number of terms: two words are meant together, a long question holds many that no answer has.
 */
const FOUND = [0.6, 0.6, 0.6, 0.5, 0.4];
const FOUND_OF_MANY = 0.3;

/** Less than this lacks coverage: sums of shares are not exact, and the least share is greater. */
const INEXACT = 1e-12;

/** Articles, fewer than which are little to find. */
const LITTLE = 20;

/** What a ranking needs to know of a term in the whole archive. */
export interface TermWeight {
  idf: number;
  /** Of its family. */
  familyIdf?: number;
  formIdf: number;
}

/** Robertson and Spärck Jones's idf, never negative. */
export function idf(articles: number, having: number): number {
  return Math.log(1 + (articles - having + 0.5) / (having + 0.5));
}

/** One term in one bundle. */
export interface RankedTerm {
  term: QueryTerm;
  postings: TermPostings;
  /** Where words of its family are, if they are sought as well. */
  family?: Postings | undefined;
  weight: TermWeight;
}

/** An article that was found, by its place in the bundle. */
export interface Hit {
  article: number;
  score: number;
  /** Whether the score is the most that it may be, since places of words are not known. */
  open: boolean;
}

/** A phrase, and where each of its words is. */
export interface PhrasePostings {
  phrase: Phrase;
  postings: readonly TermPostings[];
}

/** What is asked of a bundle besides its terms. */
export interface Demands {
  phrases: readonly PhrasePostings[];
  without: readonly PhrasePostings[];
  inHeadline: readonly QueryTerm[];
}

/**
 * The articles of a bundle that may be found, with their coverage: the share of the query's weight
 * that each has.
 *
 * @param allowed what else an article must be.
 */
export function candidates(
  terms: readonly RankedTerm[],
  demands: Demands,
  allowed: (article: number) => boolean,
): Map<number, number> {
  const total = terms.reduce((sum, { weight }) => sum + weight.idf, 0);
  const covered = new Map<number, number>();
  for (const { postings, family, weight } of terms) {
    const share = total === 0 ? 1 : weight.idf / total;
    const add = (article: number, part: number): void => {
      if (allowed(article)) covered.set(article, (covered.get(article) ?? 0) + part);
    };
    for (const article of postings.all.articles) add(article, share);
    const own = new Set(family && postings.all.articles);
    for (const article of family?.articles ?? []) {
      if (!own.has(article)) add(article, total === 0 ? 1 : familyWeight(weight) / total);
    }
  }
  const meets = demanded(demands, terms);
  for (const article of covered.keys()) if (!meets(article)) covered.delete(article);
  return covered;
}

/** Whether an article of some coverage has all terms. */
export function hasAll(covered: number): boolean {
  return covered > 1 - INEXACT;
}

/** Whether an article has of each term at least a word of its family. */
export function hasEach(terms: readonly RankedTerm[]): (article: number) => boolean {
  const having = terms.some(({ family }) => family !== undefined)
    ? terms.map(
        ({ postings, family }) => new Set([...postings.all.articles, ...(family?.articles ?? [])]),
      )
    : undefined;
  return (article) => having?.every((articles) => articles.has(article)) === true;
}

/**
 * The coverage from which an article counts as found.
 *
 * @param coverages of all articles that the query allows.
 * @param terms of the query.
 * @param whole whether all of the archive has been searched. If little is found in it, what has less
 *   of the query is found as well.
 */
export function enough(coverages: readonly number[], terms: number, whole: boolean): number {
  const best = coverages.reduce((most, covered) => Math.max(most, covered), 0);
  const usual = (FOUND[terms] ?? FOUND_OF_MANY) * best;
  if (!whole || coverages.filter((covered) => covered >= usual).length >= LITTLE) return usual;
  const [last = 0] = coverages.toSorted((a, b) => b - a).slice(LITTLE - 1);
  return Math.max(FOUND_OF_MANY * best, Math.min(usual, last));
}

/**
 * Scores articles of a bundle.
 *
 * @param coverages of the articles to score.
 * @param lengths white-space words of each article of the bundle.
 * @param average the like, of the whole archive.
 */
export function rank(
  terms: readonly RankedTerm[],
  coverages: ReadonlyMap<number, number>,
  lengths: ArrayLike<number>,
  average: number,
): Hit[] {
  const places = terms.map(({ postings }) => placesOf(postings.all.articles));
  const ofFamilies = terms.map(({ family }) => placesOf(family?.articles ?? []));
  return Array.from(coverages, ([article, covered]) => ({
    article,
    ...score(
      terms,
      { places, ofFamilies },
      article,
      covered,
      (lengths[article] ?? average) / average,
    ),
  }));
}

function familyWeight({ idf: own, familyIdf = own }: TermWeight): number {
  return FAMILY * familyIdf;
}

/** What a word's first place is worth, in its weight; at most, where it is late and not known. */
function lead(first: number): number {
  return LEAD * Math.exp(-(first < UNPLACED ? first : LATE) / LEAD_WORDS);
}

function score(
  terms: readonly RankedTerm[],
  { places, ofFamilies }: Record<"places" | "ofFamilies", readonly ReadonlyMap<number, number>[]>,
  article: number,
  covered: number,
  length: number,
): Pick<Hit, "score" | "open"> {
  const norm = SATURATION * (1 - LENGTH + LENGTH * length);
  const bm25 = (frequency: number): number => (frequency * (SATURATION + 1)) / (norm + frequency);
  let sum = 0;
  const found: PlacedTerm[] = [];
  for (const [i, { postings, family, weight }] of terms.entries()) {
    const place = places[i]?.get(article);
    const related = family?.positions[ofFamilies[i]?.get(article) ?? -1];
    if (place === undefined && related?.[0] !== undefined) {
      const part = familyWeight(weight);
      sum += part * (bm25(related.length) + lead(related[0]));
      found.push({ index: i, idf: part, positions: related });
    }
    if (place === undefined) continue;
    const positions = postings.all.positions[place] ?? [];
    const [first] = positions;
    if (first === undefined) {
      sum += FIELD * weight.idf;
      continue;
    }
    sum += weight.idf * (bm25(positions.length) + lead(first));
    const exact = postings.exact.get(article);
    if (exact) sum += FORM * weight.formIdf * bm25(exact.length);
    // Of one word, what has it as it is typed is before all that has its family alone.
    if (exact && terms.length === 1) sum += weight.idf * (SATURATION + 1 + LEAD);
    found.push({ index: i, idf: weight.idf, positions });
  }
  return {
    score: sum * covered ** 1.5 + proximity(found),
    open: found.some(({ positions }) => areOpen(positions)),
  };
}

/** Whether an article has what is demanded. */
function demanded(
  { phrases, without, inHeadline }: Demands,
  terms: readonly RankedTerm[],
): (article: number) => boolean {
  if (phrases.length + without.length + inHeadline.length === 0) return () => true;
  const places = terms.map(({ postings }) => placesOf(postings.all.articles));
  const indexOf = new Map(terms.map(({ term }, i) => [term.stem, i]));
  const excluded = without.map(({ phrase, postings: [only, ...others], postings }) =>
    only && others.length === 0
      ? // `الرياض -رياضي`: of one stem, the form that is not wanted.
        new Set(indexOf.has(phrase.terms[0]?.stem ?? "") ? only.exact.keys() : only.all.articles)
      : withPhrase(
          phrase,
          postings.map((one) => allPositions(one)),
        ),
  );
  const demandedPhrases = phrases.map(({ phrase, postings }) =>
    withPhrase(
      phrase,
      // The first word may have a proclitic, `ومجلس الأمن`; those after it are as they are typed.
      postings.map((one, i) => (i === 0 || one.exact.size === 0 ? allPositions(one) : one.exact)),
    ),
  );
  return (article) =>
    demandedPhrases.every((articles) => articles.has(article)) &&
    !excluded.some((articles) => articles.has(article)) &&
    inHeadline.every(({ stem }) => {
      const index = indexOf.get(stem) ?? -1;
      const place = places[index]?.get(article);
      return place !== undefined && terms[index]?.postings.all.fields[place]?.includes("title");
    });
}

function allPositions({ all }: TermPostings): Map<number, readonly number[]> {
  return new Map(all.articles.map((article, i) => [article, all.positions[i] ?? []]));
}

/** The articles that have the words of a phrase one after the other. */
function withPhrase(
  { terms }: Phrase,
  positions: readonly ReadonlyMap<number, readonly number[]>[],
): Set<number> {
  const found = new Set<number>();
  const [first, ...rest] = positions;
  for (const [article, starts] of first ?? []) {
    let places = new Set(starts);
    for (const [i, next] of rest.entries()) {
      const step = (terms[i + 1]?.offset ?? 0) - (terms[i]?.offset ?? 0);
      // Words that are written without a space between, here or there, are at one place.
      const steps = step === 0 ? [0, 1] : [step, step - 1];
      const there = next.get(article) ?? [];
      places = new Set(there.filter((place) => steps.some((one) => places.has(place - one))));
    }
    if (places.size > 0) found.add(article);
  }
  return found;
}

function placesOf(articles: readonly number[]): Map<number, number> {
  return new Map(articles.map((article, place) => [article, place]));
}
