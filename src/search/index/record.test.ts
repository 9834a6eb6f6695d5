import { describe, expect, test } from "vitest";
import { stemToken } from "../analyser/index.ts";
import { readAnalyser, readIndexAnalyser } from "./lexicon-file.ts";
import { toRecord, type Searchable } from "./record.ts";

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

/** What is indexed of each white-space word, without the mark of its form. */
function tokensOf(given: string): string[] {
  const tokenOf = (standIn: string): string =>
    analyser.standIns.tokenOf(Buffer.from(standIn))?.word ?? standIn;
  return given.split(" ").map((word) => word.split("-").map(tokenOf).join("-"));
}

describe("a record", () => {
  test("carries what is searched", () => {
    const { day, record } = toRecord(full, "النص.", analyser);
    const { content, meta, ...rest } = record;
    expect(day).toBe("2024-05-07");
    expect(tokensOf(content)).toEqual(
      ["كاس", "عالم", "عنوان", "فرع", "نص", "صور", "ارشيف"].map(stemToken),
    );
    const fields = Object.entries(meta).map(([name, given]) => [name, tokensOf(given)]);
    expect(Object.fromEntries(fields)).toEqual({
      title: ["كاس", "عالم"].map(stemToken),
      kicker: ["عاجل"].map(stemToken),
      author: ["سمير", "حسن", "هدي"].map(stemToken),
      topics: ["كره", "كره", "قاهر"].map(stemToken),
    });
    expect(rest).toEqual({ url: "/2024/05/07/كأس/", language: "fa" });
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
    const { record, fragment } = toRecord(article, text, analyser);
    const words = fragment.content.split(/\s+/);
    const given = tokensOf(record.content);
    expect(given).toHaveLength(words.length);
    expect(fragment.word_count).toBe(words.length);
    const terms = readAnalyser().terms(fragment.content);
    for (const [place, token] of given.entries()) {
      const stems = terms.filter(({ position }) => position === place).map(({ stem }) => stem);
      expect([words[place], token]).toEqual([words[place], stems.map(stemToken).join("-") || "·"]);
    }
  });

  test("leaves out what the article has not", () => {
    const { record, fragment } = toRecord({ ...article, date: "1932" }, "نص", analyser);
    expect(record.meta).toEqual({ title: expect.any(String), kicker: "", author: "", topics: "" });
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
  ])("of %s is one that Pagefind keeps", (_, text, content) => {
    const { record, fragment } = toRecord(article, text, analyser);
    expect(fragment.content).toBe(content);
    expect(record.content).toMatch(/[a-z]/);
    expect(record.content).not.toMatch(/[\p{Surrogate}\u200b]/u);
  });

  test("without a word has at least its year", () => {
    expect(toRecord({ ...article, title: "؟!" }, "… —", analyser).record.content).toBe("2024");
  });
});
