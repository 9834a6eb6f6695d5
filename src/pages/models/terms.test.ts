import { expect, test } from "vitest";
import { defineNewspaper } from "../../newspaper/newspaper.ts";
import { identity } from "../../testing/newspaper.ts";
import { leaderships, yearsOf } from "./terms.ts";

test("who led the paper is told for each stretch in which nobody came or went", () => {
  const newspaper = defineNewspaper({
    ...identity,
    offices: [
      { title: "رئيس", holders: [{ name: "أ", from: "2000-01-01" }] },
      {
        title: "محرر",
        holders: [
          { name: "ب", from: "2001-01-01", until: "2001-12-31" },
          { name: "ج", from: "2003-01-01" },
        ],
      },
    ],
  });
  const told = leaderships(newspaper).map(({ from, until, leaders }) => [
    from,
    until,
    leaders.map(({ name }) => name).join("+"),
  ]);
  expect(told).toEqual([
    ["2003-01-01", undefined, "أ+ج"],
    ["2002-01-01", "2002-12-31", "أ"],
    ["2001-01-01", "2001-12-31", "أ+ب"],
    ["2000-01-01", "2000-12-31", "أ"],
  ]);
});

test.each([
  ["2001-01-01", "2001-12-31", 1],
  ["2001-01-01", "2001-12-30", 0],
  ["2011-02-01", "2018-06-30", 7],
  ["2000-02-29", "2004-02-28", 4],
])("from %s until %s are %i whole years", (from, until, years) => {
  expect(yearsOf(from, until)).toBe(years);
});
