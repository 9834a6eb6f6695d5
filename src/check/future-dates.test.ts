import { expect, test } from "vitest";
import { articleOf } from "../testing/article.ts";
import { futureDates } from "./future-dates.ts";
import { english } from "../messages/message.ts";

test.each([
  ["2024-05-08", ["date"]],
  ["2024-05-07T23:59:00+03:00", []],
  ["2024-06", ["date"]],
  ["2024-05", []],
  ["2025", ["date"]],
  ["2024", []],
])("of a file written on 7 May 2024, a date of %s is told: %j", (date, told) => {
  const found = futureDates(articleOf({ date }), "2024-05-07", `---\ndate: ${date}\n---\n`);
  expect(found.map(({ message }) => english(message).split(":")[0])).toEqual(told);
});

test("so are a change and a copy", () => {
  const article = articleOf({
    date: "2024-05-07",
    updated: "2042-05-08",
    source: { captured: "2042-05-08" },
  });
  const text = "---\ndate: 2024-05-07\nupdated: 2042-05-08\nsource:\n  captured: 2042-05-08\n---\n";
  const found = futureDates(article, "2024-05-07", text);
  expect(found.map(({ line, message }) => `${line}: ${english(message).split(":")[0]}`)).toEqual([
    "3: updated",
    "5: source.captured",
  ]);
});
