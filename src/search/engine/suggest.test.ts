import { describe, expect, test } from "vitest";
import type { NamedPage } from "../format/names.ts";
import { dateSuggestion, lastWord, nameSuggestions, wordSuggestions } from "./suggest.ts";

const link = (path: string): string => `/archive${path}`;

describe("a date that is typed", () => {
  const days = ["1932", "1932-05", "2024-05-07", "2024-05-09"];

  test.each([
    ["7 مايو 2024", "2024-05-07", "/archive/2024/05/07/"],
    ["مايو ٢٠٢٤", "2024-05", "/archive/2024/05/"],
    ["1932", "1932", "/archive/1932/"],
    ["28 شوال 1445", "2024-05-07", "/archive/2024/05/07/"],
    ["شوال 1445", "شوال 1445 هـ", "/archive/hijri/1445/10/"],
    ["7 مايو", "7 مايو", "/archive/on-this-day/05-07/"],
  ])("of which there are articles leads there: %s", (typed, text, url) => {
    expect(dateSuggestion(typed, days, link)).toEqual([{ kind: "date", text, url }]);
  });

  test.each([
    ["8 مايو 2024", ["2024-05-07", "2024-05-09"]],
    ["يونيو 2024", ["2024-05"]],
    ["1998", ["1932", "2024"]],
    ["مصر", []],
  ])("of which there are none leads to the nearest that have: %s", (typed, nearest) => {
    expect(dateSuggestion(typed, days, link).map(({ text }) => text)).toEqual(nearest);
  });
});

describe("names", () => {
  const names: NamedPage[] = [
    { kind: "section", text: "رياضة", url: "/sections/رياضة/" },
    { kind: "section", text: "أخبار الرياض", url: "/sections/أخبار-الرياض/" },
    { kind: "author", text: "هدى الرياشي", url: "/authors/هدى/" },
    ...Array.from({ length: 9 }, (_, i): NamedPage => ({
      kind: "author",
      text: `أحمد ${i}`,
      url: `/authors/${i}/`,
    })),
  ];
  const suggested = (typed: string): string[] =>
    nameSuggestions(typed, names, link).map(({ text }) => text);

  test.each([
    ["ريا", ["رياضة"]],
    ["رياضه", ["رياضة"]],
    ["الريا", ["أخبار الرياض", "هدى الرياشي"]],
    ["هدي", ["هدى الرياشي"]],
    ["الرياشي هد", ["هدى الرياشي"]],
    ["اخبار", ["أخبار الرياض"]],
    ["كرة", []],
    ["", []],
    ["«»", []],
  ])("of which a word begins as %s", (typed, expected) => {
    expect(suggested(typed)).toEqual(expected);
  });

  test("are four of a kind at most, with their links", () => {
    expect(suggested("أحمد")).toHaveLength(4);
    expect(nameSuggestions("هدى", names, link)).toEqual([
      { kind: "author", text: "هدى الرياشي", url: "/archive/authors/هدى/" },
    ]);
  });
});

describe("the last word", () => {
  test.each([
    ["وزارة الص", "الص", 6],
    ["القا", "القا", 0],
    ["«القا", "القا", 1],
    ["REU", "reu", 0],
  ])("of %s is being typed", (typed, form, start) => {
    expect(lastWord(typed)).toMatchObject({ form, start });
  });

  test.each(["", "وزارة ", "وزارة،", "و", "وزارة ص", "19", "وزارة 1998"])(
    "of %j is not",
    (typed) => {
      expect(lastWord(typed)).toBeUndefined();
    },
  );

  test("is completed by the archive's words, the most frequent first", () => {
    const files = [
      "القاهرة\t900\nالقانون\t950\nالقائد\t5\n",
      "القاهرة\t100\nالقاعة\t7\nقال\t9000\n",
    ];
    expect(wordSuggestions("في القا", files)).toEqual(
      ["القاهرة", "القانون", "القاعة", "القائد"].map((word) => ({
        kind: "word",
        text: `في ${word}`,
      })),
    );
    expect(wordSuggestions("في القاهره", files)).toEqual([]);
    expect(wordSuggestions("في ", files)).toEqual([]);
  });
});
