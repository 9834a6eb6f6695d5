import { expect, test } from "vitest";
import { withFrontMatter } from "./front-matter-text.ts";

const upper = (yaml: string) => yaml.toUpperCase();

test.each([
  ["---\na: b\n---\n\nc\n", "---\nA: B\n---\n\nc\n"],
  ["\ufeff---\r\na: b\r\n---\r\nc", "\ufeff---\r\nA: B\r\n---\r\nc"],
  ["c\n\n---\n\na: b\n\n---\n", "c\n\n---\n\na: b\n\n---\n"],
])(
  "front matter is changed at the head of a file, and lines between rules are not: %j",
  (file, changed) => {
    expect(withFrontMatter(file, upper)).toBe(changed);
  },
);
