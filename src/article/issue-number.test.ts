import { expect, test } from "vitest";
import { issueRange, readIssueNumber } from "./issue-number.ts";

test.each([
  ["12", 12],
  ["٠١٢", 12],
  ["3-4", "3–4"],
  ["٣ – ٤", "3–4"],
  ["11/12", "11–12"],
  ["7–9", "7–9"],
  ["4-3", undefined],
  ["3-3", undefined],
  ["0", undefined],
  ["3-4-5", undefined],
  ["3,4", undefined],
])("%s is the number %s", (text, number) => {
  expect(readIssueNumber(text)).toBe(number);
});

test("a double issue has two numbers", () => {
  expect(issueRange("11–12")).toEqual({ first: 11, last: 12 });
  expect(issueRange(3)).toEqual({ first: 3, last: 3 });
});
