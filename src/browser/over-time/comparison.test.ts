import { expect, test } from "vitest";
import { askedBy, compare, paramsOf, shareAt, toCsv } from "./comparison.ts";

const all = [
  { period: "1955", count: 10 },
  { period: "1956-07", count: 200 },
  { period: "1956-09", count: 100 },
  { period: "1958-01", count: 50 },
];
const found = [
  {
    term: "قناة السويس",
    histogram: [
      { period: "1956-07", count: 20 },
      { period: "1956-09", count: 40 },
    ],
  },
  { term: "=SUM", histogram: [{ period: "1955", count: 1 }] },
];

test("years stand in a row, those without an article have no share", () => {
  const comparison = compare(all, found, "year");
  expect(comparison.periods).toEqual(["1955", "1956", "1957", "1958"]);
  expect(comparison.articles).toEqual([10, 300, 0, 50]);
  const [canal] = comparison.series;
  expect(canal!.counts).toEqual([0, 60, 0, 0]);
  expect([0, 1, 2, 3].map((i) => shareAt(comparison, canal!, i))).toEqual([0, 0.2, undefined, 0]);
});

test("months stand in a row, without what says its year alone", () => {
  const { periods, articles, series } = compare(all, found, "month");
  expect(periods).toHaveLength(19);
  expect(periods.slice(0, 3)).toEqual(["1956-07", "1956-08", "1956-09"]);
  expect(articles.slice(0, 3)).toEqual([200, 0, 100]);
  expect(series[0]!.counts.slice(0, 3)).toEqual([20, 0, 40]);
});

test("an empty archive has no periods", () => {
  expect(compare([], [{ term: "مصر", histogram: [] }], "month").periods).toEqual([]);
});

test("the URL holds what is asked, five terms at most and each once", () => {
  const asked = askedBy(new URLSearchParams("q=أ، ب,ب،  ،ج د،«ه و»،ز،ح&by=month"));
  expect(asked).toEqual({ terms: ["أ", "ب", "ج د", "«ه و»", "ز"], unit: "month" });
  expect(askedBy(paramsOf(asked))).toEqual(asked);
  expect(askedBy(new URLSearchParams("by=day"))).toEqual({ terms: [], unit: "year" });
});

test("the table has numbers and shares, and nothing that a spreadsheet would run", () => {
  const headings = { period: "الفترة", articles: "المقالات", share: "نسبة {term}" };
  const [head, ...lines] = toCsv(compare(all, found, "year"), headings).split("\r\n");
  expect(head).toBe(
    `\ufeff"الفترة","المقالات","قناة السويس","نسبة قناة السويس","'=SUM","نسبة =SUM"`,
  );
  expect(lines.slice(0, 3)).toEqual([
    '"1955","10","0","0.00000","1","0.10000"',
    '"1956","300","60","0.20000","0","0.00000"',
    '"1957","0","0","","0",""',
  ]);
});
