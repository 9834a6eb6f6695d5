import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseSynonyms } from "./synonyms.ts";

test("a set a line, with either comma, and remarks", () => {
  const text = "\ufeff# هواتف\nجوال، موبايل, هاتف محمول\r\n\n  google ،جوجل,\n";
  expect(parseSynonyms(text, "x")).toEqual([
    ["جوال", "موبايل", "هاتف محمول"],
    ["google", "جوجل"],
  ]);
});

test.each([
  ["# a\nجوال", '_data/synonyms.txt:2: found "جوال" alone, expected words'],
  ["جوال، هيئة الأمم المتحدة", '_data/synonyms.txt:1: found "هيئة الأمم المتحدة", expected words'],
])("a line that is no set is named: %j", (text, message) => {
  expect(() => parseSynonyms(text, "_data/synonyms.txt")).toThrow(message);
});

test("the search's own list is one", () => {
  const file = new URL("../engine/synonyms.txt", import.meta.url);
  const members = parseSynonyms(readFileSync(file, "utf8"), "synonyms.txt").flat();
  expect(members.length).toBeGreaterThan(80);
  expect(new Set(members).size).toBe(members.length);
});
