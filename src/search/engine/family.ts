/**
 * Word families: stems that share their skeleton, as `مدرسة` and `مدارس`, `لاغارد` and `لاجارد`. They are
 * learnt from the archive's own vocabulary, and sought where little has the words that were typed.
 */
import type { Analyser } from "../analyser/index.ts";
import { bucketOf, skeleton } from "../format/vocabulary.ts";
import type { SynonymSets } from "../format/synonyms.ts";
import { partsOf, together } from "./compounds.ts";
import { merged } from "./correct.ts";
import { otherNumerals } from "./numerals.ts";
import type { Query, QueryTerm } from "./query.ts";
import { Synonyms, termOf } from "./synonyms.ts";

/** The most members of a family that are sought: each costs a chunk of every bundle. */
const MEMBERS = 2;

/** Letters of a skeleton, at least: of less, anything is of the family. */
const LEAST_LETTERS = 3;

/** Words of a query, beyond which their families would cost more than they find. */
const MOST_WORDS = 5;

/** Whether the families of a query's words may be sought: a phrase or a headline is meant as it is typed. */
export function mayBeWidened({ terms, phrases, inHeadline }: Query): boolean {
  const isPlain = phrases.length + inHeadline.length === 0;
  return isPlain && terms.length > 0 && terms.length <= MOST_WORDS;
}

/** A skeleton in which what is one letter of foreign names is one. */
function keyOf(stem: string): string {
  return skeleton(stem).replaceAll("غ", "ج");
}

/** The vocabulary's buckets in which the family of a word is. */
function bucketsOf(stem: string): string[] {
  const bucket = bucketOf(stem);
  const others = "جغ".includes(skeleton(stem)[0] ?? " ") ? ["ج", "غ"].map(bucketOf) : [bucket];
  return [...new Set(others)];
}

/** Loads a bucket of the vocabulary. */
type LoadWords = (bucket: string) => Promise<string>;

/** Finds families. */
export class Families {
  readonly #analyser: Analyser;
  readonly #listed: Synonyms;

  /** @param listed families that no skeleton shows. */
  constructor(analyser: Analyser, listed: SynonymSets) {
    this.#analyser = analyser;
    this.#listed = new Synonyms(listed, analyser);
  }

  /**
   * What is of the families of a query's words, by word: what is listed, else what the vocabulary has.
   *
   * @param text the query as it was typed.
   */
  async of(
    text: string,
    terms: readonly QueryTerm[],
    words: LoadWords,
  ): Promise<readonly (readonly QueryTerm[])[]> {
    const numerals = this.#numerals(text);
    const compounds = await this.#compounds(terms, words);
    const families = terms.map(async (term, i) => {
      const known = [
        ...(this.#listed.of(term.stem) ?? []),
        ...(numerals.get(term.stem) ?? []),
        ...(compounds[i] ?? []),
      ];
      return known.length > 0 ? known : await this.#learnt(term, words);
    });
    return Promise.all(families);
  }

  /** For each word, what it is in two parts, and as one with its neighbour if the archive knows that. */
  async #compounds(terms: readonly QueryTerm[], words: LoadWords): Promise<QueryTerm[][]> {
    const families = terms.map(({ form, parts }) => {
      const [first, second] = (!parts && partsOf(form)) || [];
      const term = first && second ? termOf(`${first} ${second}`, this.#analyser) : undefined;
      return term ? [term] : [];
    });
    for (const [i, { form, parts }] of terms.entries()) {
      const next = terms[i + 1];
      const whole = next && !parts && !next.parts ? together(form, next.form) : undefined;
      const term = whole === undefined ? undefined : termOf(whole, this.#analyser);
      if (!term || !merged([await words(bucketOf(term.form))]).has(term.form)) continue;
      families[i]?.push(term);
      families[i + 1]?.push(term);
    }
    return families;
  }

  /** By stem. */
  #numerals(text: string): Map<string, QueryTerm[]> {
    const terms = new Map<string, QueryTerm[]>();
    for (const { written, others } of otherNumerals(text)) {
      const stem = termOf(written, this.#analyser)?.stem ?? "";
      const found = others.flatMap((other) => termOf(other, this.#analyser) ?? []);
      terms.set(stem, [...(terms.get(stem) ?? []), ...found.filter((one) => one.stem !== stem)]);
    }
    return terms;
  }

  /** The most frequent stems with the word's skeleton. */
  async #learnt(
    { stem, parts, prefix, synonyms = [] }: QueryTerm,
    words: LoadWords,
  ): Promise<QueryTerm[]> {
    const key = keyOf(stem);
    const isWord = !parts && !prefix && /^\p{Script=Arabic}+$/u.test(stem);
    if (!isWord || key.length < LEAST_LETTERS) return [];
    const texts = await Promise.all(bucketsOf(stem).map(words));
    const members = new Map<string, { form: string; articles: number }>();
    for (const [form, { articles }] of merged(texts)) {
      if (!keyOf(form).startsWith(key)) continue;
      const other = this.#analyser.stem(form);
      if (keyOf(other) !== key) continue;
      const known = members.get(other);
      members.set(other, {
        form: known?.form ?? form,
        articles: articles + (known?.articles ?? 0),
      });
    }
    for (const own of [stem, ...synonyms.map((one) => one.stem)]) members.delete(own);
    return [...members]
      .sort(([, a], [, b]) => b.articles - a.articles)
      .slice(0, MEMBERS)
      .map(([other, { form }]) => ({ stem: other, form, prefix: false }));
  }
}
