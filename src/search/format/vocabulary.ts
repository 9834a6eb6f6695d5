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
  const lines = text.split("\n").slice(0, -1);
  return lines.map((line) => {
    const tab = line.indexOf("\t");
    return { written: line.slice(0, tab), articles: Number(line.slice(tab + 1)) };
  });
}

const WORD = /^\p{L}{3,}$/u;

/** A word of which also the folded form is known. */
export interface CountedWord extends VocabularyWord {
  form: string;
}

/** Words as files have them, by bucket. */
export type Vocabulary = Readonly<Record<string, string>>;

/** The vocabulary of words as they are met. */
export function vocabularyOf(words: Iterable<CountedWord>): Vocabulary {
  const buckets = new Map<string, VocabularyWord[]>();
  for (const word of words) {
    if (!WORD.test(word.written)) continue;
    const bucket = bucketOf(word.form);
    const own = buckets.get(bucket);
    if (own) own.push(word);
    else buckets.set(bucket, [word]);
  }
  return Object.fromEntries([...buckets].map(([bucket, own]) => [bucket, encodeWords(own)]));
}

/** The vocabulary of all words of several, by bucket in order. */
export function mergeVocabularies(all: Iterable<Vocabulary>): Map<string, string> {
  const buckets = new Map<string, string[]>();
  for (const vocabulary of all) {
    for (const [bucket, text] of Object.entries(vocabulary)) {
      const own = buckets.get(bucket);
      if (own) own.push(text);
      else buckets.set(bucket, [text]);
    }
  }
  const sorted = [...buckets].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.map(([bucket, own]) => [bucket, encodeWords(decodeWords(own.join("")))]));
}
