import { describe, expect, test } from "vitest";
import type { NamedPage } from "../names.ts";
import {
  dateSuggestion,
  lastWord,
  nameSuggestions,
  typedDate,
  wordSuggestions,
} from "./suggest.ts";

const link = (path: string): string => `/archive${path}`;

describe("a date that is typed", () => {
  test.each([
    ["7 مايو 2024", "2024-05-07"],
    ["٧ مايو ٢٠٢٤", "2024-05-07"],
    ["۷ مایو ۲۰۲۴", "2024-05-07"],
    ["7 أيار 2024", "2024-05-07"],
    ["7 ماي 2024", "2024-05-07"],
    ["الثلاثاء 7 مايو 2024", "2024-05-07"],
    ["7/5/2024", "2024-05-07"],
    ["٧/٥/٢٠٢٤", "2024-05-07"],
    ["2024/5/7", "2024-05-07"],
    ["2024-05-07", "2024-05-07"],
    ["٢٠٢٤-٠٥-٠٧", "2024-05-07"],
    ["7-5-2024", "2024-05-07"],
    ["7 May 2024", "2024-05-07"],
    ["28 شوال 1445", "2024-05-07"],
    ["٢٨ شوّال ١٤٤٥ هـ", "2024-05-07"],
    ["28/10/1445 هـ", "2024-05-07"],
    ["مايو 2024", "2024-05"],
    ["مايو ٢٠٢٤", "2024-05"],
    ["أيار 2024", "2024-05"],
    ["كانون الثاني 1932", "1932-01"],
    ["May 2024", "2024-05"],
    ["2024-05", "2024-05"],
    ["٢٠٢٤-٠٥", "2024-05"],
    ["1932", "1932"],
    [" ١٩٣٢ ", "1932"],
  ])("%s is %s", (text, date) => {
    expect(typedDate(text)).toBe(date);
  });

  test.each([
    "",
    "مايو",
    "7 مايو",
    "32 مايو 2024",
    "مصر 2024",
    "24",
    "20240507",
    "2024-5-",
    "شوال",
  ])("is not %s", (text) => {
    expect(typedDate(text)).toBeUndefined();
  });

  const days = ["1932", "1932-05", "2024-05-07", "2024-05-09"];

  test.each([
    ["7 مايو 2024", "2024-05-07", "/archive/2024/05/07/"],
    ["مايو ٢٠٢٤", "2024-05", "/archive/2024/05/"],
    ["1932", "1932", "/archive/1932/"],
  ])("of which there are articles leads there: %s", (typed, text, url) => {
    expect(dateSuggestion(typed, days, link)).toEqual([{ kind: "date", text, url }]);
  });

  test.each(["8 مايو 2024", "يونيو 2024", "1998", "مصر"])(
    "of which there are none is not suggested: %s",
    (typed) => {
      expect(dateSuggestion(typed, days, link)).toEqual([]);
    },
  );
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
