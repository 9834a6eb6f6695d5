import { describe, expect, test } from "vitest";
import { asWindows1252, encode } from "./code-page.ts";
import { repair } from "./repair.ts";

const headline = "السلام عليكم في الأهرام، 7 مايو 2024";
const misread = (text: string, as: string) =>
  new TextDecoder(as).decode(new TextEncoder().encode(text));
const arabicAsLatin = new TextDecoder("windows-1252").decode(encode(headline, "windows-1256"));

describe("a misread text", () => {
  test.each([
    ["windows-1256 read as Latin", arabicAsLatin],
    ["UTF-8 read as windows-1252", asWindows1252(Buffer.from(headline).toString("latin1"))],
    ["UTF-8 read as ISO 8859-1", Buffer.from(headline).toString("latin1")],
    ["UTF-8 read as windows-1256", misread(headline, "windows-1256")],
  ])("is read again: %s", (_, text) => {
    expect(text).not.toBe(headline);
    expect(repair(text)).toEqual({ text: headline, repairs: { mojibake: 1 } });
  });

  test("is mended word by word when the rest of the line is right", () => {
    expect(repair(`${headline} Ø§Ù„Ù‚Ø§Ù‡Ø±Ø©`).text).toBe(`${headline} القاهرة`);
  });

  test.each([
    headline,
    "Le théâtre français à Paris, déjà vu",
    "Şırnak'ta çığ düştü, öğrenciler kurtarıldı",
    "Søren Kierkegaard født i København",
    "ظؤار وطئ وعظة وغض الطرف عن العطء",
    "فقط، وضبط؛ وضغط؟",
    "اليورو 5€ والساعة ½",
    "می‌شود",
    "👨‍👩‍👧",
    "ﷺ",
  ])("is not found in %s", (text) => {
    expect(repair(text).text).toBe(text);
  });
});

test("presentation forms become letters, their marks included", () => {
  expect(repair("ﺍﻟﺴﻼﻡ ﻋﻠﻴﻜﻢ ﻣﺪﺭّﺱﹲ")).toEqual({
    text: "السلام عليكم مدرّسٌ",
    repairs: { "presentation-forms": 15 },
  });
});

test("invisible debris goes, and is counted", () => {
  expect(repair("\ufeff\u200fالقاهرة\u00a0\u200bاليوم\u200c \u202bنص\u202c\u0007\r\n")).toEqual({
    text: "القاهرة اليوم نص\n",
    repairs: { "bidi-controls": 3, "no-break-spaces": 1, "zero-width": 3, "control-characters": 1 },
  });
});

test("tatweel stays, as the paper printed it", () => {
  expect(repair("الريـــاض").text).toBe("الريـــاض");
});
