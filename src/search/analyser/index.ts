/**
 * The Arabic analyser: what is indexed and what is asked go through it, at build time and in the
 * browser. It imports nothing of the rest.
 */
import { decodeLexicon } from "./lexicon.ts";
import { beginning, stem, type Stems } from "./stem.ts";
import { isStopWord } from "./stop-words.ts";
import { formToken } from "./token.ts";
import { eachChunk, wordsIn, type Word } from "./tokenise.ts";

export { fold } from "./fold.ts";
export { isQuestionWord } from "./stop-words.ts";
export { formToken, stemToken } from "./token.ts";
export { tokenise, type Word } from "./tokenise.ts";

/** A word with its stem. */
export interface Term extends Word {
  stem: string;
}

/** A white-space word, analysed: one object for all places where it stands. */
export interface Chunk {
  /** Its words without stop words; their places are within it. */
  words: readonly ChunkWord[];
  /**
   * What Pagefind is to index in its place, so that the positions of its words are those of the text:
   * the words' tokens, joined by `-`; of a chunk without a word a lone `·`, which Pagefind skips and
   * still counts.
   */
  content: string;
}

/** A word of a chunk. */
export interface ChunkWord extends Omit<Term, "position"> {
  /** As the text has it. */
  written: string;
}

/** Turns text into terms, and terms into what Pagefind indexes. */
export interface Analyser {
  /** The terms of a text, in order: its words without stop words. */
  terms(text: string): Term[];
  /** The white-space words of a text, in order. */
  chunks(text: string): Chunk[];
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
  const analysed = remembering((chunk): Chunk => {
    const words: ChunkWord[] = [];
    const tokens: string[] = [];
    for (const { start, end, form } of wordsIn(chunk)) {
      const written = chunk.slice(start, end);
      if (isStopWord(written)) continue;
      const own = stem(form, stems);
      words.push({ start, end, written, form, stem: own });
      tokens.push(formToken(own, form));
    }
    return { words, content: tokens.join("-") || "·" };
  });

  return {
    terms(text) {
      const found: Term[] = [];
      eachChunk(text, (chunk, index, position) => {
        for (const { start, end, form, stem: own } of analysed(chunk).words) {
          // A spread would take twice the time.
          found.push({ start: index + start, end: index + end, position, form, stem: own });
        }
      });
      return found;
    },
    chunks(text) {
      const found: Chunk[] = [];
      eachChunk(text, (chunk) => found.push(analysed(chunk)));
      return found;
    },
    stem: (form) => stem(form, stems),
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
