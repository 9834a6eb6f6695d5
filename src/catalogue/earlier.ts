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
 * Lists are made for what is asked for alone, in one pass when that is asked for in its order.
 */
export class EarlierArticles {
  readonly #articles: readonly Article[];
  readonly #length: number;
  readonly #near: Nearness;
  readonly #termsIn = new TermReader();
  #postings = new Map<string, Posting>();
  /** The articles before this place are in the postings. */
  #at = 0;

  /**
   * @param articles oldest first.
   * @param length articles of a list at most.
   */
  constructor(articles: readonly Article[], length: number = LENGTH) {
    this.#articles = articles;
    this.#length = length;
    this.#near = new Nearness(articles.length);
  }

  /**
   * The lists of some articles in a row; empty where nothing is near enough.
   *
   * @param from place of the first.
   * @param until place behind the last.
   */
  between(from: number, until: number): (readonly Article[])[] {
    if (from < this.#at) {
      this.#postings = new Map();
      this.#at = 0;
    }
    for (; this.#at < from; this.#at++) this.#note(this.#termsAt(this.#at));
    const lists: (readonly Article[])[] = [];
    for (; this.#at < until; this.#at++) {
      const terms = this.#termsAt(this.#at);
      lists.push(this.#nearest(terms));
      this.#note(terms);
    }
    return lists;
  }

  /** The articles before this place that are nearest. */
  #nearest(terms: ReadonlySet<string>): Article[] {
    for (const term of terms) {
      const posting = this.#postings.get(term);
      if (!posting) continue;
      this.#near.add(posting, Math.log(1 + this.#at / posting.count), term.startsWith(TAG));
    }
    const found = this.#near.best(this.#articles, this.#at, this.#length);
    return found.flatMap((i) => this.#articles[i] ?? []);
  }

  #note(terms: ReadonlySet<string>): void {
    for (const term of terms) {
      const posting = this.#postings.get(term);
      if (posting) note(posting, this.#at);
      else this.#postings.set(term, { latest: [this.#at], count: 1 });
    }
  }

  #termsAt(place: number): Set<string> {
    const article = this.#articles[place];
    return article ? this.#termsIn.read(article) : new Set();
  }
}

/** All that an article's place in others' lists, and what these say of it, depends on. */
export function nearnessFacts({ title, url, date, section, tags, places }: Article): unknown {
  return [title, url, date, section, tags, places];
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

/** Reads what articles are about; words that come again are looked up. */
class TermReader {
  readonly #words = new Map<string, string>();

  read({ title, tags, places }: Article): Set<string> {
    const terms = new Set<string>();
    for (const word of title.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) {
      const term = this.#termOf(word);
      if (term !== "") terms.add(term);
    }
    for (const name of tags) terms.add(TAG + name);
    for (const name of places) terms.add(PLACE + name);
    return terms;
  }

  /** Empty for a word that says nothing of the matter. */
  #termOf(word: string): string {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    // Neither the article nor what is written together with it says anything of the matter.
    const bare = foldSpelling(word).replace(/^(?:و?[بكف]?ال|و?لل)(?=...)/, "");
    const term = bare.length >= SHORTEST ? bare : "";
    this.#words.set(word, term);
    return term;
  }
}
