/**
 * The words of the interface as this newspaper says them. They are written in `languages/`, one file a
 * language: a new word goes into `languages/ar.ts` and then, as the types demand, into the others.
 */
import { ownWords, type Changes } from "../src/newspaper/interface/own-words.ts";
import ar from "./languages/ar.ts";
import words from "./words.ts";

/** The words of a language, all of them. */
export type Words = typeof ar;

/** Those of pages. */
export type Strings = Words["strings"];

/** What `words.ts` may say. */
export type OwnWords = Changes<Words>;

const own = ownWords(ar, words);

export const {
  suggestWords,
  markWords,
  volumeWords,
  readingWords,
  jumpWords,
  offlineWords,
  scanWords,
  keyWords,
  onThisDayWords,
  overTimeWords,
  clipWords,
  clippingsWords,
} = own;

export default own.strings;
