import { describe, expect, test } from "vitest";
import { readBody, splitFile } from "./front-matter.ts";
import { english } from "../messages/message.ts";

const faultsOf = (text: string) =>
  splitFile(text).faults.map(({ line, message }) => ({ line, message: english(message) }));

describe("splitFile", () => {
  test("every scalar is a text, and a key without a value is not given", () => {
    const { data, faults } = splitFile(
      "---\ntitle: 2024\ndate: 1932\nkicker:\ntags: [yes, 1e3]\n---\n",
    );
    expect(data).toEqual({ title: "2024", date: "1932", tags: ["yes", "1e3"] });
    expect(faults).toEqual([]);
  });

  test.each([
    ["LF", "---\ntitle: a\n---\nنص\n", "نص\n", 4],
    ["CRLF and a byte order mark", "\ufeff---\r\ntitle: a\r\n---\r\nنص\r\n", "نص\n", 4],
    ["spaces after the fences", "---  \ntitle: a\n--- \nنص", "نص", 4],
    ["no body", "---\ntitle: a\n---", "", 3],
    ["a body that begins with a line of dashes", "---\ntitle: a\n---\n---\nنص", "---\nنص", 4],
    ["an empty front matter", "---\n---\nنص", "نص", 3],
    ["dashes within a text", "---\ntitle: |\n  a\n  ---\n---\nنص", "نص", 6],
  ])("finds the body: %s", (_, text, body, bodyLine) => {
    expect(splitFile(text)).toMatchObject({ body, bodyLine, faults: [] });
    expect(readBody(text)).toBe(body);
  });

  test("finds the lines of keys and items, or of the nearest key above", () => {
    const { lineOf } = splitFile(
      "---\ntitle: a\ntags:\n  - b\n\n  - c\nsource:\n  url: d\nplaces: [e,\n  f]\n---\n",
    );
    const lines = [["title"], ["tags", 1], ["tags", 9], ["source", "url"], ["source", "x"]];
    expect(lines.map(lineOf)).toEqual([2, 6, 3, 8, 7]);
    expect([["places", 1], ["nothing"], []].map(lineOf)).toEqual([10, 1, 1]);
  });
});

test.each([
  ["", 1, 'no front matter: found "", expected "---" as the first line'],
  ["# عنوان\n", 1, 'no front matter: found "# عنوان", expected "---" as the first line'],
  ["---js\n{}\n---\n", 1, 'found "---js", expected "---" alone: front matter is read as YAML only'],
  [
    "--- json\n{}\n---\n",
    1,
    'found "--- json", expected "---" alone: front matter is read as YAML only',
  ],
  ["---\ntitle: a\n", 1, 'front matter without an end, expected a line "---"'],
  ["---\n- a\n---\n", 2, 'found a list, expected keys and values such as "title: …"'],
  ["---\nعنوان\n---\n", 2, 'found "عنوان", expected keys and values such as "title: …"'],
  ["---\ntitle: a\ntitle: b\n---\n", 3, 'key "title" is given twice'],
  ["---\n__proto__: {a: b}\n---\n", 2, 'key "__proto__" is not allowed'],
  ["---\nsource:\n  constructor: a\n---\n", 3, 'key "constructor" is not allowed'],
  [
    "---\ntitle: &a b\n---\n",
    2,
    'found the YAML anchor "&a", expected a text; one that begins with & in quotes',
  ],
  [
    "---\ntitle: *نجم*\n---\n",
    2,
    'found the YAML alias "*نجم*", expected a text; one that begins with * in quotes',
  ],
  [
    "---\ntitle: !!js/function x\n---\n",
    2,
    'found the YAML tag "tag:yaml.org,2002:js/function", expected a text; one with ! in quotes',
  ],
  ["---\ntags: !x [a]\n---\n", 2, 'found the YAML tag "!x", expected a text; one with ! in quotes'],
  ["---\n? [a]\n: b\n---\n", 2, "found a key that is not a text"],
  [
    "---\na: [[[[b]]]]\n---\n",
    2,
    "found lists and maps within each other, expected two levels at most",
  ],
  [
    "---\na: b\ntitle: خبر: كذا\n---\n",
    3,
    'found ": " within a text, expected such a text in quotes: title: "…: …"',
  ],
  [
    "---\ntitle: @اسم\n---\n",
    2,
    'found a text that begins with @, expected it in quotes: title: "…"',
  ],
  ["---\nsource:\n\turl: a\n---\n", 3, "found a tab before a key, expected spaces"],
  [
    "---\na: b\n...\nc: d\n---\n",
    4,
    'found a second YAML document, expected one between "---" and "---"',
  ],
  [
    '---\na: b\ntitle: "abc\ndate: 2024\n---\n',
    3,
    'found a text or a list that does not end, expected " at its end',
  ],
  ["---\ntags: [a, b\n---\n", 2, "found a text or a list that does not end, expected ] at its end"],
  [
    "---\na: b\nسطر وحده\nc: d\n---\n",
    3,
    'found "سطر وحده", expected a key, a colon, a space and a text: title: …',
  ],
  [
    '---\ntitle: "C:\\دار"\n---\n',
    2,
    "found \\دار in a text in double quotes, expected \\\\ for each \\",
  ],
  [
    '---\ntitle: "قال" فلان\n---\n',
    2,
    "found more behind the end of a text in quotes or of a list, expected all within it",
  ],
  [
    "---\na: b\n  c: d\n---\n",
    2,
    'found ": " within a text, expected such a text in quotes: title: "…: …"',
  ],
  [
    "---\na:\n  b: c\n d: e\n---\n",
    4,
    "found a line that begins further in or out than those beside it, expected one column",
  ],
  [
    "---\n a: b\nc: d\n---\n",
    3,
    "found a line that begins further in or out than those beside it, expected one column",
  ],
  [
    '---\ntitle: "خبر"#1\n---\n',
    2,
    "found more behind the end of a text in quotes or of a list, expected all within it",
  ],
  [
    "---\ntags: [a, , b]\n---\n",
    2,
    "found a comma without an item before it, expected [first, second]",
  ],
  ...Object.entries({
    "*": "* خبر",
    "!": "!نص",
    ">": "> نص",
    "|": "| نص",
    "}": "}",
    "-": "- خبر",
  }).map(([sign, title]): [string, number, string] => [
    `---\ntitle: ${title}\n---\n`,
    2,
    `found a text that begins with ${sign}, expected it in quotes: title: "…"`,
  ]),
])("%j is refused", (text, line, message) => {
  expect(faultsOf(text)).toEqual([{ line, message }]);
});

test("data has no prototype but Object's, whatever the keys", () => {
  const { data } = splitFile("---\n__proto__: {polluted: yes}\ntoString: a\n---\n");
  expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
  expect(Object.keys(data ?? {})).toEqual(["toString"]);
  expect({}).not.toHaveProperty("polluted");
});

test("front matter without an end in sight is not parsed", () => {
  const message = "front matter of 70005 characters, expected 65536 at most";
  expect(faultsOf(`---\na: ${"b".repeat(70_000)}\n---`)).toEqual([{ line: 1, message }]);
});
