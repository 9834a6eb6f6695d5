import { expect, test } from "vitest";
import { weekStartOf } from "./week.ts";

test.each([
  ["EG", "saturday"],
  ["SA", "sunday"],
  ["YE", "sunday"],
  ["MA", "monday"],
  ["LB", "monday"],
  ["GB", "monday"],
  ["US", "sunday"],
] as const)("the week of %s starts on %s", (country, start) => {
  expect(weekStartOf(country)).toBe(start);
});
