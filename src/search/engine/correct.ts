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

/** One that is not weak. */
const LEFT_OUT = 1;

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
  const least =
    doubt === "none"
      ? MORE_FREQUENT * Math.max(articles, 0.25)
      : FAR_MORE_FREQUENT * Math.max(articles, 1);
  const most = doubt === "none" ? tolerance(form.length) : LEFT_OUT;
  let best: { written: string; worth: number } | undefined;
  for (const [other, { written, articles: frequency }] of merged(words)) {
    if (other === form || frequency < least) continue;
    if (Math.abs(other.length - form.length) > 3) continue;
    const cost = distance(form, other, most);
    const isFar = frequency >= BY_FAR * Math.max(articles, 1);
    const isSlip =
      cost <= NEAREST ||
      (cost <= SLIP && (doubt === "form" || (isFar && other.length === form.length)));
    const isLeftOut = cost === LEFT_OUT && isFar && other.length > form.length;
    if (doubt === "none" ? cost > most : !isSlip && !isLeftOut) continue;
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
  if (only && files.length === 1) return only;
  const all = new Map<string, VocabularyWord>();
  for (const words of files) for (const [form, word] of words) count(all, form, word);
  return all;
}

/** Counts a word together with those that are the same when they are folded. */
function count(all: Map<string, VocabularyWord>, form: string, word: VocabularyWord): void {
  const known = all.get(form);
  all.set(form, known ? { ...known, articles: known.articles + word.articles } : word);
}

/** Files whose words are kept, some hundred kilobytes each: most queries ask for the same few. */
const REMEMBERED = 100;

const remembered = new Map<string, FoldedWords>();

/** The words of a file. Folding them is most of what a correction and a family cost. */
function folded(text: string): FoldedWords {
  const known = remembered.get(text);
  if (known) return known;
  const words = new Map<string, VocabularyWord>();
  for (const word of decodeWords(text)) count(words, fold(word.written), word);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(text, words);
  return words;
}

/** How likely a word is meant, by what its changes cost and how many articles have it. */
export function likelihood(cost: number, articles: number): number {
  return Math.log(articles) - 4 * cost;
}

/**
 * Damerau and Levenshtein's distance (optimal alignment), with letters that are alike nearer.
 *
 * @param most beyond which it does not matter how far they are.
 */
export function distance(one: string, other: string, most = Infinity): number {
  const added = other.split("").map(costs);
  let before: number[] = [];
  let last = [0];
  for (const cost of added) last.push((last.at(-1) ?? 0) + cost);
  let least = 0;
  for (let i = 1; i <= one.length; i++) {
    const a = one[i - 1] ?? "";
    const left = costs(a);
    const again = a === one[i - 2] ? Math.min(NEAR, left) : left;
    const row = [(last[0] ?? 0) + left];
    let leastHere = row[0] ?? 0;
    for (let k = 1; k <= other.length; k++) {
      const b = other[k - 1] ?? "";
      const more = added[k - 1] ?? 0;
      let cost = Math.min(
        (last[k] ?? 0) + again,
        (row[k - 1] ?? 0) + (b === other[k - 2] ? Math.min(NEAR, more) : more),
        (last[k - 1] ?? 0) + change(a, b),
      );
      if (i > 1 && k > 1 && a === other[k - 2] && b === one[i - 2]) {
        cost = Math.min(cost, (before[k - 2] ?? 0) + 0.8);
      }
      row.push(cost);
      leastHere = Math.min(leastHere, cost);
    }
    // Two letters that have changed places are counted from the row before the last.
    if (leastHere > most && least > most) return Infinity;
    [before, last, least] = [last, row, leastHere];
  }
  return last[other.length] ?? 0;
}

/** What it costs to leave a letter out or to add it. */
function costs(letter: string): number {
  return "اويه".includes(letter) ? WEAK : 1;
}

function change(a: string, b: string): number {
  if (a === b) return 0;
  if (SAME.includes(a) && SAME.includes(b)) return NEAREST;
  return ALIKE.some((group) => group.includes(a) && group.includes(b)) ? NEAR : 1;
}
