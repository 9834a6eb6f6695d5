import { expect, test } from "vitest";
import { identity } from "../testing/newspaper.ts";
import { editionOf } from "./frequency.ts";
import { defineNewspaper, leadersOn, type NewspaperInput } from "./newspaper.ts";

const over: NewspaperInput["frequency"] = [
  { frequency: "monthly", from: "1906-02-24", until: "1908-12-31" },
  { frequency: "weekly", from: "1911-01-01" },
];

test.each<[NewspaperInput["frequency"], string, string | undefined]>([
  [undefined, "2024-05-07T05:53:00+03:00", "2024-05-07"],
  [undefined, "2024-05", undefined],
  ["weekly", "2024-05", undefined],
  ["fortnightly", "2024-05-07", "2024-05-07"],
  ["monthly", "1906-03", "1906-03"],
  ["monthly", "1906-03-25", "1906-03"],
  ["monthly", "1906", undefined],
  ["quarterly", "1906-03", "1906-03"],
  ["irregular", "1906-03", "1906-03"],
  ["irregular", "1906-03-25", "1906-03-25"],
  [over, "1906-02", "1906-02"],
  [over, "1908-12-31", "1908-12"],
  [over, "1911-01-05", "1911-01-05"],
  [over, "1911-01", undefined],
  // Of the years between, nothing is said.
  [over, "1909-03", "1909-03"],
  [over, "1909-03-04", "1909-03-04"],
])("of a paper that is %j, what is dated %s is of the edition %s", (frequency, date, edition) => {
  const paper = defineNewspaper({ ...identity, ...(frequency && { frequency }) });
  expect(editionOf(paper.frequency, date)).toBe(edition);
});

test("an issue of a month is led by all who held office in it", () => {
  const paper = defineNewspaper(identity);
  expect(leadersOn(paper, "2018-07").map(({ name }) => name)).toContain("محمد رجب");
  expect(leadersOn(paper, "2011-01")).toEqual([]);
});

test("a frequency that there is not is refused with those that there are", () => {
  const wrong = { ...identity, frequency: "yearly" } as unknown as NewspaperInput;
  expect(() => defineNewspaper(wrong)).toThrow(
    "expected one of daily, weekly, fortnightly, monthly, quarterly, irregular",
  );
});
