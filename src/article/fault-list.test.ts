import { expect, test } from "vitest";
import { saying } from "../messages/message.ts";
import { faultText, formatFault, formatFaults, listFaults } from "./fault-list.ts";
import type { Fault } from "./fault.ts";

const fault = (file: string, line: number, severity: Fault["severity"], message = "m"): Fault => ({
  file,
  line,
  message: saying(message),
  severity,
});

test("faults are sorted by file and line, errors first, and counted", () => {
  const faults = [
    fault("2024/b.md", 10, "error"),
    fault("2024/b.md", 9, "warning"),
    fault("2024/a.md", 3, "warning"),
    fault("2024/a.md", 3, "error"),
    fault("2024/b.md", 1, "error"),
  ];
  expect(formatFaults(faults).split("\n")).toEqual([
    "2024/a.md:3: m",
    "2024/a.md:3: warning: m",
    "2024/b.md:1: m",
    "2024/b.md:9: warning: m",
    "2024/b.md:10: m",
    "3 errors and 2 warnings in 2 files",
  ]);
});

test.each([
  [[], ""],
  [[fault("a.md", 1, "error")], "a.md:1: m\n1 error in 1 file"],
  [[fault("a.md", 1, "warning")], "a.md:1: warning: m\n1 warning in 1 file"],
])("the count names what there is", (faults, text) => {
  expect(formatFaults(faults)).toBe(text);
});

test("nothing of an article takes effect in a terminal", () => {
  expect(formatFault(fault("a\u001b[2J.md", 1, "error", 'found "\u202eab\u009b1m"'))).toBe(
    'a\\u{1b}[2J.md:1: found "\\u{202e}ab\\u{9b}1m"',
  );
});

test("of many warnings the first are told, and every error", () => {
  const faults = [
    ...[1, 2, 3].map((line) => fault("a.md", line, "warning")),
    fault("b.md", 1, "error"),
  ];
  expect(faultText(listFaults(faults, 2)).split("\n")).toEqual([
    "a.md:1: warning: m",
    "a.md:2: warning: m",
    "b.md:1: m",
    "… and 1 more, which npm run check lists",
    "1 error and 3 warnings in 2 files",
  ]);
});
