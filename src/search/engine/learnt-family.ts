/**
 * The family of a word as the archive's vocabulary shows it: stems that share its skeleton, as `مدرسة` and `مدارس`,
 * `لاغارد` and `لاجارد`; a verb's other tense and gender; what Latin letters stand for.
 */
import type { Analyser } from "../analyser/index.ts";
import { bucketOf } from "../format/vocabulary.ts";
import { brokenPluralsOf } from "./broken-plurals.ts";
import { correction, distance, likelihood, merged } from "./correct.ts";
import { HARDLY, wordsLike } from "./corrected-query.ts";
import type { QueryTerm } from "./query.ts";
import { speltOf } from "./spelt-letters.ts";
import { termOf } from "./synonyms.ts";
import { arabicFor } from "./transliterate.ts";
import { tensesOf } from "./verbs.ts";
import type { ArchiveWords, LoadWords } from "./archive-words.ts";

/** The most members of a family that are sought: each costs a chunk of every bundle. */
const MEMBERS = 2;

/** Letters of a skeleton, at least: of less, only a broken plural is of the family, and its singular. */
const LEAST_LETTERS = 3;

/**
 * The most frequent stems that are likely to be of a word's family.
 *
 * @param count how many articles have the word.
 */
export async function learntFamily(
  term: QueryTerm,
  count: number,
  archive: ArchiveWords,
  analyser: Analyser,
): Promise<QueryTerm[]> {
  const { stem, form, parts, prefix, synonyms = [] } = term;
  const { words, articles, share } = archive;
  if (parts ?? prefix) return [];
  if (/^\p{Script=Latin}{2,}$/u.test(stem)) return inArabic(stem, words, analyser);
  const key = keyOf(stem);
  if (!/^\p{Script=Arabic}+$/u.test(stem) || key.length < LEAST_LETTERS - 1) return [];
  const tenses = await tensesOf(term, archive, analyser);
  if (tenses.length > 0) return tenses.slice(0, MEMBERS);
  const texts = (await Promise.all(bucketsOf(key).map(words))).flat();
  const root = undoubled(key);
  const members = new Map<string, { form: string; articles: number; isPlural: boolean }>();
  for (const [other, { articles: having }] of merged(texts)) {
    if (!mayHave(other, root) || !keyOf(other).includes(root)) continue;
    const own = analyser.stem(other);
    const ownKey = keyOf(own);
    if (undoubled(ownKey) !== root) continue;
    const known = members.get(own);
    const isPlural =
      known?.isPlural === true ||
      isPluralOf(other, own, stem, analyser) ||
      isPluralOf(form, stem, own, analyser);
    if (!isPlural && (ownKey !== key || key.length < LEAST_LETTERS)) continue;
    const total = having + (known?.articles ?? 0);
    members.set(own, { form: known?.form ?? other, articles: total, isPlural });
  }
  for (const own of [stem, ...synonyms.map((one) => one.stem)]) members.delete(own);
  const hasSpelling = [...members.keys()].some((own) => inOneLetter(own) === inOneLetter(stem));
  if (count <= articles * HARDLY && !hasSpelling) {
    const meant = correction(form, share * count, await wordsLike(form, words));
    const corrected = termOf(meant ?? "", analyser);
    if (corrected) return [corrected];
  }
  const worthOf = ([own, { articles: having }]: [string, { articles: number }]): number =>
    likelihood(distance(stem, own), having);
  return [...members]
    .sort((a, b) => Number(b[1].isPlural) - Number(a[1].isPlural) || worthOf(b) - worthOf(a))
    .slice(0, MEMBERS)
    .map(([own, member]) => ({ stem: own, form: member.form, prefix: false }));
}

/** A name in Latin letters as the archive has it in Arabic ones, or an abbreviation as it is spelt. */
async function inArabic(latin: string, words: LoadWords, analyser: Analyser): Promise<QueryTerm[]> {
  const letters = termOf(speltOf(latin) ?? "", analyser);
  const spelt = letters ? [letters] : [];
  if (latin.length < 3 || !/[aeiouy]/.test(latin)) return spelt;
  const names = await arabicFor(latin, words);
  const terms = distinct(names.flatMap((name) => termOf(name, analyser) ?? []));
  const usual = terms.slice(0, MEMBERS);
  // `uber` is `عبر` or `أوبر`.
  const beginnings = new Set(usual.map(({ stem }) => stem.charAt(0)));
  const other = terms.find(({ stem }) => !beginnings.has(stem.charAt(0)));
  return [...spelt, ...usual, ...(other ? [other] : [])].slice(0, MEMBERS + 1);
}

/** Whether a word is the broken plural of another one, by its form and by its stem. */
function isPluralOf(form: string, stem: string, singular: string, analyser: Analyser): boolean {
  return brokenPluralsOf(singular).some(
    (plural) => form.includes(plural.replace(/ه$/, "")) && analyser.stem(plural) === stem,
  );
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

/** Each stem once. */
function distinct(terms: readonly QueryTerm[]): QueryTerm[] {
  const firsts = new Map(terms.toReversed().map((term) => [term.stem, term]));
  return terms.filter((term) => firsts.get(term.stem) === term);
}
