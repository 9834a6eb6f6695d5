import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { shownLine, shownText, withoutMarks } from "./shown-text.ts";

test.each([
  ["<p>أ</p>ب<br>ج <b>د</b>هـ", "أ\nب\nج دهـ"],
  ["<table><tr><td>أ</td><td>ب</td></tr><tr><td>ج</td></tr></table>", "أ ب\nج"],
  ["<ul><li>أ<li>ب</ul><pre>ج\nد</pre>", "أ\nب\nج\nد"],
  [
    "أ<script>x</script><span hidden>ب</span><button>ج</button>د<wbr>هـ\n و",
    "أده و".replace("ده", "دهـ"),
  ],
  ['<span style="display:block">أ</span><span>ب</span>', "أ\nب"],
])("%s shows its lines", (html, lines) => {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const body = document.body as unknown as Node;
  expect(shownText(body)).toBe(lines);
  expect(shownLine(body)).toBe(lines.replaceAll("\n", " "));
});

test.each([
  ["وصول الوفد<br />إلى <b>المطار</b>", "وصول الوفد إلى المطار"],
  ["<li>أ</li><li>ب</li>", " أ  ب "],
  ["a < b و<غزة> وi<5", "a < b و<غزة> وi<5"],
])("a field without its marks: %s", (field, text) => {
  expect(withoutMarks(field)).toBe(text);
});
