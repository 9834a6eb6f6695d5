import { expect, test } from "vitest";
import { buildCatalogue } from "../../archive/catalogue.ts";
import { articleOf } from "../../testing/article.ts";
import newspaper from "../../testing/newspaper.ts";
import { hijriMonths, hijriPages, hijriYearCounts } from "./hijri-page.ts";
import { sitePaths } from "../site-paths.ts";

/** 9 April 2024 is computed as 30 Ramadan 1445; this paper's Ramadan had 29 days. */
const { catalogue } = buildCatalogue(
  [
    articleOf({ date: "2024-04-08", slug: "a" }),
    articleOf({ date: "2024-04-09", slug: "b", hijri: { year: 1445, month: 10, day: 1 } }),
    articleOf({ date: "2024-04-10", slug: "c", hijri: { year: 1445, month: 10, day: 2 } }),
    articleOf({ date: "2024-04-11", slug: "d" }),
    articleOf({ date: "2024-04-11", slug: "e" }),
    articleOf({ date: "2024-04", slug: "f" }),
    articleOf({ date: "1932-05-07", slug: "g" }),
  ],
  newspaper,
  sitePaths(),
);

test("a day is of the Hijri month that the paper printed, or else of the computed one", () => {
  const months = hijriMonths(catalogue);
  const told = [...months].map(([id, days]) => [
    id,
    days.map(
      ({ day, number, printed, count }) =>
        `${day.slice(5)}=${number}${printed ? "p" : ""}x${count}`,
    ),
  ]);
  expect(told).toEqual([
    ["1351-01", ["05-07=1x1"]],
    ["1445-09", ["04-08=29x1"]],
    ["1445-10", ["04-09=1px1", "04-10=2px1", "04-11=2x2"]],
  ]);
  expect(hijriYearCounts(months)).toEqual([
    { id: "1351", count: 1 },
    { id: "1445", count: 5 },
  ]);
});

test("a computed day that the paper printed as another month's is not in the month's calendar", () => {
  const decades = hijriPages(hijriMonths(catalogue));
  const ramadan = decades.get("144")?.months.find(({ id }) => id === "1445-09");
  expect(ramadan).toMatchObject({
    url: "/hijri/1445/09/",
    previous: "1351-01",
    next: "1445-10",
    elsewhere: ["2024-04-09"],
  });
  expect(decades.get("144")?.years[0]).toMatchObject({ id: "1445", previous: "1351" });
});
