/** Counts in how many articles of a newspaper a word is written. The lexicon is derived from it. */
import { tokenise } from "../../search/analyser/tokenise.ts";

/** In how many articles a folded word is written. */
export interface Frequency {
  articles: number;
  /** Of these, with a hamza on the alef of its `ال`: `ألعاب`, `بإلحاح`. The definite article has none. */
  hamza: number;
}

const HAMZA = /^(?:[وفبكل]\p{M}*){0,2}[أإآ]\p{M}*ل/u;

/** Adds the words of an article to the frequencies. */
export function countWords(text: string, frequencies: Map<string, Frequency>): void {
  const hamzas = new Map<string, boolean>();
  for (const { form, start, end } of tokenise(text)) {
    hamzas.set(form, (hamzas.get(form) ?? false) || HAMZA.test(text.slice(start, end)));
  }
  for (const [form, hamza] of hamzas) {
    const frequency = frequencies.get(form) ?? { articles: 0, hamza: 0 };
    frequency.articles += 1;
    if (hamza) frequency.hamza += 1;
    frequencies.set(form, frequency);
  }
}
