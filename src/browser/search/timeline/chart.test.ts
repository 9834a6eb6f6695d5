import { describe, expect, test } from "vitest";
import { chartOf, covers, isZoomed, periodOfBars } from "./chart.ts";

const histogram = [
  { period: "1922", count: 2 },
  { period: "1922-11", count: 3 },
  { period: "1925-01", count: 1 },
  { period: "2024-05", count: 7 },
];

const counted = (chart: ReturnType<typeof chartOf>) =>
  chart.bars.filter(({ count }) => count > 0).map(({ period, count }) => [period, count]);

describe("the bars", () => {
  test("are all years from the first to the last, however many are empty", () => {
    const chart = chartOf(histogram, {}, false);
    expect(chart.bars).toHaveLength(103);
    expect(counted(chart)).toEqual([
      ["1922", 5],
      ["1925", 1],
      ["2024", 7],
    ]);
    expect(isZoomed(chart, histogram)).toBe(false);
  });

  test("are months where the period is short, before them what has no month", () => {
    const chart = chartOf(histogram, { from: "1922-03", to: "1924" }, false);
    expect(chart.bars).toHaveLength(37);
    expect(chart.bars[0]).toEqual({ period: "1922", count: 2 });
    expect(counted(chart)).toEqual([
      ["1922", 2],
      ["1922-11", 3],
    ]);
    expect(isZoomed(chart, histogram)).toBe(true);
  });

  test("are years again for a reader who asks, or whose period is long", () => {
    expect(chartOf(histogram, { from: "1922", to: "1922" }, true).unit).toBe("year");
    expect(chartOf(histogram, { from: "1922", to: "1925" }, false).unit).toBe("year");
    expect(chartOf(histogram, { from: "1922" }, false).unit).toBe("year");
  });

  test("are months where the archive is short, which is then not a part of it", () => {
    const short = histogram.slice(3);
    const chart = chartOf(short, {}, false);
    expect(chart.bars).toHaveLength(12);
    expect(isZoomed(chart, short)).toBe(false);
  });

  test("are none where nothing was found, or nothing in a period outside the archive", () => {
    expect(chartOf([], {}, false).bars).toEqual([]);
    expect(chartOf(histogram, { from: "2030", to: "2031" }, false).unit).toBe("year");
  });
});

test.each([
  [{ from: "1998", to: "1998" }, ["1998", "1998-12"], ["1997", "1999-01"]],
  [{ from: "1998-05", to: "1998-06" }, ["1998", "1998-05", "1998-06"], ["1998-04", "1998-07"]],
  [{ from: "1998-05-07" }, ["1998-05", "2024"], ["1998-04", "1997"]],
  [{ to: "1998-05-07" }, ["1998-05", "1998", "1922"], ["1998-06", "1999"]],
])("%o covers the bars that it reaches into", (period, inside, outside) => {
  const is = (name: string) => covers(period, { period: name, count: 1 });
  expect(inside.map(is)).not.toContain(false);
  expect(outside.map(is)).not.toContain(true);
});

test("a run of bars is a period, drawn in whichever direction", () => {
  const chart = chartOf(histogram, {}, false);
  expect(periodOfBars(chart, 3, 0)).toEqual({ from: "1922", to: "1925" });
});
