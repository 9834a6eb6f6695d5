import { expect, test } from "vitest";
import { daysInMonth, nextDay, weekdayOf } from "./day-number.ts";

test.each([
  ["2024-05-07", "2024-05-08"],
  ["2024-02-28", "2024-02-29"],
  ["1900-02-28", "1900-03-01"],
  ["2023-12-31", "2024-01-01"],
])("the day after %s is %s", (day, next) => {
  expect(nextDay(day)).toBe(next);
});

test("there is no day after the last four-digit year", () => {
  expect(() => nextDay("9999-12-31")).toThrow(RangeError);
});

test.each([
  ["2024-02", 29],
  ["2023-02", 28],
  ["1900-02", 28],
  ["2024-04", 30],
  ["2024-12", 31],
])("%s has %i days", (month, days) => {
  expect(daysInMonth(month)).toBe(days);
});

test.each([
  ["2024-05-07", 2],
  ["2024-05-12", 7],
  ["1970-01-01", 4],
  ["1932-05-02", 1],
  ["1000-01-01", 3],
])("%s is ISO weekday %i", (day, weekday) => {
  expect(weekdayOf(day)).toBe(weekday);
});
