/**
 * The query language: words, phrases, what must not be there, headlines only, a period. Whatever is
 * typed has a meaning; nothing throws.
 */
import { isNamesake, isQuestionWord, tokenise, type Analyser } from "../analyser/index.ts";
import type { Demand } from "../format/types.ts";
import { numericDatesIn, percentagesIn } from "./numerals.ts";
import { speltIn } from "./spelt-letters.ts";
import { joined, type Synonyms } from "./synonyms.ts";

/** A word that is sought. */
export interface QueryTerm {
  stem: string;
  /** Its folded spelling, of which an article that has it as it is typed ranks higher. */
  form: string;
  /** Whether it is still being typed, and stands for every word that begins so. */
  prefix: boolean;
  /** The two words of a name that is written as one or as two: `عبدالله`, `عبد الله`. */
  parts?: readonly [QueryTerm, QueryTerm];
  /** Whether a word that is not indexed may stand between them: `50%`, `50 في المئة`. */
  apart?: true;
  /** Words that stand for it. */
  synonyms?: readonly QueryTerm[];
}

/** A word of a query as it is read. */
interface ReadTerm extends QueryTerm {
  /** Its distance in words from the first of its phrase. */
  offset: number;
  /** Whether it may be left out, since it only asks. */
  asks: boolean;
  /** Whether it must be in the headline. */
  inHeadline: boolean;
  /** Whether it is of a phrase, and so is sought as it is typed. */
  quoted: boolean;
  /** Where it stands in the query. */
  start: number;
  end: number;
}

/** Words that stand one after the other. */
export interface Phrase {
  /** Each with its distance in words from the first, so that stop words between are counted. */
  terms: readonly (QueryTerm & { offset: number })[];
}

/** What is asked for. */
export interface Query {
  /** Every word sought, those of phrases included, each stem once. */
  terms: readonly QueryTerm[];
  phrases: readonly Phrase[];
  /** Words and phrases that must not be there. */
  without: readonly Phrase[];
  /** Stems that must be in the headline. */
  inHeadline: readonly QueryTerm[];
  /** First and last day, month or year. */
  from?: string;
  to?: string;
}

const QUOTES = `"[^"]*"?|«[^»]*»?|“[^”]*”?|„[^“”]*[“”]?`;
const PART = new RegExp(
  [
    String.raw`(?<headline>(?:العنوان|عنوان|title)\s*:)`,
    String.raw`(?<from>\p{Nd}{4}(?:-\p{Nd}{1,2}){0,2})?\.\.(?<to>\p{Nd}{4}(?:-\p{Nd}{1,2}){0,2})?(?=\s|$)`,
    `(?<phrase>${QUOTES})`,
    String.raw`(?<not>(?<=^|\s)(?:[-−–](?=[^\s\-−–])|(?:NOT|ليس)\s+))`,
    `(?<word>[^\\s"«“„]+)`,
  ].join("|"),
  "gu",
);

/** Letters, without an article, from which a word still being typed is searched. */
const LEAST_LETTERS = 2;

/** The longest query that is read, in words. */
const MOST_TERMS = 32;

/** How a query is read. */
interface Reading {
  /** Whether the last word is still being typed. */
  typing?: boolean;
  synonyms?: Synonyms;
}

/** Reads a query. */
export function parseQuery(
  text: string,
  analyser: Analyser,
  { typing = false, synonyms }: Reading = {},
): Query {
  const found = {
    words: [] as ReadTerm[],
    phrases: [] as Phrase[],
    without: [] as Phrase[],
  };
  const period: { from?: string; to?: string } = {};
  let negated = false;
  let headline = false;
  const plain = text
    // `جداااا`: what is drawn out is the word, in which no letter stands three times in a row.
    .replace(/(\p{Script=Arabic})\1{2,}/gu, "$1")
    .replace(/(?<=\p{Nd})\s+\.\.\s+(?=\p{Nd}{4})/gu, "..");
  for (const { 0: part, groups = {}, index } of plain.matchAll(PART)) {
    const { from, to, phrase, not, word } = groups;
    if (groups["headline"] !== undefined) headline = true;
    else if (not !== undefined) {
      // A question may begin with `ليس`; only after something sought does it take something away.
      if (not.startsWith("ليس") && found.words.length === 0) continue;
      negated = true;
    } else if (phrase !== undefined || word !== undefined) {
      const last = typing && word !== undefined && index + part.length === plain.length && !negated;
      const terms = termsOf(part, index, analyser, last);
      const isPhrase = phrase !== undefined && terms.length > 1;
      if (negated) found.without.push({ terms });
      else {
        const needed = isPhrase || headline;
        const read = terms.map((term) => ({ ...term, asks: term.asks && !needed }));
        found.words.push(
          ...read.map((term) => ({ ...term, inHeadline: headline, quoted: isPhrase })),
        );
        if (isPhrase) found.phrases.push({ terms });
      }
      negated = false;
    } else {
      if (from !== undefined) period.from = isoDate(from);
      if (to !== undefined) period.to = isoDate(to);
    }
  }
  const { phrases, without } = found;
  const read = withoutNamesakes(found.words, plain);
  const words = withSynonyms(withNames(read, plain, synonyms), synonyms);
  const terms = distinct(words);
  const sought = new Set(terms.flatMap((term) => [term, ...(term.parts ?? [])]).map(stemOf));
  return {
    terms,
    phrases: phrases.filter((phrase) => phrase.terms.every(({ stem }) => sought.has(stem))),
    without: without.filter(hasTerms),
    inHeadline: words.filter((word) => word.inHeadline && sought.has(word.stem)).map(plainTerm),
    ...inOrder(period),
  };
}

/** What a query demands of its words. */
export function demandsOf({ phrases, inHeadline, without, from, to }: Query): Demand[] {
  const demands = {
    phrase: phrases.length > 0,
    headline: inHeadline.length > 0,
    without: without.length > 0,
    period: from !== undefined || to !== undefined,
  };
  const all = Object.keys(demands) as Demand[];
  return all.filter((demand) => demands[demand]);
}

/** The words of a query alone, which ask for no phrase, no headline, no period, and exclude nothing. */
export function withoutDemands(text: string): string {
  const words: string[] = [];
  let negated = false;
  for (const { 0: part, groups = {} } of text.matchAll(PART)) {
    const isSought = groups["phrase"] ?? groups["word"];
    if (isSought !== undefined && !negated) words.push(part.replace(/["«»“”„]+/g, " "));
    negated = groups["not"] !== undefined && words.length > 0;
  }
  return words.join(" ").replace(/\s+/g, " ").trim();
}

/** A period that is given backwards is turned round. */
function inOrder({ from, to }: Pick<Query, "from" | "to">): Pick<Query, "from" | "to"> {
  if (from === undefined || to === undefined || from <= to || from.startsWith(to)) {
    return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  }
  return { from: to, to: from };
}

/** @param index where the text begins in the query. */
function termsOf(text: string, index: number, analyser: Analyser, typing: boolean): ReadTerm[] {
  const terms = analyser.terms(text);
  const first = terms[0]?.position ?? 0;
  return terms
    .map(({ stem, form, position, start, end }, i) => ({
      stem,
      form,
      asks: isQuestionWord(text.slice(start, end)),
      offset: position - first,
      prefix: typing && i === terms.length - 1,
      inHeadline: false,
      quoted: false,
      start: index + start,
      end: index + end,
    }))
    .filter(({ form, prefix }) => !prefix || analyser.beginning(form).length >= LEAST_LETTERS);
}

/** The words, of which none only asks that is a letter of an abbreviation, or a name with a single word. */
function withoutNamesakes(words: readonly ReadTerm[], query: string): readonly ReadTerm[] {
  const writtenOf = ({ start, end }: ReadTerm): string => query.slice(start, end);
  if (!words.some((word) => word.asks && isNamesake(writtenOf(word)))) return words;
  const spellings = speltIn(query);
  const isPair = words.filter(({ asks }) => !asks).length === 1;
  return words.map((word) => {
    const isName = isPair || spellings.some((one) => isWithin(one, word));
    return isName && isNamesake(writtenOf(word)) ? { ...word, asks: false } : word;
  });
}

/** Which is followed by an attribute of God, and makes a name with it. */
const SERVANT = /^[وفبكل]?عبد$/;

/** Whether words are of a part of the query. */
function isWithin({ start, end }: Pick<ReadTerm, "start" | "end">, ...words: ReadTerm[]): boolean {
  return words.every((word) => word.start >= start && word.end <= end);
}

/**
 * The words with `عبد` and what follows it as one, since alone neither is what was asked for; so are two
 * that have synonyms together, the numbers of a date, a number and its percent sign, and the letters of an
 * abbreviation that is spelt.
 */
function withNames(
  words: readonly ReadTerm[],
  query: string,
  synonyms: Synonyms | undefined,
): ReadTerm[] {
  const read: ReadTerm[] = [];
  const wholes = [...numericDatesIn(query), ...speltIn(query)];
  const percentages = percentagesIn(query);
  for (const word of words) {
    const before = read.at(-1);
    const isShare =
      before !== undefined &&
      !word.quoted &&
      percentages.some((share) => isWithin(share, before, word));
    const parts = before?.form === "%" ? [word, before] : [before, word];
    const [first, second] = isShare ? parts : [before, word];
    const name = first && second && joined(plainTerm(first), plainTerm(second), isShare);
    const between = query.slice(before?.end ?? 0, word.start);
    const isWhole =
      before !== undefined &&
      !word.quoted &&
      // A letter that the index lacks parts them.
      !/\p{L}/u.test(between) &&
      wholes.some((whole) => isWithin(whole, before, word));
    const isName =
      before !== undefined &&
      between.trim() === "" &&
      ((SERVANT.test(before.form) && word.form.startsWith("ال")) ||
        (!word.quoted && !word.prefix && synonyms?.of(name?.stem ?? "") !== undefined));
    if (name && (isName || isWhole || isShare))
      read[read.length - 1] = { ...word, ...name, start: before.start };
    else read.push(word);
  }
  return read;
}

/** The words with what stands for each, but for those of phrases and one still being typed. */
function withSynonyms(words: readonly ReadTerm[], synonyms: Synonyms | undefined): ReadTerm[] {
  return words.map((word) => {
    const others = word.quoted || word.prefix ? undefined : synonyms?.of(word.stem);
    return others ? { ...word, synonyms: others } : word;
  });
}

function plainTerm({ stem, form, prefix, parts, apart, synonyms }: QueryTerm): QueryTerm {
  return {
    stem,
    form,
    prefix,
    ...(parts && { parts }),
    ...(apart && { apart }),
    ...(synonyms && { synonyms }),
  };
}

function stemOf({ stem }: QueryTerm): string {
  return stem;
}

function hasTerms({ terms }: Phrase): boolean {
  return terms.length > 0;
}

/** Each stem once; words that only ask are left out unless there are no others. */
function distinct(words: readonly ReadTerm[]): QueryTerm[] {
  const telling = words.filter(({ asks }) => !asks);
  const terms = new Map<string, QueryTerm>();
  for (const word of telling.length > 0 ? telling : words) {
    const term = plainTerm(word);
    const known = terms.get(term.stem);
    terms.set(term.stem, known ? { ...known, prefix: term.prefix || known.prefix } : term);
  }
  return [...terms.values()].slice(0, MOST_TERMS);
}

/** `٢٠٠٤-٥` as `2004-05`. */
function isoDate(written: string): string {
  const [year = "", ...rest] = tokenise(written.replaceAll("-", " ")).map(({ form }) => form);
  return [year, ...rest.map((part) => part.padStart(2, "0"))].join("-");
}
