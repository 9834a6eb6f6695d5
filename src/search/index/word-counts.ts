/** Counts in how many articles of a segment each word is. */
import type { CountedWords } from "../format/vocabulary.ts";
import { IndexWords, type IndexText } from "./index-analyser.ts";

interface Count {
  /** The word that came first with its form. */
  word: number;
  articles: number;
  /** The last of them, from 1. */
  last: number;
}

export class WordCounts {
  readonly #counts = new Map<number, Count>();
  #met: Readonly<IndexWords> = new IndexWords();
  #articles = 0;

  /** Adds the words of one article; those of all articles are of one analyser. */
  add({ words, met }: Pick<IndexText, "words" | "met">): void {
    this.#met = met;
    const last = ++this.#articles;
    for (const word of words) {
      const form = met.formNumbers[word] ?? 0;
      const count = this.#counts.get(form);
      if (count === undefined) this.#counts.set(form, { word, articles: 1, last });
      else if (count.last !== last) {
        count.articles++;
        count.last = last;
      }
    }
  }

  /** All words that have been added. */
  counted(): CountedWords {
    const counts = [...this.#counts.values()];
    const { forms, written } = this.#met;
    return {
      forms: counts.map(({ word }) => forms[word] ?? ""),
      written: counts.map(({ word }) =>
        written[word] === forms[word] ? "" : (written[word] ?? ""),
      ),
      articles: counts.map(({ articles }) => articles),
    };
  }
}
