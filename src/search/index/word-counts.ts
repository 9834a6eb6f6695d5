/** Counts in how many articles of a segment each word is. */
import type { CountedWords } from "../format/vocabulary.ts";
import type { IndexText } from "./index-analyser.ts";

/** A form, and how it was written where it came first. */
interface Count {
  form: string;
  written: string;
  articles: number;
  /** The last of them, from 1. */
  last: number;
}

export class WordCounts {
  readonly #counts = new Map<number, Count>();
  #articles = 0;

  /** Adds the words of one article; those of all articles are of one analyser. */
  add({ words, met }: Pick<IndexText, "words" | "met">): void {
    const last = ++this.#articles;
    for (const word of words) {
      const number = met.formNumbers[word] ?? 0;
      const count = this.#counts.get(number);
      if (count === undefined) {
        const [form = "", written = ""] = [met.forms[word], met.written[word]];
        this.#counts.set(number, { form, written, articles: 1, last });
      } else if (count.last !== last) {
        count.articles++;
        count.last = last;
      }
    }
  }

  /** All words that have been added. */
  counted(): CountedWords {
    const counts = [...this.#counts.values()];
    return {
      forms: counts.map(({ form }) => form),
      written: counts.map(({ form, written }) => (written === form ? "" : written)),
      articles: counts.map(({ articles }) => articles),
    };
  }
}
