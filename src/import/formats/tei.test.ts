/** What editions in TEI P5 become, from their files to the archive's articles. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  createArticleParser,
  createIssueParser,
  plainText,
  readBody,
} from "../../article/index.ts";
import { articlesIn, importAgain, importInto } from "../../testing/import/import-into.ts";
import { png } from "../../testing/import/pages.ts";
import newspaper from "../../testing/newspaper.ts";
import { importArticles } from "../import.ts";
import { teiFormat } from "./tei.ts";

const monthly =
  '<date type="computed" when="1911-08-01"/><date calendar="#cal_islamic" when-custom="1329-08-07" when="1911-08-02"/>';

/** An issue of our own, as editions have them. */
function tei(body: string, dates = monthly, head = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?><?xml-stylesheet href="http://x.example/x.xsl"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:t="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude" xml:id="issue_13">
<teiHeader><fileDesc>
<publicationStmt><authority><persName>دار النشر</persName></authority><availability><licence target="https://creativecommons.org/publicdomain/zero/1.0/"/></availability>
<idno type="url">https://edition.example/issue_13.xml</idno></publicationStmt>
<sourceDesc><biblStruct><monogr><title level="j" xml:lang="ar">المجلة</title>${head}
<imprint>${dates}</imprint><biblScope unit="volume" from="2" to="2"/><biblScope unit="issue" from="5" to="6"/></monogr></biblStruct></sourceDesc>
</fileDesc></teiHeader>
<text type="issue"><body>${body}</body></text></TEI>`;
}

const rich = tei(`<pb ed="print" n="12"/><pb ed="other" n="99"/>
<div type="item" subtype="masthead"><p>رأس المجلة</p></div>
<div type="section"><head>شعر الشهر<note place="bottom">هامش القسم</note></head>
 <div type="item" xml:id="poem"><head>وصف <placeName ref="geon:360630">القاهرة</placeName><lb/>ليلًا<note place="bottom">نشرت من قبل</note></head><head>قصيدة</head>
  <p>قال [الشاعر] *وأحسن*، في <foreign xml:lang="fr">Le Caire</foreign>:<pb ed="print" n="13"/></p>
  <lg><l type="bayt"><seg>يا ليل قد طال بك السهر </seg> <seg>وغاب عن عيني القمر<note place="bottom">يريد <persName><forename>البدر</forename></persName></note></seg></l>
   <l><t:seg>والنيل يجري في الدجى</t:seg><caesura/>وحوله زهر الشجر</l><l>سطر وحده</l></lg>
  <byline><placeName ref="geon:360630">القاهرة</placeName> <persName ref="oape:pers:7 viaf:123"><roleName>الشيخ</roleName><forename>محمد</forename><roleName type="title">بك</roleName><surname>الطنطاوي</surname></persName><note>محرر</note></byline>
  <note place="bottom"><gap/></note>
 </div>
 <div type="item" xml:id="plain"><p>نص بلا عنوان</p>
  <div type="item"><head>جزء منه</head><p>كلا<pb n="14" break="no"/>م و<choice><sic>هدا</sic><corr>هذا</corr></choice> <supplied>زيادة</supplied> <gap/> <del>محذوف</del> <unclear>غامض</unclear> <q rend="brackets">قوس</q></p>
  <list><head>قائمة</head><item>أول</item><item>ثان</item></list>
  <table><row role="label"><cell>بلد</cell><cell>عدد</cell></row><row><cell>مصر</cell><cell>١٢ | ١٣</cell></row></table>
  <p>انظر <ref target="https://x.example/a">هنا</ref> <fw>الرأس الجاري</fw></p></div>
 </div>
 <p>كلمة بعد المقالات</p>
</div>
<div type="section"><head>إعلان</head><p>بيت للإيجار</p></div>`);

const parse = createArticleParser({ zone: newspaper.zone, sections: [] });

/** The letters of a text, in their order. */
const letters = (text: string) => text.normalize("NFC").replace(/[^\p{L}]/gu, "");

describe("an issue of an edition", async () => {
  const { files, summary } = await importInto("tei", { "issue.xml": rich });
  const [poem = "", ...others] = Object.entries(files)
    .sort(([, a], [, b]) => Number(b.includes("وصف")) - Number(a.includes("وصف")))
    .map(([, text]) => text);
  const part = others.find((text) => text.includes("جزء منه")) ?? "";

  test("is an article for each of its divisions, in a section or not", () => {
    expect(Object.keys(files).map((file) => file.replace(/[^/]*$/, ""))).toEqual(
      Array(4).fill("1911/08/"),
    );
    const titles = Object.values(files).map((text) => /^title: (.*)$/m.exec(text)?.[1]);
    expect(new Set(titles)).toEqual(
      new Set(["إعلان", "شعر الشهر", "شعر الشهر (2)", "وصف القاهرة ليلًا"]),
    );
  });

  test("gives dates, numbers, names and rights as it says them", () => {
    const { article, faults } = parse("1911/08/02-x.md", poem);
    expect(faults.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(article).toMatchObject({
      subtitle: "قصيدة",
      kicker: "شعر الشهر",
      date: "1911-08-02",
      tags: ["شعر الشهر"],
      author: ["محمد الطنطاوي"],
      places: ["القاهرة"],
      sameAs: {
        author: [{ name: "محمد الطنطاوي", sameAs: ["https://viaf.org/viaf/123", "oape:pers:7"] }],
        places: [{ name: "القاهرة", sameAs: ["https://www.geonames.org/360630"] }],
      },
      edition: { volume: 2, issue: "5–6", page: "12–13" },
      source: { url: "https://edition.example/issue_13.xml", publisher: "دار النشر" },
      rights: "https://creativecommons.org/publicdomain/zero/1.0/",
    });
  });

  test("keeps verse, pages of print, notes and foreign words in the text", () => {
    expect(readBody(poem).trim()).toBe(`نشرت من قبل

قال [الشاعر] \\*وأحسن\\*، في [Le Caire]{lang=fr}:

[[ص 13]] يا ليل قد طال بك السهر %~% وغاب عن عيني القمر[^1]
والنيل يجري في الدجى %~% وحوله زهر الشجر
سطر وحده

القاهرة الشيخ محمد بك الطنطاوي[^2]

[^1]: يريد البدر

[^2]: محرر`);
  });

  test("shows what editors did, tables, lists and parts", () => {
    expect(readBody(part).trim()).toBe(`نص بلا عنوان

## جزء منه

كلا[[ص 14]]م وهدا [= هذا] [زيادة] […] غامض [؟] (قوس)

قائمة

- أول
- ثان

| بلد | عدد |
| --- | --- |
| مصر | ١٢ \\| ١٣ |

انظر [هنا](<https://x.example/a>)`);
    expect(plainText(readBody(part))).toContain("كلام وهدا");
    const marks = ["gap", "supplied", "reading", "unclear"];
    expect(parse("1911/08/02-x.md", part).article).toMatchObject({ marks });
    expect(parse("1911/08/02-x.md", poem).article).toMatchObject({ marks: [] });
  });

  test("tells everything that is in no article", () => {
    expect(Object.keys(summary.notes)).toEqual(
      expect.arrayContaining([
        "left out: empty notes",
        "left out: struck by the editors (del)",
        "left out: running heads (fw)",
        "without a headline: its section's was taken",
      ]),
    );
    const told = Object.keys(summary.reasons).join();
    expect(told).toContain("masthead");
    expect(told).toContain("notes and other readings of a section's head");
  });
});

test.each([
  ["<forename>رفيق</forename> بك <surname>العظم</surname>", "رفيق العظم"],
  ["الشيخ <forename>محمد</forename> <surname>الخضري</surname>", "محمد الخضري"],
  ["<forename>عيسى</forename>أفندي <surname>المعلوف</surname>", "عيسى المعلوف"],
  ["<addName><nameLink>ابن</nameLink>كمال</addName>", "ابن كمال"],
  ["<nameLink>ال</nameLink>كمال", "الكمال"],
  ["محمد بك المويلحي", "محمد بك المويلحي"],
])("a byline %s is one name without titles, its words apart", async (name, author) => {
  const { files } = await importInto("tei", {
    "x.xml": tei(
      `<div type="item"><head>خبر</head><p>نص</p><byline><persName>${name}</persName></byline></div>`,
    ),
  });
  expect(Object.values(files)[0]).toContain(`\nauthor: ${author}\n`);
});

describe("every letter of a body", () => {
  const pieces = [
    "<p>فقرة <hi>مميزة</hi> <!-- لا --> بعدها</p>",
    "<lg><head>رأس</head><l><seg>صدر</seg><seg>عجز</seg></l><note>هامش</note><lg><l>وحيد</l></lg></lg>",
    "<list><label>أ</label><item><p>بند</p><p>ثان</p></item><pb n='5'/><item>آخر</item></list>",
    "<quote><p>منقول</p><lg><l>بيت <caesura/> وعجز</l></lg></quote>",
    "<note place='bottom'><p>حاشية</p><p>فقرتها</p></note>",
    "<floatingText><body><div><head>داخل</head><p>نصه</p></div></body></floatingText>",
    "<table><head>جدول</head><row><cell>خلية <note>هامشها</note></cell><cell cols='2'>أخرى</cell></row></table>",
    "<unknownElement>مجهول<p>وفيه فقرة</p></unknownElement>",
    "<p>قبل<lg><l><seg>شطر</seg><seg/></l></lg>بعد<q><p>اقتباس</p></q></p>",
    "<div><head>عنوان داخلي</head><div><head>أعمق</head>نص بلا فقرة</div></div>",
    "<byline>بقلم <persName>فلان<surname>الفلاني</surname></persName></byline>",
    "<p>١. رقم</p><p># ليس عنوانا</p><p>- ليس بندا</p><p>[^1]: ليست %~% حاشية [[ص 7]] ]</p>",
  ];
  test.each(pieces.map((piece, i) => [piece, pieces[(i + 5) % pieces.length] ?? ""]))(
    "is in its article: %s",
    async (piece, other) => {
      const body = `${piece}${other}`;
      const { files } = await importInto("tei", {
        "x.xml": tei(`<div type="item" xml:id="a"><head>س</head>${body}</div>`),
      });
      const [text = ""] = Object.values(files);
      const sorted = (some: string) => Array.from(letters(some)).sort().join("");
      const shown = plainText(readBody(text));
      expect(sorted(shown)).toBe(sorted(body.replace(/<!--.*?-->|<[^>]*>/g, "")));
    },
  );
});

test.each<[string, (xml: string) => Buffer]>([
  ["windows-1256", (xml) => iconv.encode(xml.replace("UTF-8", "windows-1256"), "cp1256")],
  ["ISO 8859-6", (xml) => iconv.encode(xml.replace("UTF-8", "ISO-8859-6"), "iso88596")],
  ["UTF-8 that is called another", (xml) => Buffer.from(xml.replace("UTF-8", "windows-1256"))],
  ["UTF-16 without a mark", (xml) => Buffer.from(xml.replace("UTF-8", "UTF-16"), "utf16le")],
  ["UTF-16BE", (xml) => Buffer.from(`\ufeff${xml}`, "utf16le").swap16()],
  ["line ends of Windows", (xml) => Buffer.from(`\ufeff${xml.replaceAll("\n", "\r\n")}`)],
])("an issue in %s is the same", async (_, encode) => {
  // The beginning alone does not tell the encoding.
  const long = tei(
    `<div type="item"><head>News</head><p>${"Latin ".repeat(12_000)}</p><p>نص عربي</p></div>`,
  ).replace("دار النشر", "Press");
  const expected = await importInto("tei", { "issue.xml": long });
  const { files } = await importInto("tei", { "issue.xml": encode(long) });
  expect(files).toEqual(expected.files);
});

test("TEI P4 is read by its own names", async () => {
  const old = tei(
    '<div1 type="section"><head>باب</head><div2 type="article" id="a"><head>خبر</head><p>نص <foreign lang="fr">Le Caire</foreign></p></div2></div1>',
    '<date value="1911-08-01">أغسطس</date>',
  );
  const p4 = old.replace(/<TEI [^>]*>/, '<!DOCTYPE TEI.2 SYSTEM "tei2.dtd"><TEI.2 id="issue_13">');
  const { files } = await importInto("tei", { "issue.xml": p4.replace("</TEI>", "</TEI.2>") });
  const p5 = await importInto("tei", {
    "issue.xml": old
      .replace(/div[12]/g, "div")
      .replace('id="a"', 'xml:id="a"')
      .replace('lang="fr"', 'xml:lang="fr"')
      .replace("value=", "when="),
  });
  expect(Object.keys(files)).toHaveLength(1);
  expect(files).toEqual(p5.files);
});

/** An issue with a DTD, as old editions have it. */
function withEntities(text: string): string {
  const doctype = `<!DOCTYPE TEI PUBLIC "-//TEI P4//DTD Main//EN" "http://dtd.example/tei2.dtd" [
<!ENTITY % TEI.prose 'INCLUDE'> <!-- <!ENTITY ed "تعليق"> -->
<!ENTITY % ISOpub SYSTEM "iso-pub.ent"> %ISOpub;
<!ENTITY ed "دار &amp; &#x645;طبعة &laquo;&place;&raquo;"> <!ENTITY place 'القاهرة'> <!ENTITY lt "&#38;#60;">
<!ENTITY chap SYSTEM "chap1.xml"> <!ENTITY sig "<name>توقيع</name>">
] >`;
  return tei(`<div type="item"><head>خبر</head><p>${text}</p></div>`).replace(
    "<TEI",
    `${doctype}<TEI`,
  );
}

test("entities of HTML and those that the file declares are what they stand for", async () => {
  const { files } = await importInto("tei", {
    "issue.xml": withEntities("أول&mdash;ثان&nbsp;ثالث &ed; 1 &lt; 2"),
  });
  const [text = ""] = Object.values(files);
  expect(text).toContain("أول—ثان");
  expect(text).toContain("دار & مطبعة «القاهرة» 1 \\< 2");
});

describe("an edition that is not as it should be", () => {
  test.each([
    ["not well-formed", rich.replace("<p>نص", '<p n="1" n="2">نص'), /^not well-formed XML: dup/],
    ["a text of another file", withEntities("&chap;"), /^&chap; stands for another file/],
    ["an entity of elements", withEntities("&sig;"), /^&sig; stands for more than a text/],
    ["an entity of nobody", withEntities("&nobody;"), /^&nobody; is declared nowhere/],
    ["cut off", rich.slice(0, -60), /^not well-formed/],
    ["another kind of XML", "<rss><channel/></rss>", /expected <TEI>/],
    ["a collection", tei('<pb n="1"/><xi:include href="issue.xml"/>'), /XInclude/],
    ["neither texts nor pages", tei("<p/>"), /no division of its body/],
    ["elements within each other", tei("<div>".repeat(300) + "</div>".repeat(300)), /more than N/],
  ])("is skipped by name: %s", async (_, xml, reason) => {
    const { files, summary } = await importInto("tei", { "bad.xml": xml, "good.xml": rich });
    expect(Object.keys(files)).toHaveLength(4);
    const [why = "", tally] =
      Object.entries(summary.reasons).find(([text]) => reason.test(text)) ?? [];
    expect(why).toMatch(reason);
    expect(tally?.examples[0]).toContain("bad.xml");
  });

  test.each([
    ["a year before there were newspapers", '<date from="0749" to="0750" when-custom="0132"/>'],
    ["no end", '<date notBefore="1917-01-31"/>'],
    ["another calendar only", '<date calendar="#cal_ottomanfiscal" when-custom="1327-05-14"/>'],
    ["nothing", ""],
  ])("is held, as nothing is guessed of its date: %s", async (_, dates) => {
    const body = '<div type="item"><head>خبر</head><p>القاهرة – 7 مايو 1911 – نص</p></div>';
    const { files, summary } = await importInto("tei", { "1911-08-01.xml": tei(body, dates) });
    expect(files).toEqual({});
    expect(summary.counts.held).toBe(1);
  });

  test("has a year where that is all that is known", async () => {
    const dates = '<date notBefore="1917-01-31" notAfter="1917-12-01"/>';
    const { files } = await importInto("tei", {
      "x.xml": tei('<div type="item"><head>خبر</head><p>نص</p></div>', dates),
    });
    expect(Object.values(files)[0]).toContain('date: "1917"');
  });
});

test("instalments name each other once both are imported, and a second import writes nothing", async () => {
  const root = mkdtempSync(path.join(tmpdir(), "sijill-tei-"));
  const [from, to] = [path.join(root, "tei"), path.join(root, "articles")];
  mkdirSync(from);
  const part = (id: string, rest: string) =>
    tei(
      `<div type="item" xml:id="part_${id}" ${rest}><head>رحلة ${id}</head><p>نص</p></div>`,
    ).replace("issue_13", `issue_${id}`);
  writeFileSync(path.join(from, "issue_1.TEIP5.xml"), part("1", 'next="issue_2.TEIP5.xml#part_2"'));
  await importAgain("tei", from, to);
  expect(Object.values(articlesIn(to)).join()).not.toContain("related");
  writeFileSync(
    path.join(from, "issue_2.TEIP5.xml"),
    part("2", 'prev="issue_1.TEIP5.xml#part_1" next="issue_3.TEIP5.xml#part_3"'),
  );
  await importAgain("tei", from, to);
  const files = articlesIn(to);
  const [first = "", second = ""] = Object.keys(files);
  expect(files[first]).toContain(`related:\n  - ${second}\n`);
  expect(files[second]).toContain(`related:\n  - ${first}\n`);
  expect((await importAgain("tei", from, to)).counts).toMatchObject({ unchanged: 2, updated: 0 });
  expect(articlesIn(to)).toEqual(files);
  rmSync(root, { recursive: true, force: true });
});

test("numbered lists stay numbered, and pictures beside the edition come along", async () => {
  const { files, summary } = await importInto("tei", {
    "a.xml":
      tei(`<div type="item" xml:id="a"><head>خبر</head><list rend="numbered"><item>أول</item><item>ثان</item></list><p>ثم</p>
      <list type="ordered"><item n="٣">ثالث</item><item n="٤">رابع</item></list><list rend="bulleted"><item>نقطة</item></list>
      <figure><graphic url="pics/a%20b.png"/><head>باب "زويلة"</head><figDesc>الباب</figDesc><p>تصوير فلان</p></figure>
      <figure><graphic url="none.png"/><head>لا صورة</head></figure></div>`),
    "pics/a b.png": png,
  });
  const body = Object.values(files)[0]
    ?.split("---\n\n")[1]
    ?.replace(/-[\da-f]{8}(?=\.png)/g, "");
  expect(body).toBe(
    '1. أول\n2. ثان\n\nثم\n\n3. ثالث\n4. رابع\n\n- نقطة\n\n![الباب](</images/a-b.png> "باب \\"زويلة\\"")\n\nتصوير فلان\n\nلا صورة\n',
  );
  expect(summary.notes["left out: pictures"]?.examples).toEqual([
    expect.stringContaining("none.png"),
  ]);
});

describe("the pages of an edition", () => {
  const tiff = Buffer.from("49492a0008000000", "hex").toString("latin1");
  const graphic = (url: string, rest = "") => `<graphic url="${url}" ${rest}/>`;
  const iiif = "https://iiif.example.org/image/3.jp2";
  const surfaces = [
    graphic("../scans/1.tif") + graphic("https://x.example/1.jpg", 'width="30" height="40"'),
    graphic("../scans/none.tif") + graphic("https://x.example/2.jpg", 'width="30px" height="40px"'),
    graphic("https://x.example/3.jpg", 'width="30" height="40"') +
      graphic(`${iiif}/full/2000,/0/default.jpg`, 'width="3000" height="4000"'),
    graphic("http://x.example/4.jpg", 'width="30" height="40"') +
      graphic("file://localhost/4.jpg") +
      graphic("https://x.example/4.jpg"),
  ];
  const edition = (body: string) =>
    tei(body).replace(
      "<text ",
      `<facsimile>${surfaces.map((it, i) => `<surface xml:id="f${i + 1}">${it}</surface>`).join("")}</facsimile><text `,
    );
  const breaks = surfaces.map((_, i) => `<pb n="${i + 1}" facs="#f${i + 1}"/>`);
  const texts = edition(
    `${breaks[0]}<div type="item"><head>أول</head><p>نص${breaks[1]}باقيه</p>${breaks[2]}</div>${breaks[3]}<div type="item"><head>ثان</head><p>نص</p></div>`,
  );
  const imported = async (xml: string, order?: readonly string[]) => {
    const root = mkdtempSync(path.join(tmpdir(), "sijill-tei-"));
    mkdirSync(path.join(root, "in/tei"), { recursive: true });
    mkdirSync(path.join(root, "in/scans"));
    writeFileSync(path.join(root, "in/tei/a.xml"), xml);
    writeFileSync(path.join(root, "in/scans/1.tif"), Buffer.from(tiff, "latin1"));
    const to = path.join(root, "articles");
    const options = { files: [path.join(root, "in")], to, dryRun: false };
    const { notes } = await importArticles(teiFormat(order), options, newspaper);
    const issueFile = path.join(to, "1911/08/02/issue.yaml");
    const issue = existsSync(issueFile) ? readFileSync(issueFile, "utf8") : undefined;
    const there = existsSync(path.join(to, "1911/08/02/pages/1.tif"));
    const files = Object.values(articlesIn(to));
    rmSync(root, { recursive: true });
    return { notes, issue, there, files };
  };

  test("are those of its issue: a file beside it, a service, a picture, or none that can be shown", async () => {
    const { notes, issue, there, files } = await imported(texts);
    const { issue: read, faults } = createIssueParser(newspaper.zone)(
      "1911/08/02/issue.yaml",
      issue ?? "",
    );
    expect(faults).toEqual([]);
    expect(read).toMatchObject({
      volume: 2,
      issue: "5–6",
      source: "https://edition.example/issue_13.xml",
      pages: [
        { label: "1", image: "pages/1.tif" },
        { label: "2", image: "https://x.example/2.jpg", width: 30, height: 40 },
        { label: "3", image: iiif, width: 3000, height: 4000 },
        { label: "4" },
      ],
    });
    expect(read?.pages?.[3]?.image).toBeUndefined();
    expect(there).toBe(true);
    const pages = new Set(files.map((text) => /page: (.*)/.exec(text)?.[1]));
    expect(pages).toEqual(new Set(["1-2", `"4"`]));
    expect(Object.keys(notes)).toEqual(
      expect.arrayContaining([
        "facsimiles: http: addresses, which a page of https may not show",
        "facsimiles: on a machine of the editors (localhost, file:)",
        "facsimiles: on the web, without width and height: nothing is fetched",
      ]),
    );
  });

  test("are taken in the order that is asked for, by kind or address", async () => {
    const { issue } = await imported(texts, ["x.example", "local"]);
    expect(issue).toContain("https://x.example/1.jpg");
    expect(issue).not.toContain(iiif);
  });

  test("without texts are an issue; without scans they are none beside texts", async () => {
    const bare = edition(`<div type="item"/>${breaks.join("")}`);
    expect((await imported(bare, ["nowhere"])).issue).toMatch(/pages:\n( {2}- label: "\d"\n){4}$/);
    expect((await imported(texts, ["nowhere"])).issue).toBeUndefined();
  });
});

describe("a second import", () => {
  const root = mkdtempSync(path.join(tmpdir(), "sijill-tei-"));
  const [from, to] = [path.join(root, "tei"), path.join(root, "articles")];
  beforeAll(() => {
    mkdirSync(from);
    writeFileSync(path.join(from, "issue.xml"), rich);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test("writes nothing; a correction of the edition updates its article alone", async () => {
    await importAgain("tei", from, to);
    const before = articlesIn(to);
    const { counts } = await importAgain("tei", from, to);
    expect(counts).toMatchObject({ imported: 0, updated: 0, unchanged: 4 });
    writeFileSync(path.join(from, "issue.xml"), rich.replace("بيت للإيجار", "بيت للبيع"));
    expect((await importAgain("tei", from, to)).counts).toMatchObject({ updated: 1, unchanged: 3 });
    expect(Object.keys(articlesIn(to))).toEqual(Object.keys(before));
  });
});
