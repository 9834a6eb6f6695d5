/**
 * Cuts text into words. A word is a run of letters or a run of digits, or a sign that is read as a word
 * (`%`); every other character, Arabic punctuation and guillemets included, parts words whether or not a space stands beside it.
 */
import { fold, PLAIN_LETTERS } from "./fold.ts";
import { SIGNS } from "./signs.ts";

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

/** Letters of one script with their marks, digits with the marks that group thousands, or a sign that is no part of a word. */
const WORD = new RegExp(
  [
    String.raw`(?:(?=\p{Script=Arabic})\p{L}[\p{M}\p{Cf}ـ]*)+`,
    String.raw`(?:(?!\p{Script=Arabic})\p{L}[\p{M}\p{Cf}]*)+`,
    String.raw`\p{Nd}{1,3}(?:[,٬]\p{Nd}{3})+(?!\p{Nd})`,
    String.raw`\p{Nd}+`,
    String.raw`(?<!\p{L})[${SIGNS}](?!\p{L})`,
  ].join("|"),
  "gu",
);

/** A name of `عبد` and an attribute of God, written as one word. */
const SERVANT = /^([وفبكل]?عبد)ال\p{L}{2,}$/u;

/**
 * The words of a text, in order. Their positions count white-space words as Pagefind does: by
 * `\s+`, from 0, nothing before the first.
 */
export function tokenise(text: string): Word[] {
  const words: Word[] = [];
  eachChunk(text, (chunk, index, position) => {
    for (const { start, end, form } of wordsIn(chunk)) {
      words.push({ start: index + start, end: index + end, form, position });
    }
  });
  return words;
}

/** Calls back with each white-space word of a text, where it begins, and its own index. */
export function eachChunk(
  text: string,
  visit: (chunk: string, index: number, position: number) => void,
): void {
  let [start, position] = [-1, 0];
  for (let at = 0; at <= text.length; at++) {
    const isInChunk = at < text.length && !isSpace(text.charCodeAt(at));
    if (isInChunk === start >= 0) continue;
    if (isInChunk) start = at;
    else {
      visit(text.slice(start, at), start, position++);
      start = -1;
    }
  }
}

/** What `\s` matches; of most characters it need not be asked. */
function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0xa0 || (code > 0xa0 && code < 0x1680)) return false;
  return /\s/.test(String.fromCharCode(code));
}

/** The words in a text without white space. */
export function wordsIn(chunk: string): Omit<Word, "position">[] {
  const words: Omit<Word, "position">[] = [];
  const found = PLAIN_LETTERS.test(chunk) ? [{ 0: chunk, index: 0 }] : chunk.matchAll(WORD);
  for (const { 0: word, index: start } of found) {
    const form = fold(word).replace(/[,٬]/g, "");
    if (form === "") continue;
    const end = start + word.length;
    const servant = SERVANT.exec(word)?.[1];
    if (servant !== undefined) {
      // `عبدالعزيز` is also written `عبد العزيز`.
      const middle = start + servant.length;
      words.push({ start, end: middle, form: form.slice(0, servant.length) });
      words.push({ start: middle, end, form: form.slice(servant.length) });
    } else words.push({ start, end, form });
  }
  return words;
}
