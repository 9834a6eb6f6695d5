/** What an archive's words say of one that is sought: they lie in buckets, of which a few are loaded. */
import { fold } from "../analyser/index.ts";
import { bucketOf, type VocabularyWord } from "../format/vocabulary.ts";
import { merged } from "./correct.ts";

/** Loads the files of a bucket of words. */
export type LoadWords = (bucket: string) => Promise<string[]>;

/** An archive as it is known by its words. */
export interface ArchiveWords {
  /** How many articles it has. */
  articles: number;
  words: LoadWords;
  /** Share of all articles that is known by their words. */
  share: number;
}

/** How many articles have a word, and how it is written. */
export async function articlesWith(word: string, words: LoadWords): Promise<VocabularyWord> {
  const form = fold(word);
  const known = merged(await words(bucketOf(form))).get(form);
  return known ?? { written: "", articles: 0 };
}
