import * as fc from "fast-check";
import { expect, test } from "vitest";
import { streamSafe } from "../lib/stream-safe.ts";
import { mixedScriptWord, withoutOverrides } from "./spoofing.ts";

test.each([
  ["an override that is not closed", "خبر \u202eexe.txt", "خبر exe.txt"],
  ["an override that is closed", "a \u202dbc\u202c d", "a bc d"],
  ["an embedding that is not closed", "a \u202bbc", "a bc"],
  ["an isolate that is not closed", "a \u2067bc\u202c", "a bc"],
  ["what closes nothing", "a\u202c b\u2069", "a b"],
  ["an embedding within an isolate that ends it", "\u2068a \u202ab\u2069\u202c", "\u2068a b\u2069"],
  ["a pair over two lines", "a \u2067b\nc\u2069 d", "a b\nc d"],
  ["pairs that are whole", "\u2067a \u202bb\u202c c\u2069", "\u2067a \u202bb\u202c c\u2069"],
  ["marks without reach", "\u200fa\u200e \u061cb", "\u200fa\u200e \u061cb"],
])("of directions, %s", (_, text, expected) => {
  expect(withoutOverrides(text)).toBe(expected);
});

test("what is left has no direction that reaches beyond its line, and loses no letter", () => {
  const piece = fc.constantFrom(
    ...Array.from("ab \n\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"),
  );
  const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
  const letters = (of: string): string => of.replace(/[^ab \n]/g, "");
  fc.assert(
    fc.property(text, (written) => {
      const left = withoutOverrides(written);
      expect(letters(left)).toBe(letters(written));
      expect(left).not.toMatch(/[\u202d\u202e]/);
      expect(withoutOverrides(left)).toBe(left);
      for (const line of left.split("\n")) {
        const count = (marks: RegExp): number => line.match(marks)?.length ?? 0;
        expect(count(/[\u202a\u202b]/g)).toBe(count(/\u202c/g));
        expect(count(/[\u2066-\u2068]/g)).toBe(count(/\u2069/g));
      }
    }),
  );
});

test("a word of letters that only look Latin is known", () => {
  expect(mixedScriptWord("شركة аpple")).toBe("аpple"); // its first letter is Cyrillic
  expect(mixedScriptWord("Gοogle")).toBe("Gοogle"); // its second one is Greek
  expect(mixedScriptWord("Правда and β-HCG, µg")).toBeUndefined();
  expect(mixedScriptWord("القاهرة Cairo")).toBeUndefined();
});

test.each(["\u0651", "\u{1e8d0}"])("a letter keeps 30 marks (%j), wherever they stand", (mark) => {
  for (let before = 0; before < 64; before++) {
    const text = (marks: number): string => `${"س".repeat(before)}${mark.repeat(marks)}م`;
    for (const marks of [1, 30]) expect(streamSafe(text(marks))).toBe(text(marks));
    for (const marks of [31, 32, 61, 200]) expect(streamSafe(text(marks))).toBe(text(30));
  }
});
