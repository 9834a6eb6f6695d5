/** Did you mean: the word of the archive that a misspelt one is likely to be. */
import { fold } from "../analyser/index.ts";
import { decodeWords, skeleton, type VocabularyWord } from "../format/vocabulary.ts";

/** How much more frequent a word must be than the one it is to replace, and than one that may be right. */
export const MORE_FREQUENT = 20;
const FAR_MORE_FREQUENT = 60;

/** What a change of letters costs: less where the letters sound or look alike. */
const ALIKE = ["اويهع", "تطد", "سصثز", "ذظضدز", "كقخغج", "حهخ", "بف", "غعق"];
const NEAR = 0.5;
/** Which most typists confuse. */
const SAME = "ضظ";
const NEAREST = 0.2;
const WEAK = 0.4;

/** The most that all changes may cost, by the letters of the word. */
function tolerance(length: number): number {
  return length <= 4 ? 0.9 : length <= 6 ? 1.5 : 2.1;
}

/** What a slip costs: one weak letter left out or added, or one that sounds alike. */
const SLIP = 0.5;

/** How much more frequent one must be that has a letter more, or is to replace a word that is not so rare. */
const BY_FAR = 300;

/** How sure it is that a word is misspelt: nothing has it, others of its forms are there, or it is itself. */
export type Doubt = "none" | "form" | "word";

/**
 * The likeliest of some words, or nothing where none is like it.
 *
 * @param form folded spelling of what was typed.
 * @param articles how many articles have it.
 * @param words as the bundles' files give them.
 * @param doubt with any, only a slip within the word is put right, since it may be right as it is.
 */
export function correction(
  form: string,
  articles: number,
  words: readonly string[],
  doubt: Doubt = "none",
): string | undefined {
  const candidates = merged(words);
  const least =
    doubt === "none"
      ? MORE_FREQUENT * Math.max(articles, 0.25)
      : FAR_MORE_FREQUENT * Math.max(articles, 1);
  let best: { written: string; worth: number } | undefined;
  for (const [other, { written, articles: frequency }] of candidates) {
    if (other === form || frequency < least) continue;
    if (Math.abs(other.length - form.length) > 3) continue;
    const cost = distance(form, other);
    const isFar = frequency >= BY_FAR * Math.max(articles, 1);
    const isSlip =
      cost <= NEAREST ||
      (cost <= SLIP && (doubt === "form" || (isFar && other.length === form.length)));
    const isLeftOut = cost === 1 && isFar && other.length > form.length;
    if (doubt === "none" ? cost > tolerance(form.length) : !isSlip && !isLeftOut) continue;
    // Another beginning or end is another form of the word.
    if (doubt !== "none" && (form[0] !== other[0] || form.at(-1) !== other.at(-1))) continue;
    const worth = likelihood(cost, frequency) + (skeleton(other) === skeleton(form) ? 2 : 0);
    if (best === undefined || worth > best.worth) best = { written, worth };
  }
  return best?.written;
}

/** Words by folded spelling. */
type FoldedWords = ReadonlyMap<string, VocabularyWord>;

/** The words of several bundles. */
export function merged(texts: readonly string[]): FoldedWords {
  const files = texts.map(folded);
  const [only] = files;
  return only && files.length === 1 ? only : counted(files.flatMap((words) => [...words]));
}

/** Words, of which those that are one when they are folded are counted together. */
function counted(words: readonly (readonly [string, VocabularyWord])[]): FoldedWords {
  const all = new Map<string, VocabularyWord>();
  for (const [form, { written, articles }] of words) {
    const known = all.get(form);
    all.set(form, {
      written: known?.written ?? written,
      articles: articles + (known?.articles ?? 0),
    });
  }
  return all;
}

/** Files whose words are kept, some hundred kilobytes each: most queries ask for the same few. */
const REMEMBERED = 100;

const remembered = new Map<string, FoldedWords>();

/** The words of a file. Folding them is most of what a correction and a family cost. */
function folded(text: string): FoldedWords {
  const known = remembered.get(text);
  if (known) return known;
  const words = counted(decodeWords(text).map((word) => [fold(word.written), word]));
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(text, words);
  return words;
}

/** How likely a word is meant, by what its changes cost and how many articles have it. */
export function likelihood(cost: number, articles: number): number {
  return Math.log(articles) - 4 * cost;
}

/** Damerau and Levenshtein's distance (optimal alignment), with letters that are alike nearer. */
export function distance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, k) =>
    k === 0 ? 0 : costs(other.slice(0, k)),
  );
  for (let i = 1; i <= one.length; i++) {
    const a = one[i - 1] ?? "";
    const row = [(last[0] ?? 0) + costs(a)];
    for (let k = 1; k <= other.length; k++) {
      const b = other[k - 1] ?? "";
      let least = Math.min(
        (last[k] ?? 0) + (a === one[i - 2] ? Math.min(NEAR, costs(a)) : costs(a)),
        (row[k - 1] ?? 0) + (b === other[k - 2] ? Math.min(NEAR, costs(b)) : costs(b)),
        (last[k - 1] ?? 0) + change(a, b),
      );
      if (i > 1 && k > 1 && a === other[k - 2] && b === one[i - 2]) {
        least = Math.min(least, (before[k - 2] ?? 0) + 0.8);
      }
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[other.length] ?? 0;
}

/** What it costs to leave letters out or to add them. */
function costs(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum + ("اويه".includes(letter) ? WEAK : 1), 0);
}

function change(a: string, b: string): number {
  if (a === b) return 0;
  if (SAME.includes(a) && SAME.includes(b)) return NEAREST;
  return ALIKE.some((group) => group.includes(a) && group.includes(b)) ? NEAR : 1;
}
