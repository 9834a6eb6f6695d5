import { describe, expect, test } from "vitest";
import type { FacetName } from "../format/filter.ts";
import { chosenOf, facetValues, histogramOf, meets, ordered, type Found } from "./found.ts";

const columns = {
  section: [["سياسة"], ["رياضة"], ["رياضة"], []],
  author: [["هدى", "سمير"], ["هدى"], [], ["سمير"]],
};

type Choices = ReadonlyMap<FacetName, readonly string[]>;

/** The articles that are found with some choices, or counted for a filter of its own. */
function kept(filters: Choices, except?: FacetName): number[] {
  return [0, 1, 2, 3].filter((article) =>
    meets(chosenOf(article, filters, columns), filters, except),
  );
}

describe("a choice", () => {
  test("of no value keeps all", () => {
    expect(kept(new Map())).toEqual([0, 1, 2, 3]);
  });

  test("of several values of one filter keeps what has any of them", () => {
    expect(kept(new Map([["section", ["رياضة", "سياسة"]]]))).toEqual([0, 1, 2]);
  });

  test("of several filters keeps what meets them all", () => {
    const filters: Choices = new Map([
      ["section", ["رياضة"]],
      ["author", ["هدى"]],
    ]);
    expect(kept(filters)).toEqual([1]);
  });

  test("of a value that nothing has keeps nothing", () => {
    expect(kept(new Map([["tag", ["كرة"]]]))).toEqual([]);
    expect(kept(new Map([["section", ["رياض"]]]))).toEqual([]);
  });

  test("hides no value of its own filter, but those of the others", () => {
    const filters: Choices = new Map([["section", ["رياضة"]]]);
    const counts = (name: "section" | "author") =>
      facetValues(
        name,
        kept(filters, name).map((article) => columns[name][article]!),
        filters.get(name),
      );
    expect(counts("section")).toEqual([
      { value: "رياضة", count: 2 },
      { value: "سياسة", count: 1 },
    ]);
    expect(counts("author")).toEqual([{ value: "هدى", count: 1 }]);
  });
});

describe("values of a filter", () => {
  test("stand from the most frequent, then by the alphabet", () => {
    const values = [["ب"], ["ياسمين"], ["إبل", "ب"], ["تاج"]];
    expect(facetValues("tag", values).map(({ value, count }) => `${value}${count}`)).toEqual([
      "ب2",
      "إبل1",
      "تاج1",
      "ياسمين1",
    ]);
  });

  test("that are years stand from the newest", () => {
    const values = [["1932"], ["1998"], ["1932"], ["2024"]];
    expect(facetValues("year", values).map(({ value }) => value)).toEqual(["2024", "1998", "1932"]);
  });

  test("that are chosen are there even when nothing has them", () => {
    expect(facetValues("tag", [["كرة"]], ["سلة", "كرة"])).toEqual([
      { value: "كرة", count: 1 },
      { value: "سلة", count: 0 },
    ]);
  });

  test("may be named like what every object has", () => {
    expect(facetValues("tag", [["constructor"], ["__proto__"]])).toHaveLength(2);
  });
});

test("the histogram counts by month, or by year where no month is known, oldest first", () => {
  const days = ["2024-05-07", "1932", "2024-05-08", "1932-05", "1932-04-30", "1932", "2024-06-01"];
  expect(histogramOf(days)).toEqual([
    { period: "1932", count: 2 },
    { period: "1932-04", count: 1 },
    { period: "1932-05", count: 1 },
    { period: "2024-05", count: 2 },
    { period: "2024-06", count: 1 },
  ]);
  expect(histogramOf([])).toEqual([]);
});

describe("results are ordered", () => {
  const found = [
    [0, "1932", 2],
    [1, "2024-05-07", 1],
    [2, "2024-05-07", 3],
    [3, "1998-05", 2],
    [4, "1998-05-02", 2],
  ].map(([article, day, score]): Found<string> => ({
    source: "",
    article: article as number,
    day: day as string,
    score: score as number,
    open: false,
    loose: false,
    chosen: new Set(),
  }));

  test.each([
    ["newest", [2, 1, 4, 3, 0]],
    ["oldest", [0, 3, 4, 1, 2]],
    ["relevance", [2, 4, 3, 0, 1]],
  ] as const)("by %s, in whatever order they came", (sort, order) => {
    expect(ordered(found, sort).map(({ article }) => article)).toEqual(order);
    expect(ordered(found.toReversed(), sort).map(({ article }) => article)).toEqual(order);
  });

  test.each([
    ["newest", [1, 3, 0]],
    ["oldest", [0, 3, 1]],
    ["relevance", [3, 0, 1, 2, 4]],
  ] as const)("by %s, what lacks a word after all others or not at all", (sort, order) => {
    const some = found.map((one) => ({ ...one, loose: one.article === 2 || one.article === 4 }));
    expect(ordered(some, sort).map(({ article }) => article)).toEqual(order);
  });
});
