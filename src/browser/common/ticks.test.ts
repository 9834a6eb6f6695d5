import { expect, test } from "vitest";
import { ticks } from "./ticks.ts";

function labelled(periods: string[], most: number): (string | undefined)[] {
  return ticks(periods, most).map((i) => periods[i]);
}

function years(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => `${first + i}`);
}

function months(first: number, last: number): string[] {
  return years(first, last).flatMap((year) =>
    Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, "0")}`),
  );
}

test("years that are labelled are round, and few", () => {
  expect(labelled(years(1922, 2024), 6)).toEqual(["1940", "1960", "1980", "2000", "2020"]);
  expect(labelled(years(2019, 2021), 6)).toEqual(["2019", "2020", "2021"]);
});

test("of months it is those that begin a quarter, a year or a round year", () => {
  expect(labelled(["2024", ...months(2024, 2024)], 6)).toEqual([
    "2024-01",
    "2024-04",
    "2024-07",
    "2024-10",
  ]);
  expect(labelled(months(2022, 2024), 6)).toEqual(["2022-01", "2023-01", "2024-01"]);
  expect(labelled(months(1996, 2024), 8)).toEqual([
    "2000-01",
    "2005-01",
    "2010-01",
    "2015-01",
    "2020-01",
  ]);
});
