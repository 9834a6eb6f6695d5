/**
 * The query language: words, phrases, what must not be there, headlines only, a period. Whatever is
 * typed has a meaning; nothing throws.
 */
import { isQuestionWord, tokenise, type Analyser } from "../analyser/index.ts";

/** A word that is sought. */
export interface QueryTerm {
  stem: string;
  /** Its folded spelling, of which an article that has it as it is typed ranks higher. */
  form: string;
  /** Whether it is still being typed, and stands for every word that begins so. */
  prefix: boolean;
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

/**
 * Reads a query.
 *
 * @param typing whether the last word is still being typed.
 */
export function parseQuery(text: string, analyser: Analyser, typing = false): Query {
  const found = {
    words: [] as QueryTerm[],
    phrases: [] as Phrase[],
    without: [] as Phrase[],
    inHeadline: [] as QueryTerm[],
  };
  const period: { from?: string; to?: string } = {};
  let negated = false;
  let headline = false;
  for (const { 0: part, groups = {}, index } of text.matchAll(PART)) {
    const { from, to, phrase, not, word } = groups;
    if (groups["headline"] !== undefined) headline = true;
    else if (not !== undefined) {
      // A question may begin with `ليس`; only after something sought does it take something away.
      if (not.startsWith("ليس") && found.words.length === 0) continue;
      negated = true;
    } else if (phrase !== undefined || word !== undefined) {
      const last = typing && word !== undefined && index + part.length === text.length && !negated;
      const terms = termsOf(part, analyser, last);
      if (negated) found.without.push({ terms });
      else {
        found.words.push(...terms);
        if (phrase !== undefined && terms.length > 1) found.phrases.push({ terms });
        if (headline) found.inHeadline.push(...terms);
      }
      negated = false;
    } else {
      if (from !== undefined) period.from = isoDate(from);
      if (to !== undefined) period.to = isoDate(to);
    }
  }
  return {
    ...found,
    ...period,
    terms: distinct(found.words),
    without: found.without.filter(hasTerms),
  };
}

function termsOf(text: string, analyser: Analyser, typing: boolean): Phrase["terms"] {
  const terms = analyser.terms(text);
  const first = terms[0]?.position ?? 0;
  return terms
    .map(({ stem, form, position }, i) => ({
      stem,
      form,
      offset: position - first,
      prefix: typing && i === terms.length - 1,
    }))
    .filter(({ form, prefix }) => !prefix || analyser.beginning(form).length >= LEAST_LETTERS);
}

function hasTerms({ terms }: Phrase): boolean {
  return terms.length > 0;
}

/** Each stem once; words that only ask are left out unless there are no others. */
function distinct(words: readonly QueryTerm[]): QueryTerm[] {
  const telling = words.filter(({ form }) => !isQuestionWord(form));
  const terms = new Map<string, QueryTerm>();
  for (const { stem, form, prefix } of telling.length > 0 ? telling : words) {
    const known = terms.get(stem);
    terms.set(stem, { stem, form: known?.form ?? form, prefix: prefix || known?.prefix === true });
  }
  return [...terms.values()].slice(0, MOST_TERMS);
}

/** `٢٠٠٤-٥` as `2004-05`. */
function isoDate(written: string): string {
  const [year = "", ...rest] = tokenise(written.replaceAll("-", " ")).map(({ form }) => form);
  return [year, ...rest.map((part) => part.padStart(2, "0"))].join("-");
}
