import { describe, expect, test } from "vitest";
import { both, isWithin, overlaps } from "./period.ts";

describe("a date lies in a period", () => {
  test.each([
    ["2024-05-07", { from: "2024-05-07", to: "2024-05-07" }],
    ["2024-05-07", { from: "2024-05", to: "2024-05" }],
    ["2024-05-07", { from: "2024", to: "2024" }],
    ["2024-05-07", { from: "1998" }],
    ["2024-05-07", { to: "2024" }],
    ["2024-05-07", {}],
    ["2024-12-31", { to: "2024-12" }],
    // Of a day that is not known, one in the period is possible.
    ["1932", { from: "1932-05", to: "1932-06" }],
    ["1932", { from: "1932-12-31" }],
    ["1932", { to: "1932-01-01" }],
    ["1932-05", { from: "1932-05-31" }],
    ["1932-05", { from: "1930", to: "1932" }],
  ])("%s in %o", (day, period) => {
    expect(isWithin(day, period)).toBe(true);
  });

  test.each([
    ["2024-05-07", { from: "2024-05-08" }],
    ["2024-05-07", { to: "2024-05-06" }],
    ["2024-05-07", { from: "2024-06" }],
    ["2024-05-07", { to: "2024-04" }],
    ["2024-05-07", { from: "2025" }],
    ["2024-05-07", { to: "2023" }],
    ["1932", { from: "1933-01-01" }],
    ["1932-05", { from: "1932-06-01", to: "1932-12-31" }],
    ["1932-05", { from: "2004", to: "1998" }],
  ])("%s not in %o", (day, period) => {
    expect(isWithin(day, period)).toBe(false);
  });
});

test.each([
  [{ from: "1998", to: "2004" }, { from: "2004-12-31" }, true],
  [{ from: "1998", to: "2004" }, { from: "2005" }, false],
  [{ from: "1998" }, { to: "1998" }, true],
  [{}, { from: "2004", to: "1998" }, true],
  [{ from: "1932-05", to: "1932-05" }, { from: "1932" }, true],
])("whether %o and %o overlap: %s", (one, other, expected) => {
  expect(overlaps(one, other)).toBe(expected);
  expect(overlaps(other, one)).toBe(expected);
});

describe("what two periods have in common", () => {
  test.each([
    [
      { from: "1998", to: "2004" },
      { from: "2000", to: "2010" },
      { from: "2000", to: "2004" },
    ],
    [{ from: "1998" }, { to: "2004" }, { from: "1998", to: "2004" }],
    [{ from: "1998" }, { from: "1998-05" }, { from: "1998-05" }],
    [{ to: "1998-05" }, { to: "1999" }, { to: "1998-05" }],
    [{}, { from: "1998", to: "1999" }, { from: "1998", to: "1999" }],
    [{}, {}, {}],
  ])("%o and %o", (one, other, common) => {
    expect(both(one, other)).toEqual({ from: undefined, to: undefined, ...common });
    expect(both(other, one)).toEqual({ from: undefined, to: undefined, ...common });
  });

  test.fails("ends with the shorter of two that end in one year", () => {
    expect(both({ to: "1998" }, { to: "1998-05" }).to).toBe("1998-05");
    expect(both({ to: "1998-05" }, { to: "1998" }).to).toBe("1998-05");
  });
});
