/**
 * The Arabic analyser: what is indexed and what is asked go through it, at build time and in the
 * browser. It imports nothing of the rest.
 */
import { decodeLexicon } from "./lexicon.ts";
import { read } from "./signs.ts";
import { beginning, stem, type Stems } from "./stem.ts";
import { isDetached, isStopWord } from "./stop-words.ts";
import { eachChunk, wordsIn, type Word } from "./tokenise.ts";

export { fold } from "./fold.ts";
export { SIGNS } from "./signs.ts";
export { isNamesake, isQuestionWord, isStopWord } from "./stop-words.ts";
export { formToken, stemToken } from "./token.ts";
export { tokenise, type Word } from "./tokenise.ts";

/** A word with its stem. */
export interface Term extends Word {
  stem: string;
}

/** A word of a text without white space; its place is within that. */
export type PlacedTerm = Omit<Term, "position">;

/** Turns text into terms. */
export interface Analyser {
  /** The terms of a text, in order: its words without stop words. */
  terms(text: string): Term[];
  /** The same of a text without white space, which is analysed anew each time. */
  termsIn(chunk: string): PlacedTerm[];
  /** The stem of a folded word. */
  stem(form: string): string;
  /** How the stem of a folded word begins that is still being typed. */
  beginning(form: string): string;
}

/** How many white-space words are remembered: they repeat, and looking up is faster than analysing. */
const REMEMBERED = 200_000;

/** @param lexicon the text of `lexicon.txt`. */
export function createAnalyser(lexicon: string): Analyser {
  const stems: Stems = decodeLexicon(lexicon);
  const stemOf = (form: string): string => stem(read(form), stems);
  const termsIn = (chunk: string): PlacedTerm[] => {
    const terms: PlacedTerm[] = [];
    for (const { start, end, form } of wordsIn(chunk)) {
      if (isStopWord(chunk.slice(start, end)) || isDetached(chunk, start, end)) continue;
      terms.push({ start, end, form, stem: stemOf(form) });
    }
    return terms;
  };
  const analysed = remembering(termsIn);

  return {
    terms(text) {
      const found: Term[] = [];
      eachChunk(text, (chunk, index, position) => {
        for (const { start, end, form, stem: own } of analysed(chunk)) {
          // A spread would take twice the time.
          found.push({ start: index + start, end: index + end, position, form, stem: own });
        }
      });
      return found;
    },
    termsIn,
    stem: stemOf,
    beginning,
  };
}

/** A function of words that looks up what it has been asked before. */
function remembering<Result>(work: (word: string) => Result): (word: string) => Result {
  const known = new Map<string, Result>();
  return (word) => {
    let result = known.get(word);
    if (result === undefined) {
      if (known.size >= REMEMBERED) known.clear();
      result = work(word);
      known.set(word, result);
    }
    return result;
  };
}
