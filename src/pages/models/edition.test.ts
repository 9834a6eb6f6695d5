import { expect, test } from "vitest";
import type { Article } from "../../article/index.ts";
import { buildCatalogue } from "../../archive/catalogue.ts";
import { defineNewspaper, type NewspaperInput } from "../../newspaper/newspaper.ts";
import { articleOf } from "../../testing/article.ts";
import { identity } from "../../testing/newspaper.ts";
import { editionsOf } from "./edition.ts";
import { dayPages, latestEdition, monthPages, yearPages } from "./period-page.ts";
import { sitePaths } from "../site-paths.ts";

const pictures = new Map();

function archive(frequency: NewspaperInput["frequency"], articles: readonly Article[]) {
  const { catalogue } = buildCatalogue(
    articles,
    defineNewspaper({ ...identity, frequency }),
    sitePaths(),
  );
  const editions = editionsOf(catalogue.articles, catalogue.frequency);
  return {
    catalogue,
    days: dayPages(catalogue.articles, pictures, editions),
    months: monthPages(catalogue.articles, pictures, editions),
    years: yearPages(catalogue),
    latest: latestEdition(catalogue, pictures),
  };
}

const of = (date: string, slug: string, edition?: Article["edition"]): Article =>
  articleOf({ date, slug, ...(edition && { edition }) });
const slugs = ({ articles }: { articles: readonly Article[] }): string[] =>
  articles.map(({ slug }) => slug);

const muqtabas = [
  of("1906-03", "b", { issue: 2, volume: 1, page: 49 }),
  of("1906-03", "c"),
  of("1906-03-24", "a", { issue: 2, page: 60 }),
  of("1906-05", "d", { issue: 4 }),
  of("1906-05", "e", { issue: 3, volume: 1 }),
  of("1907", "f"),
];

test("a monthly's month is its issue, in the order of its pages", () => {
  const { months, days, years, latest } = archive("monthly", muqtabas);
  expect(months.map(({ issues }) => issues.map(slugs))).toEqual([
    [["b", "a", "c"]],
    [["e"], ["d"]],
  ]);
  expect(months.map(({ undated, days: own }) => [...undated, ...own])).toEqual([[], []]);
  expect(months.map(({ previous, next }) => [previous, next])).toEqual([
    [undefined, "1906-05"],
    ["1906-03", undefined],
  ]);
  // The page of a day remains, as a part of the issue.
  expect(days.map(({ id, issue, previous, next }) => [id, issue, previous, next])).toEqual([
    ["1906-03-24", "1906-03", undefined, undefined],
  ]);
  expect(years.map(({ issues, undated }) => [issues, undated.length])).toEqual([
    [
      {
        "1906-03": [{ issue: 2, volume: 1 }],
        "1906-05": [{ issue: 3, volume: 1 }, { issue: 4 }],
      },
      0,
    ],
    [{}, 1],
  ]);
  expect(latest && [latest.url, slugs(latest)]).toEqual(["/1906/05/", ["d"]]);
});

test("a double issue stands among the others by its first number", () => {
  const { months, latest } = archive("monthly", [
    of("1906-05", "c", { issue: 10 }),
    of("1906-05", "a", { issue: "8–9", page: 1 }),
    of("1906-05", "b", { issue: "8–9", page: 2 }),
  ]);
  expect(months.map(({ issues }) => issues.map(slugs))).toEqual([[["a", "b"], ["c"]]]);
  expect(latest && slugs(latest)).toEqual(["c"]);
});

test("a daily's month is no issue", () => {
  const { months, days } = archive("daily", muqtabas);
  expect(months.map(({ issues, undated }) => [issues, undated.length])).toEqual([
    [[], 2],
    [[], 2],
  ]);
  expect(days.map(({ issue }) => issue)).toEqual([undefined]);
});

test("the first week of a paper that became a weekly follows its last month", () => {
  const { days, months, latest } = archive(
    [
      { frequency: "monthly", from: "1906-01-01", until: "1906-12-31" },
      { frequency: "weekly", from: "1907-01-01" },
    ],
    ["1906-11", "1906-12", "1907-01-03", "1907-01-10"].map((date) => of(date, date)),
  );
  expect(days.map(({ previous, next }) => [previous, next])).toEqual([
    ["1906-12", "1907-01-10"],
    ["1907-01-03", undefined],
  ]);
  expect(months.map(({ previous, next }) => [previous, next])).toEqual([
    [undefined, "1906-12"],
    ["1906-11", "1907-01-03"],
    ["1906-12", undefined],
  ]);
  expect(latest?.url).toBe("/1907/01/10/");
});
