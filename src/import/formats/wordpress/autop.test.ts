import { expect, test } from "vitest";
import { autop } from "./autop.ts";
import { cpuTimeOf } from "../../../testing/cpu-time.ts";

/** The HTML without the line ends between tags, which show nothing. */
const shown = (html: string) => autop(html).replace(/\n/g, "");

test.each([
  ["blank lines and line ends", "أ\nب\n\nج", "<p>أ<br>ب</p><p>ج</p>"],
  ["Windows line ends and lines of spaces", "أ\r\n \t\r\nب", "<p>أ</p><p>ب</p>"],
  ["a line of a space that editors wrote", "أ\n&nbsp;\nب", "<p>أ</p><p>ب</p>"],
  [
    "one <p> among them",
    '<p style="text-align: center">و</p>\nأ\n\nب',
    '<p style="text-align: center">و</p><p>أ</p><p>ب</p>',
  ],
  ["lines within a <p>", "<p>أ\nب</p>", "<p>أ<br>ب</p>"],
  ["a blank line within a <p>", "<p>أ\n\nب</p>", "<p>أ</p><p>ب</p>"],
  ["a <p> that nothing closes", "<p>أ\n<h2>ب</h2>ج", "<p>أ</p><h2>ب</h2><p>ج</p>"],
  ["lines after a heading", "<h3>قصيدة</h3>\nأ\nب", "<h3>قصيدة</h3><p>أ<br>ب</p>"],
  ["a heading of two lines", "<h3>أ\nب</h3>", "<h3>أ<br>ب</h3>"],
  ["text around a block", "أ<div>ب</div>ج", "<p>أ</p><div><p>ب</p></div><p>ج</p>"],
  [
    "a quotation of paragraphs",
    "<blockquote>أ\n\nب</blockquote>",
    "<blockquote><p>أ</p><p>ب</p></blockquote>",
  ],
  ["a list", "<ul>\n<li>أ\nب</li>\n<li>ج</li>\n</ul>", "<ul><li>أ<br>ب</li><li>ج</li></ul>"],
  [
    "cells",
    "<table>\n<tr>\n<td>أ\nب</td><td>ج\n\nد</td></tr></table>",
    "<table><tr><td>أ<br>ب</td><td><p>ج</p><p>د</p></td></tr></table>",
  ],
  ["breaks and line ends together", "أ<br />\nب<br><br>ج", "<p>أ<br>ب</p><p>ج</p>"],
  ["bold that goes on", "<b>أ\n\nب</b> ج", "<p><b>أ</b></p><p><b>ب</b> ج</p>"],
  [
    "a link around a block",
    '<a href="/x"><div>أ</div></a>',
    '<div><p><a href="/x">أ</a></p></div>',
  ],
  ["a script", "أ\n<script>a\n\n<b</script>\nب", "<p>أ<br><script>a  <b</script><br>ب</p>"],
  ["a line end within a tag", '<img\nalt="أ"> ب', '<p><img alt="أ"> ب</p>'],
  ["a closing tag of nothing", "أ</div>ب</b>ج", "<p>أ</p><p>بج</p>"],
  ["signs that are no tags", "3 < 5\nو 6 > 2 <<", "<p>3 < 5<br>و 6 > 2 <<</p>"],
])("%s", (_name, input, output) => {
  expect(shown(input)).toBe(output);
});

test("preformatted text stays as it is", () => {
  const pre = '<pre class="wp-block-verse">شطر\n\n  شطر <b>ث</b></pre>';
  expect(autop(`أ\n${pre}\nب`)).toBe(`<p>أ</p>\n${pre}\n<p>ب</p>`);
});

test.each(["<", '<a b="', "<!--", "<div>", "<b>x\n\n", "<pre>", "<br> ", "</li><div>"])(
  "takes time by the length of %s",
  async (part) => {
    expect(await cpuTimeOf(() => autop(part.repeat(20_000)))).toBeLessThan(5);
  },
);
