import { expect, test } from "vitest";
import { withMarks } from "./marks.ts";
import { token } from "./tokens.ts";

const words = new Map([
  ["sQ4x", "الأقسام"],
  ["a8Zk", "{n} من {all}"],
]);
const sections = token("sQ4x", "الأقسام");
const counted = token("a8Zk", `${token("number:12", "١٢")} من ٢٠`);

test("an element that holds a word and nothing else bears its mark, other words get an element", () => {
  expect(withMarks(`<p>${sections}</p><p>في ${sections}: <b>٣</b></p>`, words)).toBe(
    '<p data-w="sQ4x">الأقسام</p><p>في <span data-w="sQ4x">الأقسام</span>: <b>٣</b></p>',
  );
});

test("a mark says what has been filled into a word", () => {
  expect(withMarks(`<b>${counted}</b>`, words)).toBe(
    `<b data-w="a8Zk~n=number:12~all='٢٠">١٢ من ٢٠</b>`,
  );
});

test("an attribute's word is marked beside that of the text", () => {
  expect(withMarks(`<a title="${sections}">${sections}</a>`, words)).toBe(
    '<a title="الأقسام" data-w="sQ4x title=sQ4x">الأقسام</a>',
  );
});

test("a title is marked as a whole, and what is no text of the page is not", () => {
  const page = `<head><title>${sections} | X</title><meta content="${sections}">
<script type="application/json">{"a":">${sections}>"}</script></head><body>`;
  expect(withMarks(page, words)).toBe(`<head><title data-w="sQ4x+'%20|%20X">الأقسام | X</title>\
<meta content="الأقسام">
<script type="application/json">{"a":">الأقسام>"}</script></head><body>`);
});

test("what an article forges of a token is text", () => {
  expect(
    withMarks("<p>\uFDD0a&quot; onclick=1\uFDD1نص\uFDD2 \uFDD1 \uFDD2</p>", words),
  ).not.toMatch(/[\uFDD0-\uFDD2]|data-w/);
});
