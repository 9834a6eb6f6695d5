import { expect, test } from "vitest";
import { monthGrid } from "./month-grid.ts";
import { weekStarts, type Weekday } from "./week.ts";

/** The grid as day numbers, with a point for days of other months. */
const draw = (month: string, weekStart: Weekday) =>
  monthGrid(month, weekStart).map((week) =>
    week.map((day) => (day === undefined ? "." : Number(day.slice(8)))).join(" "),
  );

test.each([
  ["saturday", ". . . . 1 2 3", "25 26 27 28 29 30 31"],
  ["sunday", ". . . 1 2 3 4", "26 27 28 29 30 31 ."],
  ["monday", ". . 1 2 3 4 5", "27 28 29 30 31 . ."],
] as const)("May 2024 in weeks from %s", (weekStart, first, last) => {
  const weeks = draw("2024-05", weekStart);
  expect([weeks.length, weeks[0], weeks.at(-1)]).toEqual([5, first, last]);
});

test("a month that fills its weeks has no blanks", () => {
  expect(monthGrid("2021-02", "monday").flat()).not.toContain(undefined);
});

test("every day is there once, as an ISO day", () => {
  for (const start of weekStarts) {
    const days = monthGrid("2024-02", start)
      .flat()
      .filter((day) => day !== undefined);
    expect([days.length, days[0], days.at(-1)]).toEqual([29, "2024-02-01", "2024-02-29"]);
  }
});
