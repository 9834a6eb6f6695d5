import { expect, test, vi } from "vitest";
import { html } from "../../lib/html.ts";
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
    links: [{ href: "e.jpg", line: 18 }],
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
  "[أ][ب] [ب]\n\n[ب]: x.pdf",
  "<HTTPS://example.org> <a@example.org> [ج](mailto:b@example.org)",
  "[![أ](a.jpg)](b.jpg) ![د [هـ](c.pdf)](d.jpg)",
  "اقرأ أيضًا| [عنوان](https://example.org/x)",
])("finds what is rendered, no more and no less: %j", (body) => {
  const shown: string[] = [];
  const linked: string[] = [];
  renderMarkdown(body, {
    figure: ({ src }) => (shown.push(src), html``),
    readAlso: (headline) => (shown.push(headline), html``),
    link: (href) => (linked.push(href), href),
  });
  const { readAlso, pictures, links } = referencesOf(body);
  expect(links.map(({ href }) => href)).toEqual(linked);
  expect([...readAlso, ...pictures.map(({ src }) => src)]).toEqual(shown);
});

test("links, each with its own line", () => {
  const body = [
    "سطر [أ](a) ![ص](p.jpg)", // 5
    "سطر [ب](b) `[لا](x)` \\[لا](x)",
    "اقرأ أيضًا| [الأول](https://example.org/x)",
    "[ج",
    "د](c) [هـ](d) ^[حاشية [و](e)]", // 9
    "",
    "> - [ز](f)", // 11
    "",
    "| [ح](g) | ط |", // 13
    "|---|---|",
    "| ي | [ك](h) |",
    "",
    "[^1]: سطر", // 17
    "    [ل](i)",
    "",
    "نص[^1] [لا](javascript:x) [م](j)",
  ].join("\n");
  const found = referencesOf(body, 5).links.map(({ href, line }) => `${href} ${line}`);
  expect(found.sort()).toEqual([
    "a 5",
    "b 6",
    "c 8",
    "d 9",
    "e 9",
    "f 11",
    "g 13",
    "h 15",
    "i 18",
    "j 20",
  ]);
});

test("a text that points at nothing is not parsed", () => {
  const parse = vi.spyOn(parser, "parse");
  referencesOf("اقرأ الكتاب أيضًا [كذا]، (هنا)!");
  expect(parse).not.toHaveBeenCalled();
  parse.mockRestore();
});
