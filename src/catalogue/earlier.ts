/**
 * Earlier articles on the same matter. Each article is compared with those before it only, by what
 * is known of them: so an article's list stays as it is, whatever is published after it.
 */
import { foldSpelling, type Article } from "../article/index.ts";

/** Articles of a list. */
const LENGTH = 4;

/** Of the earlier articles that have a word, so many of the latest are looked at. */
const LATEST = 32;

/** What a shared tag counts beside a word of the headline or a place, and a shared section. */
const TAGGED = 1.5;
const SAME_SECTION = 1.2;

/** What words and places must count together, in shares of what a word counts that one article has. */
const ENOUGH = 0.8;

/** Letters of the shortest word that says what an article is about. */
const SHORTEST = 3;

/**
 * For each article the earlier ones that it has most in common with, best first: tags, places and
 * words of the headline, each the weightier the fewer earlier articles have it (idf).
 *
 * @param articles oldest first.
 * @param length articles of a list at most.
 * @returns lists in the order of the articles; empty where nothing is near enough.
 */
export function earlierArticles(
  articles: readonly Article[],
  length: number = LENGTH,
): (readonly Article[])[] {
  const postings = new Map<string, Posting>();
  const near = new Nearness(articles.length);
  return articles.map((article, i) => {
    const terms = termsOf(article);
    for (const term of terms) {
      const posting = postings.get(term);
      if (posting) near.add(posting, Math.log(1 + i / posting.count), term.startsWith(TAG));
    }
    for (const term of terms) {
      const posting = postings.get(term);
      if (posting) note(posting, i);
      else postings.set(term, { latest: [i], count: 1 });
    }
    return near.best(articles, i, length).map((index) => articles[index] ?? article);
  });
}

/** The articles that have a word: the latest of them, and how many there are. */
interface Posting {
  latest: number[];
  count: number;
}

function note(posting: Posting, article: number): void {
  posting.count++;
  posting.latest.push(article);
  if (posting.latest.length >= 2 * LATEST) posting.latest = posting.latest.slice(-LATEST);
}

/** How near some article is to the earlier ones; arrays that are used again and again. */
class Nearness {
  readonly #score: Float64Array;
  readonly #words: Uint8Array;
  readonly #tagged: Uint8Array;
  #touched: number[] = [];

  constructor(articles: number) {
    this.#score = new Float64Array(articles);
    this.#words = new Uint8Array(articles);
    this.#tagged = new Uint8Array(articles);
  }

  /** Adds a term that the article shares with some earlier ones. */
  add({ latest }: Posting, weight: number, isTag: boolean): void {
    for (let i = Math.max(0, latest.length - LATEST); i < latest.length; i++) {
      const other = latest[i] ?? 0;
      if (this.#score[other] === 0) this.#touched.push(other);
      this.#score[other] = (this.#score[other] ?? 0) + weight * (isTag ? TAGGED : 1);
      if (isTag) this.#tagged[other] = 1;
      else this.#words[other] = (this.#words[other] ?? 0) + 1;
    }
  }

  /**
   * The nearest, the latest first where two are as near; then all is forgotten. One word or
   * place in common is chance, and so are two that many have; a tag is not.
   */
  best(articles: readonly Article[], own: number, length: number): number[] {
    const section = articles[own]?.section;
    const enough = ENOUGH * Math.log(1 + own);
    const found: { i: number; score: number }[] = [];
    for (const i of this.#touched) {
      const shared = this.#score[i] ?? 0;
      if (this.#tagged[i] === 0 && ((this.#words[i] ?? 0) < 2 || shared < enough)) continue;
      const same = section !== undefined && articles[i]?.section === section;
      const score = shared * (same ? SAME_SECTION : 1);
      const last = found[length - 1];
      if (last && (score < last.score || (score === last.score && i < last.i))) continue;
      // Few are kept of many that are seen: each goes where it belongs.
      let at = found.length;
      while (at > 0 && isNearer({ i, score }, found[at - 1])) at--;
      found.splice(at, 0, { i, score });
      if (found.length > length) found.pop();
    }
    for (const i of this.#touched) this.#score[i] = this.#words[i] = this.#tagged[i] = 0;
    this.#touched = [];
    return found.map(({ i }) => i);
  }
}

function isNearer(
  one: { i: number; score: number },
  other: { i: number; score: number } | undefined,
): boolean {
  if (!other) return false;
  return one.score > other.score || (one.score === other.score && one.i > other.i);
}

/** Before a tag and a place, so that neither is one of the words. */
const TAG = "#";
const PLACE = "@";

function termsOf({ title, tags, places }: Article): Set<string> {
  const terms = new Set<string>();
  for (const word of foldSpelling(title).match(/[\p{L}\p{N}]+/gu) ?? []) {
    // The article and what is written together with it say nothing of the matter.
    const bare = word.replace(/^(?:و?[بكف]?ال|و?لل)(?=...)/, "");
    if (bare.length >= SHORTEST) terms.add(bare);
  }
  for (const name of tags) terms.add(TAG + name);
  for (const name of places) terms.add(PLACE + name);
  return terms;
}
