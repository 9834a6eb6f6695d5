import { describe, expect, test } from "vitest";
import { stemToken } from "../analyser/index.ts";
import { readAnalyser, readIndexAnalyser } from "./lexicon-file.ts";
import { fieldNames, toRecord, type Searchable } from "./record.ts";

const analyser = readIndexAnalyser();

const article: Searchable = {
  url: "/2024/05/07/كأس/",
  title: "كأس العالم",
  date: "2024-05-07T05:53:00+03:00",
  author: [],
  tags: [],
  places: [],
};

const full: Searchable = {
  ...article,
  kicker: "عاجل",
  subtitle: "عنوان فرعي",
  hijri: { year: 1445, month: 10, day: 28 },
  section: "رياضة",
  author: ["سمير حسن", "هدى"],
  tags: ["كرة", "كرة"],
  places: ["القاهرة"],
  image: { caption: "صورة أرشيفية" },
};

describe("a record", () => {
  test("carries what is searched", () => {
    const { day, text, fields } = toRecord(full, "النص.", analyser);
    expect(day).toBe("2024-05-07");
    const { tokens, tokenTexts, tokenWords } = text.met;
    expect(text.words.map((word) => tokenWords[tokens[word]!])).toEqual(
      ["كاس", "عالم", "عنوان", "فرع", "نص", "صور", "ارشيف"].map(stemToken),
    );
    const named = fieldNames.map((name, i) => [name, fields[i]!.map((token) => tokenTexts[token])]);
    expect(Object.fromEntries(named)).toEqual({
      title: ["كاس", "عالم"].map(stemToken),
      kicker: ["عاجل"].map(stemToken),
      author: ["سمير", "حسن", "هدي"].map(stemToken),
      topics: ["كره", "كره", "قاهر"].map(stemToken),
    });
  });

  test("carries in its fragment what is shown, as the article has it", () => {
    const { fragment } = toRecord(full, "قال: «النصُّ» (AFP).\nثم سكت.", analyser);
    const { signature, ...meta } = fragment.meta;
    expect(signature).toMatch(/^[\w-]{16}$/);
    expect({ ...fragment, meta }).toEqual({
      url: "/2024/05/07/كأس/",
      content: "كأس العالم\nعنوان فرعي\nقال: «النصُّ» (AFP).\nثم سكت.\nصورة أرشيفية",
      word_count: 11,
      filters: { section: ["رياضة"], author: ["سمير حسن", "هدى"] },
      meta: {
        title: "كأس العالم",
        kicker: "عاجل",
        date: "2024-05-07T05:53:00+03:00",
        hijri: "1445-10-28",
        head: "4",
      },
      anchors: [],
    });
  });

  test("has one token for each word of the fragment's content, at its place", () => {
    const text = "قال الوزير: «نعم»،ثم خرج — أمس. Covid-19 في ١٬٢٣٤ حالة\n\tو %50 … انتهى/تم 🙂 من";
    const { text: analysed, fragment } = toRecord(article, text, analyser);
    expect(fragment.word_count).toBe(fragment.content.split(/\s+/).length);
    const { tokens, tokenWords } = analysed.met;
    expect(
      analysed.words.map((word, i) => [tokenWords[tokens[word]!], analysed.places[i]]),
    ).toEqual(
      readAnalyser()
        .terms(fragment.content)
        .map(({ stem, position }) => [stemToken(stem), position]),
    );
  });

  test("leaves out what the article has not", () => {
    const { fields, fragment } = toRecord({ ...article, date: "1932" }, "نص", analyser);
    expect(fields.map(({ length }) => length)).toEqual([0, 0, 2, 0]);
    expect(fragment.filters).toEqual({});
    expect(Object.keys(fragment.meta)).toEqual(["title", "date", "head", "signature"]);
  });

  test.each(["1932", "1932-05", "1932-05-01"])("of %s is of the day that is known", (date) => {
    expect(toRecord({ ...article, date }, "نص", analyser).day).toBe(date);
  });

  test.each([
    ["an empty text", "", "كأس العالم"],
    ["a lone surrogate", "قبل \ud800 بعد", "كأس العالم\nقبل \ufffd بعد"],
    ["a zero-width space", "قبل\u200bبعد", "كأس العالم\nقبل بعد"],
  ])("of %s has a fragment that all can read", (_, text, content) => {
    expect(toRecord(article, text, analyser).fragment.content).toBe(content);
  });
});
