/** What an article of HTML is in the archive, from the file to the Markdown. */
import { expect, test } from "vitest";
import { importInto, type Imported } from "../testing/import/import-into.ts";

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const filler = `<p>${"وقال شهود إن المحال فتحت أبوابها وإن حركة السير عادت إلى ما كانت عليه. ".repeat(6)}</p>`;
const page = (content: string) =>
  `<!doctype html><html lang="ar"><head><meta charset="utf-8"><meta property="og:type" content="article">
<meta property="article:published_time" content="2016-03-04"><title>عنوان الصفحة</title>
<link rel="canonical" href="http://old.example/a/7.html"></head><body><article><h1>عنوان الصفحة</h1>
${filler}${content}${filler}</article></body></html>`;

/** The one article's text, without its front matter and what every page here has. */
function textOf({ files }: Imported): string {
  const [file = ""] = Object.values(files);
  return file
    .slice(file.indexOf("\n---\n") + 5)
    .split("\n\n")
    .filter((it) => !it.includes("وقال شهود"))
    .join("\n\n")
    .trim();
}

test("a saved page keeps notes, players, verse and relative links through Readability", async () => {
  const content = `<p>كتابه<sup><a href="#n1">1</a></sup> و<a href="../b.html">خبر</a>.</p>
<p style="white-space:pre-line">صدر
عجز</p><div style="white-space: pre-wrap"><p>صدر في قسم
عجز في قسم</p></div><div class="poem"><div>صدر ثان</div><div>عجز ثان</div></div>
<iframe src="https://www.google.com/maps/embed?pb=1"></iframe><audio src="talk.mp3"></audio>
<ol><li id="n1">السابق <a href="#r1">↩</a></li></ol>`;
  const imported = await importInto("html", { "a.html": page(content), "talk.mp3": "ID3" });
  expect(textOf(imported)).toMatch(
    new RegExp(
      [
        "كتابه\\[\\^1\\] و\\[خبر\\]\\(<http://old\\.example/b\\.html>\\)\\.",
        "",
        "صدر\\\\",
        "عجز",
        "",
        "صدر في قسم\\\\",
        "عجز في قسم",
        "",
        "صدر ثان\\\\",
        "عجز ثان",
        "",
        "\\[https://www\\.google\\.com/maps/embed\\?pb=1\\]\\(<https://www\\.google\\.com/maps/embed\\?pb=1>\\)",
        "",
        "\\[talk\\.mp3\\]\\(</files/talk-[0-9a-f]{8}\\.mp3>\\)",
        "",
        "\\[\\^1\\]: السابق",
      ].join("\n"),
    ),
  );
  expect(imported.summary.files).toBe(1);
});

test("files beside a page come along where they are linked; other kinds do not", async () => {
  const content = `<p><a href="report.pdf">تقرير</a> <a href="http://old.example/x.pdf">بعيد</a> <a href="page.html">صفحة</a></p>`;
  const files = { "a.html": page(content), "report.pdf": "%PDF-1.4", "page.txt": "x" };
  expect(textOf(await importInto("html", files))).toMatch(
    /^\[تقرير\]\(<\/files\/report-[0-9a-f]{8}\.pdf>\) \[بعيد\]\(<http:\/\/old\.example\/x\.pdf>\) \[صفحة\]\(<http:\/\/old\.example\/a\/page\.html>\)$/,
  );
});

test("a picture alone is an article; where it is not there, the report says so", async () => {
  const wordpress = (
    src: string,
  ) => `<?xml version="1.0"?><rss xmlns:content="c" xmlns:wp="w"><channel>
<item><title>كاريكاتير</title><content:encoded><![CDATA[<img src="${src}">]]></content:encoded><wp:post_id>1</wp:post_id>
<wp:post_date>2015-07-20 10:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>`;
  const drawn = await importInto("wordpress", { "a.xml": wordpress("a.png"), "a.png": png });
  expect(textOf(drawn)).toMatch(/^!\[\]\(<\/images\/a-[0-9a-f]{8}\.png>\)$/);
  const lost = await importInto("wordpress", { "a.xml": wordpress("b.png") });
  expect(Object.keys(lost.summary.reasons)).toEqual([
    "it has no text, and its picture is not there: …",
  ]);
});

test("fields of a dump lose their marks and references, however often they were escaped", async () => {
  const record = {
    title: "خبر&amp;nbsp;&quot;عاجل&quot;<br/>إلى <i>المطار</i>ات، a < b <غزة>",
    author: "أحمد&nbsp;علي، منى&amp;nbsp;السيد",
    summary: "<p>أول</p><p>ثان &eacute;&hearts;</p>",
    body: "نص",
    date: "2020-01-01",
    id: "abc",
  };
  const { files } = await importInto("jsonl", { "a.jsonl": JSON.stringify(record) });
  expect(files["2020/01/01-abc.md"]).toContain(`---
title: خبر "عاجل" إلى المطارات، a < b <غزة>
date: 2020-01-01
author:
  - أحمد علي
  - منى السيد
summary: أول ثان é♥
---`);
});

test("what is left out of a text is named in the report, with its count", async () => {
  const body = `<p>نص</p><iframe></iframe><button>أرسل</button><button>ارفع</button>`;
  const record = { title: "ع", body, date: "2020-01-01", id: "abc" };
  const { summary } = await importInto("jsonl", { "a.jsonl": JSON.stringify(record) });
  expect(summary.notes).toMatchObject({
    "left out: <iframe>": { count: 1 },
    "left out: <button>": { examples: ["2020/01/01-abc.md: 2: أرسل …"] },
  });
});
