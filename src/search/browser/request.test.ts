import { expect, test } from "vitest";
import { toRequest } from "./request.ts";

const usual = { query: "", limit: 10, offset: 0, filters: new Map(), sort: "newest" };

test.each([
  ["nothing", undefined, undefined],
  ["no text", { toString: null }, null],
  ["options that are none", "  ", "limit"],
  ["numbers that are none", "", { limit: Number.NaN, offset: "5" }],
  ["filters that are none", "", { filters: [["year"]] }],
  ["filters that are not known", "", { filters: { constructor: ["a"], __proto__: ["b"] } }],
  ["values that are none", "", { filters: { year: "2024", author: [null, 1, {}, " "] } }],
  ["an order that is none", "", { sort: "__proto__" }],
  ["half a character", "\ud800", { filters: { tag: ["\udfff"] } }],
])("%s is asked safely", (_, query, options) => {
  expect(toRequest(query, options)).toEqual(usual);
});

test("what is asked well is kept, within bounds", () => {
  const filters = { year: ["2024", "2023", "2024"], place: ["القاهرة"] };
  const options = { limit: 1e9, offset: -1, filters, sort: "oldest" };
  expect(toRequest(` ${"ك".repeat(1000)}`, options)).toEqual({
    query: "ك".repeat(399),
    limit: 100,
    offset: 0,
    filters: new Map([
      ["year", ["2024", "2023"]],
      ["place", ["القاهرة"]],
    ]),
    sort: "oldest",
  });
});
