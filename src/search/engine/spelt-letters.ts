/** Latin letters as Arabic spells them: `BBC` and `بي بي سي`, `F-16` and `إف 16`. */
import { fold, isStopWord } from "../analyser/index.ts";
import type { OtherWriting } from "./numerals.ts";
import { articlesWith, type LoadWords } from "./archive-words.ts";

/** The names of the letters, the first of each as newspapers write it most. */
const NAMES: Readonly<Record<string, string>> = {
  a: "إيه آي",
  b: "بي",
  c: "سي",
  d: "دي",
  e: "إي",
  f: "إف",
  g: "جي",
  h: "إتش",
  i: "آي",
  j: "جيه جي",
  k: "كيه كي",
  l: "إل",
  m: "إم",
  n: "إن",
  o: "أو",
  p: "بي",
  q: "كيو",
  r: "آر",
  s: "إس",
  t: "تي",
  u: "يو",
  v: "في",
  w: "دبليو",
  x: "إكس",
  y: "واي",
  z: "زد زي",
};

const lettersOfName = new Map<string, string[]>();
for (const [letter, names] of Object.entries(NAMES)) {
  for (const name of names.split(" ").map(fold)) {
    lettersOfName.set(name, [...(lettersOfName.get(name) ?? []), letter]);
  }
}

/** Letters of an abbreviation that is spelt, at most. */
const MOST_LETTERS = 5;

/** Abbreviations that a spelling may be, at most. */
const MOST_MEANT = 2;

/**
 * An abbreviation as it is spelt.
 *
 * @param latin folded; a long one with a vowel is a word, as `opec` is.
 */
export function speltOf(latin: string): string | undefined {
  const isSpelt = /^(?:[a-z]{2,3}|[b-df-hj-np-tv-xz]{4,5})$/.test(latin);
  return isSpelt ? Array.from(latin, nameOf).join(" ") : undefined;
}

function nameOf(letter: string): string {
  return NAMES[letter]?.split(" ")[0] ?? letter;
}

/** A letter before a number, in the other script. */
export function numberedLetters(text: string): OtherWriting[] {
  const found = text.matchAll(/(?<!\p{L})(?:([a-z])|(\p{Script=Arabic}{2,6}))[-\s]?(?=\p{Nd})/giu);
  return Array.from(found).flatMap(([, letter, name]) => {
    if (letter !== undefined) return [{ written: letter, others: [nameOf(letter.toLowerCase())] }];
    const others = lettersOfName.get(fold(name ?? "")) ?? [];
    return others.length > 0 && name !== undefined ? [{ written: name, others }] : [];
  });
}

/** Names of letters that follow each other in a text, and what abbreviations they may be. */
export interface Spelling {
  /** Where they stand in the text. */
  start: number;
  end: number;
  written: readonly string[];
  latin: readonly string[];
}

/** The spellings of a text, those within others as well: the longest first. */
export function speltIn(text: string): Spelling[] {
  const words = Array.from(text.matchAll(/[^\s.-]+/g), ({ 0: word, index }) => ({ word, index }));
  const letters = words.map(({ word }) => lettersOfName.get(fold(word)));
  const found: Spelling[] = [];
  for (let length = MOST_LETTERS; length > 1; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const run = letters.slice(at, at + length);
      if (run.some((options) => options === undefined)) continue;
      const latin = run.reduce<string[]>(
        (begun, options = []) => begun.flatMap((one) => options.map((letter) => one + letter)),
        [""],
      );
      const written = words.slice(at, at + length).map(({ word }) => word);
      const [first, last] = [words[at], words[at + length - 1]];
      if (!first || !last) continue;
      found.push({ start: first.index, end: last.index + last.word.length, written, latin });
    }
  }
  return found;
}

/** Whether an abbreviation is spelt of which the index lacks letters: of `سي إن إن` it has `سي` alone. */
export function lacksLetters(text: string): boolean {
  const isPart = (written: readonly string[]): boolean =>
    written.some(isStopWord) && !written.every(isStopWord);
  return speltIn(text).some(({ written }) => isPart(written));
}

/**
 * Abbreviations whose letters a text spells: the most frequent that the archive has; of two letters all that may be
 * meant, since its vocabulary has no words so short.
 */
export async function abbreviations(text: string, words: LoadWords): Promise<OtherWriting[]> {
  const spelt = speltIn(text);
  for (const { written, latin } of spelt) {
    const isPair = spelt[0]?.written.length === 2;
    const counts = await Promise.all(latin.map((one) => articlesWith(one, words)));
    const most = Math.max(...counts.map(({ articles }) => articles));
    const known = latin.filter((_, i) => isPair || (most > 0 && counts[i]?.articles === most));
    if (known.length > 0)
      return [{ written: written.join(" "), others: known.slice(0, MOST_MEANT) }];
  }
  return [];
}
