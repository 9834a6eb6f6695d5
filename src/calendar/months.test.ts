import { expect, test } from "vitest";
import { countries } from "./countries.ts";
import { monthNamesOf } from "./months.ts";

test.each([
  ["EG", "يناير", "مايو", "أغسطس"],
  ["SA", "يناير", "مايو", "أغسطس"],
  ["SY", "كانون الثاني", "أيار", "آب"],
  ["IQ", "كانون الثاني", "أيار", "آب"],
  ["TN", "جانفي", "ماي", "أوت"],
  ["MA", "يناير", "ماي", "غشت"],
  ["IL", "كانون الثاني", "أيار", "آب"],
  ["GB", "يناير", "مايو", "أغسطس"],
  ["MR", "يناير", "مايو", "أغشت"],
] as const)("%s has its own January, May and August", (country, january, may, august) => {
  const names = monthNamesOf(country);
  expect([names[0], names[4], names[7]]).toEqual([january, may, august]);
});

test("every country has twelve different months", () => {
  for (const country of countries) expect(new Set(monthNamesOf(country)).size).toBe(12);
});
