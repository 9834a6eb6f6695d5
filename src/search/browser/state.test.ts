import { describe, expect, test } from "vitest";
import { asksNothing, fromParams, toParams, withoutFilters, withValue } from "./state.ts";

const read = (query: string) => fromParams(new URLSearchParams(query));
const rewritten = (query: string) => decodeURIComponent(toParams(read(query)).toString());

describe("the URL holds the whole state", () => {
  test.each([
    "",
    "q=كأس",
    "q=كأس&year=2024&year=2023&section=رياضة&author=سمير&sort=newest",
    "tag=كرة&place=القاهرة&sort=oldest&shown=60",
  ])("%s", (query) => {
    expect(rewritten(query)).toBe(query);
  });
});

test.each([
  ["an order that is none", "sort=<script>", ""],
  ["the usual order", "sort=relevance", ""],
  ["a number that is none", "shown=x", ""],
  ["a number below a page", "shown=-40", ""],
  ["a number without end", "shown=1e99", "shown=100"],
  ["a part of a page", "shown=59", "shown=40"],
  ["values twice or empty", "year=2024&year=&year=2024", "year=2024"],
  ["other parameters", "utm_source=x&q=a&__proto__=b", "q=a"],
])("a URL with %s is put right", (_, query, right) => {
  expect(rewritten(query)).toBe(right);
});

test("choosing a value begins at the first page, and choosing it no more takes it out", () => {
  const chosen = withValue(read("q=a&year=2023&shown=60"), "year", "2024", true);
  expect(toParams(chosen).toString()).toBe("q=a&year=2023&year=2024");
  expect(toParams(withValue(chosen, "year", "2023", false)).toString()).toBe("q=a&year=2024");
  expect(toParams(withoutFilters(chosen)).toString()).toBe("q=a");
});

test.each([
  ["", true],
  ["q=+&sort=newest", true],
  ["q=a", false],
  ["author=a", false],
])("%s asks nothing: %s", (query, nothing) => {
  expect(asksNothing(read(query))).toBe(nothing);
});
