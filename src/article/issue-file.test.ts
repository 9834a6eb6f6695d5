import { describe, expect, test } from "vitest";
import { formatFault } from "./fault-list.ts";
import { createIssueParser, isIssueFile, pagesFolder } from "./issue-file.ts";

const parse = createIssueParser("Africa/Cairo");
const faultsOf = (text: string, file = "1906/02/25/issue.yaml") =>
  parse(file, text).faults.map((fault) => formatFault(fault).slice(file.length + 1));

test("an issue's file is read: its date from its path, pages as texts or maps", () => {
  const text = [
    "volume: 1",
    "issue: 5-6",
    "hijri: 1324-01-01",
    "pages:",
    "  - scans/1.tif",
    '  - {label: "٢ مكرر", image: https://iiif.example.org/2/info.json, width: 10, height: 20}',
    "  - label: 3",
    "source: {url: https://example.org/x}",
  ].join("\n");
  expect(parse("1906/02/25/issue-evening.yaml", text)).toEqual({
    faults: [],
    issue: {
      file: "1906/02/25/issue-evening.yaml",
      date: "1906-02-25",
      label: "evening",
      volume: 1,
      issue: "5–6",
      hijri: { year: 1324, month: 1, day: 1 },
      pages: [
        { image: "scans/1.tif", line: 5 },
        {
          label: "2 مكرر",
          image: "https://iiif.example.org/2/info.json",
          width: 10,
          height: 20,
          line: 6,
        },
        { label: "3", line: 7 },
      ],
      source: "https://example.org/x",
    },
  });
  expect(parse("1906/03/issue.yaml", "").issue?.date).toBe("1906-03");
  expect(parse("x/issue.yaml", "date: 1906-03-04").issue?.date).toBe("1906-03-04");
});

describe("what is wrong is told with its line", () => {
  test.each([
    ["date: 1906-02-26", "1: date: found 1906-02-26, but the file's path says 1906-02-25"],
    ["issue: x", '1: issue: found "x", expected the number of an issue, such as 12'],
    ["rights: x\nisue: 3", '2: unknown key "isue"; did you mean "issue"?'],
    [
      "pages:\n  - {label: 1, imag: x}",
      '2: unknown key "pages.imag, item 1"; did you mean "pages.image',
    ],
    ["pages:\n  - x.tif\n  - http://example.org/x.tif", '3: pages.image, item 2: found "http:'],
    ["pages: [https://localhost/x.tif]", '1: pages.image, item 1: found "https://localhost'],
    ["pages: [https://10.0.0.1/x.tif]", "1: pages.image, item 1: found"],
    ["pages: [https://me:pw@example.org/x.tif]", "1: pages.image, item 1: found"],
    ["pages: [x.tif", "1: found a text or a list that does not end, expected ]"],
    ["hijri: 1325-01-01", "1: warning: hijri: found 1325-01-01, which is not within a day of"],
    [`pages: [${"x.tif,".repeat(2001)}]`, "1: pages: expected 2000 pages at most"],
    ["- x", "1: found a list, expected keys and values"],
  ])("%j", (text, fault) => {
    const faults = faultsOf(text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });

  test("of the path", () => {
    expect(faultsOf("", "x/issue.yaml")[0]).toContain("date: missing; expected a day such as");
    expect(faultsOf("", "1906/02/30/issue.yaml")[0]).toContain("the path says 1906-02-30");
    expect(faultsOf("", "1906/02/25/issue-a b.yaml")[0]).toContain('found "a b"');
  });
});

test("files and folders have the names of issues, or not", () => {
  expect(["issue.yaml", "a/issue-2.yaml", "a/issue.yml", "a/tissue.yaml"].map(isIssueFile)).toEqual(
    [true, true, false, false],
  );
  expect(pagesFolder("1906/02/25/issue-evening.yaml")).toBe("1906/02/25/pages-evening/");
});
