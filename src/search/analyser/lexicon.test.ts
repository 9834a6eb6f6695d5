import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lexiconFile } from "../index/lexicon-file.ts";
import { fold } from "./fold.ts";
import { decodeLexicon, encodeLexicon } from "./lexicon.ts";

test("stems are read as they were written", () => {
  const stems = ["كتاب", "كتب", "كتابي", "ا", "ب", "", "كتاب", "مستشفيات".repeat(3)];
  expect(decodeLexicon(encodeLexicon(stems))).toEqual(new Set(stems));
});

test("the lexicon is as it is written, and of folded words alone", () => {
  const text = readFileSync(lexiconFile, "utf8").trimEnd();
  const stems = decodeLexicon(text);
  expect(stems.size).toBeGreaterThan(10_000);
  expect(encodeLexicon(stems)).toBe(text);
  for (const stem of stems) expect(fold(stem)).toBe(stem);
});
