import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { sampleSettings } from "../../../testing/search-page/sample-settings.ts";
import { toCsv } from "../../../article/citation/csv.ts";
import { toReference } from "./result-reference.ts";

/** Another host serves the page than the newspaper's own. */
const base = "https://mirror.example/search/?q=x";
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
    volume: "5",
    issue: "1234",
    page: "1",
  },
  { ...found, url: "/1932/05/a/", title: NASTY, date: "1932-05", author: [] },
  { ...found, url: "/1932/b/", title: "=HYPERLINK(1)", date: "1932", author: ['أحمد "سيد"'] },
].map((result) => toReference(result, sampleSettings, base, "2026-11-28"));

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
      "مكان الصدور": "القاهرة",
      المجلد: "5",
      العدد: "1234",
      الصفحة: "1",
      الرابط: "https://altareeq.example/2024/05/07/%D9%85%D8%B9%D8%A8%D8%B1/",
      "تاريخ الاطلاع": "2026-11-28",
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

test("an article of a monthly is cited as its own page cites it: as a magazine's", () => {
  const settings: typeof sampleSettings = {
    ...sampleSettings,
    frequency: [
      { frequency: "monthly", until: "1909-12-31" },
      { frequency: "daily", from: "1910-01-01" },
    ],
  };
  const media = ["1906-03", "1909", "1910-01-01", "1910"].map((date) => {
    const result = { ...found, url: "/a/", title: "مقال", date, author: [] };
    return toReference(result, settings, base, "2026-11-28").medium;
  });
  expect(media).toEqual(["magazine", "magazine", "newspaper", "newspaper"]);
});
