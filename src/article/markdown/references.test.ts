import { expect, test, vi } from "vitest";
import { html } from "../../html/html.ts";
import { referencesOf, renderMarkdown } from "./index.ts";
import { parser } from "./parser.ts";

test("read-also headlines, and pictures with their lines", () => {
  const body = [
    "نص ![أ](a.jpg)",
    "سطر ![ب](b%20c.jpg)",
    "",
    "> - ![ج](https://example.org/c.jpg)",
    "",
    "اقرأ أيضًا| **الأول**",
    "إقرأ أيضاً: [الثاني](/x/)",
    "",
    "`![لا](d.jpg)` \\![لا](e.jpg) ![لا](javascript:f)",
  ].join("\n");
  expect(referencesOf(body, 10)).toEqual({
    readAlso: ["الأول", "الثاني"],
    pictures: [
      { src: "a.jpg", line: 10 },
      { src: "b c.jpg", line: 11 },
      { src: "https://example.org/c.jpg", line: 13 },
    ],
  });
});

test.each([
  "ا&#1602;رأ أيضًا| عنوان",
  "اق**رأ** أيضًا| عنوان",
  "اقرأ\u00a0أيضًا\u200f| عنوان",
  "> اقرأ\n> أيضًا| عنوان",
  "- ![أ\n  ب](a.jpg)",
  "![أ]\n\n[أ]: a.jpg",
  "نص^[![أ](a.jpg)]",
])("finds what is rendered, no more and no less: %j", (body) => {
  const shown: string[] = [];
  renderMarkdown(body, {
    figure: ({ src }) => (shown.push(src), html``),
    readAlso: (headline) => (shown.push(headline), html``),
    link: (href) => href,
  });
  const { readAlso, pictures } = referencesOf(body);
  expect([...readAlso, ...pictures.map(({ src }) => src)]).toEqual(shown);
});

test("a text that points at nothing is not parsed", () => {
  const parse = vi.spyOn(parser, "parse");
  referencesOf("اقرأ الكتاب أيضًا، [رابط](/x/)!");
  expect(parse).not.toHaveBeenCalled();
  parse.mockRestore();
});
