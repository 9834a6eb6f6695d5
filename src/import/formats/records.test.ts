/** Dumps in the shapes in which content systems, crawlers and people make them. */
import { describe, expect, test } from "vitest";
import { importInto } from "../../testing/import/import-into.ts";

const record = { title: "عنوان", date: "2015-07-20", id: "the-id" };

async function fromJson(value: unknown, mapping?: string) {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const { files, summary } = await importInto(
    "jsonl",
    { "a.json": text },
    { mapping: mapping ?? "" },
  );
  const [file = ""] = Object.values(files);
  return {
    files,
    file,
    body: file.split("---\n\n")[1]?.trim(),
    notes: Object.keys(summary.notes),
    reasons: Object.keys(summary.reasons),
    counts: summary.counts,
  };
}

async function fromTable(text: string | Uint8Array, mapping = "") {
  const { files, summary } = await importInto("csv", { "a.csv": text }, { mapping });
  return {
    files,
    file: Object.values(files)[0] ?? "",
    notes: Object.keys(summary.notes),
    reasons: Object.keys(summary.reasons),
    counts: summary.counts,
  };
}

describe("a text that is a tree keeps its lists, quotations, tables and marks", () => {
  const item = (text: string) => ({ type: "list-item", children: [{ text }] });
  const prose = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });
  const ordered = "1. أول\n2. ثان";
  test.each([
    [
      "Editor.js",
      { blocks: [{ type: "list", data: { style: "ordered", items: ["أول", "ثان"] } }] },
      ordered,
    ],
    [
      "Editor.js with lists in lists",
      {
        blocks: [
          {
            type: "list",
            data: {
              style: "unordered",
              items: [{ content: "أ", items: [{ content: "ب", items: [] }] }],
            },
          },
        ],
      },
      "- أ\n  - ب",
    ],
    [
      "Lexical",
      {
        root: {
          children: [
            {
              type: "list",
              listType: "number",
              children: [1, 2].map((value) => ({
                type: "listitem",
                value,
                children: [{ type: "text", text: value === 1 ? "أول" : "ثان" }],
              })),
            },
          ],
        },
      },
      ordered,
    ],
    ["Slate", [{ type: "numbered-list", children: [item("أول"), item("ثان")] }], ordered],
    [
      "Portable Text",
      ["أول", "ثان"].map((text) => ({
        _type: "block",
        listItem: "number",
        children: [{ _type: "span", text }],
      })),
      ordered,
    ],
    [
      "Draft.js",
      {
        blocks: [
          { text: "أ", type: "unordered-list-item" },
          { text: "ب", type: "blockquote" },
        ],
      },
      "- أ\n\n> ب",
    ],
    [
      "ProseMirror",
      {
        type: "doc",
        content: [
          { type: "blockquote", content: [prose("قول")] },
          {
            type: "table",
            content: [
              ["أ", "ب"],
              ["1", "2"],
            ].map((row) => ({
              type: "tableRow",
              content: row.map((it) => ({ type: "tableCell", content: [prose(it)] })),
            })),
          },
        ],
      },
      "> قول\n\n| أ | ب |\n| --- | --- |\n| 1 | 2 |",
    ],
    [
      "marks and links",
      {
        type: "doc",
        content: [
          {
            type: "paragraph",
            content: [
              { type: "text", text: "قال " },
              {
                type: "text",
                text: "هنا",
                marks: [
                  { type: "bold" },
                  { type: "link", attrs: { href: "https://x.example/?a=1&b=2" } },
                ],
              },
              { type: "text", text: " <3" },
            ],
          },
        ],
      },
      "قال [**هنا**](<https://x.example/?a=1&b=2>) \\<3",
    ],
  ])("%s", async (_, body, expected) => {
    expect((await fromJson({ ...record, body })).body).toBe(expected);
  });
});

describe("a text in parts is all of them", () => {
  const parts = ["أولى.", "ثانية.", "ثالثة."];
  const block = (text: string) => ({ type: "paragraph", data: { text } });
  test.each([
    ["strings", parts],
    ["lists in lists", [parts.slice(0, 2), [parts[2]]]],
    ["strings and space", ["\n  ", parts[0], " ", parts[1], "\u00a0", parts[2]]],
    ["objects", parts.map((text) => ({ type: "p", text }))],
    ["objects of another name", parts.map((content) => ({ content }))],
    ["Editor.js", { time: 1, blocks: parts.map(block), version: "2" }],
    ["Editor.js as text", JSON.stringify({ blocks: parts.map(block) })],
    [
      "Draft.js",
      { blocks: parts.map((text) => ({ key: "x", text, type: "unstyled" })), entityMap: {} },
    ],
    [
      "ProseMirror",
      {
        type: "doc",
        content: parts.map((text) => ({
          type: "paragraph",
          content: Array.from(text, (letter) => ({ type: "text", text: letter })),
        })),
      },
    ],
    [
      "Portable Text",
      parts.map((text) => ({
        _type: "block",
        style: "normal",
        children: [{ _type: "span", text }],
      })),
    ],
    [
      "Lexical",
      {
        root: {
          type: "root",
          children: parts.map((text) => ({
            type: "paragraph",
            children: [{ type: "text", text }],
          })),
        },
      },
    ],
    ["Slate", parts.map((text) => ({ type: "paragraph", children: [{ text: "" }, { text }] }))],
    [
      "Quill",
      {
        ops: [
          { insert: "أولى.\nثان" },
          { insert: "ية.\n", attributes: {} },
          { insert: "ثالثة.\n" },
        ],
      },
    ],
    ["Python's list", "['أولى.', \"ثانية.\", 'ثالثة.']"],
  ])("%s", async (_, content) => {
    expect((await fromJson({ ...record, content })).body).toBe(parts.join("\n\n"));
  });

  test("some of them HTML, with headings and a picture that is told", async () => {
    const { body, notes } = await fromJson({
      ...record,
      body: [
        "<p>فقرة <b>عريضة</b></p>",
        "3 < 4",
        { type: "header", data: { text: "رأس" } },
        { type: "embed", data: { source: "https://v.example" } },
        { type: "image", data: { file: { url: "https://a.example/1.jpg" } } },
      ],
    });
    expect(body).toBe("فقرة **عريضة**\n\n3 \\< 4\n\n## رأس");
    expect(notes).toEqual(["field not taken: body.data.source", "picture-not-brought"]);
  });

  test("also where their line ends are written in letters, and each language has its own", async () => {
    const { file, body, notes } = await fromJson({
      headline: { ar: "عنوان عربي", en: "Title" },
      text: "أولى.\\r\\n\\nثانية. C:\\new",
      langcode: "ar",
      date: "2015-07-20",
    });
    expect(file).toContain("title: عنوان عربي\n");
    expect(notes).toEqual(["field not taken: headline.en"]);
    expect(body).toBe("أولى.\n\nثانية. C:\\\\new");
  });

  test("in every field, or told", async () => {
    const { file, notes } = await fromJson({
      title: ["عنوان من ", "جزأين"],
      content: parts,
      date: ["2015-07-20"],
      author: ["منى السيد", { name: "علي حسن", email: "a@b.example" }],
      category: ["محلي", "سياسة"],
      tags: ["أ", { name: "ب" }],
      summary: ["س", "ص"],
      id: ["the-id", "other"],
      images: ["https://a.example/1.jpg", { url: "https://a.example/2.jpg", caption: "ت" }],
    });
    expect(file).toContain(`title: عنوان من جزأين
date: 2015-07-20
section: سياسة
tags:
  - محلي
  - أ
  - ب
author:
  - منى السيد
  - علي حسن
summary: س ص
`);
    expect(notes).toEqual([
      "picture not taken: not the first",
      "not taken for id",
      "field not taken: author.email",
      "picture-not-brought",
    ]);
  });

  test("so that two texts of one beginning are two articles", async () => {
    const [one, two] = ["نص أول.", "نص آخر."].map((text) => ({
      title: "عنوان",
      date: "2015-07-20",
      content: ["وكالة الاختبار ".repeat(30), text],
    }));
    expect((await fromJson([one, two])).counts.imported).toBe(2);
    expect((await fromJson([one, one])).counts).toMatchObject({ imported: 1, skipped: 1 });
  });
});

describe("fields are found", () => {
  test.each([
    ["capitals", { Title: "عنوان", Content: "نص.", Date: "2015-07-20" }],
    ["camels", { headLine: "عنوان", articleText: "نص.", publishedAt: "2015-07-20" }],
    ["vowels and hamzas", { العُنوان: "عنوان", "نص الخبر": "نص.", تاريخ_النشر: "2015-07-20" }],
    [
      "WordPress's tables",
      {
        post_title: "عنوان",
        post_content: "نص.",
        post_date: "2015-07-20",
        post_status: "publish",
        post_type: "post",
      },
    ],
    [
      "WordPress's REST",
      {
        title: { rendered: "عنوان" },
        content: { rendered: "<p>نص.</p>", protected: false },
        date: "2015-07-20",
      },
    ],
    ["MongoDB", { title: "عنوان", body: "نص.", date: { $date: { $numberLong: "1437350400000" } } }],
    ["MongoDB's shell", { title: "عنوان", body: "نص.", date: { $date: 1437350400000 } }],
    ["JSON-LD", { headline: "عنوان", articleBody: "نص.", datePublished: "2015-07-20" }],
    [
      "news-please",
      { title: "عنوان", maintext: "نص.", text: null, date_publish: "2015-07-20 00:00:00" },
    ],
    [
      "Drupal",
      { title: "عنوان", body: [{ value: "نص.", format: "full_html" }], field_date: "2015-07-20" },
    ],
    ["a list", [{ title: "عنوان", text: "نص.", date: "2015-07-20" }]],
    [
      "a wrapper",
      { status: "ok", articles: [{ title: "عنوان", text: "نص.", date: "2015-07-20" }] },
    ],
    [
      "Ghost",
      {
        db: [
          {
            meta: {},
            data: {
              posts: [{ title: "عنوان", html: "<p>نص.</p>", published_at: "2015-07-20" }],
              users: [{ name: "x" }],
            },
          },
        ],
      },
    ],
    [
      "Elasticsearch",
      {
        hits: {
          total: 1,
          hits: [{ _source: { title: "عنوان", text: "نص.", date: "2015-07-20" } }],
        },
      },
    ],
    [
      "JSON:API",
      {
        data: [
          {
            attributes: {
              title: "عنوان",
              body: { processed: "<p>نص.</p>" },
              created: "2015-07-20",
            },
          },
        ],
      },
    ],
    ["a map", { "12": { title: "عنوان", text: "نص.", date: "2015-07-20" } }],
    [
      "RSS",
      {
        rss: {
          channel: {
            title: "صحيفة",
            item: [
              {
                title: "عنوان",
                "content:encoded": "نص.",
                pubDate: "Mon, 20 Jul 2015 00:00:00 GMT",
              },
            ],
          },
        },
      },
    ],
  ])("in the names and the nesting of %s", async (_, value) => {
    expect((await fromJson(value)).file).toBe("---\ntitle: عنوان\ndate: 2015-07-20\n---\n\nنص.\n");
    // The same over several lines, and in UTF-16.
    const laidOut = JSON.stringify(value, undefined, 2);
    const { files } = await importInto("jsonl", {
      "a.json": Buffer.from(`\ufeff${laidOut}`, "utf16le"),
    });
    expect(Object.values(files)).toEqual([expect.stringContaining("\nنص.\n")]);
  });

  test("of Joomla both halves of a text", async () => {
    const value = { ...record, introtext: "<p>مقدمة.</p>", fulltext: "<p>بقية.</p>" };
    expect((await fromJson(value)).body).toBe("مقدمة.\n\nبقية.");
  });

  test("by a path, and what stands beside it is told", async () => {
    const value = {
      t: { rendered: "عنوان", raw: "خام" },
      c: [{ x: "أ" }, { x: "ب" }],
      d: "2015-07-20",
    };
    const { file, notes } = await fromJson(value, "title=t.rendered,body=c.1.x,date=d");
    expect(file).toBe("---\ntitle: عنوان\ndate: 2015-07-20\n---\n\nب\n");
    expect(notes).toEqual(["field not taken: t.raw", "field not taken: c.x"]);
  });

  test("or asked for, by what there is", async () => {
    const value = { kopf: "عنوان", langtext: "نص", wann: "2015-07-20" };
    expect((await fromJson(value)).reasons).toEqual([
      "fields: kopf, langtext, wann — which is the text? --map body=…",
    ]);
    expect((await fromJson([value, value], "title=kopf,body=langtxt")).reasons).toContain(
      "--map body=langtxt: no such field; fields: kopf, langtext, wann; did you mean langtext?",
    );
  });

  test("not in what a record has below it", async () => {
    const comments = [{ title: "رد", text: "تعليق" }];
    const value = { title: "عنوان", story_x: "نص طويل ".repeat(60), comments, date: "2015-07-20" };
    expect((await fromJson(value)).reasons[0]).toContain("fields: title, story_x, comments, date");
  });

  test.each([
    [{ status: "draft" }, "not published (draft)"],
    [{ status: false }, "not published (status: false)"],
    [{ state: "-2" }, "not published (state: -2)"],
    [{ published: "0" }, "not published (published: N)"],
    [{ is_draft: true }, "not published (is_draft: true)"],
  ])("and what readers did not see stays out: %j", async (state, reason) => {
    const { reasons } = await fromJson({ ...record, body: "نص", ...state });
    expect(reasons).toEqual([reason]);
    const shown = { status: true, state: 1, published: "1", is_draft: 0 };
    expect((await fromJson({ ...record, body: "نص", ...shown })).counts.imported).toBe(1);
  });

  test("with what a document of JSON:API has beside it", async () => {
    const named = (type: string) => ({ data: [{ type, id: "1" }] });
    const { file, notes } = await fromJson({
      links: { self: { href: "https://d.example/jsonapi/node/article?page=2" } },
      data: [
        {
          type: "node--article",
          id: "u-17",
          attributes: {
            title: "عنوان",
            created: "2015-07-20",
            status: true,
            path: { alias: "/أخبار/17" },
            body: { value: "<p>نص</p>", format: "html" },
          },
          relationships: { uid: named("user"), field_tags: named("term"), node_type: named("x") },
        },
      ],
      included: [
        { type: "user", id: "1", attributes: { name: "mona", display_name: "منى" } },
        { type: "term", id: "1", attributes: { name: "نفط" } },
      ],
    });
    expect(file).toContain("author: منى");
    expect(file).toMatch(/tags:\n {2}- نفط/);
    expect(file).toContain("url: https://d.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/17");
    expect(notes).not.toContain("field not taken: included");
  });

  test("in JSON as Python writes it; what is nested without end is refused", async () => {
    expect(
      (await fromJson(`{"title":"NaN","date":"2015-07-20","body":"نص NaN","author":NaN}`)).body,
    ).toBe("نص NaN");
    const deep = `{"title":"a","body":${"[".repeat(1e5)}${"]".repeat(1e5)}}`;
    expect((await fromJson(deep)).reasons).toEqual(["nested too deeply, expected an article"]);
  });
});

test("a table finds texts that lie in files of their own, and passes over what is no draft", async () => {
  const { files, summary } = await importInto("csv", {
    "posts.csv":
      "post_id,post_date,is_published,title\n7.first,2021-05-06T07:08:09.000Z,true,أول\n8.next,2021-05-07T07:08:09.000Z,false,ثان\n",
    "posts/7.first.html": "<p>نص <b>الأول</b></p>",
    "posts/8.next.html": "<p>نص الثاني</p>",
  });
  expect(Object.values(files).map((it) => it.split("---\n\n")[1])).toEqual(["نص **الأول**\n"]);
  expect(Object.keys(summary.reasons)).toContain("not published (is_published: false)");
});

describe("tables", () => {
  const rows = `"عنوان","نص الخبر كله هنا.","2015-07-20"\n"عنوان ثان","نص خبر ثان.","2015-07-21"\n`;
  const first = "---\ntitle: عنوان\ndate: 2015-07-20\n---\n\nنص، هنا; وهنا.\n";

  test.each([
    ["Excel's line", `sep=;\r\ntitle;body;date\r\n"عنوان";"نص، هنا; وهنا.";"20/07/2015"\r\n`],
    [
      "a byte order mark and quotes",
      `\ufeff"Title","Text","Date"\n"عنوان","نص، هنا; وهنا.","2015-07-20"\n`,
    ],
    ["tabs", "العنوان\tنص الخبر\tالتاريخ\nعنوان\tنص، هنا; وهنا.\t20 تموز 2015\n"],
    ["bars", "title|text|date\nعنوان|نص، هنا; وهنا.|07/20/2015\n"],
    ["Arabic commas", `العنوان،النص،التاريخ\nعنوان،"نص، هنا; وهنا."،2015-07-20\n`],
    ["a day as Excel numbers it", `title,text,date\nعنوان,"نص، هنا; وهنا.",42205\n`],
    ["MySQL's nothing", `title,text,date,author\nعنوان,"نص، هنا; وهنا.",2015-07-20,\\N\n`],
  ])("with %s", async (_, text) => {
    expect((await fromTable(text)).file).toBe(first);
  });

  test("with a Hijri date in a column of its own", async () => {
    const { file } = await fromTable("title,text,hijri\nعنوان,نص الخبر هنا.,1445-10-28\n");
    expect(file).toContain("date: 2024-05-07\nhijri: 1445-10-28\n");
  });

  test("with a quotation mark that is never closed, but for its line", async () => {
    const row = (n: number) => `عنوان ${n},${`نص الخبر ${n} كله هنا. `.repeat(99)},2015-07-20\r\n`;
    const lines = Array.from({ length: 90 }, (_, i) => row(i));
    lines[30] = 'مكسور,"نص لا ينتهي,2015-07-20\r\n';
    const { counts, reasons } = await fromTable(`title,body,date\r\n${lines.join("")}`);
    expect(counts).toMatchObject({ imported: 89, skipped: 1 });
    expect(reasons.join()).toContain("never closed");
  });

  test("of Excel's Unicode text", async () => {
    const text = "\ufeffTitle\tText\tDate\r\nعنوان\tنص، هنا; وهنا.\t2015-07-20\r\n";
    expect((await fromTable(Buffer.from(text, "utf16le"))).file).toBe(first);
  });

  test("without names are asked about once, and read by numbers", async () => {
    const asked = await fromTable(rows);
    expect(asked.reasons).toEqual([
      expect.stringContaining(
        "no row of names: which column is what? Perhaps --map title=1,body=2,date=3",
      ),
    ]);
    expect(asked.counts.skipped).toBe(1);
    const { files } = await fromTable(rows, "title=1,body=2,date=3");
    expect(Object.keys(files)).toEqual(["2015/07/20-enwan.md", "2015/07/21-enwan-than.md"]);
  });

  test("keep a column of the same name, and tell a row of another length", async () => {
    const { notes } = await fromTable("title,text,date,text\nعنوان,نص,2015-07-20,آخر,زائد\n");
    expect(notes).toEqual(["field not taken: text (4)", "a row of another length"]);
  });

  test("have dates in two columns, and in a link without its site", async () => {
    expect((await fromTable("title,text,date,time\nأ,نص,42205,10:30\n")).file).toContain(
      "date: 2015-07-20T10:30:00+02:00",
    );
    const { file, notes } = await fromTable("title,body,link\nأ,نص,/politics/2015/7/20/عنوان\n");
    expect(file).toContain("date: 2015-07-20\n");
    expect(notes).toEqual(["link without its site"]);
  });
});
