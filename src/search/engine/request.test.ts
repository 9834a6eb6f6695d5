import { describe, expect, test } from "vitest";
import { toRequest } from "./request.ts";

const usual = {
  query: "مصر",
  limit: 10,
  offset: 0,
  filters: new Map(),
  sort: "relevance",
  facets: ["section"],
  fold: false,
  any: false,
  typing: false,
};

test("a request has all that was asked", () => {
  const options = {
    limit: 20,
    offset: 40,
    filters: { section: ["رياضة"], year: ["1998", "1999", "1998"] },
    from: "1998-05",
    to: "1998-05-07",
    sort: "oldest",
    facets: ["year", "section"],
    fold: true,
    any: true,
    typing: true,
  };
  expect(toRequest("  مصر ", options)).toEqual({
    ...options,
    query: "مصر",
    filters: new Map([
      ["year", ["1998", "1999"]],
      ["section", ["رياضة"]],
    ]),
  });
});

test.each([undefined, null, 5, "options", [], {}, Symbol("x"), () => 1, Object.create(null)])(
  "options may be anything: %s",
  (options) => {
    expect(toRequest("مصر", options)).toEqual(usual);
  },
);

test.each([undefined, null, 5, {}, ["مصر"], Symbol("x")])(
  "a query may be anything: %s",
  (query) => {
    expect(toRequest(query).query).toBe("");
  },
);

test("a long query is cut, and never within a character", () => {
  expect(toRequest(`${"م".repeat(399)}🙂🙂`).query).toBe("م".repeat(399));
  expect(toRequest("م \ud800 ن").query).toBe("م  ن");
});

test("a hamza that is typed as a mark is part of its letter", () => {
  const { query, filters } = toRequest("مسئول".normalize("NFD"), {
    filters: { author: ["أحمد".normalize("NFD")] },
  });
  expect(query).toBe("مسئول");
  expect(filters).toEqual(new Map([["author", ["أحمد"]]]));
});

describe("what makes no sense is left out", () => {
  test.each([
    [{ limit: "20", offset: "40" }],
    [{ limit: Number.NaN, offset: Number.NaN }],
    [{ from: "1998-5", to: "98" }],
    [{ from: "1998\n", to: "1998-05-07-01" }],
    [{ from: 1998, to: {} }],
    [{ sort: "date" }],
    [{ sort: "constructor" }],
    [{ facets: "year" }],
    [{ fold: 1, typing: "true" }],
    [{ filters: "section" }],
    [{ filters: { section: "رياضة", year: 1998, tag: [], place: [5, null, {}, "  "] } }],
    [{ filters: JSON.parse('{"__proto__":["x"],"month":["x"],"constructor":["x"]}') as object }],
    [{ filters: null, onProgress: "x", signal: {} }],
  ])("%o", (options) => {
    expect(toRequest("مصر", options)).toEqual(usual);
  });

  test("of numbers", () => {
    const numbers = (limit: number, offset: number) => {
      const request = toRequest("", { limit, offset });
      return [request.limit, request.offset];
    };
    expect(numbers(-5, -5)).toEqual([0, 0]);
    expect(numbers(2.9, 3.9)).toEqual([2, 3]);
    expect(numbers(1e9, 1e300)).toEqual([100, Number.MAX_SAFE_INTEGER]);
    expect(numbers(Infinity, -Infinity)).toEqual([100, 0]);
  });

  test("of filters and facets", () => {
    const many = Array.from({ length: 1000 }, (_, i) => `${i}`);
    const { filters, facets } = toRequest("", {
      filters: { tag: many, place: ["م".repeat(5000), "\ud800"] },
      facets: ["tag", "month", "tag", "__proto__", 5],
    });
    expect(filters.get("tag")).toEqual(many.slice(0, 100));
    expect(filters.get("place")).toEqual(["م".repeat(200)]);
    expect(facets).toEqual(["tag"]);
    expect(toRequest("", { facets: [] }).facets).toEqual([]);
  });
});
