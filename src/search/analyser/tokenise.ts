/**
 * Cuts text into words. A word is a run of letters or a run of digits; every other character, Arabic
 * punctuation and guillemets included, parts words whether or not a space stands beside it.
 */
import { fold } from "./fold.ts";

/** A word in a text. */
export interface Word {
  /** Place in the text: UTF-16 offsets, the end exclusive. Tashkeel belongs to its word. */
  start: number;
  end: number;
  /** Folded spelling. */
  form: string;
  /** Index of the white-space word that it is part of. */
  position: number;
}

/** Letters of one script with their marks, or digits with the marks that group thousands. */
const WORD =
  /(?:(?=\p{Script=Arabic})\p{L}[\p{M}\p{Cf}ـ]*)+|(?:(?!\p{Script=Arabic})\p{L}[\p{M}\p{Cf}]*)+|\p{Nd}{1,3}(?:[,٬]\p{Nd}{3})+(?!\p{Nd})|\p{Nd}+/gu;

/** A name of `عبد` and an attribute of God, written as one word. */
const SERVANT = /^([وفبكل]?عبد)ال\p{L}{2,}$/u;

/**
 * The words of a text, in order. Their positions count white-space words as Pagefind does: by
 * `\s+`, from 0, nothing before the first.
 *
 * @param folding {@link fold}, or what remembers what it gives.
 */
export function tokenise(text: string, folding: (word: string) => string = fold): Word[] {
  const words: Word[] = [];
  let position = 0;
  for (const { 0: chunk, index } of text.matchAll(/\S+/g)) {
    for (const { 0: word, index: within } of chunk.matchAll(WORD)) {
      const form = folding(word).replace(/[,٬]/g, "");
      if (form === "") continue;
      const start = index + within;
      const end = start + word.length;
      const servant = SERVANT.exec(word)?.[1];
      if (servant !== undefined) {
        // `عبدالعزيز` is also written `عبد العزيز`.
        const middle = start + servant.length;
        words.push({ start, end: middle, form: form.slice(0, servant.length), position });
        words.push({ start: middle, end, form: form.slice(servant.length), position });
      } else words.push({ start, end, form, position });
    }
    position++;
  }
  return words;
}
