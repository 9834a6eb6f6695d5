/**
 * Related articles: earlier ones on the same matter. An article is compared only with those before it,
 * so that its list does not change when others are published later.
 */
import { foldSpelling } from "../lib/fold-spelling.ts";
import { type Article } from "../article/index.ts";

/** Articles of a list. */
const LENGTH = 4;

/** Only so many of the latest articles that have a word are compared. */
const LATEST = 32;

/** The weight of a shared tag, where a word of the headline or a place has 1, and of a shared section. */
const TAGGED = 1.5;
const SAME_SECTION = 1.2;

/** The least weight of all shared words and places, as a share of the weight of the rarest word. */
const ENOUGH = 0.8;

/** Letters of the shortest word that counts. */
const SHORTEST = 3;

/**
 * Finds, for each article, the earlier ones that share most with it, best first: tags, places and
 * words of the headline. The fewer earlier articles have a word, the more it counts (idf).
 *
 * It goes through the articles in order, once if the questions come in that order too.
 */
export class RelatedArticles {
  readonly #articles: readonly Article[];
  readonly #length: number;
  readonly #near: Nearness;
  #postings = new Postings();
  /** The postings hold the articles before this place. */
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

  /** Reads the articles before a place, so that questions about it are then answered fast. */
  goTo(place: number): void {
    if (place < this.#at) {
      this.#postings = new Postings();
      this.#at = 0;
    }
    for (const article of this.#articles.slice(this.#at, place)) {
      this.#pass(this.#postings.of(article));
    }
  }

  /**
   * Begins at a place with what was found when the same articles before it were read another time.
   *
   * @param kept what {@link kept} gave at that place.
   */
  startAt(place: number, kept: KeptPostings): void {
    this.#postings = new Postings(kept);
    this.#at = place;
  }

  /** What is known of the articles before the place where it is: plain data. */
  kept(): KeptPostings {
    return this.#postings.kept();
  }

  /** The place where it is: the articles before it have been read. */
  get place(): number {
    return this.#at;
  }

  /** Goes past the article that has these postings. */
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

/** What the lists of other articles depend on: whether an article is in them, and what they show of it. */
export function nearnessFacts({ title, url, date, section, tags, places }: Article): unknown {
  return [title, url, date, section, tags, places];
}

/** The articles that have a word, a tag or a place: the latest of them, and how many there are. */
interface Posting {
  latest: number[];
  count: number;
  isTag: boolean;
}

/** The postings of words, of tags and of places, by name, as far as others are compared with them. */
export type KeptPostings = Record<"words" | "tags" | "places", [string, number, number[]][]>;

function keptOf(postings: ReadonlyMap<string, Posting>): [string, number, number[]][] {
  return [...postings].map(([name, { count, latest }]) => [name, count, latest.slice(-LATEST)]);
}

function fromKept(
  kept: readonly [string, number, number[]][] = [],
  isTag: boolean = false,
): Map<string, Posting> {
  return new Map(kept.map(([name, count, latest]) => [name, { latest, count, isTag }]));
}

/** Adds an article to a posting, once. */
function note(posting: Posting, article: number): void {
  if (posting.latest.at(-1) === article) return;
  posting.count++;
  posting.latest.push(article);
  if (posting.latest.length >= 2 * LATEST) posting.latest = posting.latest.slice(-LATEST);
}

/** An article's place, and how near it is. */
interface Scored {
  i: number;
  score: number;
}

/** How near an article is to the earlier ones. Its arrays are used for one article after the other. */
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
   * The nearest articles, the later first where two are equally near. Then the scores are cleared. One
   * shared word or place is chance, and so are two common ones; a shared tag is not.
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
    const found: Scored[] = [];
    for (const i of this.#touched) {
      const shared = this.#score[i] ?? 0;
      if (this.#tagged[i] === 0 && ((this.#words[i] ?? 0) < 2 || shared < enough)) continue;
      const same = section !== undefined && articles[i]?.section === section;
      found.push({ i, score: shared * (same ? SAME_SECTION : 1) });
    }
    for (const i of this.#touched) this.#score[i] = this.#words[i] = this.#tagged[i] = 0;
    this.#touched = [];
    found.sort((a, b) => b.score - a.score || b.i - a.i);
    return found.slice(0, length).map(({ i }) => i);
  }
}

/** The postings of all words, tags and places. Each spelling of a word is folded once. */
class Postings {
  /** By word as it is written; `undefined` for a word that does not count. */
  readonly #spellings = new Map<string, Posting | undefined>();
  readonly #words: Map<string, Posting>;
  readonly #tags: Map<string, Posting>;
  readonly #places: Map<string, Posting>;

  constructor(kept?: KeptPostings) {
    this.#words = fromKept(kept?.words);
    this.#tags = fromKept(kept?.tags, true);
    this.#places = fromKept(kept?.places);
  }

  kept(): KeptPostings {
    return {
      words: keptOf(this.#words),
      tags: keptOf(this.#tags),
      places: keptOf(this.#places),
    };
  }

  /** The postings of an article; those of a word that it has twice are there twice. */
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
    const cached = this.#spellings.get(word);
    if (cached !== undefined || this.#spellings.has(word)) return cached;
    // The definite article, and the letters written together with it, say nothing about the matter.
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
