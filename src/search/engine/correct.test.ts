import { describe, expect, test } from "vitest";
import { fold } from "../analyser/index.ts";
import { bucketOf, encodeWords } from "../format/vocabulary.ts";
import { correction, merged } from "./correct.ts";

/** How many articles have a word, in two bundles. */
const archive: readonly Readonly<Record<string, number>>[] = [
  {
    بلجيكا: 900,
    بلجيكي: 150,
    موريتانيا: 400,
    وزارة: 9000,
    وزير: 9000,
    القاهرة: 8000,
    الصحة: 5000,
    مصر: 9500,
    مصير: 300,
    نيويورك: 700,
    مستشفى: 1200,
    الرئيس: 7000,
    كازاخستان: 90,
    فرنسا: 4000,
    برلمان: 2000,
    سيارة: 900,
    الإسكندرية: 1500,
  },
  { بلجيكا: 20, موريتانيا: 30, واشنطن: 1000, انتخابات: 3000 },
];

/** The files of a word's bucket, as the bundles have them. */
function filesFor(form: string): string[] {
  return archive.map((words) =>
    encodeWords(
      Object.entries(words)
        .filter(([written]) => bucketOf(fold(written)) === bucketOf(form))
        .map(([written, articles]) => ({ written, articles })),
    ),
  );
}

function corrected(written: string, articles = 0): string | undefined {
  const form = fold(written);
  return correction(form, articles, filesFor(form));
}

describe("a misspelt word is put right", () => {
  test.each([
    ["بالجيكيا", "بلجيكا"],
    ["بلجكا", "بلجيكا"],
    ["بلجيقا", "بلجيكا"],
    ["موريطانيا", "موريتانيا"],
    ["موريتنيا", "موريتانيا"],
    ["القاهره", undefined],
    ["القاهيرة", "القاهرة"],
    ["الصحية", "الصحة"],
    ["نيويرك", "نيويورك"],
    ["نويورك", "نيويورك"],
    ["مستشقى", "مستشفى"],
    ["مسشتفى", "مستشفى"],
    ["كازخستان", "كازاخستان"],
    ["كازاخسطان", "كازاخستان"],
    ["برلامان", "برلمان"],
    ["واشنطون", "واشنطن"],
    ["واشطن", "واشنطن"],
    ["إنتخبات", "انتخابات"],
    ["الأسكندريه", undefined],
    ["الاسكندريا", "الإسكندرية"],
  ])("%s → %s", (written, expected) => {
    expect(corrected(written)).toBe(expected);
  });
});

describe("a word is left alone", () => {
  test.each(["شوكولاتة", "بطريق", "فيزياء", "مرصد", "وسام", "بنغلاديش", "قوقعة"])(
    "that is like no other: %s",
    (written) => {
      expect(corrected(written)).toBeUndefined();
    },
  );

  test("that is not much rarer than the one that it resembles", () => {
    expect(corrected("مصير", 300)).toBe("مصر");
    expect(corrected("مصير", 500)).toBeUndefined();
    expect(corrected("بلجيكي", 150)).toBeUndefined();
  });

  test("where the archive has no words", () => {
    expect(correction("بالجيكيا", 0, [])).toBeUndefined();
    expect(correction("بالجيكيا", 0, ["", ""])).toBeUndefined();
  });
});

test("the words of several bundles are counted together, in the spelling of the first", () => {
  expect(merged(["بلجيكا\t900\n", "بلجيكا\t20\nبلجيكي\t1\n"])).toEqual(
    new Map([
      ["بلجيكا", { written: "بلجيكا", articles: 920 }],
      ["بلجيكي", { written: "بلجيكي", articles: 1 }],
    ]),
  );
});
