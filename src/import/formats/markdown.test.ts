/** Markdown of other generators and the exports of Ghost and Medium, from the file to the archive. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { articlesIn, importAgain, importInto } from "../../testing/import/import-into.ts";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { renderHtml } from "./markdown/to-html.ts";
import { htmlToMarkdown } from "../clean/html-markdown.ts";

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
/** Names of pictures without the hash of what is in them. */
const plain = (text = "") => text.replace(/-[0-9a-f]{8}(?=\.(?:png|pdf)\b)/g, "");

test("Hugo: TOML, a bundle's pictures, static files, shortcodes, old addresses", async () => {
  const { files, summary } = await importInto("markdown", {
    "hugo.toml": 'baseURL = "https://old.example/"\n',
    "static/images/b.png": png,
    "content/posts/المعرض/a.png": png,
    "content/posts/المعرض/index.md": `+++
title = "افتتاح المعرض"
date = 2021-03-04T20:15:00+02:00
categories = ["سياسة"]
tags = ["كتب"]
authors = ["منى السيد"]
description = "ملخص"
aliases = ["/قديم/", "نسبي"]
lastmod = 2021-03-06
weight = 7
[cover]
image = "a.png"
caption = "الأجنحة"
+++
نص أول.

{{< figure src="/images/b.png" caption="صورة «ثانية»" >}}

{{< youtube abc123 >}} و[الخبر السابق]({{< ref "previous.md" >}}) {{% unknown a=1 %}}باق{{% /unknown %}}.

\`{{< figure >}}\` شيفرة.
`,
    "content/posts/previous.md": "---\ntitle: السابق\ndate: 2021-03-01\n---\nنص.\n",
    "content/posts/later.md": "---\ntitle: مسودة\ndate: 2021-03-01\ndraft: true\n---\nنص.\n",
    "content/posts/_index.md": "---\ntitle: أخبار\n---\n",
    "README.md": "# موقع\n",
  });
  expect(Object.keys(files)).toEqual(["2021/03/01-previous.md", "2021/03/04-المعرض.md"]);
  expect(plain(files["2021/03/04-المعرض.md"])).toBe(`---
title: افتتاح المعرض
date: 2021-03-04T20:15:00+02:00
section: سياسة
tags:
  - كتب
author: منى السيد
image:
  src: /images/a.png
  caption: الأجنحة
source:
  url: https://old.example/posts/%D8%A7%D9%84%D9%85%D8%B9%D8%B1%D8%B6/
summary: ملخص
updated: 2021-03-06
aliases:
  - /posts/المعرض/
  - /قديم/
  - /posts/نسبي
---

نص أول.

![](</images/b.png> "صورة «ثانية»")

[https://www.youtube.com/watch?v=abc123](<https://www.youtube.com/watch?v=abc123>) و[الخبر السابق](<https://old.example/posts/previous/>) باق.

\`{{< figure >}}\` شيفرة.
`);
  expect(Object.keys(summary.reasons).sort()).toEqual([
    "a draft (draft: true)",
    "a file about the site, not an article",
    "not read: 1 × .toml",
    "the page of a section, not an article",
  ]);
  expect(summary.notes).toMatchObject({
    "left out: tag unknown": { count: 1 },
    "field not taken: weight": { count: 1 },
  });
});

test("Jekyll: the name's day, words as topics, permalinks, Liquid, kramdown", async () => {
  const { files, summary } = await importInto("markdown", {
    "_config.yml": "title: الجريدة\nurl: https://old.example\nbaseurl: /news\n",
    "_posts/2021-03-04-opening.md": `---
layout: post
title: الافتتاح
date: 2021-03-05 20:15:00 +0200
categories: أخبار سياسة
tags: كتب نشر
excerpt: ملخص
---
{% comment %}سر{% endcomment %}نص ([السابق]({% post_url 2021-03-01-before %})) ![صورة]({{ site.baseurl }}/assets/a.png){: .wide}

{% highlight ruby %}
puts "{{ x }}"
{% endhighlight %}

{% include youtube.html id="abc" %}
`,
    "assets/a.png": png,
    "_posts/2021-03-01-before.html":
      "---\ntitle: السابق\npermalink: /2021/before.html\n---\n<p>نص <b>مهم</b></p>",
    "_posts/2021-03-02-hidden.md": "---\ntitle: خفي\npublished: false\n---\nنص",
    "_drafts/x.md": "---\ntitle: مسودة\n---\nنص",
    "about.md": "---\nlayout: page\ntitle: عنا\n---\nنص",
  });
  expect(Object.keys(files)).toEqual(["2021/03/01-before.md", "2021/03/05-opening.md"]);
  const text = plain(files["2021/03/05-opening.md"]);
  expect(text).toContain("section: سياسة\ntags:\n  - أخبار\n  - كتب\n  - نشر\n");
  expect(text).toContain("aliases:\n  - /أخبار/سياسة/2021/03/05/opening.html\n");
  expect(text).toContain(`
نص ([السابق](<https://old.example/news/2021/before.html>))

![صورة](</images/a.png>)

\`\`\`ruby
puts "{{ x }}"
\`\`\`

[https://www.youtube.com/watch?v=abc](<https://www.youtube.com/watch?v=abc>)
`);
  expect(files["2021/03/01-before.md"]).toContain(
    "aliases:\n  - /2021/before.html\n---\n\nنص **مهم**\n",
  );
  expect(summary.counts.skipped).toBe(4);
});

test("what Markdown says of a picture under its title is its caption", async () => {
  const { files } = await importInto("markdown", {
    "hugo.toml": "",
    "static/a.png": png,
    "content/a.md":
      '---\ntitle: عنوان\ndate: 2021-03-04\n---\nنص ![بديل](/a.png "قال: \\"نعم\\" <b>") بعدها.\n',
  });
  expect(plain(Object.values(files)[0])).toContain('![بديل](</images/a.png> "قال: \\"نعم\\" <b>")');
});

test("containers are quotations under their headlines, in code they stay", async () => {
  const body =
    ":::note[انتبه]\n\nتنبيه\n\n:::\n\n::: {.tip}\nنصيحة\n:::\n\n```\n:::note\n```\n\n:::\n\n:::warning لم يُغلق\nنص";
  const { files } = await importInto("markdown", {
    "a.md": `---\ntitle: خبر\ndate: 2021-01-02\n---\n${body}\n`,
  });
  expect(Object.values(files)[0]?.split("---\n\n")[1]).toBe(
    "> **انتبه**\n>\n> تنبيه\n\n> نصيحة\n\n```\n:::note\n```\n\n\\:::\n\n> **لم يُغلق**\n>\n> نص\n",
  );
});

test("a vault's own folder of attachments, and the words of a lead picture, are found", async () => {
  const { files, summary } = await importInto("markdown", {
    ".obsidian/app.json": '{"attachmentFolderPath":"مرفقات"}',
    "أخبار/خبر.md":
      "---\ndate: 2022-03-04\nimage: ../مرفقات/صورة.png\n---\n![ميدان](../مرفقات/صورة.png)\n\nنص ![[صورة.png]]\n",
    "مرفقات/صورة.png": png,
  });
  expect(plain(Object.values(files)[0])).toMatch(
    /image:\n {2}src: \/images\/swrt.png\n {2}alt: ميدان\n/,
  );
  expect(summary.pictures).toBe(3);
});

test("Obsidian: headings as headlines, links between notes, pictures, tags, what nobody reads", async () => {
  const { files, summary } = await importInto("markdown", {
    ".obsidian/app.json": "{}",
    "صور/a.png": png,
    "attachments/b.png": png,
    "2021-03-04 زيارة.md": "نص",
    "يوميات/2021-03-04-لقاء.md": `# لقاء في القاهرة

> [!note] تنبيه
> نص التنبيه

التقى [[2021-03-05-عودة|العائد]] و[[غائب]] #سياسة/خارجية
وسطر ثان ==مهم== %%سر%%

![[صور/a.png|300]] ![[b.png]] ^block
`,
    "يوميات/2021-03-05-عودة.md": "---\naliases: [الرجوع]\n---\nعاد بعد [[2021-03-04-لقاء]].",
  });
  expect(plain(files["2021/03/04-لقاء.md"])).toBe(`---
title: لقاء في القاهرة
date: 2021-03-04
tags:
  - سياسة/خارجية
aliases:
  - /يوميات/2021-03-04-لقاء/
---

> تنبيه\\
> نص التنبيه

التقى [العائد](</يوميات/2021-03-05-عودة/>) وغائب #سياسة/خارجية\\
وسطر ثان مهم

![](</images/a.png>)

![](</images/b.png>)
`);
  expect(files["2021/03/05-عودة.md"]).toContain("title: عودة\ndate: 2021-03-05\naliases");
  expect(summary.notes).toMatchObject({
    "left out: comment (%%)": { count: 1 },
    "left out: link to a note that is not there": { count: 1 },
    "headline from the file's name": { count: 2 },
  });
});

test("Hexo, Zola, Pelican and JSON front matter say dates and addresses in their own ways", async () => {
  const hexo = await importInto("markdown", {
    "_config.yml": "new_post_name: :title.md\npermalink: :year/:title/\n",
    "source/_posts/opening.md":
      "title: الافتتاح\ndate: 2021-03-04 10:00:00\nupdated: 2021-03-05 11:00:00\n---\n{% asset_img a.png صورة %}\nسطر\nثان\n",
    "source/_posts/opening/a.png": png,
  });
  expect(plain(hexo.files["2021/03/04-opening.md"])).toMatch(
    /date: 2021-03-04T10:00:00\+02:00\n[^]*aliases:\n {2}- \/2021\/opening\/\n---\n\n!\[\]\(<\/images\/a\.png> "صورة"\)\n\nسطر\\\nثان\n/,
  );
  const zola = await importInto("markdown", {
    "config.toml": 'base_url = "https://old.example"\ndefault_language = "ar"\n',
    "content/blog/2021-03-04-opening.en.md":
      '+++\ntitle = "Opening"\n[taxonomies]\ntags = ["books"]\n+++\nText, see [it](@/blog/other.md).\n',
    "content/blog/other.md": '+++\ntitle = "آخر"\npath = "x/آخر"\ndate = 2021-03-05\n+++\nنص.',
  });
  expect(zola.files["2021/03/04-opening.md"]).toContain(
    "tags:\n  - books\nsource:\n  url: https://old.example/en/blog/opening/\naliases:\n  - /en/blog/opening/\nlang: en\n---\n\nText, see [it](<https://old.example/x/%D8%A2%D8%AE%D8%B1>).",
  );
  const others = await importInto("markdown", {
    "a.md": "Title: عنوان\nDate: 2021-03-04 10:20\nCategory: سياسة\n\nنص.\n",
    "b.md": '{\n"title": "آخر", "date": "2021-03-05"\n}\n\nنص.\n',
  });
  expect(Object.keys(others.files)).toEqual(["2021/03/04-a.md", "2021/03/05-b.md"]);
});

test("Eleventy: data files of a folder and of a file are defaults, the nearest first", async () => {
  const { files, summary } = await importInto("markdown", {
    "eleventy.config.js": "",
    "posts/posts.json": '{"author": "هيئة التحرير", "tags": "خبر", "lang": "en"}',
    "posts/news/news.11tydata.json": '{"tags": ["محلي"], "author": "المراسل"}',
    "posts/news/own.json": '{"description": "موجز"}',
    "posts/news/own.md": "---\ntitle: عنوان\ndate: 2021-03-04\nlang: fr\ntags: [أول]\n---\nنص.",
  });
  expect(plain(files["2021/03/04-own.md"])).toMatch(
    /tags:\n {2}- خبر\n {2}- محلي\n {2}- أول\nauthor: المراسل\nsummary: موجز\n(?:.*\n)*lang: fr\n/,
  );
  expect(Object.keys(summary.reasons)).toEqual(["what Eleventy says of the articles beside it"]);
});

test("what stands before <!--more--> is the summary, if there is none", async () => {
  const { files } = await importInto("markdown", {
    "a.md":
      "---\ntitle: عنوان\ndate: 2021-03-04\n---\nأول *مهم*[^1].\n\n<!-- more -->\n\nثان.\n\n[^1]: هامش",
    "b.md": "---\ntitle: عنوان\ndate: 2021-03-05\nsummary: موجز\n---\nأول.\n\n<!--more-->\n\nثان.",
  });
  const texts = Object.values(files).join("\n");
  expect(texts).toContain("summary: أول مهم.\n");
  expect(texts).toContain("summary: موجز\n");
  expect(texts.match(/أول|ثان/g)).toHaveLength(5);
});

test("articles of Sijill's own are copied byte for byte, with the files that they name; again nothing is written", async () => {
  const own = path.join(import.meta.dirname, "../../testing/archive");
  const root = mkdtempSync(path.join(tmpdir(), "sijill-own-"));
  const { counts } = await importAgain("markdown", own, root);
  const before = articlesIn(own);
  expect(counts).toMatchObject({ imported: Object.keys(before).length, held: 0, attention: 0 });
  expect(articlesIn(root)).toEqual(before);
  expect(readFileSync(path.join(root, "images/pitch.png"))).toEqual(
    readFileSync(path.join(own, "images/pitch.png")),
  );
  const again = await importAgain("markdown", own, root);
  expect(again.counts).toMatchObject({ imported: 0, unchanged: Object.keys(before).length });
  rmSync(root, { recursive: true });
});

test("a text that is its headline alone is skipped", async () => {
  const { files, summary } = await importInto("markdown", {
    "a.md": '---\ntitle: "*شعر الشهر*. المجلة 1(2)"\ndate: 2021-03-04\n---\n\n#  شعر الشهر \n',
    "b.md":
      '---\ntitle: "*شعر الشهر*. المجلة 1(3)"\ndate: 2021-03-04\n---\n\n# شعر الشهر\n\n## قصيدة\n',
  });
  expect(Object.keys(files)).toEqual(["2021/03/04-b.md"]);
  expect(summary.reasons["it has no text"]?.count).toBe(1);
});

test("code, tables, lists and notes stay what they are; HTML among them is turned", async () => {
  const body = `<div align="center"><b>مهم</b></div>

| أ | ب |
|---|---|
| \`س\\|ص\` | 2 |

1. أول[^ن]
   - داخل

       \`كود\` و<kbd>Ctrl</kbd>
2. ثان

~~~js
<b> [[x]] {{< y >}}


#z
~~~

[^ن]: حاشية **مهمة**
[^يتيمة]: لا تنادى
`;
  const { files } = await importInto("markdown", {
    "a.md": `---\ntitle: ع\ndate: 2021-03-04\n---\n${body}`,
  });
  expect(files["2021/03/04-a.md"]?.split("---\n\n")[1]).toBe(`**مهم**

| أ | ب |
| --- | --- |
| \`س\\|ص\` | 2 |

1. أول[^1]
   - داخل

     \`كود\` و\`Ctrl\`
2. ثان

\`\`\`js
<b> [[x]] {{< y >}}


#z
\`\`\`

[^2]

[^1]: حاشية **مهمة**

[^2]: لا تنادى
`);
});

test("what cannot be read is told by its line; nothing is guessed about a date", async () => {
  const { files, summary } = await importInto("markdown", {
    "a.md": '---\ntitle: "ع" ن\ndate: 2021-03-04\n---\nنص',
    "b.md": '+++\ntitle = "ع"\ndate = \n+++\nنص',
    "c.md": "---\ntitle: ع\ndate:\n---\nنص",
    "d.md": `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n---\nنص`,
  });
  expect(files).toEqual({});
  expect(summary.counts).toMatchObject({ held: 1, skipped: 3 });
  const reasons = Object.keys(summary.reasons).join("\n");
  expect(reasons).toMatch(/line N its front matter is no valid YAML/);
  expect(reasons).toMatch(/line N its front matter is no valid TOML/);
  expect(reasons).toMatch(/aliases of YAML/);
});

test("--map takes what has another name, and a second import writes nothing", async () => {
  const root = mkdtempSync(path.join(tmpdir(), "sijill-markdown-"));
  try {
    const from = path.join(root, "site");
    mkdirSync(path.join(from, "content"), { recursive: true });
    writeFileSync(path.join(from, "hugo.yaml"), "baseURL: /\n");
    for (const name of ["a", "b"]) {
      writeFileSync(
        path.join(from, "content", `${name}.md`),
        `---\ntitle: ${name}\nwhen: 2021-03-04\nextra: {muhrr: منى}\n---\n[الآخر](${name === "a" ? "b" : "a"}.md)\n`,
      );
    }
    const to = path.join(root, "articles");
    const mapping = "date=when,author=muhrr";
    expect((await importAgain("markdown", from, to, { mapping })).counts.imported).toBe(2);
    const files = articlesIn(to);
    expect(files["2021/03/04-a.md"]).toContain(
      "author: منى\naliases:\n  - /a/\n---\n\n[الآخر](</b/>)",
    );
    const again = await importAgain("markdown", from, to, { mapping });
    expect(again.counts).toMatchObject({ imported: 0, updated: 0, unchanged: 2, attention: 0 });
    expect(articlesIn(to)).toEqual(files);
  } finally {
    rmSync(root, { recursive: true });
  }
});

test("Ghost: a text without its HTML is read as its editor kept it", async () => {
  const post = (slug: string, text: object) => ({
    slug,
    id: slug,
    title: slug,
    html: null,
    status: "published",
    published_at: "2021-03-04T08:00:00.000Z",
    ...text,
  });
  const card = (name: string, payload: object) => [name, payload];
  const mobiledoc = {
    version: "0.3.1",
    atoms: [["soft-return", "", {}]],
    cards: [
      card("markdown", { markdown: "نص *مائل*" }),
      card("image", { src: "__GHOST_URL__/content/images/a.png", caption: "شرح" }),
      card("hr", {}),
      card("toggle", { heading: "مطوي" }),
    ],
    markups: [
      ["strong"],
      ["a", ["title", "href", "href", "https://x.example/?a=1&b=2"]],
      ["a", ["title", "https://y.example/"]],
    ],
    sections: [
      [1, "h2", [[0, [], 0, "باب"]]],
      [
        1,
        "p",
        [
          [0, [], 0, "أول "],
          [0, [0], 0, "ثخين "],
          [0, [1], 2, "رابط"],
          [1, [], 0, 0],
          [0, [], 0, "سطر <b> "],
          [0, [2], 1, "بلا عنوان"],
        ],
      ],
      [3, "ol", [[[0, [], 0, "بند"]], [[0, [], 0, "آخر"]]]],
      [10, 0],
      [10, 1],
      [10, 3],
    ],
  };
  const paragraph = (text: string) => ({ type: "paragraph", children: [{ type: "text", text }] });
  const lexical = { root: { type: "root", children: [paragraph("أول"), paragraph("ثان")] } };
  const empty = { root: { type: "root", children: [{ type: "paragraph", children: [] }] } };
  const posts = [
    post("mobiledoc", { mobiledoc: JSON.stringify(mobiledoc), plaintext: "لا يؤخذ" }),
    post("lexical", { lexical: JSON.stringify(lexical), plaintext: "لا يؤخذ" }),
    post("markdown", { html: "", markdown: "نص **ثخين**" }),
    post("plaintext", { lexical: JSON.stringify(empty), plaintext: "أول\n\nثان" }),
    post("nothing", { mobiledoc: "{", lexical: JSON.stringify(empty) }),
  ];
  const { files, summary } = await importInto("markdown", {
    "a.ghost.json": JSON.stringify({ db: [{ data: { posts } }] }),
    "content/images/a.png": png,
  });
  const bodies = Object.entries(files).map(([file, text]) => [
    file.replace(/^.*04-|\.md$/g, ""),
    plain(text.replace(/^---[^]*?\n---\n/, "").trim()),
  ]);
  expect(Object.fromEntries(bodies)).toEqual({
    mobiledoc:
      '## باب\n\nأول **ثخين** [**رابط**](<https://x.example/?a=1&b=2>)\\\nسطر \\<b> بلا عنوان\n\n1. بند\n2. آخر\n\nنص *مائل*\n\n![](</images/a.png> "شرح")',
    lexical: "أول\n\nثان",
    markdown: "نص **ثخين**",
    plaintext: "أول\n\nثان",
  });
  expect(Object.keys(summary.reasons)).toEqual(["it has no text in the export"]);
  expect(Object.keys(summary.notes)).toContain("field not taken: mobiledoc.toggle");
});

test("Ghost: posts with their authors, topics and pictures; Medium: stories of an export", async () => {
  const post = {
    id: "1",
    title: "الافتتاح",
    slug: "opening",
    html: '<p>نص <a href="__GHOST_URL__/opening/">هنا</a></p><img src="__GHOST_URL__/content/images/a.png">',
    status: "published",
    type: "post",
    published_at: "2021-03-04T08:00:00.000Z",
    custom_excerpt: "ملخص",
  };
  const data = {
    posts: [post, { ...post, id: "2", slug: "x", status: "draft" }],
    users: [{ id: "9", name: "منى" }],
    posts_authors: [{ post_id: "1", author_id: "9", sort_order: 0 }],
    tags: [
      { id: "5", name: "كتب" },
      { id: "6", name: "#inner" },
    ],
    posts_tags: [
      { post_id: "1", tag_id: "5", sort_order: 0 },
      { post_id: "1", tag_id: "6", sort_order: 1 },
    ],
  };
  const ghost = await importInto("markdown", {
    "blog.ghost.json": JSON.stringify({ db: [{ meta: {}, data }] }),
    "content/images/a.png": png,
  });
  expect(plain(ghost.files["2021/03/04-opening.md"])).toBe(`---
title: الافتتاح
date: 2021-03-04T10:00:00+02:00
tags:
  - كتب
author: منى
summary: ملخص
aliases:
  - /opening/
---

نص [هنا](</opening/>)

![](</images/a.png>)
`);
  expect(ghost.summary.counts.skipped).toBe(1);
  const medium = await importInto("markdown", {
    "posts/2021-03-04_x-0a1b2c3d4e5f.html": `<!DOCTYPE html><html><head><title>ع</title></head><body><article class="h-entry"><header><h1 class="p-name">عنوان</h1></header>
<section data-field="subtitle" class="p-summary">فرعي</section><section data-field="body" class="e-content"><h3 class="graf graf--h3 graf--title">عنوان</h3><p>نص <em>مائل</em></p></section>
<footer><p>By <a class="p-author h-card">منى</a> on <time class="dt-published" datetime="2021-03-04T08:00:00.000Z">March</time></p><a class="p-canonical" href="https://medium.com/@m/x-0a1b2c3d4e5f">Canonical</a></footer></article></body></html>`,
  });
  const [story = ""] = Object.values(medium.files);
  expect(story).toContain(
    "title: عنوان\nsubtitle: فرعي\ndate: 2021-03-04T10:00:00+02:00\nauthor: منى\n",
  );
  expect(story).toContain("\n---\n\nنص *مائل*\n");
});

const letters = fc.stringMatching(/^[ابجدهوزحطيكلمن]{1,6}$/);
const inline = fc.oneof(
  letters,
  letters.map((it) => `**${it}**`),
  letters.map((it) => `*${it}*`),
  letters.map((it) => `\`${it}\``),
  letters.map((it) => `[${it}](/x)`),
  letters.map((it) => `<b>${it}</b>`),
  letters.map((it) => `${it}،`),
);
const line = fc.array(inline, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(" "));
const block = fc.oneof(
  line,
  line.map((it) => `## ${it}`),
  line.map((it) => `> ${it}`),
  line.map((it) => `- ${it}\n  - ${it}`),
  line.map((it) => `| ${it} | ${it} |\n|---|---|\n| ${it} | ${it} |`),
  letters.map((it) => `\`\`\`\n${it}\n\n${it}\n\`\`\``),
  line.map((it) => `<div>\n\n${it}\n\n</div>`),
);

test("the letters of a text come out as they went in", () => {
  const places = { picture: () => undefined, link: (href: string) => href };
  const only = (text: string) => text.replace(/[^\p{Script=Arabic}]|،/gu, "");
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
      const text = blocks.join("\n\n");
      const settings = { breaks: false, linkify: true };
      const { markdown } = htmlToMarkdown(renderHtml(text, "لا", settings).html, places);
      expect(only(markdown)).toBe(only(text));
      // What was turned once is not turned into something else.
      expect(htmlToMarkdown(renderHtml(markdown, "لا", settings).html, places).markdown).toBe(
        markdown,
      );
    }),
    { numRuns: 100 },
  );
});
