/**
 * How near a query's words stand to each other in an article, and whether they follow each other as
 * they do in the query. Pure.
 *
 * The two are the unordered and the ordered windows of Metzler and Croft's sequential dependence
 * model ("A Markov Random Field Model for Term Dependencies", 2005).
 */

import type { Postings } from "./postings.ts";
import { areOpen, knownOf } from "./places.ts";

/** Weight of two words that are near, at a distance of one. */
const NEAR = 1.6;
const NEAR_WORDS = 30;
/** Weight of two words that follow each other; between 0.7 and 1.2, tasks differ by a query or so. */
const IN_ORDER = 1;
/** A function word, which is not sought, may stand between. */
const NEXT_WORDS = 2;

/** A word of the query that an article has. */
export interface PlacedTerm {
  /** Its place among the words of the query. */
  index: number;
  idf: number;
  /** Its places in the article, in order. */
  positions: readonly number[];
}

/**
 * What the nearness of its words adds to an article's score: for each pair the lesser idf, over the
 * root of their distance, and once more where they follow each other as in the query. Where places are not known, it
 * is as much as it may be.
 *
 * @param found in the query's order.
 */
export function proximity(found: readonly PlacedTerm[]): number {
  let sum = 0;
  for (const [i, one] of found.entries()) {
    for (const other of found.slice(i + 1)) {
      const least = Math.min(one.idf, other.idf);
      const isOpen = areOpen(one.positions) || areOpen(other.positions);
      const distance = isOpen ? 0 : leastDistance(one.positions, other.positions);
      if (distance <= NEAR_WORDS) sum += (NEAR * least) / Math.sqrt(Math.max(1, distance));
      const isNext = other.index === one.index + 1 && distance <= NEXT_WORDS;
      if (isNext && (isOpen || follows(one.positions, other.positions))) sum += IN_ORDER * least;
    }
  }
  return sum;
}

/** The articles that have all of some words, each near the one before it, as far as their places are known. */
export function withAllNear([first, ...others]: readonly Postings[]): number[] {
  let near = new Map<number, readonly number[]>(
    first?.articles.map((article, i) => [article, knownOf(first.positions[i] ?? [])]),
  );
  for (const { articles, positions } of others) {
    const both = new Map<number, readonly number[]>();
    for (const [i, article] of articles.entries()) {
      const [before, own] = [near.get(article), knownOf(positions[i] ?? [])];
      if (before && leastDistance(before, own) <= NEAR_WORDS) both.set(article, own);
    }
    near = both;
  }
  return [...near.keys()];
}

/** Between two sorted lists of places. */
function leastDistance(one: readonly number[], other: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0, k = 0; i < one.length && k < other.length;) {
    const [a, b] = [one[i] ?? 0, other[k] ?? 0];
    least = Math.min(least, Math.abs(a - b));
    if (a < b) i++;
    else k++;
  }
  return least;
}

/** Whether somewhere the second word comes next to the first. */
function follows(first: readonly number[], second: readonly number[]): boolean {
  for (let i = 0, k = 0; i < first.length && k < second.length;) {
    const distance = (second[k] ?? 0) - (first[i] ?? 0);
    if (distance > 0 && distance <= NEXT_WORDS) return true;
    if (distance <= 0) k++;
    else i++;
  }
  return false;
}
