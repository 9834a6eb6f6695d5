/**
 * The Arabic analyser: what is indexed and what is asked go through it, at build time and in the
 * browser. It imports nothing of the rest.
 */
import { decodeLexicon } from "./lexicon.ts";
import { beginning, stem, type Stems } from "./stem.ts";
import { isStopWord } from "./stop-words.ts";
import { formToken, stemToken } from "./token.ts";
import { eachChunk, wordsIn, type Word } from "./tokenise.ts";

export { fold } from "./fold.ts";
export { isQuestionWord } from "./stop-words.ts";
export { formToken, stemToken } from "./token.ts";
export { tokenise, type Word } from "./tokenise.ts";

/** A word with its stem. */
export interface Term extends Word {
  stem: string;
  /** What is indexed of it. */
  token: string;
}

/** Turns text into terms, and terms into what Pagefind indexes. */
export interface Analyser {
  /** The terms of a text, in order: its words without stop words. */
  terms(text: string): Term[];
  /** The stem of a folded word. */
  stem(form: string): string;
  /** How the stem of a folded word begins that is still being typed. */
  beginning(form: string): string;
  /** The stems of a text as Pagefind is to index them, without regard to their forms. */
  stems(text: string): string;
}

/** How many white-space words are remembered: they repeat, and looking up is faster than analysing. */
const REMEMBERED = 200_000;

/** @param lexicon the text of `lexicon.txt`. */
export function createAnalyser(lexicon: string): Analyser {
  const stems: Stems = decodeLexicon(lexicon);
  const termsIn = remembering((chunk) =>
    wordsIn(chunk)
      .filter(({ start, end }) => !isStopWord(chunk.slice(start, end)))
      .map(({ start, end, form }) => {
        const own = stem(form, stems);
        return { start, end, form, stem: own, token: formToken(own, form) };
      }),
  );

  function terms(text: string): Term[] {
    const found: Term[] = [];
    eachChunk(text, (chunk, index, position) => {
      for (const { start, end, form, stem: own, token } of termsIn(chunk)) {
        // A spread would take twice the time, and a newspaper has millions of words.
        found.push({ start: index + start, end: index + end, position, form, stem: own, token });
      }
    });
    return found;
  }

  return {
    terms,
    stem: (form) => stem(form, stems),
    beginning,
    stems: (text) =>
      terms(text)
        .map((term) => stemToken(term.stem))
        .join(" "),
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

/**
 * A text as Pagefind is to index it: one token for each white-space word, so that the positions of
 * its words are those of the text. A word that is not indexed is a lone `·`, which Pagefind skips and
 * still counts; several words without a space between are joined by `-`.
 *
 * @param terms those of the text.
 * @param length the number of its white-space words.
 */
export function contentOf(terms: readonly Term[], length: number): string {
  const content = Array.from({ length }, () => "");
  for (const { position, token } of terms) {
    content[position] = content[position] ? `${content[position]}-${token}` : token;
  }
  return content.map((token) => token || "·").join(" ");
}
