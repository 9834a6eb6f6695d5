import { describe, expect, test } from "vitest";
import { readTypedDate } from "../index.ts";
import { dayIndexFile, dayIndexOf, readDayIndex } from "./day-index.ts";
import { findDate, pathOf } from "./go-to-date.ts";

const index = readDayIndex(
  dayIndexFile({
    years: ["1932", "1998", "2024"],
    months: ["1932-05", "2024-02", "2024-05"],
    days: ["2024-02-29", "2024-05-01", "2024-05-07", "2024-05-31"],
    printed: [
      ["2024-05-01", { year: 1445, month: 10, day: 22 }],
      ["2024-05-07", { year: 1445, month: 10, day: 29 }],
    ],
  }),
);

test("the file holds every period, and the Hijri dates that are not the computed ones", () => {
  expect(index).toEqual({
    years: ["1932", "1998", "2024"],
    months: ["1932-05", "2024-02", "2024-05"],
    days: ["2024-02-29", "2024-05-01", "2024-05-07", "2024-05-31"],
    printed: new Map([["2024-05-07", "1445-10-29"]]),
  });
  expect(dayIndexOf(["2024-05-07", "1932-05", "1998"]).years).toEqual(["1932", "1998", "2024"]);
});

describe("a date that is typed", () => {
  test.each([
    ["7 مايو 2024", "/2024/05/07/"],
    ["مايو 1932", "/1932/05/"],
    ["15 مايو 1932", "/1932/05/"], // an issue of the month
    ["9 محرم 1351", "/1932/05/"],
    ["1998", "/1998/"],
    ["29 شوال 1445", "/2024/05/07/"], // as printed, though computed as the 28th
    ["22 شوال 1445", "/2024/05/01/"],
    ["شوال 1445", "/hijri/1445/10/"],
    ["1445 هـ", "/hijri/1445/"],
    ["7 مايو", "/on-this-day/05-07/"],
  ])("%s leads to its page", (typed, path) => {
    const found = findDate(readTypedDate(typed)!, index);
    expect(found?.place && pathOf(found.place)).toBe(path);
  });

  test.each([
    ["8 مايو 2024", "/2024/05/07/", "/2024/05/31/"],
    ["1 يناير 1900", undefined, "/2024/02/29/"],
    ["1 يناير 2030", "/2024/05/31/", undefined],
    ["مارس 2024", "/2024/02/", "/2024/05/"],
    ["1950", "/1932/", "/1998/"],
    ["26 شوال 1445", "/2024/05/01/", "/2024/05/07/"],
    ["رمضان 1445", "/hijri/1445/08/", "/hijri/1445/10/"],
    ["1400 هـ", undefined, "/hijri/1445/"],
  ])("%s, of which there are no articles, leads to the nearest", (typed, before, after) => {
    const found = findDate(readTypedDate(typed)!, index);
    expect(found?.place).toBeUndefined();
    expect(found?.before && pathOf(found.before)).toBe(before);
    expect(found?.after && pathOf(found.after)).toBe(after);
  });

  test("in an archive of issues of months leads to the nearest of them", () => {
    const monthly = dayIndexOf(["1906-03", "1906-05"]);
    const found = findDate(readTypedDate("15 أبريل 1906")!, monthly);
    expect([found?.before?.id, found?.after?.id]).toEqual(["1906-03", "1906-05"]);
  });

  test("that its calendar does not have leads nowhere", () => {
    expect(findDate(readTypedDate("30 شوال 1445")!, index)).toBeUndefined();
  });
});
