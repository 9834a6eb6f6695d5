/** Every format, from a file to the archive, with files of our own. */
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { WARCRecord, WARCSerializer } from "warcio";
import { encode } from "../../article/repair/code-page.ts";
import { importInto, type Imported } from "../../testing/import/import-into.ts";
import { fixtures } from "../../testing/import/fixtures.ts";

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** The one article that was imported. */
function only({ files }: Imported): string {
  const [text, ...more] = Object.values(files);
  expect(more).toEqual([]);
  return text ?? "";
}

test("text: a masthead says when the page was opened, not when the article was published", async () => {
  const held = await importInto("text", { "page.txt": fixtures.text });
  expect(held.files).toEqual({});
  expect(held.summary.counts.held).toBe(1);
  const text = only(
    await importInto("text", { "page.txt": fixtures.text }, { date: "2022-01-16" }),
  );
  expect(text).toContain(`---
title: القوات تغادر المدينة
date: 2022-01-16
source:
  captured: 2024-05-07T17:53:00+03:00
  publisher: جريدة البلد
---

غادرت القوات المدينة أمس.

اقرأ أيضًا| عنوان آخر

وعاد الأهالي إلى بيوتهم.
`);
  expect(held.summary.notes["caption-without-picture"]?.examples[0]).toContain("أرشيفية");
});

test("text: windows-1256, a byline, a dateline of its own and the picture of its name", async () => {
  const page = `القوات تغادر المدينة
كتب: محمد حسن
نشر في: الأحد ١٦ يناير ٢٠٢٢ - ٠٥:٥٣ م
أرشيفية
أرشيفية

غادرت القوات المدينة أمس.`;
  // windows-1256 has no Arabic-Indic digits.
  const bytes = encode(
    page.replace(/[٠-٩]/g, (it) => String(it.charCodeAt(0) - 0x660)),
    "windows-1256",
  );
  const { files, summary } = await importInto("text", { "page.txt": bytes ?? "", "page.png": png });
  const text = only({ files, summary });
  expect(text).toContain("date: 2022-01-16T17:53:00+02:00");
  expect(text).toContain("author: محمد حسن");
  expect(text).toMatch(/image:\n {2}src: \/images\/page-[0-9a-f]{8}\.png\n {2}caption: أرشيفية/);
  expect(text.endsWith("---\n\nغادرت القوات المدينة أمس.\n")).toBe(true);
});

test.each(["utf-8", "windows-1256"])(
  "html: a saved page in %s, whatever it claims",
  async (charset) => {
    const bytes =
      charset === "utf-8" ? Buffer.from(fixtures.html) : encode(fixtures.html, "windows-1256");
    const { files, summary } = await importInto("html", {
      "saved.html": bytes ?? "",
      "saved_files/square.png": png,
      "front.html": fixtures.frontPage,
    });
    const text = files["2022/01/16-410826.md"] ?? "";
    expect(text).toMatch(/^title: القوات تغادر المدينة$/m);
    expect(text).toMatch(/^date: 2022-01-16T17:53:00\+02:00$/m);
    expect(text).toMatch(/^section: سياسة$/m);
    expect(text).toMatch(/^author: محمد حسن$/m);
    expect(text).toMatch(/^ {2}url: https:\/\/albalad\.example\/news\/410826$/m);
    expect(text).toMatch(/^ {2}captured: 2024-05-07T17:53:00\+03:00$/m);
    expect(text).toMatch(/^!\[الميدان\]\(<?\/images\/square-[0-9a-f]{8}\.png>? "صورة أرشيفية"\)$/m);
    expect(text).toMatch(/^اقرأ أيضًا\| عنوان آخر في البلد$/m);
    expect(text).toContain("[الوزارة](<https://ministry.example/a>)");
    expect(text).not.toMatch(/alert|<script|javascript:|شارك/);
    expect(summary.reasons).toEqual({
      "not an article: a list, a front page or an error, with too little text of its own":
        expect.anything(),
    });
  },
);

test("wordpress: posts with authors, topics, galleries and featured pictures; drafts stay out", async () => {
  const { files, summary } = await importInto("wordpress", {
    "export.xml": fixtures.wordpress,
    "uploads/2022/01/square.png": png,
  });
  const text = only({ files, summary });
  expect(Object.keys(files)).toEqual(["2022/01/16-101.md"]);
  expect(text).toMatch(/^title: القوات تغادر المدينة & تعود$/m);
  expect(text).toMatch(/^section: سياسة$/m);
  expect(text).toMatch(/^tags:\n {2}- كازاخستان\n/m);
  expect(text).toMatch(/^author: منى عبد الحميد$/m);
  expect(text).toMatch(
    /^image:\n {2}src: \/images\/square-[0-9a-f]{8}\.png\n {2}caption: الميدان$/m,
  );
  expect(text).toContain("فقرة أولى\\\nوسطر ثانٍ\n\nفقرة ثانية [كما كتب] قبل القوس");
  expect(text).toContain("[https://video.example/1](<https://video.example/1>)");
  expect(text).not.toContain("vc_row");
  expect(summary.notes).toHaveProperty("shortcode left out: [vc_row]");
  expect(Object.keys(summary.reasons)).toEqual([
    "not published (draft)",
    "of type page, which --post-type page takes",
  ]);
});

test("jsonl: a mapping, a list and lines, odd records told and passed", async () => {
  const lines = [
    JSON.stringify({
      headline: "عنوان أول",
      text: "نص.\n\nنص ثانٍ.",
      when: "2022-01-16",
      id: 7,
      link: "https://a.example/7",
    }),
    "{broken",
    "[1]",
    JSON.stringify({
      headline: "عنوان ثانٍ",
      text: "<p>نص <b>عريض</b></p>",
      when: "الأحد 16 يناير 2022",
      id: 8,
      odd: 1,
    }),
  ];
  const mapping = "title=headline,date=when,source.url=link";
  const { files, summary } = await importInto(
    "jsonl",
    { "a.jsonl": lines.join("\n") },
    { mapping },
  );
  expect(Object.keys(files)).toEqual(["2022/01/16-article-7.md", "2022/01/16-article-8.md"]);
  expect(files["2022/01/16-article-8.md"]).toContain("نص **عريض**");
  expect(summary.counts.skipped).toBe(2);
  expect(summary.notes).toHaveProperty("field not taken: odd");
  const list = await importInto(
    "jsonl",
    { "a.json": `[\n  ${lines[0]},\n  ${lines[3]}\n]` },
    { mapping },
  );
  expect(list.files).toEqual(files);
});

test("csv: semicolons, quoted line breaks, windows-1256", async () => {
  const table = `title;content;date;category;url\n"عنوان; أول";"نص أول\nنص ثانٍ";16/1/2022;سياسه;https://a.example/77\n`;
  const { files, summary } = await importInto("csv", {
    "a.csv": encode(table, "windows-1256") ?? "",
  });
  expect(only({ files, summary })).toBe(`---
title: عنوان; أول
date: 2022-01-16
tags:
  - سياسه
source:
  url: https://a.example/77
---

نص أول

نص ثانٍ
`);
  expect(summary.notes).toHaveProperty("section not declared: سياسه");
});

test("warc: articles of a crawl, the latest capture of each", async () => {
  const capture = async (
    url: string,
    date: string,
    html: string,
    type = "text/html; charset=windows-1256",
  ) => {
    async function* payload() {
      yield encode(html, "windows-1256") ?? Buffer.from(html);
    }
    const record = WARCRecord.create(
      {
        url,
        date,
        type: "response",
        statusline: "HTTP/1.1 200 OK",
        httpHeaders: { "Content-Type": type },
      },
      payload(),
    );
    return WARCSerializer.serialize(record, { gzip: true });
  };
  const page = fixtures.html.replaceAll("410826", "5").replace(/<link rel="canonical"[^>]*>/, "");
  const parts = [
    await capture(
      "https://albalad.example/2022/01/16/a5",
      "2024-05-01T10:00:00Z",
      page.replace("أمس", "اليوم"),
    ),
    await capture("https://albalad.example/2022/01/16/a5", "2024-05-09T10:00:00Z", page),
    await capture("https://albalad.example/", "2024-05-09T10:00:00Z", fixtures.frontPage),
    await capture("https://albalad.example/x.css", "2024-05-09T10:00:00Z", "a{}", "text/css"),
  ];
  const { files, summary } = await importInto("warc", { "crawl.warc.gz": Buffer.concat(parts) });
  const text = only({ files, summary });
  expect(text).toContain("غادرت القوات المدينة أمس");
  expect(text).toMatch(/^ {2}captured: 2024-05-09T13:00:00\+03:00$/m);
  expect(Object.keys(summary.reasons)).toEqual([
    "an earlier capture; that of … was taken",
    "not an article: a list, a front page or an error, with too little text of its own",
  ]);
});

test("zip and gzip files are read where they are", async () => {
  const record = JSON.stringify({ title: "عنوان", body: "نص", date: "2022-01-16", id: "abc" });
  const { files } = await importInto("jsonl", { "a.jsonl.gz": gzipSync(record) });
  expect(Object.keys(files)).toEqual(["2022/01/16-abc.md"]);
});

test("a page may not reach for pictures above its folder", async () => {
  const page = fixtures.html.replace("saved_files/square.png", "../../secret.png");
  const { files, summary } = await importInto(
    "html",
    { "pages/saved.html": page, "../secret.png": png },
    {},
    "pages",
  );
  expect(Object.keys(files)).toEqual(["2022/01/16-410826.md"]);
  expect(summary.pictures).toBe(0);
  expect(summary.notes["picture-not-brought"]?.examples.join()).toContain("secret.png");
});
