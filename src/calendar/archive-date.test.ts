import { describe, expect, test } from "vitest";
import {
  compareArchiveDates,
  dayOf,
  monthOf,
  precisionOf,
  timeOf,
  yearOf,
} from "./archive-date.ts";

test.each([
  { date: "1932", precision: "year", year: "1932" },
  { date: "1932-05", precision: "month", year: "1932", month: "1932-05" },
  { date: "2024-05-07", precision: "day", year: "2024", month: "2024-05", day: "2024-05-07" },
  {
    date: "2024-05-07T17:03:00+03:00",
    precision: "time",
    year: "2024",
    month: "2024-05",
    day: "2024-05-07",
    time: { hour: 17, minute: 3 },
  },
])("$date is known to the $precision", ({ date, precision, year, month, day, time }) => {
  expect(precisionOf(date)).toBe(precision);
  expect([yearOf(date), monthOf(date), dayOf(date)]).toEqual([year, month, day]);
  expect(timeOf(date)).toEqual(time);
});

describe("compareArchiveDates", () => {
  test("puts the vaguer date first, and the later instant last in an hour that occurs twice", () => {
    const ordered = [
      "2023",
      "2024",
      "2024-10",
      "2024-10-31",
      "2024-10-31T23:10:00+03:00",
      "2024-10-31T23:40:00+03:00",
      "2024-10-31T23:05:00+02:00",
      "2024-10-31T23:45:00+02:00",
      "2024-11",
      "2024-11-01T00:00:00+02:00",
    ];
    expect(ordered.toReversed().sort(compareArchiveDates)).toEqual(ordered);
  });

  test("is 0 for the same date only", () => {
    expect(compareArchiveDates("2024-05", "2024-05")).toBe(0);
    expect(compareArchiveDates("2024-05", "2024-05-01")).toBeLessThan(0);
  });
});
