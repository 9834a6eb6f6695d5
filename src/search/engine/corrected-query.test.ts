import { expect, test } from "vitest";
import { fold } from "../analyser/index.ts";
import { bucketOf, encodeWords } from "../format/vocabulary.ts";
import { readAnalyser } from "../index/lexicon-file.ts";
import { correctedQuery } from "./corrected-query.ts";
import { parseQuery } from "./query.ts";

/** How many of 30,000 articles have a word. */
const archive: Readonly<Record<string, number>> = {
  القاهرة: 8000,
  كرة: 3000,
  القدم: 2500,
  وزارة: 9000,
  الصحة: 5000,
  ظاهرة: 400,
  ضارة: 30,
  الانتخابات: 700,
  انتخابات: 900,
  اليابان: 320,
  يابانية: 40,
  وجدول: 800,
  الملك: 6000,
  سلمان: 5000,
  google: 200,
  جدل: 300,
  الأسواق: 800,
  الأسوأ: 9,
  السعودية: 9000,
  السعوية: 8,
  منظمة: 1500,
  منضمة: 5,
  مؤسسة: 2000,
  ماسة: 100,
  رؤساء: 400,
  رئيسا: 700,
  الأحد: 3000,
  الأوحد: 8,
};

const analyser = readAnalyser();

/** How many articles have a form, and how many the stem. */
function countsOf(form: string, stem: string): { all: number; exact: number } {
  const having = (is: (own: string) => boolean): number =>
    Object.entries(archive).reduce((sum, [word, count]) => sum + (is(fold(word)) ? count : 0), 0);
  return {
    all: having((own) => analyser.stem(own) === stem),
    exact: having((own) => own === form),
  };
}

async function corrected(text: string): Promise<string | undefined> {
  const { terms } = parseQuery(text, analyser);
  return correctedQuery(text, terms, {
    articles: 30_000,
    share: 1,
    counts: terms.map(({ form, stem }) => countsOf(form, stem)),
    words: async (bucket) => [
      encodeWords(
        Object.entries(archive)
          .filter(([written]) => bucketOf(fold(written)) === bucket)
          .map(([written, articles]) => ({ written, articles })),
      ),
    ],
  });
}

test.each([
  ["hgrhivm", "القاهرة", "the Latin layout was on"],
  ["hglg; sglhk", "الملك سلمان", "the Latin layout was on, and marks are letters"],
  ["td hgrhivm", "في القاهرة", "as above; what has two letters is in no vocabulary"],
  ["hGs,hr", "الأسواق", "as above, with Shift for a hamza"],
  ["لخخلمث", "google", "the Arabic layout was on"],
  ["كرةالقدم", "كرة القدم", "a word's last letter stands within it"],
  ["وزارةالصحة", "وزارة الصحة", "as above"],
  ["ضاهرة", "ظاهرة", "the first letter sounds like another"],
  ["الانتخبات", "الانتخابات", "a slip in a word whose stem is there"],
  ["اليابن", "اليابان", "as above"],
  ["السعوية", "السعودية", "a letter is left out, and the word is there a few times"],
  ["منضمة", "منظمة", "two letters that most confuse"],
  ["مؤسة", "مؤسسة", "a letter is there once, not twice"],
  ["رئساء", "رؤساء", "the hamza has another seat"],
])("%s: did you mean %s? %s", async (typed, meant) => {
  expect(await corrected(typed)).toBe(meant);
});

test.each([
  ["القاهرة", "it is there"],
  ["وجدل", "a proclitic makes a word of another"],
  ["الأسوأ", "rare, and what is like it ends otherwise"],
  ["الأوحد", "seldom, and what is like it has a long vowel less"],
  ["kitchen", "no word by any keyboard"],
  ["google", "it is there"],
])("%s is left as it is: %s", async (typed) => {
  expect(await corrected(typed)).toBeUndefined();
});
