import { describe, expect, test } from "vitest";
import { writerOf } from "./writer.ts";
import { sampleSettings } from "../testing/search-page/sample-settings.ts";

const latin = writerOf(sampleSettings);
const arabic = writerOf({ ...sampleSettings, digits: "arab" });

test.each([
  [0, "لا نتائج", "لا نتائج"],
  [1, "نتيجة واحدة", "نتيجة واحدة"],
  [2, "نتيجتان", "نتيجتان"],
  [7, "7 نتائج", "٧ نتائج"],
  [11, "11 نتيجة", "١١ نتيجة"],
  [100, "100 نتيجة", "١٠٠ نتيجة"],
  [4850, "4,850 نتيجة", "٤٬٨٥٠ نتيجة"],
])("counts %i results", (n, inLatin, inArabic) => {
  expect(latin.count(n, sampleSettings.words.results)).toBe(inLatin);
  expect(arabic.count(n, sampleSettings.words.results)).toBe(inArabic);
});

describe("dates", () => {
  test.each([
    ["2024-05-07T05:53:00+03:00", "7 مايو 2024", "٧ مايو ٢٠٢٤"],
    ["2024-12-31", "31 ديسمبر 2024", "٣١ ديسمبر ٢٠٢٤"],
    ["1932-05", "مايو 1932", "مايو ١٩٣٢"],
    ["1932", "1932", "١٩٣٢"],
    ["2024-13-01", "2024", "٢٠٢٤"],
    ["<b>", "<b>", "<b>"],
    ["", "", ""],
  ])("%s", (date, inLatin, inArabic) => {
    expect(latin.date(date)).toBe(inLatin);
    expect(arabic.date(date)).toBe(inArabic);
  });
});
