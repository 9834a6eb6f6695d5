/** Counts in how many articles of a segment each word is. */
import type { CountedWords } from "../format/vocabulary.ts";
import type { IndexWord } from "./index-analyser.ts";

/** A form, as it came first. */
interface Count {
  word: IndexWord;
  articles: number;
  /** The last of them, from 1. */
  last: number;
}

export class WordCounts {
  readonly #counts = new Map<number, Count>();
  #articles = 0;

  /** Adds the words of one article; those of all articles are of one analyser. */
  add(words: readonly IndexWord[]): void {
    const last = ++this.#articles;
    for (const word of words) {
      const count = this.#counts.get(word.formNumber);
      if (count === undefined) this.#counts.set(word.formNumber, { word, articles: 1, last });
      else if (count.last !== last) {
        count.articles++;
        count.last = last;
      }
    }
  }

  /** All words that have been added. */
  counted(): CountedWords {
    const counts = [...this.#counts.values()];
    return {
      forms: counts.map(({ word }) => word.form),
      written: counts.map(({ word }) => (word.written === word.form ? "" : word.written)),
      articles: counts.map(({ articles }) => articles),
    };
  }
}
