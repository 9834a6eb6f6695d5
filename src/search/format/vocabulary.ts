/**
 * The words of a bundle, from which a misspelt query is corrected and a word begun is completed.
 * They lie in files by the first letter of their skeletons, so that a browser loads the few that
 * might be meant.
 */

/** Letters that people leave out or add: the long vowels and the ه that folding makes of ة. */
const WEAK = /[اويه]/g;

/** A word less its article and its weak letters: `بالجيكيا` and `بلجيكا` are both `بلجك`. */
export function skeleton(form: string): string {
  return form.replace(/^و?(?:ال|لل)(?=.{2})/, "").replace(WEAK, "");
}

/** The file that a word is in: its skeleton's first letter as hexadecimal code, `0` if it has none. */
export function bucketOf(form: string): string {
  return (skeleton(form).codePointAt(0) ?? 0).toString(16);
}

/** How many articles have a word, and how it is written. */
export interface VocabularyWord {
  written: string;
  articles: number;
}

/** Writes the words of a bucket, the most frequent first. */
export function encodeWords(words: readonly VocabularyWord[]): string {
  return [...words]
    .sort((a, b) => b.articles - a.articles || (a.written < b.written ? -1 : 1))
    .map(({ written, articles }) => `${written}\t${articles}\n`)
    .join("");
}

/** Reads what {@link encodeWords} wrote. */
export function decodeWords(text: string): VocabularyWord[] {
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const [written = "", articles] = line.split("\t");
      return { written, articles: Number(articles) };
    });
}

const WORD = /^\p{L}{3,}$/u;

/**
 * Words that have been counted, side by side: folded form, how it is written where it came first, without marks (empty
 * where that is the form), and how many articles have it.
 */
export interface CountedWords {
  forms: readonly string[];
  written: readonly string[];
  articles: readonly number[];
}

/** Collects the words of articles that have been counted. */
export class Vocabulary {
  readonly #places = new Map<string, number>();
  readonly #written: string[] = [];
  readonly #articles: number[] = [];

  /** Adds the words of articles that come behind those before. */
  add({ forms, written, articles }: CountedWords): void {
    for (const [i, form] of forms.entries()) {
      const count = articles[i] ?? 0;
      const place = this.#places.get(form);
      if (place !== undefined) this.#articles[place] = (this.#articles[place] ?? 0) + count;
      else {
        this.#places.set(form, this.#articles.push(count) - 1);
        this.#written.push(written[i] ?? "");
      }
    }
  }

  /** All words that have been added. */
  counted(): CountedWords {
    return { forms: [...this.#places.keys()], written: this.#written, articles: this.#articles };
  }
}

/** The files by bucket, of the words that enough articles have. */
export function wordsByBucket(
  { forms, written, articles }: CountedWords,
  least: number,
): Map<string, string> {
  const buckets = new Map<string, VocabularyWord[]>();
  for (const [i, form] of forms.entries()) {
    const word = { written: written[i] || form, articles: articles[i] ?? 0 };
    if (word.articles < least || !WORD.test(word.written)) continue;
    const bucket = bucketOf(form);
    const words = buckets.get(bucket);
    if (words) words.push(word);
    else buckets.set(bucket, [word]);
  }
  const sorted = [...buckets].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.map(([bucket, words]) => [bucket, encodeWords(words)]));
}
