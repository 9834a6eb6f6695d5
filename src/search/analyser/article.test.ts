import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lexiconFile } from "../index/lexicon-file.ts";
import { createAnalyser } from "./index.ts";
import { decodeLexicon } from "./lexicon.ts";
import { ownArticle, ownLam } from "./stem.ts";

const lexicon = readFileSync(lexiconFile, "utf8");
const entries = decodeLexicon(lexicon);
const analyser = createAnalyser(lexicon);
const stem = (word: string): string => analyser.stem(word);
/** Stems as they stand in a text without an article: `للجن` and `االيات` are no words. */
const words = [...entries].filter((entry) => !/^ا?ال|^لل/.test(entry));

test("a word with the article has the stem of the word without it, but for what is listed", () => {
  const listed = words.filter((word) =>
    [`ال${word}`, ownArticle(`ال${word}`)].some((entry) => entries.has(entry)),
  );
  // Few words with an ال of their own, as ألعاب, look like another one with the article.
  expect(listed.length).toBeLessThan(30);
  const rest = words.filter((word) => !listed.includes(word));
  expect(rest.filter((word) => stem(`ال${word}`) !== stem(word))).toEqual([]);
});

test.each(["وال", "بال", "كال", "فال", "وبال", "فبال", "وكال"])("as with %s", (article) => {
  const wrong = words.filter((word) => stem(article + word) !== stem(`ال${word}`));
  // `والد`, `بالغ` and the like begin so themselves.
  const own = [...entries].filter((entry) => entry.startsWith(article));
  expect(wrong.filter((word) => !own.includes(stem(article + word)))).toEqual([]);
  expect(wrong.length).toBeLessThan(10);
});

test.each(["لل", "ولل", "فلل"])("and with %s, but for what begins with ل itself", (article) => {
  const wrong = words.filter((word) => stem(article + word) !== stem(word));
  expect(wrong.filter((word) => !entries.has(ownLam(stem(article + word))))).toEqual([]);
  expect(wrong.length).toBeLessThan(60);
});
