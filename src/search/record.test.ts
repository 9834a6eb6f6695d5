import { describe, expect, test } from "vitest";
import { fromFilterValue, toFilterValue } from "./filter.ts";
import { toRecord, type Searchable } from "./record.ts";
import { fromUnindexed } from "./unindexed.ts";

const article: Searchable = {
  url: "/2024/05/07/كأس/",
  title: "كأس العالم",
  date: "2024-05-07T05:53:00+03:00",
  author: [],
  tags: [],
  places: [],
};

describe("a record", () => {
  test("carries what is searched, filtered and shown", () => {
    const full: Searchable = {
      ...article,
      kicker: "عاجل",
      subtitle: "عنوان فرعي",
      section: "رياضة",
      author: ["سمير", "هدى"],
      tags: ["كرة", "كرة"],
      places: ["القاهرة"],
      image: { caption: "أرشيفية" },
    };
    const { meta, ...record } = toRecord(full, "النص.", "ar");
    expect(record).toEqual({
      url: "/2024/05/07/كأس/",
      content: "عنوان فرعي\nأرشيفية\nالنص.",
      language: "ar",
      filters: {
        year: ["2024"],
        month: ["2024-05"],
        section: ["رياضة"],
        author: ["سمير", "هدى"],
        tag: ["كرة"],
        place: ["القاهرة"],
      },
      sort: { date: "2024-05-07T05:53:00" },
    });
    expect(meta).toMatchObject({ title: "كأس العالم", kicker: "عاجل", author: "سمير، هدى" });
    expect(fromUnindexed(meta["date"]!)).toBe("2024-05-07T05:53:00+03:00");
  });

  test("leaves out filters without a value", () => {
    expect(toRecord({ ...article, date: "1932" }, "نص", "ar").filters).toEqual({ year: ["1932"] });
  });

  test("sorts a year before its months and a month before its days", () => {
    const dates = [
      "1932",
      "1932-01",
      "1932-01-01",
      "1932-01-01T00:01",
      "1932-01-01T00:02:30Z",
      "1932-02",
      "1933",
    ];
    const keys = dates.map((date) => toRecord({ ...article, date }, "نص", "ar").sort["date"]!);
    expect(keys.toSorted()).toEqual(keys);
    expect(new Set(keys.map((key) => key.length))).toEqual(new Set([19]));
  });

  test.each([
    ["an empty text", "", "كأس العالم"],
    ["a text without a word", "…\n— «»", "كأس العالم"],
    ["a lone surrogate", "قبل \ud800 بعد", "قبل \ufffd بعد"],
    ["a zero-width space", "قبل\u200bبعد", "قبل بعد"],
  ])("of %s is one that Pagefind keeps", (_, text, content) => {
    expect(toRecord(article, text, "ar").content).toBe(content);
  });

  test("of a title without a word has at least its date", () => {
    expect(toRecord({ ...article, title: "؟!" }, "", "ar").content).toBe(article.date);
  });
});

test.each(["سمير", 'سمير "أبو" فلان', "أ\\ب", "100%", "%22", "سطر\nآخر"])(
  "a filter value survives: %s",
  (value) => {
    expect(toFilterValue(value)).not.toMatch(/["\\\n]/);
    expect(fromFilterValue(toFilterValue(value))).toBe(value);
  },
);
