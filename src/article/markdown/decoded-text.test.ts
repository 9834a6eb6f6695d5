import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderMarkdown } from "../index.ts";
import { html } from "../../lib/html.ts";
import { decodeReferences, escapeLine, plainToMarkdown } from "./decoded-text.ts";

/** A text as a reader sees it when it is rendered, without white space. */
function seen(markdown: string): string {
  const page = renderMarkdown(markdown, {
    figure: () => html`<figure></figure>`,
    readAlso: (headline) => html`<p>${headline}</p>`,
    link: (href) => href,
  });
  const text = decodeReferences(page.replace(/<[^>]*>/g, "")).text;
  return text.replace(/[\s\u2066-\u2069]/gu, "");
}

const words = fc.array(
  fc.oneof(
    fc.constantFrom(
      ..."السلام عليكم - * + # ## > 1. 2) _a_ __ ** *س* `ك` ``` ~~~ ~~ [س](ص) [^1] [^1]: ![س](ص) <b> </b> <https://a.b> <!-- & &amp; &#35; | |-|-| --- === \\ \\n http://a.b/?x=1&y=2 a_b «س» : :--- [س]: / snake_case_ 1986\\. ً 👨‍👩‍👧".split(
        " ",
      ),
      "\n",
      "\n\n",
      "    ",
      "\t",
    ),
    fc.string({ unit: "grapheme", maxLength: 6 }),
  ),
  { maxLength: 40 },
);

test("a plain text as Markdown shows every character when it is rendered", () => {
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join(" ");
      expect(seen(plainToMarkdown(text))).toBe(text.replace(/[\s\u2066-\u2069]/gu, ""));
    }),
    { numRuns: 3000 },
  );
});

describe("an ordinary sentence", () => {
  test.each(["قال: «نعم» (2-1)، بنسبة 3.5%", "- 5 درجات", "snake_case و a@b.example"])(
    "is hardly marked: %s",
    (line) => {
      expect(escapeLine(line).length - line.length).toBeLessThanOrEqual(1);
    },
  );
});

test("blank lines part paragraphs, and lines where there are none", () => {
  expect(plainToMarkdown("بيت\nشعر\n\nنثر")).toBe("بيت\\\nشعر\n\nنثر");
  expect(plainToMarkdown("فقرة\n فقرة")).toBe("فقرة\n\nفقرة");
});

test("character references are read once", () => {
  expect(decodeReferences("&quot;س&quot; &amp;lt; &#1575;&#x627; &unknown; R&D;")).toEqual({
    text: '"س" &lt; اا &unknown; R&D;',
    count: 5,
  });
});
