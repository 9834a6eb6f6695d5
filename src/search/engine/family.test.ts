import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { bucketOf, encodeWords } from "../format/vocabulary.ts";
import { fold } from "../analyser/index.ts";
import { readAnalyser } from "../index/lexicon-file.ts";
import { parseSynonyms } from "../format/synonyms.ts";
import { Families } from "./family.ts";
import { parseQuery } from "./query.ts";

/** How many articles have a word. */
const archive: Readonly<Record<string, number>> = {
  مدرسة: 900,
  المدارس: 700,
  لاغارد: 60,
  لاجارد: 20,
  نتنياهو: 300,
  نتانياهو: 40,
  هيئة: 800,
  نيوزيلندا: 90,
  مطار: 500,
  الشقق: 400,
  الشوق: 600,
  دليل: 300,
  الخبر: 800,
  خبراء: 200,
  بدء: 400,
  وبدء: 50,
  جزء: 300,
  ماء: 150,
  بما: 4000,
  BBC: 30,
  قضية: 700,
  أعلن: 1500,
  أعلنت: 1900,
  يعلن: 300,
  إعلان: 900,
  زار: 200,
  زارت: 40,
  يزور: 150,
  أكد: 3000,
  أكدت: 1500,
  يؤكد: 800,
  وصل: 700,
  وصلت: 500,
  يصل: 400,
  كشف: 500,
  كشفت: 300,
  يكشف: 100,
  الكشف: 400,
  يونس: 50,
  أخير: 200,
  آخر: 900,
  علي: 900,
  العلويين: 20,
  وجز: 63,
  عبر: 4000,
  أوبر: 13,
  تفاؤل: 250,
  تفائل: 20,
  مسؤولية: 900,
  مسؤلية: 60,
};

const analyser = readAnalyser();
const [listed, variants] = ["families.txt", "variants.txt"].map((name) =>
  parseSynonyms(readFileSync(path.join(import.meta.dirname, name), "utf8"), name),
);
const families = new Families(analyser, listed ?? [], variants ?? []);

/** The forms of each word's family, of what is not listed and of no family nothing. */
async function familiesOf(text: string): Promise<string[][]> {
  const { terms } = parseQuery(text, analyser);
  const found = await families.of(text, terms, {
    articles: 30_000,
    share: 1,
    counts: terms.map(() => ({ all: 100 })),
    words: async (bucket) => [
      encodeWords(
        Object.entries(archive)
          .filter(([written]) => bucketOf(fold(written)) === bucket)
          .map(([written, articles]) => ({ written, articles })),
      ),
    ],
  });
  return found.map(({ same, related }) => [...same, ...related].map(({ form }) => form));
}

test.each([
  ["مدرسة", ["المدارس"], "a plural"],
  ["مدارسهم", ["مدرسه"], "and its singular"],
  ["لاجارد", ["لاغارد"], "a letter of foreign names"],
  ["نتانياهو", ["نتنياهو"], "a long vowel"],
  ["مطار", [], "none other"],
  ["يوم", ["ايام"], "listed: no pattern has both"],
  ["شقة", ["الشقق"], "a plural of two letters, and no word that is none"],
  ["أدلة", ["دليل"], "a singular with a letter more"],
  ["خبير", ["الخبر"], "a plural, whose stem is another word's as well"],
  ["قضايا", ["قضيه"], "the last letter is weak"],
  ["تعلن", ["أعلن", "يعلن"], "a verb in its other tense and gender"],
  ["سيعلنون", ["أعلن", "تعلن"], "as above"],
  ["أعلنت", ["يعلن", "تعلن"], "as above"],
  ["زارت", ["يزور", "تزور"], "the middle letter is weak"],
  ["يؤكد", ["أكد", "تؤكد"], "the first is a hamza"],
  ["تصل", ["وصل", "يصل"], "the first is left out"],
  ["يكشف", ["كشف", "تكشف"], "a perfect that is a noun as well"],
  ["الكشف", ["يكشف"], "a noun has its skeleton alone"],
  ["تونس", [], "no verb, which would have a feminine"],
  ["الآخر", [], "no plural of `أخير`"],
  ["للعلويين", [], "no plural of `علي`"],
  ["uber", ["عبر", "أوبر"], "words with different beginnings"],
])("the family of %s: %s, %s", async (typed, forms) => {
  expect((await familiesOf(typed))[0]).toEqual(forms.map(fold));
});

test.each([
  ["أبوزيد", "ابو زيد", "a name in two parts"],
  ["نصرالله", "نصر الله", "as above"],
  ["نيو زيلندا", "نيوزيلندا", "one word, which the archive has"],
  ["3 قتلى", "ثلاثه", "a number in words"],
  ["خمسة قتلى", "5", "and in digits"],
  ["50000 ريال", "50 الف", "thousands"],
  ["5000 ريال", "خمسه الاف", "and both in words"],
  ["300 ريال", "ثلاثميه", "hundreds"],
  ["25 قتيلا", "خمسه وعشرين", "two words"],
  ["1,500,000 نسخة", "1 5 مليون", "a part of a million"],
  ["1,500,000 نسخة", "مليون ونصف", "in words"],
  ["2 مليون", "مليونين", "a dual"],
  ["٥ آلاف", "5000", "as above"],
  ["1.5 مليون", "مليون ونصف", "a half"],
  ["مليون ونصف", "1 5 مليون", "and in digits"],
  ["خمسين بالمئة", "50", "a share in words"],
  ["5 مليون", "5 ملايين", "a plural"],
  ["5 ملايين", "5 مليون", "and none"],
  ["129 مليار دولار", "129 بليون", "as others call it"],
  ["القمة الـ33", "الثالث والثلاثون", "an ordinal in words"],
  ["القمة الثالثة والثلاثين", "33", "and in digits"],
  ["القرن التاسع عشر", "19", "as above"],
  ["مجموعة العشرين", "20", "as above"],
  ["الثالث من أغسطس", "3", "a day of a month"],
  ["11 سبتمبر", "الحادي عشر سبتمبر", "as above"],
  ["3/8/2015", "الثالث اغسطس", "as above"],
  ["الحادي عشر من سبتمبر", "11", "as above"],
  ["بدء الدراسة", "وبد", "two letters, before which nothing is cut"],
  ["جزؤ من الجسر", "جز", "a seat under the last hamza"],
  ["وبدء الدراسة", "بد", "and without it"],
  ["جزء من", "وجز", "however the first article has written that"],
  ["إتش بي", "hp", "two letters, of which the vocabulary says nothing"],
  ["بماء البحر", "ما", "not `بما`, which is written otherwise"],
  ["أسماءهم", "اسمايهم", "another case"],
  ["تفائل الأسواق", "تفاول", "another seat, on which it is far more often"],
  ["مسؤلية الوزير", "مسووليه", "and a letter more"],
  ["ستة عشر قتيلا", "16", "a ten in words"],
  ["22 قتيلا", "اثنتين وعشرين", "two and tens"],
  ["بي بي سي", "bbc", "letters that are spelt, of which the archive has this"],
  ["bbc", "بي بي سي", "and as they are spelt"],
  ["F-16", "اف", "a letter before a number"],
  ["إف 16", "f", "and in Arabic"],
  ["21/7/2015", "21 يوليو", "a month by its name"],
  ["21/7/2015", "21 تموز", "and as another country says it"],
  ["21 يوليو", "21 7", "and by its number"],
  ["9/10/1436", "9 شوال", "a month of the other calendar"],
  ["9 ذي القعدة", "9 11", "as above"],
  ["عبدربه", "عبد ربه", "a name in two parts"],
  ["أيلول", "سبتمبر", "as another country says it"],
  ["كانون الثاني", "يناير", "as above"],
])("%s may be %s: %s", async (typed, other) => {
  expect((await familiesOf(typed)).flat()).toContain(other);
});

test("an ordinal of which the number says too little is sought as it is", async () => {
  expect((await familiesOf("الربع الثالث")).flat()).not.toContain("3");
});
