/**
 * How often a frequent word is in each article, and where first: what most answers ask of it, in a file of its own. It
 * has some columns of a chunk (`chunk-columns.ts`), and each article once. Pure, for the build and the browser.
 */
import {
  LOW_BITS,
  newColumns,
  readColumns,
  splitColumns,
  takeColumns,
  textsIn,
  type Texts,
} from "./chunk-columns.ts";
import { addSplit, nextOf } from "./number-column.ts";

/** First places that are not told: what they are worth in a ranking is little, and differs little. */
export const LATE = 64;

/** Where a word is. */
export interface Frequencies extends Texts {
  articles: readonly Frequency[];
}

/** A word in an article. */
export interface Frequency {
  /** Its place in the bundle. */
  article: number;
  /** The field that says how long it is. */
  length: number;
  /** The word's first place in the text; missing where it is late, or where the word is in fields alone. */
  first: number | undefined;
  /** Which forms are there, by their numbers, and at how many places of the text each. */
  forms: readonly { form: number; count: number }[];
}

/**
 * The frequencies of a word as a file.
 *
 * @param chunk the word's own.
 * @param articles of the bundle.
 */
export function frequenciesOf(chunk: Uint8Array, articles: number): Uint8Array {
  const read = readColumns(chunk);
  const lengths = new Uint16Array(articles);
  // From 1, as the last place of an article in the lists below.
  const firsts = new Uint32Array(articles);
  const lasts = new Uint32Array(articles);
  // Of each form of an article, which it is, how often it is there, and where in these lists the one before it is.
  const [forms, counts, befores] = [[0], [0], [0]];
  const { length: all } = textsIn(read.texts.text().slice(0, -1)).forms;
  for (let form = 0; form < all; form++) {
    let article = 0;
    for (let left = read.pages.next(); left > 0; left--) {
      article += nextOf(LOW_BITS.steps, read.stepsLow, read.stepsHigh);
      if (lasts[article] === 0) lengths[article] = read.lengths.next();
      const count = read.counts.next() >> 1;
      if (count > 0) {
        const first = 1 + Math.min(LATE, nextOf(LOW_BITS.places, read.firstLow, read.firstHigh));
        firsts[article] = Math.min(firsts[article] || first, first);
      }
      befores.push(lasts[article] ?? 0);
      counts.push(count);
      lasts[article] = forms.push(form) - 1;
    }
  }
  const written = newColumns();
  for (const byte of splitColumns(chunk).texts) written.texts.byte(byte);
  let [pages, before] = [0, 0];
  for (let article = 0; article < articles; article++) {
    const last = lasts[article] ?? 0;
    if (last === 0) continue;
    addSplit(article - before, LOW_BITS.steps, written.stepsLow, written.stepsHigh);
    before = article;
    pages++;
    for (let at = last; at > 0; at = befores[at] ?? 0) {
      const count = counts[at] ?? 0;
      const isMore = befores[at] !== 0;
      const entry = 4 * (forms[at] ?? 0) + 2 * Number(count !== 1) + Number(isMore);
      addSplit(entry, LOW_BITS.forms, written.formsLow, written.formsHigh);
      if (count !== 1) written.counts.add(count);
    }
    const first = firsts[article] ?? 0;
    if (first > 0) written.firstLow.byte(first - 1);
    written.lengths.add(lengths[article] ?? 0);
  }
  written.pages.add(pages);
  return takeColumns(written);
}

/** What {@link frequenciesOf} wrote. */
export function readFrequencies(content: Uint8Array): Frequencies {
  const read = readColumns(content);
  const articles: Frequency[] = [];
  let article = 0;
  for (let left = read.pages.next(); left > 0; left--) {
    article += nextOf(LOW_BITS.steps, read.stepsLow, read.stepsHigh);
    const forms: { form: number; count: number }[] = [];
    let entry: number;
    do {
      entry = nextOf(LOW_BITS.forms, read.formsLow, read.formsHigh);
      forms.push({ form: entry >> 2, count: entry & 2 ? read.counts.next() : 1 });
    } while (entry & 1);
    const first = forms.some(({ count }) => count > 0) ? read.firstLow.byte() : LATE;
    const length = read.lengths.next();
    articles.push({ article, length, first: first < LATE ? first : undefined, forms });
  }
  return { ...textsIn(read.texts.text().slice(0, -1)), articles };
}
