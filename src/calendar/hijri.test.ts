import { describe, expect, test } from "vitest";
import { hijriDaysApart, toHijri } from "./hijri.ts";

const hijri = (year: number, month: number, day: number) => ({ year, month, day });

test.each([
  ["2024-05-07", hijri(1445, 10, 28)],
  ["2024-07-07", hijri(1446, 1, 1)],
  ["1882-11-12", hijri(1300, 1, 1)],
  ["1882-11-11", hijri(1299, 12, 29)],
])("%s is %o by Umm al-Qura", (day, date) => {
  expect(toHijri(day)).toEqual(date);
});

describe("hijriDaysApart", () => {
  test.each([
    ["agrees", "2024-05-07", hijri(1445, 10, 28), 0],
    ["is a day ahead", "2024-05-07", hijri(1445, 10, 29), 1],
    ["is a day behind", "2024-05-07", hijri(1445, 10, 27), -1],
    ["is a 30th of a 29-day month", "2024-05-08", hijri(1445, 10, 30), 1],
    ["is that 30th, on the first of the next", "2024-05-09", hijri(1445, 10, 30), 0],
    ["is in the next month", "2024-05-07", hijri(1445, 11, 1), 2],
    ["is in the month before", "2024-05-09", hijri(1445, 10, 29), -1],
    ["is in the next year", "2024-07-06", hijri(1446, 1, 1), 1],
    ["is in the year before", "2024-07-07", hijri(1445, 12, 29), -2],
    ["is 40 days ahead", "2024-05-07", hijri(1445, 12, 10), 40],
    ["is 41 days ahead", "2024-05-07", hijri(1445, 12, 11), Infinity],
    ["is of the wrong year", "2024-05-07", hijri(1444, 10, 28), -Infinity],
  ])("when the printed date %s", (_, day, printed, apart) => {
    expect(hijriDaysApart(day, printed)).toBe(apart);
  });
});
