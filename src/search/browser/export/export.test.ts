import { plugins } from "@citation-js/core";
import { parse } from "csv-parse/sync";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { describe, expect, test } from "vitest";
import { sampleSettings } from "../sample-settings.ts";
import { toBibtex } from "./bibtex.ts";
import { toCsv } from "./csv.ts";
import { toEntry } from "./entry.ts";
import { toRis } from "./ris.ts";

const base = "https://altareeq.example/search/?q=x";
const found = { excerpt: "", score: 1 };
const NASTY = 'نسبة 50% من "الأصوات" & {مقعد} #1_أ ~ ^ \\end{document}';

const entries = [
  {
    ...found,
    url: "/2024/05/07/%D9%85%D8%B9%D8%A8%D8%B1/",
    title: "فتح المعبر،\nبعد يومين",
    kicker: "تقرير",
    date: "2024-05-07T05:53:00+03:00",
    hijri: "1445-10-28",
    section: "سياسة",
    author: ["منى عبد الحميد", "Smith and Sons"],
  },
  { ...found, url: "/1932/05/a/", title: NASTY, date: "1932-05", author: [] },
  { ...found, url: "/1932/b/", title: "=HYPERLINK(1)", date: "1932", author: ['أحمد "سيد"'] },
].map((result) => toEntry(result, "جريدة الطريق", base));

describe("CSV", () => {
  const written = toCsv(entries, sampleSettings.words.tools.columns);

  test("is read back as it was", () => {
    const [first, second, third] = parse(written, { bom: true, columns: true }) as Record<
      string,
      string
    >[];
    expect(first).toEqual({
      العنوان: "فتح المعبر، بعد يومين",
      "العنوان التمهيدي": "تقرير",
      التاريخ: "2024-05-07",
      "التاريخ الهجري": "1445-10-28",
      القسم: "سياسة",
      الكاتب: "منى عبد الحميد؛ Smith and Sons",
      الصحيفة: "جريدة الطريق",
      الرابط: "https://altareeq.example/2024/05/07/%D9%85%D8%B9%D8%A8%D8%B1/",
    });
    expect(second?.["العنوان"]).toBe(NASTY);
    expect(third?.["الكاتب"]).toBe('أحمد "سيد"');
  });

  test("says that it is UTF-8, and ends its lines as the standard has it", () => {
    expect(written.startsWith("\ufeff")).toBe(true);
    expect(written.split("\r\n")).toHaveLength(5);
    expect(written.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  test("has no formula that a spreadsheet would run", () => {
    expect(written).toContain(`"'=HYPERLINK(1)"`);
  });
});

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
  const written = toRis(entries, "ar");
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
  const written = toBibtex(entries, "arabic");
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
    const keys = (list: typeof entries) => read(toBibtex(list, "arabic"), "@biblatex/text");
    const first = keys(entries).map(({ id }) => id);
    expect(new Set(first).size).toBe(3);
    expect(keys(entries.toReversed()).map(({ id }) => id)).toEqual(first.toReversed());
    const twice = keys([...entries, ...entries]).map(({ id }) => id);
    expect(new Set(twice).size).toBe(6);
  });

  test("never leaves a brace open", () => {
    const hostile = entries.map((entry) => ({
      ...entry,
      title: "}, x = {{{",
      author: ["}{", "\\"],
    }));
    const back = read(toBibtex(hostile, "arabic"), "@biblatex/text");
    expect(back.map(({ title }) => title)).toEqual(Array(3).fill("}, x = {{{"));
  });
});
