/**
 * Word families: stems that share their skeleton, as `مدرسة` and `مدارس`, `لاغارد` and `لاجارد`. They are
 * learnt from the archive's own vocabulary, and sought where little has the words that were typed.
 */
import { fold, tokenise, type Analyser } from "../analyser/index.ts";
import { bucketOf, type VocabularyWord } from "../format/vocabulary.ts";
import type { SynonymSets } from "../format/synonyms.ts";
import { brokenPluralsOf } from "./broken-plurals.ts";
import { partsOf, together } from "./compounds.ts";
import { correction, distance, likelihood, merged } from "./correct.ts";
import { HARDLY, wordsLike } from "./corrected-query.ts";
import { barerOf, otherCases, otherSeats, withProclitics } from "./hamza.ts";
import { otherNumerals, type OtherWriting } from "./numerals.ts";
import type { Query, QueryTerm } from "./query.ts";
import { numberedLetters, speltIn, speltOf } from "./spelt-letters.ts";
import { Synonyms, termOf } from "./synonyms.ts";
import { arabicFor } from "./transliterate.ts";
import { femininesOf, verbsOf } from "./verbs.ts";

/** The most members of a family that are sought: each costs a chunk of every bundle. */
const MEMBERS = 2;

/** Of how many articles that have a word one has it with the article, where it is a noun. */
const OF_NOUNS = 20;

/** How much more frequent a word is with its hamza on another seat, if that is how it is written. */
const USUALLY = 5;

/** What may stand before a verb: a conjunction, the future's س. */
const BEFORE_VERBS = /^[وف]?س?$/;

/** Letters of a skeleton, at least: of less, only a broken plural is of the family, and its singular. */
const LEAST_LETTERS = 3;

/** Words of a query, beyond which their families would cost more than they find. */
const MOST_WORDS = 5;

/** Whether the families of a query's words may be sought: a phrase or a headline is meant as it is typed. */
export function mayBeWidened({ terms, phrases, inHeadline }: Query): boolean {
  const isPlain = phrases.length + inHeadline.length === 0;
  return isPlain && terms.length > 0 && terms.length <= MOST_WORDS;
}

/** A stem in which what is one letter of foreign names is one. */
function inOneLetter(stem: string): string {
  return stem.replaceAll("غ", "ج");
}

/** The same less its weak letters. */
function keyOf(stem: string): string {
  return inOneLetter(stem.replace(/[اويه]/g, ""));
}

/** Whether a word has the letters of a key in their order, which is sooner asked of all words than what their keys are. */
function mayHave(word: string, key: string): boolean {
  let found = 0;
  for (let i = 0; i < word.length && found < key.length; i++) {
    const letter = word[i];
    if ((letter === "غ" ? "ج" : letter) === key[found]) found++;
  }
  return found === key.length;
}

/** A key whose last letter is not doubled: of `حد` and `حدود`, `طبيب` and `أطباء` it is the same. */
function undoubled(key: string): string {
  return key.length > 2 ? key.replace(/(.)\1$/, "$1") : key;
}

/** The vocabulary's buckets in which words with a key are: `ألغام` is taken for a word with an article. */
function bucketsOf(key: string): string[] {
  const letters = key.startsWith("ل") ? key.slice(0, 2) : key.slice(0, 1);
  return [...new Set(letters.replace("ج", "جغ"))].map(bucketOf);
}

/** What a word's relatives are. */
export interface Family {
  /** The word itself in other writing, as `٣` is `ثلاثة`: who types the one means the other as well. */
  same: readonly QueryTerm[];
  /** What counts half: what is listed, else what the vocabulary has. */
  related: readonly QueryTerm[];
}

/** Loads a bucket of the vocabulary. */
type LoadWords = (bucket: string) => Promise<string>;

/** What is known of the archive that was searched. */
export interface Archive {
  /** How many articles it has. */
  articles: number;
  /** How many of them have each term. */
  counts: readonly { all: number }[];
  words: LoadWords;
  /** Share of all articles that is known by their words. */
  share: number;
}

/** Finds families. */
export class Families {
  readonly #analyser: Analyser;
  readonly #listed: Synonyms;
  readonly #variants: Synonyms;

  /**
   * @param listed families that no skeleton shows.
   * @param variants what is one word in other writing.
   */
  constructor(analyser: Analyser, listed: SynonymSets, variants: SynonymSets) {
    this.#analyser = analyser;
    this.#listed = new Synonyms(listed, analyser);
    this.#variants = new Synonyms(variants, analyser);
  }

  /**
   * What is of the families of a query's words, by word.
   *
   * @param text the query as it was typed.
   */
  async of(
    text: string,
    terms: readonly QueryTerm[],
    archive: Archive,
  ): Promise<readonly Family[]> {
    const others = [
      ...otherNumerals(text),
      ...numberedLetters(text),
      ...(await abbreviations(text, archive.words)),
    ];
    const numerals = this.#byStem(others);
    const hamzas = this.#byStem(await otherHamzas(text, archive.words));
    const compounds = await this.#compounds(terms, archive.words);
    const families = terms.map(async (term, i): Promise<Family> => {
      const known = [...(this.#variants.of(term.stem) ?? []), ...(numerals.get(term.stem) ?? [])];
      const same = [...known, ...(hamzas.get(term.stem) ?? []), ...(compounds[i] ?? [])];
      if (known.length > 0) return { same, related: [] };
      const related = this.#listed.of(term.stem) ?? (await this.#learnt(term, archive, i));
      return { same, related };
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

  /** What else is written, by the stem of what is. */
  #byStem(writings: readonly OtherWriting[]): Map<string, QueryTerm[]> {
    const terms = new Map<string, QueryTerm[]>();
    for (const { written, others } of writings) {
      const stem = termOf(written, this.#analyser)?.stem ?? "";
      const known = new Map((terms.get(stem) ?? []).map((one) => [one.stem, one]));
      for (const other of others) {
        const term = termOf(other, this.#analyser);
        if (term && term.stem !== stem && !known.has(term.stem)) known.set(term.stem, term);
      }
      terms.set(stem, [...known.values()]);
    }
    return terms;
  }

  /** A name in Latin letters as the archive has it in Arabic ones, or an abbreviation as it is spelt. */
  async #inArabic(latin: string, words: LoadWords): Promise<QueryTerm[]> {
    const spelt = this.#termsOf(speltOf(latin));
    if (latin.length < 3 || !/[aeiouy]/.test(latin)) return spelt;
    const names = await arabicFor(latin, async (bucket) => [await words(bucket)]);
    const terms = distinct(names.flatMap((name) => this.#termsOf(name)));
    const usual = terms.slice(0, MEMBERS);
    // `uber` is `عبر` or `أوبر`.
    const beginnings = new Set(usual.map(({ stem }) => stem.charAt(0)));
    const other = terms.find(({ stem }) => !beginnings.has(stem.charAt(0)));
    return [...spelt, ...usual, ...(other ? [other] : [])].slice(0, MEMBERS + 1);
  }

  /** The most frequent stems with the word's skeleton that are likely to be of it. */
  async #learnt(term: QueryTerm, archive: Archive, i: number): Promise<QueryTerm[]> {
    const { stem, form, parts, prefix, synonyms = [] } = term;
    const { words, articles, counts, share } = archive;
    if (parts ?? prefix) return [];
    if (/^\p{Script=Latin}{2,}$/u.test(stem)) return this.#inArabic(stem, words);
    const key = keyOf(stem);
    if (!/^\p{Script=Arabic}+$/u.test(stem) || key.length < LEAST_LETTERS - 1) return [];
    const tenses = await this.#tenses(term, archive);
    if (tenses.length > 0) return tenses;
    const texts = await Promise.all(bucketsOf(key).map(words));
    const root = undoubled(key);
    const members = new Map<string, { form: string; articles: number; isPlural: boolean }>();
    for (const [other, { articles: having }] of merged(texts)) {
      if (!mayHave(other, root) || !keyOf(other).includes(root)) continue;
      const own = this.#analyser.stem(other);
      const ownKey = keyOf(own);
      if (undoubled(ownKey) !== root) continue;
      const known = members.get(own);
      const isPlural =
        known?.isPlural === true ||
        this.#isPlural(other, own, stem) ||
        this.#isPlural(form, stem, own);
      if (!isPlural && (ownKey !== key || key.length < LEAST_LETTERS)) continue;
      const total = having + (known?.articles ?? 0);
      members.set(own, { form: known?.form ?? other, articles: total, isPlural });
    }
    for (const own of [stem, ...synonyms.map((one) => one.stem)]) members.delete(own);
    const { all = 0 } = counts[i] ?? {};
    const hasSpelling = [...members.keys()].some((own) => inOneLetter(own) === inOneLetter(stem));
    if (all <= articles * HARDLY && !hasSpelling) {
      const like = await wordsLike(form, async (bucket) => [await words(bucket)]);
      const meant = this.#termsOf(correction(form, share * all, like));
      if (meant.length > 0) return meant;
    }
    const worthOf = ([own, { articles: having }]: [string, { articles: number }]): number =>
      likelihood(distance(stem, own), having);
    return [...members]
      .sort((a, b) => Number(b[1].isPlural) - Number(a[1].isPlural) || worthOf(b) - worthOf(a))
      .slice(0, MEMBERS)
      .map(([own, member]) => ({ stem: own, form: member.form, prefix: false }));
  }

  /** A verb in its other tense and gender: the most frequent that the word may be, if the archive shows that it is one. */
  async #tenses({ form, stem }: QueryTerm, { words, articles }: Archive): Promise<QueryTerm[]> {
    const start = Math.max(0, form.indexOf(stem));
    if (!BEFORE_VERBS.test(form.slice(0, start))) return [];
    const typed = form.slice(start);
    const isText = articles === 1;
    const countOf = async (...forms: string[]): Promise<number> => {
      const counts = await Promise.all(forms.map((one) => articlesWith(one, words)));
      return counts.reduce((sum, { articles: having }) => sum + having, 0);
    };
    if (OF_NOUNS * (await countOf(`ال${typed}`)) > (await countOf(typed))) return [];
    const verbs = verbsOf(typed).map(async ({ perfect, imperfect }) => {
      const persons = isText ? ["ي", "ت"] : ["ي"];
      const counts = await Promise.all([
        countOf(perfect),
        countOf(...persons.map((person) => person + imperfect)),
        countOf(...femininesOf(perfect)),
      ]);
      // A text by itself has few of a verb's forms.
      const isVerb = isText ? counts.some(Boolean) : counts.every(Boolean);
      return { perfect, imperfect, count: isVerb ? counts[0] + counts[1] : -1 };
    });
    const [usual] = (await Promise.all(verbs))
      .filter(({ count }) => count >= 0)
      .sort((a, b) => b.count - a.count);
    if (usual === undefined) return [];
    const forms = [usual.perfect, `ي${usual.imperfect}`, `ت${usual.imperfect}`];
    return forms
      .flatMap((one) => this.#termsOf(one))
      .filter((one) => one.stem !== stem)
      .slice(0, MEMBERS);
  }

  /** Whether a word is the broken plural of another one, by its form and by its stem. */
  #isPlural(form: string, stem: string, singular: string): boolean {
    return brokenPluralsOf(singular).some(
      (plural) => form.includes(plural.replace(/ه$/, "")) && this.#analyser.stem(plural) === stem,
    );
  }

  #termsOf(word: string | undefined): QueryTerm[] {
    const term = word === undefined ? undefined : termOf(word, this.#analyser);
    return term ? [term] : [];
  }
}

/**
 * Abbreviations whose letters a text spells: the most frequent that the archive has; of two letters all that may be
 * meant, since its vocabulary has no words so short.
 */
async function abbreviations(text: string, words: LoadWords): Promise<OtherWriting[]> {
  const spelt = speltIn(text);
  for (const { written, latin } of spelt) {
    const isPair = spelt[0]?.written.length === 2;
    const counts = await Promise.all(latin.map((one) => articlesWith(one, words)));
    const most = Math.max(...counts.map(({ articles }) => articles));
    const known = latin.filter((_, i) => isPair || (most > 0 && counts[i]?.articles === most));
    if (known.length > 0) return [{ written: written.join(" "), others: known.slice(0, MEMBERS) }];
  }
  return [];
}

/** Each stem once. */
function distinct(terms: readonly QueryTerm[]): QueryTerm[] {
  const firsts = new Map(terms.toReversed().map((term) => [term.stem, term]));
  return terms.filter((term) => firsts.get(term.stem) === term);
}

/** Words that are written with a hamza, in other writing. */
async function otherHamzas(text: string, words: LoadWords): Promise<OtherWriting[]> {
  /** In how many articles a word is, where its form is not more often another's: `لماء`, `لما`. */
  const countOf = async (word: string): Promise<number> => {
    const { written, articles } = await articlesWith(word, words);
    return written === word ? articles : 0;
  };
  const found = tokenise(text).map(async ({ start, end }): Promise<OtherWriting> => {
    const written = text.slice(start, end);
    const barer = barerOf(written);
    const isBarer = barer !== undefined && (await countOf(barer)) > (await countOf(written));
    const own = isBarer ? barer : written;
    const others = withProclitics(own);
    const counts = await Promise.all(others.map((other) => articlesWith(other, words)));
    const most = others.length > 0 ? await countOf(own) : 0;
    // What stands before a word makes a rarer one of it, however the first article has written that.
    const known = others.filter((other, i) => {
      const { written: first, articles } = counts[i] ?? { written: "", articles: 0 };
      return articles > 0 && (first === other || articles < most);
    });
    const seated = await usualSeat(written, words);
    return {
      written,
      others: [...(isBarer ? [barer] : []), ...known, ...otherCases(written), ...seated],
    };
  });
  return Promise.all(found);
}

/** A word with its hamza on the seat that it usually has, if it has none: `تفاؤل` for `تفائل`. */
async function usualSeat(written: string, words: LoadWords): Promise<string[]> {
  const forms = otherSeats(written).filter((other) => fold(other) !== fold(written));
  const counts = await Promise.all(
    [written, ...forms].map(async (one) => (await articlesWith(one, words)).articles),
  );
  const [own = 0, ...others] = counts;
  const most = Math.max(0, ...others);
  return most > USUALLY * own ? forms.filter((_, i) => others[i] === most).slice(0, 1) : [];
}

/** How many articles have a word, and how it is written. */
async function articlesWith(word: string, words: LoadWords): Promise<VocabularyWord> {
  const form = fold(word);
  const known = merged([await words(bucketOf(form))]).get(form);
  return known ?? { written: "", articles: 0 };
}
