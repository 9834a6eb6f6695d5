import { expect, test, vi } from "vitest";
import { html } from "../../lib/html.ts";
import { renderMarkdown, type RenderContext } from "./index.ts";

const context: RenderContext = {
  figure: () => html`<figure></figure>`,
  readAlso: () => html`<aside></aside>`,
  link: (href) => href,
};

test("every link is written as the page says, and only another site's is marked as such", () => {
  const link = vi.fn<RenderContext["link"]>((href) =>
    href.replace("https://archive.example/", "/base/"),
  );
  const body = "[أ](https://archive.example/أ) [ب](07-b.md) [ج](https://example.org)";
  expect(renderMarkdown(body, { ...context, link })).toBe(
    '<p><a href="/base/%D8%A3">أ</a> <a href="07-b.md">ب</a> ' +
      '<a href="https://example.org" rel="noopener noreferrer">ج</a></p>\n',
  );
  expect(link.mock.calls.flat()).toEqual([
    "https://archive.example/%D8%A3",
    "07-b.md",
    "https://example.org",
  ]);
});

test("what the page returns for a link is escaped", () => {
  const link = () => '"><script>';
  expect(renderMarkdown("[أ](/)", { ...context, link })).toBe(
    '<p><a href="&quot;&gt;&lt;script&gt;">أ</a></p>\n',
  );
});

test("without words, footnotes are numbers and arrows", () => {
  expect(renderMarkdown("نص^[حاشية]", context)).toBe(
    '<p>نص<sup class="footnote-ref"><a href="#fn-1" id="fnref-1">1</a></sup></p>\n' +
      '<section class="footnotes">\n<ol>\n' +
      '<li id="fn-1"><p>حاشية <a class="footnote-back" href="#fnref-1">↑</a></p>\n</li>\n' +
      "</ol>\n</section>\n",
  );
});

test("a rendering leaves nothing behind for the next", () => {
  const body = "نص[^1]\n\n[^1]: حاشية\n\n[أ]: /x\n";
  expect(renderMarkdown(body, context)).toBe(renderMarkdown(body, context));
  expect(renderMarkdown("[أ] [^1]", context)).toBe("<p>[أ] [^1]</p>\n");
});

test("in a text that is read from left to right, Arabic sentences have their own side", () => {
  const body =
    "The minister arrived in Cairo.\n\nوصل الوزير إلى القاهرة.\n\nThe word سلام means peace.\n";
  expect(renderMarkdown(body, { ...context, direction: "ltr" })).toBe(
    "<p>The minister arrived in Cairo.</p>\n" +
      '<p dir="rtl">وصل الوزير إلى القاهرة.</p>\n' +
      "<p><bdi>The word</bdi> سلام <bdi>means peace</bdi>.</p>\n",
  );
});

test.each([
  ["المساحة 5 m² وH₂O", "<p>المساحة 5 <bdi>m²</bdi> و<bdi>H₂O</bdi></p>\n"],
  ["+20 2 1234567", "<p><bdi>+20 2 1234567</bdi></p>\n"],
])("what is read from left to right keeps its order: %s", (body, page) => {
  expect(renderMarkdown(body, context)).toBe(page);
});
