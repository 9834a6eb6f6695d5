import * as fc from "fast-check";
import { expect, test } from "vitest";
import { articleRangesOf } from "./article-ranges.ts";

const dated = (...dates: string[]) => dates.map((date) => ({ date }));

/** So many articles of a date. */
const many = (count: number, date: string) => Array.from({ length: count }, () => date);

const cuts = (articles: { date: string }[], unit: "month" | "day") =>
  articleRangesOf(articles, 3, unit).map(({ name, from, until }) => `${name}: ${until - from}`);

test("a year is one range, and a long one is cut between months", () => {
  const short = ["2022-03-01", "2022-04-01", "2022-12-31"];
  const long = ["2023-01-01", "2023-01-02", "2023-02-01", "2023-05-01", "2023-06-01"];
  const july = many(5, "2023-07-09");
  const articles = dated(...short, ...long, ...july, "2023-08-01", "2024-01-01");
  expect(cuts(articles, "month")).toEqual([
    "2022-03-01: 3",
    "2023-01-01: 3",
    "2023-05-01: 2",
    "2023-07-09: 5",
    "2023-08-01: 1",
    "2024-01-01: 1",
  ]);
});

test("a long month is cut between days, and never joined with the next", () => {
  const july = ["2023-07-01", "2023-07-02", "2023-07-02", "2023-07-03", ...many(4, "2023-07-09")];
  const articles = dated("2023-06-30", ...july, "2023-07-10", "2023-08-01");
  expect(cuts(articles, "day")).toEqual([
    "2023-06-30: 1",
    "2023-07-01: 3",
    "2023-07-03: 1",
    "2023-07-09: 4",
    "2023-07-10: 1",
    "2023-08-01: 1",
  ]);
});

test("where less than the day is known, what is known is not cut", () => {
  const articles = dated(...many(5, "1932"), ...many(5, "1932-05"), "1932-05-01");
  expect(cuts(articles, "day")).toEqual(["1932: 5", "1932-05: 5", "1932-05-01: 1"]);
});

test("what is added at the end leaves all but the last as they were", () => {
  const date = fc
    .date({ min: new Date("2023-01-01"), max: new Date("2024-12-31"), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.array(date, { minLength: 2, maxLength: 300 }), (dates) => {
      const articles = dated(...dates.toSorted());
      for (const unit of ["month", "day"] as const) {
        const before = articleRangesOf(articles.slice(0, -1), 20, unit);
        const after = articleRangesOf(articles, 20, unit);
        expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
      }
    }),
  );
});
