/** What a WordPress export becomes, from its file to the archive's articles. */
import { describe, expect, test } from "vitest";
import { importInto, type Imported } from "../../testing/import/import-into.ts";

const uploads = "https://old.example/wp-content/uploads/2015/07";
/** Pictures that differ, so that the archive has each as its own. */
const png = (mark: string) =>
  Buffer.concat([
    Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "base64",
    ),
    Buffer.from(mark),
  ]);

const element = (name: string, text: string) => `<${name}><![CDATA[${text}]]></${name}>`;
const term = (domain: string, nicename: string, name: string) =>
  `<category domain="${domain}" nicename="${nicename}"><![CDATA[${name}]]></category>`;
const meta = (key: string, value: string) =>
  `<wp:postmeta>${element("wp:meta_key", key)}${element("wp:meta_value", value)}</wp:postmeta>`;

/** An item; what is not said is that of a post of 2015. */
function item(id: number, content: string, more = "", fields: Record<string, string> = {}): string {
  const said: Record<string, string> = {
    title: `خبر ${id}`,
    link: `https://old.example/2015/07/20/p${id}/`,
    "dc:creator": "mona",
    "content:encoded": content,
    "wp:post_id": String(id),
    "wp:post_date": "2015-07-20 10:00:00",
    "wp:status": "publish",
    "wp:post_type": "post",
    ...fields,
  };
  return `<item>${Object.entries(said)
    .map(([name, text]) => element(name, text))
    .join("")}${more}</item>`;
}

function attachment(id: number, file: string, caption: string, fields = {}): string {
  return item(id, "", element("wp:attachment_url", `${uploads}/${file}`), {
    title: file.replace(/\.\w+$/, ""),
    link: `https://old.example/${id}/`,
    "excerpt:encoded": caption,
    "wp:post_type": "attachment",
    "wp:status": "inherit",
    ...fields,
  });
}

function wxr(items: readonly string[], language = "ar"): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>البلد</title><link>https://old.example</link><language>${language}</language>
<wp:author><wp:author_login>mona</wp:author_login><wp:author_display_name>منى السيد</wp:author_display_name></wp:author>
${items.join("\n")}</channel></rss>`;
}

const library = {
  "wp-content/uploads/2015/07/one.png": png("1"),
  "wp-content/uploads/2015/07/two.png": png("2"),
};

async function imported(
  items: readonly string[],
  { files = {}, ...asked }: { files?: Record<string, Uint8Array>; postTypes?: string[] } = {},
): Promise<Imported> {
  return importInto("wordpress", { "export.xml": wxr(items), ...library, ...files }, asked);
}

test("a feed has texts in XHTML, descriptions alone, and dates of the last change", async () => {
  const xhtml = `<div xmlns="http://www.w3.org/1999/xhtml"><p>أول<br/>سطر &lt;b&gt;</p><h:ol xmlns:h="x"><h:li>بند</h:li></h:ol></div>`;
  const { files, summary } = await importInto("wordpress", {
    "atom.xml": `<feed xmlns="http://www.w3.org/2005/Atom"><title>مدونة</title><entry><id>tag:b.example:1</id><title>أتوم</title><updated>2011-02-11</updated><content type="xhtml">${xhtml}</content></entry></feed>`,
    "rss.xml": `<rss version="2.0"><channel><link>http://r.example</link>${["أ", "ب"].map((it, i) => `<item><title>${it}</title><link>http://r.example/${i}</link><pubDate>Tue, 05 Jan 2010 10:00:00 +0200</pubDate><description>نص ${it}</description></item>`).join("")}</channel></rss>`,
  });
  expect(Object.values(files).map((file) => bodyOf(file))).toEqual([
    "نص أ",
    "نص ب",
    "أول\\\nسطر \\<b>\n\n1. بند",
  ]);
  expect(Object.keys(files)[2]).toMatch(/^2011\/02\/11/);
  expect(Object.keys(summary.notes)).toEqual(
    expect.arrayContaining(["text taken from description", "dated by its last change"]),
  );
});

test("a feed whose names have a prefix is read, and so is RSS 1.0", async () => {
  const { files, summary } = await importInto("wordpress", {
    "atom.xml": `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>مدونة</a:title><a:entry><a:id>tag:b.example:1</a:id><a:title>أتوم</a:title><a:published>2011-02-11</a:published><a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>نص <b>أول</b></p></div></a:content><x:item xmlns:x="x">غيره</x:item></a:entry></a:feed>`,
    "rdf.xml": `<?xml version="1.0"?><!DOCTYPE rdf:RDF [<!ENTITY % HTMLlat1 PUBLIC "-//W3C//ENTITIES Latin 1 for XHTML//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml-lat1.ent">\n%HTMLlat1;<!ENTITY site "الموقع">]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>موقع</title><link>http://r.example</link><items><rdf:Seq><rdf:li rdf:resource="http://r.example/1"/></rdf:Seq></items></channel><item rdf:about="http://r.example/1"><title>خبر &site;</title><link>http://r.example/1</link><description>نص&nbsp;ثان</description><dc:date>2003-05-07T10:00:00+02:00</dc:date><dc:subject>ثقافة</dc:subject></item></rdf:RDF>`,
  });
  expect(summary.counts).toMatchObject({ imported: 2, skipped: 0 });
  const [rdf = "", atom = ""] = Object.values(files);
  expect(bodyOf(atom)).toBe("نص **أول**");
  expect(bodyOf(rdf)).toMatch(/^نص.ثان$/);
  expect(rdf).toMatch(/^title: خبر الموقع\ndate: 2003-05-07T/m);
  expect(rdf).toContain("ثقافة");
});

test("another kind of XML is refused by its root, not as one that was cut off", async () => {
  const { summary } = await importInto("wordpress", {
    "tei.xml": `<?xml version="1.0"?><!-- <rss> --><TEI xmlns="x"><text/></TEI>`,
  });
  expect(Object.keys(summary.reasons)).toEqual([
    "<TEI>, expected <rss> or <feed>: no WordPress export and no feed",
  ]);
});

/** The text of the one article behind its front matter, names of pictures without their hash. */
async function textOf(content: string, ...others: string[]): Promise<string> {
  const { files } = await imported([item(1, content), ...others]);
  return bodyOf(files["2015/07/20-article-1.md"]);
}

function bodyOf(file = ""): string {
  return file
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replace(/(\w+)-[0-9a-f]{8}\.png/g, "$1.png")
    .trim();
}

describe("galleries show all their pictures", () => {
  const pictures = [
    attachment(11, "one.png", "الأولى", { "wp:post_parent": "1", "wp:menu_order": "2" }),
    attachment(12, "two.png", "الثانية", { "wp:post_parent": "1", "wp:menu_order": "1" }),
  ];
  const one = '![](</images/one.png> "الأولى")';
  const two = '![](</images/two.png> "الثانية")';
  test.each([
    ["[gallery]", [two, one]],
    ['[gallery ids="11,12"]', [one, two]],
    ["[gallery ids=12]", [two]],
    ['[gallery include="11"]', [one]],
    ['[gallery exclude="11" columns="2"]', [two]],
    ['[gallery orderby="ID"]', [one, two]],
    ['[gallery orderby="ID" order="DESC"]', [two, one]],
    ['[gallery ids="11" caption="تعليق المعرض"]', [one, "تعليق المعرض"]],
    ['<!-- wp:gallery {"ids":[11,12]} /-->', [one, two]],
  ])("%s", async (content, shown) => {
    expect(await textOf(`قبل\n\n${content}\n\nبعد`, ...pictures)).toBe(
      ["قبل", ...shown, "بعد"].join("\n\n"),
    );
  });

  test("and say which they do not find", async () => {
    const { summary } = await imported([item(1, 'نص [gallery ids="11,99"]'), ...pictures]);
    const note = summary.notes["[gallery] without some of its files"];
    expect(note).toMatchObject({ needsPerson: true });
    expect(note?.examples[0]).toContain("files 99 are not");
  });
});

const image = `<img src="${uploads}/one.png" alt="البوابة" />`;

test.each([
  [`[caption id="a" width="3" caption="قديم"]${image}[/caption]`, "قديم"],
  [`[wp_caption caption='مفرد']${image}[/wp_caption]`, "مفرد"],
  [`[caption id="a"]<a href="${uploads}/one.png">${image}</a> بعد [/caption]`, "بعد"],
  [
    `[caption caption="قال [الوزير]: &quot;نعم&quot; <em>ثم</em>"]${image}[/caption]`,
    'قال [الوزير]: \\"نعم\\" ثم',
  ],
  [`[caption caption="قال "نعم" ثم" width="3"]${image}[/caption]`, 'قال \\"نعم\\" ثم'],
  [`[caption caption=”ذكية”]${image}[/caption]`, "ذكية"],
  [`[caption width=3 caption=بلا علامات]${image}[/caption]`, "بلا علامات"],
])("the caption of %s", async (content, caption) => {
  expect(await textOf(content)).toBe(`![البوابة](</images/one.png> "${caption}")`);
});

test.each([
  ["[vc_row][vc_column_text]أ\n\nب[/vc_column_text][/vc_row]", "أ\n\nب"],
  ['[vc_toggle title="سؤال"]جواب[/vc_toggle]', "### سؤال\n\nجواب"],
  ['[tabs][tab title="أول"]أ[/tab][/tabs]ب', "### أول\n\nأ\n\nب"],
  ['[quote author="سعد"]قول[/quote]', "> قول\n>\n> سعد"],
  ['[some_box caption="كلام"]', "كلام"],
  [
    '[vc_btn title="المزيد" link="url:https%3A%2F%2Fa.example%2F|"]',
    "[المزيد](<https://a.example/>)",
  ],
  ['و[tooltip text="شرح"]كلمة[/tooltip] هنا', "وكلمة (شرح) هنا"],
  ["ال[dropcap]ق[/dropcap]اهرة", "القاهرة"],
  ["[quote]بلا نهاية", "بلا نهاية"],
  ["[box][quote]قول[/box] بعد", "قول بعد"],
  ["[[gallery]] و[كما كتب] و[sic] و[1] هنا", "[gallery] و[كما كتب] و[sic] و[1] هنا"],
  ["[vc_raw_html]JTNDcCUzRUhpJTNDJTJGcCUzRQ==[/vc_raw_html]", "Hi"],
])("the words of %s", async (content, text) => {
  expect(await textOf(content)).toBe(text);
});

test("a shortcode that means nothing here is named with its words", async () => {
  const { summary } = await imported([item(1, 'نص [contact-form-7 title="راسلنا"]')]);
  expect(summary.notes["shortcode left out: [contact-form-7]"]?.examples[0]).toContain("راسلنا");
});

test.each([
  ["[audio https://a.example/a.mp3]", "https://a.example/a.mp3"],
  ["[audio:https://a.example/a.mp3|titles=x]", "https://a.example/a.mp3"],
  ['[audio mp3="https://a.example/a.mp3"][/audio]', "https://a.example/a.mp3"],
  ['[video width="6" mp4="https://a.example/a.mp4"][/video]', "https://a.example/a.mp4"],
  ["[embed]https://youtu.be/a[/embed]", "https://youtu.be/a"],
  ["[youtube=https://www.youtube.com/watch?v=a&amp;w=6]", "https://www.youtube.com/watch?v=a&w=6"],
  ['[fvplayer src="/v/film.mp4"]', "https://old.example/v/film.mp4"],
  ["[youtube BBBBBBBBBBB]", "https://www.youtube.com/watch?v=BBBBBBBBBBB"],
  ["[vimeo 123456]", "https://vimeo.com/123456"],
  ['[soundcloud url="https://a.example/s" params="x=1"]', "https://a.example/s"],
  ["نص\n\nhttps://youtu.be/a", "https://youtu.be/a"],
  [
    '<!-- wp:embed {"url":"https://youtu.be/a"} --><figure><div class="wp-block-embed__wrapper">\nhttps://youtu.be/a\n</div></figure><!-- /wp:embed -->',
    "https://youtu.be/a",
  ],
])("%s becomes a link", async (content, url) => {
  expect(await textOf(content)).toContain(`](<${url}>)`);
});

test("a playlist becomes links with titles", async () => {
  const talk = attachment(20, "talk.mp3", "حديث", { title: "الإذاعة" });
  expect(await textOf('[playlist ids="20"]', talk)).toBe(`[الإذاعة — حديث](<${uploads}/talk.mp3>)`);
});

test("blocks stand as they are; what is between them has paragraphs", async () => {
  const text = await textOf(
    `<!-- wp:freeform -->
أ
ب

ج
<!-- /wp:freeform -->
بين

الكتل
<!-- wp:block {"ref":500} /-->
<!-- wp:cover {"url":"${uploads}/one.png"} --><div><p>غلاف</p></div><!-- /wp:cover -->
<!-- wp:acf/quote {"data":{"text":"في الإعداد","_text":"field_1"}} /-->`,
    item(500, "<!-- wp:paragraph --><p>كتلة</p><!-- /wp:paragraph -->", "", {
      "wp:post_type": "wp_block",
    }),
  );
  expect(text).toBe(
    "أ\\\nب\n\nج\n\nبين\n\nالكتل\n\nكتلة\n\n![](</images/one.png>)\n\nغلاف\n\nفي الإعداد",
  );
});

test("notes stand in the text, those of custom fields and of plugins", async () => {
  const content = `قال<sup data-fn="aa" class="fn"><a href="#aa" id="aa-link">1</a></sup> ثم[ref]مرجع[/ref] وعاد((كتاب، ص 4)) وقالت ((الأهرام)).`;
  const { files } = await imported([
    item(1, content, meta("footnotes", JSON.stringify([{ id: "aa", content: "تاريخ" }]))),
  ]);
  const text = bodyOf(files["2015/07/20-article-1.md"]);
  for (const note of ["تاريخ", "مرجع", "كتاب، ص 4"]) expect(text.split(note)).toHaveLength(2);
  expect(text).toContain("((الأهرام))");
  expect(text).not.toContain("[ref]");
});

test.each([
  ["another size", `${uploads}/one-300x200.png`],
  ["an edited size", `${uploads}/one-e1436000000000-300x200.png?w=300`],
  ["the image proxy", "https://i0.wp.com/old.example/wp-content/uploads/2015/07/one.png?resize=3"],
  ["WordPress.com", "https://paper.files.wordpress.com/2015/07/one.png?w=300"],
  ["another protocol and host", "http://www.other.example/wp-content/uploads/2015/07/one.png"],
  ["a path", "/wp-content/uploads/2015/07/one.png"],
  ["a site of a network", "https://old.example/wp-content/uploads/sites/3/2015/07/one.png"],
  ["another case", `${uploads}/ONE.PNG`],
])("a picture under the address of %s", async (_name, src) => {
  expect(await textOf(`<img src="${src}" alt="س">`)).toBe("![س](</images/one.png>)");
});

test.each([
  ["uploads/2015/07/صورة آسيا.png".normalize("NFD"), `${uploads}/${encodeURI("صورة آسيا")}.png`],
  ["2015/07/new.png", "https://paper.files.wordpress.com/2015/07/new.png?w=300"],
  ["wp-content/uploads/2015/07/new-scaled.png", `${uploads}/new-300x200.png`],
  ["wp-content/uploads/2015/07/new-1024x683.png", `${uploads}/new.png`],
])("a picture that lies at %s", async (place, src) => {
  const { summary } = await imported([item(1, `نص <img src="${src}">`)], {
    files: { [place]: png("new") },
  });
  expect(summary.notes).toEqual({});
});

test("a picture that only its number or its link leads to", async () => {
  const picture = attachment(11, "one.png", "");
  const html = `<p><img class="wp-image-11" src="https://cdn.example/x.png"></p><p><a href="${uploads}/two.png"><img src="https://cdn.example/y.png"></a></p>`;
  const text = await textOf(html, picture);
  expect(text).toContain("/images/one.png");
  expect(text).toContain("/images/two.png");
});

test.each([
  ["/?p=2", "https://old.example/2015/07/20/p2/"],
  ["http://www.old.example/?p=2#x", "https://old.example/2015/07/20/p2/#x"],
  ["//old.example/2015/07/20/p2/", "https://old.example/2015/07/20/p2/"],
  ["/about/", "https://old.example/about/"],
  ["p3.html", "https://old.example/2015/07/20/p1/p3.html"],
  ["https://old.example/11/", `${uploads}/gone.pdf`],
  ["https://old.example/?attachment_id=11", `${uploads}/gone.pdf`],
  ["https://other.example/?p=2", "https://other.example/?p=2"],
])("a link to %s leads to where that is", async (href, url) => {
  const text = await textOf(
    `<a href="${href}">خبر</a>`,
    item(2, "نص", "", { "wp:post_date": "2015-07-21 10:00:00" }),
    attachment(11, "gone.pdf", ""),
  );
  expect(text).toBe(`[خبر](<${url}>)`);
});

describe("languages", () => {
  const langOf = (file = "") => /^lang: (.*)$/m.exec(file)?.[1];

  test.each([
    ["the taxonomy of Polylang", "English text", term("language", "en", "English"), "en"],
    ["an Arabic text of a site in English", "نص عربي", "", undefined],
    ["an English text of such a site", "English text", "", "en-US"],
  ])("%s", async (_name, content, more, lang) => {
    const { files } = await importInto("wordpress", {
      "a.xml": wxr([item(1, content, more, { title: content.slice(0, -5) })], "en-US"),
    });
    expect(langOf(files["2015/07/20-article-1.md"])).toBe(lang);
  });

  test.each([
    ["[:ar]", "[:en]", "[:]"],
    ["{:ar}", "{:en}", "{:}"],
    ["<!--:ar-->", "<!--:--><!--:en-->", "<!--:-->"],
  ])("qTranslate's %s part a post into articles", async (ar, en, end) => {
    const parted = (arabic: string, english: string) => `${ar}${arabic}${en}${english}${end}`;
    const { files } = await imported([
      item(1, parted("نص\n\nثان", "Text"), term("category", "c", parted("سياسة", "Politics")), {
        title: parted("السد", "The dam"),
      }),
    ]);
    const [arabic, english] = ["article-1", "article-1-en"].map(
      (name) => files[`2015/07/20-${name}.md`] ?? "",
    );
    expect(Object.keys(files)).toHaveLength(2);
    expect(arabic).toMatch(/^title: السد$/m);
    expect(arabic).toMatch(/^section: سياسة$/m);
    expect(bodyOf(arabic)).toBe("نص\n\nثان");
    expect(langOf(arabic)).toBeUndefined();
    expect(english).toMatch(/^title: The dam$/m);
    expect(bodyOf(english)).toBe("Text");
    expect(langOf(english)).toBe("en");
  });

  test("a headline in more languages than the text is told", async () => {
    const { files, summary } = await imported([
      item(1, "نص", "", { title: "[:ar]السد[:en]Dam[:]" }),
    ]);
    expect(files["2015/07/20-article-1.md"]).toMatch(/^title: السد$/m);
    expect(summary.notes["headline in a language that has no text"]?.examples[0]).toContain("Dam");
  });
});

test("co-authors are all named, guests by the names of their own items", async () => {
  const authors =
    term("author", "cap-mona", "mona") +
    term("author", "cap-guest", "guest") +
    term("author", "ali", "علي");
  const guest = item(7, "", meta("cap-display_name", "ضيف") + meta("cap-user_login", "guest"), {
    "wp:post_type": "guest-author",
  });
  const { files } = await imported([item(1, "نص", authors), guest]);
  expect(files["2015/07/20-article-1.md"]).toContain("author:\n  - منى السيد\n  - ضيف\n  - علي\n");
});

test("types of their own are taken when they are asked for, else named with how", async () => {
  const items = [item(1, "نص", "", { "wp:post_type": "news" })];
  const without = await imported(items);
  expect(Object.keys(without.summary.reasons)).toEqual([
    "of type news, which --post-type news takes",
  ]);
  const { files } = await imported(items, { postTypes: ["report", "news"] });
  expect(Object.keys(files)).toEqual(["2015/07/20-article-1.md"]);
});

test("custom fields of themes: headlines are taken, other words named, the unread text said", async () => {
  const { files, summary } = await imported([
    item(
      1,
      "نص",
      meta("td_post_settings", 'a:1:{s:11:"td_subtitle";s:8:"فرعي";}') +
        meta("_kicker", "فوق") +
        meta("views", "12") +
        meta("box", "كلام للقراء"),
    ),
    item(2, "", meta("_fl_builder_data", "كلام هنا")),
    item(
      3,
      "",
      meta(
        "_elementor_data",
        JSON.stringify([{ settings: { title: "عنوان" } }, { settings: { editor: "<p>بناء</p>" } }]),
      ),
    ),
  ]);
  expect(files["2015/07/20-article-1.md"]).toMatch(/^kicker: فوق\nsubtitle: فرعي$/m);
  expect(bodyOf(files["2015/07/20-article-3.md"])).toBe("### عنوان\n\nبناء");
  expect(Object.keys(summary.notes)).toEqual([
    "custom field not taken: box",
    "text taken from _elementor_data",
  ]);
  expect(Object.keys(summary.reasons)).toEqual([
    "its text is in custom fields, which are not read: _fl_builder_data",
  ]);
});

test("a cartoon without text is an article; a post with nothing is not", async () => {
  const picture = attachment(11, "one.png", "كاريكاتير");
  const { files, summary } = await imported([
    item(1, "", meta("_thumbnail_id", "11")),
    item(2, `<img src="${uploads}/two.png">`),
    item(3, ""),
    picture,
  ]);
  expect(files["2015/07/20-article-1.md"]).toContain("caption: كاريكاتير");
  expect(Object.keys(files)).toHaveLength(2);
  expect(summary.counts.skipped).toBe(1);
});

test("files of one export know each other", async () => {
  const { files } = await importInto("wordpress", {
    "1.xml": wxr([item(1, '[gallery ids="11"] <a href="/?p=2">خبر</a>')]),
    "2.xml": wxr([item(2, "نص"), attachment(11, "one.png", "الأولى")]),
    ...library,
  });
  const text = bodyOf(files["2015/07/20-article-1.md"]);
  expect(text).toContain('"الأولى"');
  expect(text).toContain("/p2/");
});

test("Blogger's posts are taken from its Atom, not its comments, settings and drafts", async () => {
  const kind = (name: string) =>
    `<category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#${name}"/>`;
  const entry = (id: number, more: string) =>
    `<entry><id>tag:blogger.com,1999:blog-1.post-${id}</id><published>2011-02-11T18:02:00.001+02:00</published>${more}<title type="text">تدوينة</title><content type="html">&lt;div&gt;سطر&lt;br /&gt;سطر ثان&lt;/div&gt;</content><link rel="replies" href="https://b.example/r"/><link rel="alternate" href="https://b.example/2011/02/p.html"/><author><name>سلمى</name></author></entry>`;
  const { files, summary } = await importInto("wordpress", {
    "blog.xml": `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>مدونة</title>${[
      entry(1, `${kind("post")}<category scheme="http://www.blogger.com/atom/ns#" term="مصر"/>`),
      entry(2, kind("comment")),
      entry(3, kind("settings")),
      entry(4, `${kind("post")}<app:control><app:draft>yes</app:draft></app:control>`),
    ].join("")}</feed>`,
  });
  expect(summary.counts).toMatchObject({ imported: 1, skipped: 1 });
  expect(Object.values(files)).toEqual([
    `---
title: تدوينة
date: 2011-02-11T18:02:00+02:00
tags:
  - مصر
author: سلمى
source:
  url: https://b.example/2011/02/p.html
  publisher: مدونة
---

سطر\\
سطر ثان
`,
  ]);
});

test("a bad item is named and the posts around it are taken; so are those before a cut", async () => {
  const whole = wxr([
    item(1, "نص"),
    "<item><title>x</titel></item>",
    item(2, "نص ثان"),
    item(3, ""),
  ]);
  const cut = whole.slice(0, whole.lastIndexOf("</item>") - 20);
  const { files, summary } = await importInto("wordpress", { "a.xml": cut });
  expect(Object.keys(files)).toHaveLength(2);
  expect(Object.keys(summary.reasons).join()).toMatch(
    /unexpected close tag.*in the middle of an item/,
  );
});
