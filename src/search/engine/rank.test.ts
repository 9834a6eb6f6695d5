import { describe, expect, test } from "vitest";
import { readAnalyser } from "../index/lexicon-file.ts";
import type { TermPostings } from "./postings.ts";
import { namePostings } from "./name-postings.ts";
import { UNPLACED } from "./places.ts";
import { parseQuery, type Phrase, type QueryTerm } from "./query.ts";
import {
  candidates,
  enough,
  idf,
  rank,
  type Demands,
  type Hit,
  type PhrasePostings,
  type RankedTerm,
} from "./rank.ts";

const analyser = readAnalyser();

/** Where a word is in some texts; their first lines are their headlines. */
function postingsOf({ stem, form, parts }: QueryTerm, texts: readonly string[]): TermPostings {
  if (parts) return namePostings(postingsOf(parts[0], texts), postingsOf(parts[1], texts));
  const articles: number[] = [];
  const positions: number[][] = [];
  const fields: string[][] = [];
  const exact = new Map<number, number[]>();
  for (const [article, text] of texts.entries()) {
    const terms = analyser.terms(text).filter((term) => term.stem === stem);
    if (terms.length === 0) continue;
    const headline = text.indexOf("\n");
    articles.push(article);
    positions.push([...new Set(terms.map(({ position }) => position))]);
    fields.push(terms.some(({ end }) => end <= headline) ? ["title"] : []);
    const same = terms.filter((term) => term.form === form);
    if (same.length > 0) exact.set(article, [...new Set(same.map(({ position }) => position))]);
  }
  return { all: { articles, positions, fields }, exact };
}

function prepared(
  text: string,
  texts: readonly string[],
): { terms: RankedTerm[]; demands: Demands } {
  const query = parseQuery(text, analyser);
  const terms = query.terms.map((term): RankedTerm => {
    const postings = postingsOf(term, texts);
    const weight = {
      idf: idf(texts.length, postings.all.articles.length),
      formIdf: idf(texts.length, postings.exact.size),
    };
    return { term, postings, weight };
  });
  const look = (phrases: readonly Phrase[]): PhrasePostings[] =>
    phrases.map((phrase) => ({
      phrase,
      postings: phrase.terms.map((term) => postingsOf(term, texts)),
    }));
  const [phrases, without] = [look(query.phrases), look(query.without)];
  return { terms, demands: { phrases, without, inHeadline: query.inHeadline } };
}

/** The texts that are found, by their places. */
function found(query: string, texts: readonly string[]): number[] {
  const { terms, demands } = prepared(query, texts);
  return [...candidates(terms, demands, () => true).keys()].toSorted((a, b) => a - b);
}

/** The texts that are found, the best first. */
function ranked(query: string, texts: readonly string[]): number[] {
  const { terms, demands } = prepared(query, texts);
  const coverages = candidates(terms, demands, () => true);
  const lengths = texts.map((text) => text.split(/\s+/).length);
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return rank(terms, coverages, lengths, average)
    .toSorted((a, b) => b.score - a.score)
    .map(({ article }) => article);
}

const filler = (words: number): string =>
  Array.from({ length: words }, (_, i) => `حشو${i}`).join(" ");

describe("a phrase is found", () => {
  test.each([
    ['"مجلس الأمن"', "عقد مجلس الأمن جلسة"],
    ['"مجلس الأمن"', "عقد مجلس الامن جلسة"],
    ['"مجلس الأمن"', "قرار لمجلس الأمن"],
    ['"مجلس الأمن"', "عقد «مجلس الأمن» جلسة"],
    ['"مجلس الأمن"', "عقد مجلس،الأمن جلسة"],
    ['"وقال الوزير"', "خرج،وقال الوزير نعم"],
    ['"رئيس في مصر"', "انتخب رئيس في مصر"],
    ['"رئيس في مصر"', "انتخب رئيس عن مصر"],
    ['"قال نعم"', "قال:نعم"],
    ['"عبد العزيز آل سعود"', "الملك عبدالعزيز آل سعود"],
  ])("%s in %s", (query, text) => {
    expect(found(query, [text])).toEqual([0]);
  });

  test.each([
    ['"مجلس الأمن"', "مجلس النواب والأمن"],
    ['"مجلس الأمن"', "الأمن مجلس"],
    ['"مجلس الأمن"', "مجلس وزراء الأمن"],
    ['"مجلس الأمن"', "مجلس"],
    ['"رئيس في مصر"', "رئيس سابق في مصر"],
  ])("%s not in %s", (query, text) => {
    expect(found(query, [text])).toEqual([]);
  });

  test("where the text has two words for what is typed as one", () => {
    expect(found('"عبدالعزيز آل سعود"', ["الملك عبد العزيز آل سعود"])).toEqual([0]);
  });

  test("with its words after the first as they are typed, where any text has them so", () => {
    expect(found('"رئيس الوزراء"', ["رئيس الوزراء", "رئيس وزراء مصر"])).toEqual([0]);
    expect(found('"رئيس وزراء"', ["رئيس الوزراء", "رئيس وزراء مصر"])).toEqual([1]);
  });
});

describe("what must not be there", () => {
  const texts = ["مصر والسودان", "مصر ولندن", "السودان", "مجلس الأمن في مصر", "الأمن في مجلس مصر"];

  test.each([
    ["مصر -السودان", [1, 3, 4]],
    ["مصر -سودانية", [1, 3, 4]],
    ['مصر -"مجلس الأمن"', [0, 1, 4]],
    ["مصر -السودان -لندن", [3, 4]],
    ["مصر -باريس", [0, 1, 3, 4]],
  ])("%s", (query, expected) => {
    expect(found(query, texts)).toEqual(expected);
  });
});

test("a word of which another form must not be there is found", () => {
  expect(found("الرياض -رياضي", ["مؤتمر الرياض", "مؤتمر رياضي"])).toEqual([0]);
});

test("of the headline are only words that the headline has", () => {
  const texts = ["كأس العالم\nفي قطر", "خبر\nكأس العالم في قطر", "كأس\nالعالم"];
  expect(found("العنوان: كأس العالم", texts)).toEqual([0]);
  expect(found("قطر العنوان: كأس", texts)).toEqual([0, 2]);
  expect(found("كأس العالم", texts)).toEqual([0, 1, 2]);
});

describe("coverage", () => {
  test("is the share of the query's weight that a text has", () => {
    const texts = ["وزارة الصحة", "وزارة", "وزارة العدل", "وزارة المال"];
    const { terms, demands } = prepared("وزارة الصحة", texts);
    const coverages = candidates(terms, demands, () => true);
    expect(coverages.get(0)).toBeCloseTo(1);
    expect(coverages.get(1)).toBeLessThan(0.2);
  });

  test("leaves out what may not be found", () => {
    const { terms, demands } = prepared("وزارة", ["وزارة", "وزارة", "وزارة"]);
    expect([...candidates(terms, demands, (article) => article === 1).keys()]).toEqual([1]);
  });

  test("is enough by the best that any text has, and by less of it the more words are asked", () => {
    const of = (best: number, terms: number): number =>
      enough([best, ...Array.from({ length: 20 }, () => best)], terms, true);
    expect(of(1, 2)).toBeLessThan(1);
    const shares = Array.from({ length: 12 }, (_, terms) => of(1, terms));
    expect(shares.toSorted((a, b) => b - a)).toEqual(shares);
    expect(of(0.5, 2)).toBeCloseTo(of(1, 2) / 2);
    expect(Math.min(...shares)).toBeGreaterThan(0);
  });

  test("is enough with less where the whole archive has little, but never with next to nothing", () => {
    const little = [1, 0.5, 0.45, 0.1];
    expect(enough(little, 2, false)).toBe(0.6);
    expect(little.filter((covered) => covered >= enough(little, 2, true))).toEqual([1, 0.5, 0.45]);
    const plenty = [...Array.from({ length: 20 }, () => 0.8), 0.5];
    expect(enough(plenty, 2, true)).toBeCloseTo(0.48);
    expect(enough([1, ...plenty.slice(1)], 2, true)).toBeCloseTo(0.6);
    expect(enough([1, ...Array.from({ length: 30 }, () => 0.5)], 2, true)).toBe(0.5);
  });
});

describe("higher ranks", () => {
  const rest = Array.from({ length: 20 }, () => filler(30));

  test.each([
    ["more of the query", "وزارة الصحة المصرية", "وزارة الصحة في مصر", "مصر مصر مصر مصر مصر"],
    ["the form that is typed", "الرياض", "مؤتمر الرياض أمس", "مؤتمر رياضي أمس"],
    ["the form that is typed, the other way", "رياضي", "مؤتمر رياضي أمس", "مؤتمر الرياض أمس"],
    [
      "what has the words near each other",
      "لقاح الأطفال",
      `${filler(5)} لقاح الأطفال ${filler(10)}`,
      `${filler(5)} لقاح ${filler(10)} الأطفال`,
    ],
    [
      "what has the words in their order",
      "لقاح الأطفال",
      `${filler(5)} لقاح الأطفال ${filler(10)}`,
      `${filler(5)} الأطفال لقاح ${filler(10)}`,
    ],
    [
      "what has the words in their order, with a function word between",
      "لقاح الأطفال",
      `${filler(5)} لقاح من الأطفال ${filler(10)}`,
      `${filler(5)} الأطفال من لقاح ${filler(10)}`,
    ],
    [
      "what has the word at its beginning",
      "لقاح",
      `لقاح جديد ${filler(60)}`,
      `${filler(60)} لقاح جديد`,
    ],
    ["what has the word more often", "لقاح", `لقاح ${filler(9)} لقاح`, `لقاح ${filler(10)}`],
    ["the shorter of two", "لقاح", `لقاح ${filler(10)}`, `لقاح ${filler(200)}`],
    ["the rarer word", "باريس لقاح", "لقاح أمس", "باريس أمس"],
  ])("%s: %s", (_, query, better, worse) => {
    const common = query === "باريس لقاح" ? rest.map((text) => `${text} باريس`) : rest;
    expect(ranked(query, [worse, better, ...common]).slice(0, 2)).toEqual([1, 0]);
    expect(ranked(query, [better, worse, ...common]).slice(0, 2)).toEqual([0, 1]);
  });

  test("a word of the text before one of a byline alone", () => {
    const [term] = parseQuery("هدى", analyser).terms;
    const postings: TermPostings = {
      all: { articles: [0, 1], positions: [[], [30]], fields: [["author"], []] },
      exact: new Map(),
    };
    const hits = rank(
      [{ term: term!, postings, weight: { idf: 3, formIdf: 3 } }],
      new Map([
        [0, 1],
        [1, 1],
      ]),
      [50, 50],
      50,
    );
    expect(hits[0]!.score).toBeGreaterThan(0);
    expect(hits[1]!.score).toBeGreaterThan(hits[0]!.score);
  });
});

test("a weight is never negative, and less the more articles have a word", () => {
  const weights = [0, 1, 10, 100, 999, 1000].map((having) => idf(1000, having));
  expect(weights.toSorted((a, b) => b - a)).toEqual(weights);
  expect(weights.at(-1)).toBeGreaterThanOrEqual(0);
});

test("what has a word of the family covers half, and ranks below what has the word", () => {
  const texts = [
    "أخبار\nجسر المدينة القديم",
    "أخبار\nجسور المدينة القديمة",
    "أخبار\nالمدينة القديمة",
  ];
  const { terms, demands } = prepared("جسر المدينة", texts);
  const [bridge, ...others] = terms;
  const family = postingsOf(
    { stem: analyser.stem("جسور"), form: "جسور", prefix: false },
    texts,
  ).all;
  const sought = [{ ...bridge!, family }, ...others];
  const coverages = candidates(sought, demands, () => true);
  const hits = rank(sought, coverages, [3, 3, 3], 3).sort((a, b) => b.score - a.score);
  expect(hits.map(({ article }) => article)).toEqual([0, 1, 2]);
  const [whole = 0, half = 0, none = 0] = [0, 1, 2].map((article) => coverages.get(article));
  expect(half - none).toBeCloseTo((whole - none) / 2);
});

test("where all places but the first are unknown, a score is the most that it may be", () => {
  const texts = [
    "وزارة الصحة في المدينة، وقالت الصحة إن وزارة أخرى",
    "الصحة قبل كل شيء. وزارة بعد ذلك بكثير، ثم وزارة مرة أخرى والصحة",
    "وزارة واحدة والصحة",
  ];
  const { terms } = prepared("وزارة الصحة", texts);
  const unplaced = terms.map(({ postings, ...rest }) => {
    const positions = postings.all.positions.map((own) =>
      own.map((place, i) => (i === 0 ? place : UNPLACED + i)),
    );
    return { ...rest, postings: { ...postings, all: { ...postings.all, positions } } };
  });
  const scores = (of: readonly RankedTerm[]): Hit[] =>
    rank(of, new Map(texts.map((_, article) => [article, 1])), [10, 12, 3], 10);
  const [exact, open] = [scores(terms), scores(unplaced)];
  expect(exact.map((hit) => hit.open)).toEqual([false, false, false]);
  expect(open.map((hit) => hit.open)).toEqual([true, true, false]);
  expect(open[0]!.score).toBeCloseTo(exact[0]!.score);
  expect(open[1]!.score).toBeGreaterThan(exact[1]!.score);
  expect(open[2]!.score).toBe(exact[2]!.score);
});
