/**
 * Earlier articles on the same matter. Each article is compared with those before it only, by what
 * is known of them: so an article's list stays as it is, whatever is published after it.
 */
import { foldSpelling } from "../lib/fold-spelling.ts";
import { type Article } from "../article/index.ts";

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
  #postings = new Postings();
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
    this.goTo(from);
    return this.#articles.slice(from, until).map((article) => {
      const postings = this.#postings.of(article);
      const list = this.#nearest(article, postings);
      this.#pass(postings);
      return list;
    });
  }

  /** The list of an article that takes the place of another. */
  of(article: Article, place: number): readonly Article[] {
    this.goTo(place);
    return this.#nearest(article, this.#postings.of(article));
  }

  /** Goes to a place before it is asked for: what comes after it is then found soon. */
  goTo(place: number): void {
    if (place < this.#at) {
      this.#postings = new Postings();
      this.#at = 0;
    }
    for (const article of this.#articles.slice(this.#at, place)) {
      this.#pass(this.#postings.of(article));
    }
  }

  /** Goes past the article that has these. */
  #pass(postings: readonly Posting[]): void {
    for (const posting of postings) note(posting, this.#at);
    this.#at++;
  }

  /** The articles before this place that are nearest to one. */
  #nearest({ section }: Article, postings: readonly Posting[]): Article[] {
    for (const posting of new Set(postings)) {
      if (posting.count > 0) this.#near.add(posting, Math.log(1 + this.#at / posting.count));
    }
    const found = this.#near.best(this.#articles, this.#at, section, this.#length);
    return found.flatMap((i) => this.#articles[i] ?? []);
  }
}

/** All that an article's place in others' lists, and what these say of it, depends on. */
export function nearnessFacts({ title, url, date, section, tags, places }: Article): unknown {
  return [title, url, date, section, tags, places];
}

/** The articles that have a word, a tag or a place: the latest of them, and how many there are. */
interface Posting {
  latest: number[];
  count: number;
  isTag: boolean;
}

/** Notes that an article has a word, once for each article. */
function note(posting: Posting, article: number): void {
  if (posting.latest.at(-1) === article) return;
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
  add({ latest, isTag }: Posting, weight: number): void {
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
   *
   * @param own place of the article that they are near to.
   * @param section that it is in.
   */
  best(
    articles: readonly Article[],
    own: number,
    section: string | undefined,
    length: number,
  ): number[] {
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

/** Where the words, tags and places of articles are found. Each spelling is looked up once for a word. */
class Postings {
  /** By word as it is written; `undefined` for one that says nothing of the matter. */
  readonly #spellings = new Map<string, Posting | undefined>();
  readonly #words = new Map<string, Posting>();
  readonly #tags = new Map<string, Posting>();
  readonly #places = new Map<string, Posting>();

  /** Those of what an article is about; a word that it has twice is there twice. */
  of({ title, tags, places }: Article): Posting[] {
    const postings: Posting[] = [];
    for (const word of title.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) {
      const posting = this.#ofWord(word);
      if (posting) postings.push(posting);
    }
    for (const name of tags) postings.push(postingOf(this.#tags, name, true));
    for (const name of places) postings.push(postingOf(this.#places, name));
    return postings;
  }

  #ofWord(word: string): Posting | undefined {
    const known = this.#spellings.get(word);
    if (known !== undefined || this.#spellings.has(word)) return known;
    // Neither the article nor what is written together with it says anything of the matter.
    const bare = foldSpelling(word).replace(/^(?:و?[بكف]?ال|و?لل)(?=...)/, "");
    const posting = bare.length >= SHORTEST ? postingOf(this.#words, bare) : undefined;
    this.#spellings.set(word, posting);
    return posting;
  }
}

function postingOf(postings: Map<string, Posting>, name: string, isTag = false): Posting {
  let posting = postings.get(name);
  if (posting === undefined) postings.set(name, (posting = { latest: [], count: 0, isTag }));
  return posting;
}
