/** Pages of every shape: what their authors left out, and what their programs put in. */
import { expect, test } from "vitest";
import { importInto } from "../../testing/import/import-into.ts";
import { pageOf, png, sentence } from "../../testing/import/pages.ts";
import { cpuTimeOf } from "../../testing/cpu-time.ts";

const lines = ["الأول", "الثاني", "الثالث", "الرابع", "الخامس"].map(
  (number) => `السطر ${number}: ${sentence}`,
);
const paragraphs = lines.map((line) => `<p>${line}</p>`).join("\n");
const breaks = lines.join("<br><br>\n");
const whole = (body: string, head = "<title>عنوان</title>") =>
  `<html><head>${head}</head><body>${body}</body></html>`;
const half = (from: number, to: number) =>
  lines
    .slice(from, to)
    .map((line) => `<p>${line}</p>`)
    .join("");

test.each([
  ["no element of its own", `<title>عنوان</title><h1>عنوان</h1>${paragraphs}`],
  [
    "a warning before the page",
    `<br />\n<b>Warning</b>: x() in <b>/x.php</b><br />\n${whole(paragraphs)}`,
  ],
  [
    "a script before the page",
    `<script>var a="<p>";</script><!-- x -->\n<!doctype html>${whole(paragraphs)}`,
  ],
  ["byte order marks", `\ufeff\ufeff\n${whole(paragraphs)}`],
  [
    "XHTML",
    `<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x" "y">\n${whole(`<div/>${paragraphs}`, '<title>عنوان</title><script src="x.js"/>')}`,
  ],
  ["two documents", whole(half(0, 2)) + whole(half(2, 5))],
  [
    "a form around the page",
    whole(
      `<form id="aspnetForm"><input type="hidden"><table><tr><td><a href="/">x</a></td><td><h1>عنوان</h1>${paragraphs}</td></tr></table></form>`,
    ),
  ],
  [
    "a form around the text",
    whole(`<div><form><div>${breaks}</div><input type="submit"></form></div>`),
  ],
  [
    "a table for layout",
    whole(
      `<table><tr><td><font size="2"><a href="1">سياسة</a></font></td><td><font size="5"><b>عنوان</b></font><br><br><font size="3">${breaks}</font></td></tr></table>`,
    ),
  ],
  [
    "a row for each paragraph",
    whole(`<table>${lines.map((line) => `<tr><td>${line}</td></tr>`).join("")}</table>`),
  ],
  [
    "tables in tables",
    whole(
      `<center><table><tr><td>${[lines.slice(0, 2), lines.slice(2)].map((some) => `<table><tr><td>${some.join("<br>")}</td></tr></table>`).join("")}</td></tr></table></center>`,
    ),
  ],
  [
    "a division for each paragraph",
    whole(lines.map((line) => `<div><div>${line}</div></div>`).join("<div></div>")),
  ],
  ["paragraphs that are not closed", whole(lines.join("<p>"))],
  ["a text as it was typed", whole(`<pre>${lines.join("\n\n")}</pre>`)],
  [
    "a text that a script shows",
    whole(`<article style="display:none"><h1>عنوان</h1>${paragraphs}</article>`),
  ],
  [
    "the rest behind a button",
    whole(
      `<article><h1>عنوان</h1>${half(0, 3)}<div style="display: none">${half(3, 5)}</div></article>`,
    ),
  ],
  [
    "the first lines in a box of their own",
    whole(
      `<div><h1>عنوان</h1><div class="intro">${lines[0]}</div></div><div class="body">${half(1, 5)}</div>`,
    ),
  ],
])("a page with %s has all of its text", async (_, page) => {
  const { files } = await importInto("html", { "a.html": page }, { date: "2016-03-04" });
  const [text = ""] = Object.values(files);
  expect(lines.map((line) => text.split(line.trim()).length - 1)).toEqual(lines.map(() => 1));
  expect(text).toContain("title: عنوان");
  expect(text).not.toMatch(/Warning|var a/);
});

test.each(
  [
    ["", "empty"],
    [" \n", "empty"],
    ["<!-- x -->", "empty"],
    ["<!doctype html>", "empty"],
    ["<html><body></body></html>", "empty"],
    ["OK", "not an article"],
    ['<frameset><frame src="menu.htm"><frame src="main.htm"></frameset>', "menu.htm, main.htm"],
    ["<div>".repeat(30_000), "empty"],
    [
      whole(`<ul>${"<li><a href=x>عنوان خبر طويل من أخبار اليوم</a></li>".repeat(60)}</ul>`),
      "not an article",
    ],
  ].map(([page = "", reason = ""]) => ({ page, reason, begin: page.slice(0, 40) })),
)(
  "the page $begin is skipped with a reason, and the next one is read",
  async ({ page, reason }) => {
    const { summary } = await importInto("html", { "a.html": page, "b.html": pageOf("سليمة") });
    expect(summary.counts).toMatchObject({ imported: 1, skipped: 1 });
    expect(Object.keys(summary.reasons).join()).toContain(reason);
  },
);

test("pictures and players between paragraphs stay, however they are divided; teasers go", async () => {
  const figure = (src: string) =>
    `<figure><img src="${src}"><figcaption>${src}</figcaption></figure>`;
  const shown = [
    `<div class="gallery">${figure("a.png")}${figure("b.png")}</div>`,
    '<div class="media"><ul><li><a href="c.png"><img src="c.png"></a><p>تعليق</p></li></ul></div>',
    '<noscript><img src="d.png"></noscript>',
    '<div class="player"><audio src="https://x.example/talk.mp3"></audio></div>',
    '<object><param name="movie" value="http://www.youtube.com/v/QQ"><embed src="http://www.youtube.com/v/QQ"></object>',
    '<div class="related"><a href="x.html"><img src="e.png"></a></div>',
  ].join(`<p>${sentence}</p>`);
  const pictures = Object.fromEntries(
    ["a", "b", "c", "d", "e"].map((name) => [
      `${name}.png`,
      Buffer.from([...png, ...Buffer.from(name)]),
    ]),
  );
  const { files } = await importInto("html", { "a.html": pageOf("أ", shown), ...pictures });
  const [text = ""] = Object.values(files);
  const found = text.matchAll(
    /images\/(\w)-|\[https:\/\/(?:x\.example|www\.youtube\.com)\/([^\]]*)/g,
  );
  expect(Array.from(found, ([, picture, address]) => picture ?? address)).toEqual([
    "a",
    "b",
    "c",
    "d",
    "talk.mp3",
    "watch?v=QQ",
  ]);
  expect(text).toContain("تعليق");
});

test("a page has the headline that stands above its text, and the author's line that Readability takes out", async () => {
  const { files } = await importInto("html", {
    "a.html": whole(
      `<h3>مقتل ثلاثة</h3><p class="author">بقلم: د. سعاد الصباح</p><p>الجمعة 4 سبتمبر 2009 م، العدد 11239</p>${paragraphs}`,
      "<title>جريدة الأيام - مقتل ثلاثة</title>",
    ),
  });
  expect(Object.values(files).join()).toContain(
    "title: مقتل ثلاثة\ndate: 2009-09-04\nauthor: د. سعاد الصباح",
  );
});

test("what Readability leaves out of the middle of a text is told", async () => {
  const box = `<div class="extra sponsor">${"ملاحظة طويلة في وسط النص. ".repeat(5)}</div>`;
  const { files, summary } = await importInto("html", { "a.html": pageOf("أ", box) });
  const [text = ""] = Object.values(files);
  const isThere = text.includes("ملاحظة طويلة");
  expect(isThere || summary.notes["passage-left-out"] !== undefined).toBe(true);
});

test("a link to a page beside one that has no address is told", async () => {
  const { summary } = await importInto("html", {
    "a.html": pageOf("أ", '<p>انظر <a href="b.html">المقال</a>.</p>'),
    "b.html": pageOf("ب"),
  });
  expect(summary.notes["link-to-page-beside"]?.count).toBe(1);
});

test("hostile pages take time in proportion to their length", async () => {
  const fonts = Array.from({ length: 2000 }, (_, i) => `<font size="${i}">`).join("");
  const pages = {
    "a.html": `<p>${fonts}</p>${"<p>x".repeat(20_000)}`,
    "b.html": '<div style="display:none"><p>'.repeat(10_000),
    "c.html": `<?xml version="1.0"?>${"<a /".repeat(100_000)}`,
  };
  expect(await cpuTimeOf(() => importInto("html", pages))).toBeLessThan(60);
});

test("pages of a mirrored site are read whatever made them, and other files counted", async () => {
  const { summary } = await importInto("html", {
    "news.php?id=5": pageOf("أ"),
    "b/Default.ASPX": pageOf("ب"),
    "c.pdf": "%PDF",
    "d.png": "",
    e: pageOf("ج"),
  });
  expect(summary.counts).toMatchObject({ imported: 2, skipped: 2 });
  expect(Object.keys(summary.reasons)).toEqual([
    "not read: 1 × a name without an ending",
    "not read: 1 × .pdf",
  ]);
});
