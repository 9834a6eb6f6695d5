import { expect, test } from "vitest";
import { articlesIn, vocabulariesOf } from "./vocabularies.ts";

function bundles(...articles: number[]): { name: number; articles: number }[] {
  return articles.map((count, name) => ({ name, articles: count }));
}

test("where there are few large bundles, the words of all are read", () => {
  const all = bundles(30_100, 30_000, 30_200, 3000, 1000, 200);
  expect(vocabulariesOf(all)).toEqual(all);
  expect(vocabulariesOf([])).toEqual([]);
});

test("of many large bundles, the words of the oldest, the newest and one between are read, and those of the present", () => {
  const all = bundles(...Array.from({ length: 11 }, () => 90_000), 3000, 3000, 200);
  const read = vocabulariesOf(all);
  expect(read.map(({ name }) => name)).toEqual([0, 5, 10, 11, 12, 13]);
  expect(articlesIn(read)).toBe(276_200);
});
