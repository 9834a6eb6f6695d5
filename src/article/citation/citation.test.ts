import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { describe, expect, test } from "vitest";
import { toApa, toNote, type CitationStyle } from "./arabic.ts";
import { toBibtex } from "./bibtex.ts";
import { toCsl } from "./csl.ts";
import { referenceOf } from "./reference.ts";
import { toRis } from "./ris.ts";

const NASTY = 'نسبة 50% من "الأصوات" & {مقعد} #1_أ ~ ^ \\end{document}';
const common = { publication: "جريدة الطريق", language: "ar" };

const entries = [
  {
    ...common,
    url: "https://altareeq.example/2024/05/07/%D9%85%D8%B9%D8%A8%D8%B1/",
    title: "فتح المعبر،\nبعد يومين",
    date: "2024-05-07T05:53:00+03:00",
    section: "سياسة",
    author: ["منى عبد الحميد", "Smith and Sons"],
    place: "القاهرة",
    issue: "1234",
    page: "1",
  },
  { ...common, url: "https://altareeq.example/1932/05/a/", title: NASTY, date: "1932-05" },
  {
    ...common,
    url: "https://altareeq.example/1932/b/",
    title: "=HYPERLINK(1)",
    date: "1932",
    author: ['أحمد "سيد"'],
  },
].map(referenceOf);

/** A reference as citation.js reads it, in the terms of CSL. */
interface Reference {
  id: string;
  type: string;
  title: string;
  "container-title": string;
  URL: string;
  author?: { family?: string; given?: string; literal?: string }[];
  /** What citation.js takes the author of a newspaper article for. */
  reporter?: string[];
  issued: { "date-parts": number[][] };
}

const read = (text: string, format: string): Reference[] =>
  plugins.input.chain(text, { forceType: format, generateGraph: false }) as Reference[];

describe("RIS", () => {
  const written = toRis(entries);
  const references = read(written, "@ris/file");

  test("is read back as newspaper articles", () => {
    expect(references.map(({ type }) => type)).toEqual(Array(3).fill("article-newspaper"));
    expect(references.map(({ title }) => title)).toEqual(entries.map(({ title }) => title));
    expect(references[0]?.["container-title"]).toBe("جريدة الطريق");
    expect(references[0]?.URL).toBe(entries[0]?.url);
    expect(references[0]?.reporter).toEqual(entries[0]?.author);
    expect(references.map(({ issued }) => issued["date-parts"][0])).toEqual([
      [2024],
      [1932],
      [1932],
    ]);
  });

  test("says the day as far as it is known, and ends each reference", () => {
    expect(written.match(/^DA .*$/gm)).toEqual([
      "DA  - 2024/05/07/",
      "DA  - 1932/05//",
      "DA  - 1932///",
    ]);
    expect(written.endsWith("ER  - \r\n")).toBe(true);
  });
});

describe("BibTeX", () => {
  const written = toBibtex(entries);
  const references = read(written, "@biblatex/text");

  test("is read back with names whole and every mark as it was", () => {
    expect(references.map(({ title }) => title)).toEqual(entries.map(({ title }) => title));
    expect(references[0]?.author?.map((name) => name.literal ?? name.family)).toEqual([
      "منى عبد الحميد",
      "Smith and Sons",
    ]);
    expect(references[0]?.["container-title"]).toBe("جريدة الطريق");
    expect(references[0]?.URL).toBe(entries[0]?.url);
    expect(references.map(({ issued }) => issued["date-parts"][0])).toEqual([
      [2024, 5, 7],
      [1932, 5],
      [1932],
    ]);
    expect(written).toContain("entrysubtype = {newspaper}");
  });

  test("has a key for each article that stays its own", () => {
    const keys = (list: typeof entries) => read(toBibtex(list), "@biblatex/text");
    const first = keys(entries).map(({ id }) => id);
    expect(new Set(first).size).toBe(3);
    expect(keys(entries.toReversed()).map(({ id }) => id)).toEqual(first.toReversed());
    const twice = keys([...entries, ...entries]).map(({ id }) => id);
    expect(new Set(twice).size).toBe(6);
  });

  test("a language is what babel calls it, wherever it is spoken", () => {
    const languages = ["ar-EG", "en-GB"].map((language) =>
      toBibtex([referenceOf({ title: "أ", url: "https://a.example/", language })]),
    );
    expect(languages.map((entry) => /langid = \{(.*)\}/.exec(entry)?.[1])).toEqual([
      "arabic",
      "english",
    ]);
  });

  test("never leaves a brace open", () => {
    const hostile = entries.map((entry) => ({
      ...entry,
      title: "}, x = {{{",
      author: ["}{", "\\"],
    }));
    const back = read(toBibtex(hostile), "@biblatex/text");
    expect(back.map(({ title }) => title)).toEqual(Array(3).fill("}, x = {{{"));
  });
});

describe("CSL-JSON", () => {
  test("is read back as newspaper articles, with all that is known and nothing else", () => {
    const [first, , last] = read(toCsl(entries), "@else/json") as unknown as object[];
    expect(first).toMatchObject({
      type: "article-newspaper",
      title: "فتح المعبر، بعد يومين",
      author: [{ literal: "منى عبد الحميد" }, { literal: "Smith and Sons" }],
      "container-title": "جريدة الطريق",
      "publisher-place": "القاهرة",
      issue: "1234",
      page: "1",
      section: "سياسة",
      URL: entries[0]?.url,
      issued: { "date-parts": [[2024, 5, 7]] },
    });
    expect(last).not.toHaveProperty("page");
    const ids = (JSON.parse(toCsl(entries)) as Reference[]).map(({ id }) => id);
    expect(ids).toEqual(read(toBibtex(entries), "@biblatex/text").map(({ id }) => id));
  });
});

test("the day on which it was read is in every format, and read back", () => {
  const [entry] = entries.map((one) => ({ ...one, accessed: "2026-11-28" }));
  expect(toRis([entry!])).toContain("\r\nY2  - 2026/11/28/\r\n");
  expect(toBibtex([entry!])).toContain("  urldate = {2026-11-28},\n");
  for (const [text, format] of [
    [toBibtex([entry!]), "@biblatex/text"],
    [toCsl([entry!]), "@else/json"],
  ] as const) {
    expect(read(text, format)[0]).toMatchObject({ accessed: { "date-parts": [[2026, 11, 28]] } });
  }
  expect(toRis(entries) + toBibtex(entries) + toCsl(entries)).not.toMatch(/Y2|urldate|accessed/);
});

test("an article of a monthly is a magazine's, with volume and issue", () => {
  const reference = referenceOf({
    ...common,
    title: "أ",
    date: "1906-03",
    url: "https://a.example/",
    medium: "magazine",
    volume: "1",
    issue: "3",
  });
  const numbers = { volume: "1", issue: "3" };
  expect(JSON.parse(toCsl([reference]))).toMatchObject([{ type: "article-magazine", ...numbers }]);
  expect(read(toBibtex([reference]), "@biblatex/text")[0]).toMatchObject(numbers);
  expect(toBibtex([reference])).toContain("entrysubtype = {magazine}");
  expect(read(toRis([reference]), "@ris/file")[0]?.type).toBe("article-magazine");
  expect(toBibtex([{ ...reference, issue: "3–4" }])).toContain("number = {3--4}");
  expect(toRis([reference])).toMatch(/^VL {2}- 1\r\nIS {2}- 3\r$/m);
});

describe("in Arabic words", () => {
  const style: CitationStyle = {
    date: (date) =>
      ({
        "2024-05-07": "7 مايو 2024",
        "1932-05": "مايو 1932",
        "1932": "1932",
        "2026-11-28": "28 نوفمبر 2026",
      })[date] ?? "",
    digits: (text) => text,
    words: {
      issue: "العدد",
      volume: { word: "السنة", ordinals: ["الأولى", "الثانية"] },
      page: "ص",
      undated: "د. ت.",
      accessed: "اطُّلع عليه في {date}",
      retrieved: "استُرجع في {date} من",
    },
  };

  test.each([
    [
      entries[0]!,
      "منى عبد الحميد وSmith and Sons، «فتح المعبر، بعد يومين»، جريدة الطريق (القاهرة)، العدد 1234، 7 مايو 2024، ص 1، https://altareeq.example/2024/05/07/%D9%85%D8%B9%D8%A8%D8%B1/",
      "منى عبد الحميد وSmith and Sons. (2024، 7 مايو). فتح المعبر، بعد يومين. جريدة الطريق، العدد 1234، ص 1. https://altareeq.example/2024/05/07/%D9%85%D8%B9%D8%A8%D8%B1/",
    ],
    [
      referenceOf({ ...common, title: "من «يربح»؟", date: "1932", url: "https://a.example/" }),
      "«من “يربح”؟»، جريدة الطريق، 1932، https://a.example/",
      "من «يربح»؟ (1932). جريدة الطريق. https://a.example/",
    ],
    [
      referenceOf({ ...common, title: "خبر", url: "https://a.example/", accessed: "2026-11-28" }),
      "«خبر»، جريدة الطريق، اطُّلع عليه في 28 نوفمبر 2026، https://a.example/",
      "خبر. (د. ت.). جريدة الطريق. استُرجع في 28 نوفمبر 2026 من https://a.example/",
    ],
    [
      referenceOf({ ...common, title: "أ", date: "1932-05", url: "u", volume: "2", issue: "3" }),
      "«أ»، جريدة الطريق، السنة الثانية، العدد 3، مايو 1932، u",
      "أ. (1932، مايو). جريدة الطريق، السنة الثانية، العدد 3. u",
    ],
    [
      referenceOf({ ...common, title: "أ", date: "1932-05", url: "u", volume: "34" }),
      "«أ»، جريدة الطريق، السنة 34، مايو 1932، u",
      "أ. (1932، مايو). جريدة الطريق، السنة 34. u",
    ],
  ])("as a footnote and by author and date", (reference, note, apa) => {
    expect(toNote(reference, style)).toBe(note);
    expect(toApa(reference, style)).toBe(apa);
  });
});

test("what has a persistent identifier is cited by it, and as data keeps its address on the site", () => {
  const persistent = "https://n2t.net/ark:12345/s1bd3fk7n2q";
  const url = "https://a.example/2024/05/07/a/";
  const reference = referenceOf({ ...common, title: "أ", url, persistent });
  const [csl] = JSON.parse(toCsl([reference])) as object[];
  expect(csl).toMatchObject({ URL: persistent, custom: { address: url } });
  expect(toRis([reference])).toContain(`UR  - ${persistent}`);
  expect(toBibtex([reference])).toContain(`url = {${persistent}}`);
});
