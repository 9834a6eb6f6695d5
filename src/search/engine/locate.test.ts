import { describe, expect, test } from "vitest";
import { readAnalyser } from "../index/lexicon-file.ts";
import { locate } from "./locate.ts";

const analyser = readAnalyser();

describe("the places of a word", () => {
  const report = "الوزارة:وِزارةُ الصحّة،ووزارات (الوزير)";
  const located = (stems: string[], beginnings: string[] = []) =>
    locate(analyser.terms(report), { stems: new Set(stems), beginnings, names: [] }, analyser).map(
      (place) => report.slice(...place),
    );

  test("are whole words of its stem, with their tashkeel and without marks beside them", () => {
    expect(located(["وزار"])).toEqual(["الوزارة", "وِزارةُ", "ووزارات"]);
    expect(located(["صحه", "وزير"])).toEqual(["الصحّة", "الوزير"]);
    expect(located([])).toEqual([]);
  });

  test("are those that begin so while it is typed, with or without article", () => {
    expect(located([], ["وز"])).toEqual(["الوزارة", "وِزارةُ", "الوزير"]);
  });
});
