import { expect, test } from "vitest";
import { defineNewspaper, type NewspaperInput } from "../newspaper/newspaper.ts";
import type { Article } from "../article/index.ts";
import { articleOf } from "../testing/article.ts";
import { identity } from "../testing/newspaper.ts";
import type { Finding } from "./finding.ts";
import { issueGaps } from "./gaps.ts";
import { missingEditions } from "./missing-editions.ts";
import { english } from "../messages/message.ts";

const termsOf = (frequency: NewspaperInput["frequency"]) =>
  defineNewspaper({ ...identity, frequency }).frequency;

const changed: NewspaperInput["frequency"] = [
  { frequency: "monthly", from: "1906-01-01", until: "1908-12-31" },
  { frequency: "weekly", from: "1911-01-01" },
];

test.each<[NewspaperInput["frequency"], string, string[]]>([
  // Every Sunday but one; then a week in which it came out on Saturday.
  [
    "weekly",
    "2021-01-03 2021-01-10 2021-01-24 2021-01-30 2021-02-07",
    ["1 week between 2021-01-10 and 2021-01-24"],
  ],
  // Of the 1st and the 15th, and none of February.
  [
    "fortnightly",
    "2021-01-01 2021-01-15 2021-03-01 2021-03-15",
    ["2 fortnights between 2021-01-15 and 2021-03-01"],
  ],
  [
    "monthly",
    "1906-03 1906-04 1906-06 1906-12 1907-01",
    ["1 month between 1906-04 and 1906-06", "5 months between 1906-06 and 1906-12"],
  ],
  ["monthly", "1906-03-25 1906-04-01 1906-04-24 1906-05", []],
  [
    "quarterly",
    "2020-12 2021-03 2021-06 2021-12 2022-03",
    ["1 quarter between 2021-06 and 2021-12"],
  ],
  ["irregular", "2020-12 2021-03-04 2021-12", []],
  // Nothing is missing while the paper did not appear.
  [
    changed,
    "1906-03 1906-05 1908-11 1909-05 1911-01-05 1911-01-19",
    [
      "1 month between 1906-03 and 1906-05",
      "29 months between 1906-05 and 1908-11",
      "1 week between 1911-01-05 and 1911-01-19",
    ],
  ],
])("of a paper that is %j", (frequency, dates, gaps) => {
  const articles = dates.split(" ").map((date) => articleOf({ date }));
  expect(
    missingEditions(articles, termsOf(frequency)).map(({ message }) =>
      english(message).replace(/^no edition for |; .*/g, ""),
    ),
  ).toEqual(gaps);
});

test("a daily none of whose articles has a day is told that it may be a monthly", () => {
  const articles = ["2021-03", "2021-03", "2021-04"].map((date) => articleOf({ date }));
  expect(missingEditions(articles, termsOf("daily"))).toMatchObject([
    {
      severity: "warning",
      code: "frequency",
      message: expect.objectContaining({ values: { frequency: expect.anything(), n: 3 } }),
    },
  ]);
  expect(missingEditions(articles, termsOf("monthly"))).toEqual([]);
});

test("a double issue is two, in whichever of its months it stands", () => {
  const issues: [string, number, NonNullable<Article["edition"]>["issue"]][] = [
    ["1906-08", 1, "7–8"],
    ["1906-10", 1, "9–10"],
    ["1906-11", 1, "11–12"],
    ["1907-01", 2, 1],
    ["1907-04", 2, "3–4"],
    ["1907-05", 2, 4],
  ];
  const articles = issues.map(([date, volume, issue]) =>
    articleOf({ date, edition: { issue, volume } }),
  );
  const found = (findings: readonly Finding[]) =>
    findings.map(({ message }) => english(message).split(";")[0]);
  expect(found(missingEditions(articles, termsOf("monthly")))).toEqual([
    "no edition for 2 months between 1907-01 and 1907-04",
  ]);
  expect(found(issueGaps(articles, termsOf("monthly")))).toEqual([
    "issues missing before this one: 2, between 1907-01 and 1907-04",
    "edition.issue: found 4 on 1907-05, not after 3–4 on 1907-04 (1907/slug.md)",
  ]);
});

test("volumes may number their issues anew or go on, and do not run backwards", () => {
  const issues: [string, number, number][] = [
    ["1906-11", 1, 11],
    ["1906-12", 1, 12],
    ["1907-01", 2, 1],
    // Two issues of a month, whose articles are mixed by their addresses.
    ["1907-02", 2, 3],
    ["1907-02", 2, 2],
    ["1907-02", 2, 3],
    ["1908-03", 3, 3],
    ["1908-04", 2, 4],
    ["1908-05", 3, 5],
  ];
  const articles = issues.map(([date, volume, issue]) =>
    articleOf({ date, edition: { issue, volume } }),
  );
  expect(
    issueGaps(articles, termsOf("monthly")).map(({ severity, message }) => [
      severity,
      english(message),
    ]),
  ).toEqual([
    ["note", "issues missing before this one: 1 to 2, between 1907-02 and 1908-03"],
    ["warning", "edition.volume: found 2 on 1908-04, less than 3 on 1908-03 (1908/slug.md)"],
  ]);
});
