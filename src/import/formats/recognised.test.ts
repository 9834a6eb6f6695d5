/** What recognised scans become: ALTO, PAGE and hOCR, with and without a METS, each trap once. */
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createArticleParser, readBody } from "../../article/index.ts";
import { createIssueParser } from "../../article/issue-file.ts";
import { importAgain, importInto, othersIn } from "../../testing/import/import-into.ts";
import { zipOf } from "../../testing/import/zip-of.ts";
import newspaper from "../../testing/newspaper.ts";

const parse = createArticleParser({ zone: newspaper.zone, sections: [] });
const parseIssue = createIssueParser(newspaper.zone);

/** Words of a line as ALTO has them, each 80 wide, from a place on to the right, or to the left. */
function line(words: string, x: number, y: number, step: number): string {
  return words
    .split(" ")
    .map(
      (word, i) =>
        `<a:String CONTENT="${word}" HPOS="${x + i * step}" VPOS="${y}" WIDTH="80" HEIGHT="30" WC="0.8"/>`,
    )
    .join("<a:SP/>");
}

const block = (id: string, x: number, lines: string, more = "") =>
  `<a:TextBlock ID="${id}" HPOS="${x}" VPOS="100" WIDTH="400" HEIGHT="300" ${more}>${lines
    .split("\n")
    .map((it) => `<a:TextLine>${it}</a:TextLine>`)
    .join("")}</a:TextBlock>`;

/** A page of ALTO; as in many real files, its elements have a prefix. */
function alto(blocks: string, { unit = "pixel", file = "x.tif", page = "" } = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<a:alto xmlns:a="http://www.loc.gov/standards/alto/ns-v2#"><a:Description><a:MeasurementUnit>${unit}</a:MeasurementUnit>
<a:sourceImageInformation><a:fileName>C:\\scans\\${file}</a:fileName></a:sourceImageInformation></a:Description>
<a:Layout><a:Page ID="P1" WIDTH="1000" HEIGHT="2000" ${page}><a:PrintSpace HPOS="0" VPOS="0" WIDTH="1000" HEIGHT="2000">${blocks}</a:PrintSpace></a:Page></a:Layout></a:alto>`;
}

const bodyOf = (text: string | undefined) => readBody(text ?? "").trim();
const wordsOf = (text: string | undefined) =>
  (JSON.parse(text ?? "{}") as { words: [string, number, number, number, number][] }).words;

/** The one article of an import, which must be valid. */
function only(files: Readonly<Record<string, string>>): { text: string; body: string } {
  const [[file, text] = ["", ""], ...others] = Object.entries(files);
  expect(others).toEqual([]);
  expect(parse(file, text).faults.filter(({ severity }) => severity === "error")).toEqual([]);
  return { text, body: bodyOf(text) };
}

describe("a page of ALTO", () => {
  test("is an article on the day that its folder says, and a page of that day's issue", async () => {
    const page = alto(block("b", 500, line("صدرت الجريدة اليوم", 800, 100, -100)));
    const { files, others } = await importInto("alto", { "1906-02-25/p1.xml": page });
    const { text } = only(files);
    expect(Object.keys(files)[0]).toMatch(/^1906\/02\/25-/);
    expect(text).toContain("title: الصفحة 1\n");
    expect(text).toContain("confidence: 0.8\n");
    expect(text).toContain('n: "1"\n    regions:\n      - 500,100,400,300\n');
    const issue = "1906/02/25/issue.yaml";
    expect(parseIssue(issue, others[issue] ?? "")).toMatchObject({
      faults: [],
      issue: { date: "1906-02-25", pages: [{ label: "1", words: "pages/1.words.json" }] },
    });
    expect(others["1906/02/25/pages/1.words.json"]).toContain(
      '"width":1000,"height":2000,"words":[\n["صدرت",800,100,80,30],\n["الجريدة",700,100,80,30]',
    );
  });

  test("has its words in the file's order, but Arabic ones turned that run from left to right", async () => {
    const visual = line("اليوم in Cairo الجريدة صدرت", 500, 100, 100);
    const logical = line("في القاهرة", 800, 140, -100);
    const said = `<a:TextBlock ID="c" HPOS="500" VPOS="500" WIDTH="400" HEIGHT="30"><a:TextLine BASEDIRECTION="rtl">${line("كما هي", 500, 500, 100)}</a:TextLine></a:TextBlock>`;
    const page = alto(block("b", 500, `${visual}\n${logical}`) + said);
    const { files, summary } = await importInto("alto", { "1906-02-25.xml": page });
    expect(only(files).body).toBe("صدرت الجريدة in Cairo اليوم في القاهرة\n\nكما هي");
    expect(Object.keys(summary.notes).join()).toContain("ran from left to right: turned");
  });

  test("has Arabic columns from the right, unless the file says their order", async () => {
    const columns = (next: string) =>
      alto(
        block("l", 50, line("ثم هذا", 300, 100, -100), next) +
          block("r", 550, line("هذا أولا", 800, 100, -100)),
      );
    const { files, summary } = await importInto("alto", { "1906-02-25.xml": columns("") });
    expect(only(files).body).toBe("هذا أولا\n\nثم هذا");
    expect(Object.keys(summary.notes).join()).toContain("columns that ran from left to right");
    const said = await importInto("alto", { "1906-02-25.xml": columns('IDNEXT="r"') });
    expect(only(said.files).body).toBe("ثم هذا\n\nهذا أولا");
  });

  test("joins words that lines divide, and those that touch; both parts are found on the scan", async () => {
    const bare = `<a:TextBlock ID="z"><a:TextLine HPOS="0" VPOS="500" WIDTH="100" HEIGHT="20"><a:String CONTENT="بلا"/><a:SP/><a:String CONTENT="أماكن"/></a:TextLine></a:TextBlock>`;
    const string = (content: string, x: number, y: number, more = "") =>
      `<a:String CONTENT="${content}" HPOS="${x}" VPOS="${y}" WIDTH="50" HEIGHT="30" ${more}/>`;
    const part = (n: number) => `SUBS_TYPE="HypPart${n}" SUBS_CONTENT="Zeitung"`;
    const first = `${string("Die", 100, 100)}<a:SP/>${string("Zei", 200, 100, part(1))}<a:HYP CONTENT="-"/>`;
    const second = `${string("tung", 100, 140, part(2))}${string(",", 150, 140)}<a:SP/>${string("hoch", 200, 140)}<a:HYP CONTENT="¬"/>`;
    const third = string("deutsch", 100, 180);
    const page = alto(block("b", 50, `${first}\n${second}\n${third}`) + bare);
    const { files, others } = await importInto("alto", { "1906-02-25.xml": page });
    expect(only(files).body).toBe("Die Zeitung, hochdeutsch\n\nبلا أماكن");
    const words = wordsOf(others["1906/02/25/pages/1.words.json"]);
    expect(words.map(([word]) => word).join(" ")).toBe(
      "Die Zeitung Zeitung, hochdeutsch hochdeutsch بلا أماكن",
    );
    // Words without boxes have each its share of their line, from the right.
    expect(words.slice(-2).map(([, x, , width]) => [x, width])).toEqual([
      [67, 33],
      [0, 56],
    ]);
  });

  test("is scaled to its scan, whatever its unit; without one regions are shares", async () => {
    const page = (file: string) =>
      alto(block("b", 500, line("كلمة أخرى", 800, 100, -100)), { unit: "mm10", file });
    const scan = await sharp({
      create: { width: 500, height: 1000, channels: 3, background: "white" },
    })
      .png()
      .toBuffer();
    const { files, others } = await importInto("alto", {
      "1906-02-25/text/1.xml": page("IMG_7.png"),
      "1906-02-25/images/IMG_7.png": scan,
    });
    expect(only(files).text).toContain("- 250,50,200,150\n");
    expect(others["1906/02/25/issue.yaml"]).toContain(
      "image: pages/img_7.png\n    words: pages/img_7.words.json",
    );
    expect(others["1906/02/25/pages/img_7.png"]).toBe(scan.toString("latin1"));
    expect(wordsOf(others["1906/02/25/pages/img_7.words.json"])[0]).toEqual([
      "كلمة",
      400,
      50,
      40,
      15,
    ]);
    const bare = await importInto("alto", { "1906-02-25.xml": page("IMG_7.png") });
    expect(only(bare.files).text).toContain("- percent:50,5,40,15\n");
  });

  test("that cannot be read is skipped by its place, and the others are not", async () => {
    const good = alto(
      block("b", 500, line("كلمة أخرى", 800, 100, -100)).replace('HEIGHT="30"', 'HEIGHT="-3"'),
    );
    const { files, others, summary } = await importInto("alto", {
      "1906-02-25/1.xml": "<alto>\n<Layout><Page></Layout></alto>",
      "1906-02-25/2.xml": good
        .replace("<alto", '<!DOCTYPE alto [<!ENTITY a "b">]><alto')
        .replace("كلمة", "&gone;"),
      "1906-02-25/3.xml": "",
      "1906-02-25/4.xml": "<root/>",
      "1906-02-25/10.xml": good,
    });
    expect(only(files).text).toContain("title: الصفحة 3\n");
    expect(wordsOf(others["1906/02/25/pages/3.words.json"])).toHaveLength(1);
    expect(Object.keys(summary.reasons)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/not well-formed XML/),
        expect.stringMatching(/&gone; is declared nowhere/),
        expect.stringMatching(/an empty file/),
        expect.stringMatching(/no ALTO and no METS/),
      ]),
    );
    const [place] = summary.reasons["not well-formed XML: unexpected close tag."]?.examples ?? [];
    expect(place).toMatch(/1\.xml, line 2, column \d+$/);
    // The pages whose texts cannot be read are pages of the issue nevertheless.
    expect(
      parseIssue("1906/02/25/issue.yaml", others["1906/02/25/issue.yaml"] ?? "").issue?.pages,
    ).toHaveLength(3);
  });

  test("without a date is held, and its issue waits for one", async () => {
    const page = alto(block("b", 500, line("كلمة أخرى", 800, 100, -100)));
    const held = await importInto("alto", { "a.xml": page });
    expect([held.files, held.others]).toEqual([{}, {}]);
    expect(held.summary.counts.held).toBe(1);
    expect(held.summary.issues).toEqual({ skipped: 1 });
    const dated = await importInto("alto", { "a.xml": page }, { date: "1906-02" });
    expect(Object.keys(dated.others)).toContain("1906/02/issue.yaml");
  });
});

const equiv = (text: string, more = "") =>
  `<TextEquiv ${more}><Unicode>${text}</Unicode></TextEquiv>`;
const coords = (points: string) => `<Coords points="${points}"/>`;

function pageXml(content: string, image = "1.jpg"): string {
  return `<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Metadata/>
<Page imageFilename="${image}" imageWidth="1000" imageHeight="2000">${content}</Page></PcGts>`;
}

describe("a page of PAGE XML", () => {
  test("is read in its order, by its best readings and the kinds of its regions", async () => {
    const region = (id: string, custom: string, text: string) =>
      `<TextRegion id="${id}" custom="${custom}">${coords("100,100 900,100 900,300 100,300")}<TextLine>${coords("100,100 900,100 900,300 100,300")}${text}</TextLine></TextRegion>`;
    const page = pageXml(
      `<ReadingOrder><OrderedGroup id="o"><RegionRefIndexed index="1" regionRef="b"/><UnorderedGroup index="0"><RegionRef regionRef="a"/></UnorderedGroup></OrderedGroup></ReadingOrder>` +
        region("n", "structure {type:page-number;}", equiv("١٢")) +
        region(
          "b",
          "structure {type:paragraph;}",
          equiv("خطأ", 'index="2"') + equiv("قال الراوي # 1", 'index="1" conf="0.5"'),
        ) +
        region("a", "readingOrder {index:0;} structure {type:heading;}", equiv("أخبار")),
    );
    const { files, others } = await importInto("page", { "1906-02-25.xml": page });
    const { text, body } = only(files);
    expect(body).toBe("## أخبار\n\nقال الراوي # 1");
    expect(text).toContain("confidence: 0.5\n");
    // A line has one box: its words are placed in it from the right.
    const words = wordsOf(others["1906/02/25/pages/1.words.json"]);
    expect(words.map(([word]) => word)).toEqual(
      ["١٢", "أخبار", "قال", "الراوي", "#", "1"].toSorted(
        (a, b) => words.findIndex(([w]) => w === a) - words.findIndex(([w]) => w === b),
      ),
    );
    const [first = 0, second = 0] = words
      .filter(([word]) => /قال|الراوي/.test(word))
      .map(([, x]) => x);
    expect(first).toBeGreaterThan(second);
  });

  test("that knows no places has no regions and no boxes; points may be elements", async () => {
    const whole = "0,0 1000,0 1000,2000 0,2000";
    const dummy = pageXml(
      `<TextRegion id="r">${coords(whole)}<TextLine>${coords(whole)}${equiv("سطر أول")}</TextLine></TextRegion>`,
    );
    const { files, others } = await importInto("page", { "1906-02-25.xml": dummy });
    expect(only(files).text).toContain('pages:\n  - "1"\n---');
    expect(Object.keys(others)).toEqual(["1906/02/25/issue.yaml"]);
    const old = `<Coords><Point x="10" y="20"/><Point x="110" y="60"/></Coords>`;
    const early = pageXml(
      `<TextRegion id="r">${old}<TextLine>${equiv("سطر")}</TextLine></TextRegion>`,
    );
    const read = await importInto("page", { "1906-02-25.xml": early });
    expect(only(read.files).text).toContain("- 10,20,100,40\n");
  });

  test("finds its scan in the folder above, where Transkribus has it", async () => {
    const scan = await sharp({
      create: { width: 10, height: 20, channels: 3, background: "white" },
    })
      .jpeg()
      .toBuffer();
    const page = pageXml(
      `<TextRegion id="r">${coords("100,100 900,100 900,300")}${equiv("سطر\nآخر")}</TextRegion>`,
    );
    const input = { "1906-02-25/page/1.xml": page, "1906-02-25/1.jpg": scan };
    const { files, summary } = await importInto("page", input);
    expect(only(files).text).toContain("- 1,1,8,2\n");
    expect(summary.scans).toBe(1);
    const zip = await zipOf({
      "1906-02-25/page/1.xml": Buffer.from(page),
      "1906-02-25/1.jpg": scan,
    });
    const packed = await importInto("page", { "doc.zip": zip });
    expect([packed.summary.scans, only(packed.files).body]).toEqual([1, "سطر آخر"]);
  });
});

describe("hOCR", () => {
  test("is a page for each of its own, however it is closed", async () => {
    const html = `<!DOCTYPE html><html><body>
<div class='ocr_page' title='image "/tmp/a;b.tif"; bbox 0 0 1000 2000; ppageno 0'><div class='ocr_carea'>
<p class='ocr_par' lang='ara' title='bbox 500 100 900 300'><span class='ocr_line' title='bbox 500 100 900 140'><span class='ocrx_word' title='bbox 800 100 900 140; x_wconf 90'>كلمة &nbsp;</span> <span class='ocrx_word' title='bbox 0 0 0 0' /> <span class='ocrx_word' title='bbox 500 100 700 140; x_wconf 70'>أ&bogus;ب</span>
<span class='ocr_line' title='bbox 500 150 900 190'><span class='ocrx_word' title='bbox x y 1 2'>سطر</span></p>
<p class='ocr_par'><span class='ocr_line'>بلا كلمات</span></p></div></div>
<div class='ocr_page' title='bbox 0 0 1000 2000'><p class='ocr_par'><span class='ocr_line'><span class='ocrx_word'>ثانية</span></span></p>
<p class='ocr_par'>بلا <b>سطر</b></p><span class='ocrx_word'>وبلا</span> <span class='ocrx_word'>فقرة</span><div class='ocr_footer'><span class='ocr_line'><span class='ocrx_word'>٢</span></span></div></div>`;
    const { files, others } = await importInto("hocr", { "1906-02-25.html": html });
    const [first = "", second = ""] = Object.values(files).sort();
    expect(bodyOf(first)).toBe("كلمة أ\\&bogus;ب سطر\n\nبلا كلمات");
    expect(first).toContain("confidence: 0.8\n");
    expect(first).toContain("- 500,100,400,200\n");
    expect(bodyOf(second)).toBe("ثانية\n\nبلا سطر\n\nوبلا فقرة");
    // A word whose box is none stands where its line does.
    expect(wordsOf(others["1906/02/25/pages/1.words.json"]).at(-1)).toEqual([
      "سطر",
      500,
      150,
      400,
      40,
    ]);
  });

  test("of a file of several pages has its picture for the first alone", async () => {
    const scan = await sharp({
      create: { width: 10, height: 20, channels: 3, background: "white" },
    })
      .png()
      .toBuffer();
    const page = `<div class="ocr_page" title="image 'x.png'; bbox 0 0 10 20"><p class="ocr_par">كلمة</p></div>`;
    const { others, summary } = await importInto("hocr", {
      "1906-02-25.hocr": `<html>${page}${page}`,
      "x.png": scan,
    });
    expect(summary.scans).toBe(1);
    expect(others["1906/02/25/issue.yaml"]).toMatch(
      /label: "1"\n {4}image: pages\/x.png\n.*label: "2"\n$/s,
    );
    expect(Object.keys(summary.notes).join()).toContain("tiffsplit");
  });

  test("is not any page of the web", async () => {
    const { summary } = await importInto("hocr", { "1906-02-25.html": "<html><p>صفحة</p></html>" });
    expect(Object.keys(summary.reasons)[0]).toContain("without an ocr_page");
  });
});

/** A METS of two pages; its divisions are what a test is about. */
function mets(divisions: string, { date = "1906-02-25", number = "5" } = {}): string {
  const file = (id: string, href: string) =>
    `<m:file ID="${id}"><m:FLocat xlink:href="file://./${href}"/></m:file>`;
  const page = (n: number) =>
    `<m:div TYPE="PAGE" ORDER="${n}" ORDERLABEL="[${n + 10}]"><m:fptr><m:par><m:area FILEID="I${n}"/><m:area FILEID="A${n}" BETYPE="IDREF" BEGIN="P1"/></m:par></m:fptr></m:div>`;
  return `<m:mets xmlns:m="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:mods="http://www.loc.gov/mods/v3" OBJID="issue-${number}">
<m:dmdSec ID="D0"><m:mdWrap><m:xmlData><mods:mods><mods:originInfo><mods:dateIssued>${date}</mods:dateIssued></mods:originInfo>
<mods:part><mods:detail type="volume"><mods:number>2</mods:number></mods:detail><mods:detail type="issue"><mods:number>${number}</mods:number></mods:detail></mods:part></mods:mods></m:xmlData></m:mdWrap></m:dmdSec>
<m:dmdSec ID="D1"><m:mdWrap><m:xmlData><mods:mods><mods:titleInfo><mods:title>في العلم</mods:title></mods:titleInfo><mods:name><mods:namePart type="given">جرجي</mods:namePart><mods:namePart type="family">زيدان</mods:namePart></mods:name></mods:mods></m:xmlData></m:mdWrap></m:dmdSec>
<m:fileSec>${file("I1", "tif/1.tif")}${file("A1", "alto/b.xml")}${file("I2", "tif/2.tif")}${file("A2", "alto/a.xml")}</m:fileSec>
<m:structMap TYPE="PHYSICAL"><m:div TYPE="Newspaper">${page(1)}${page(2)}</m:div></m:structMap>
<m:structMap TYPE="LOGICAL"><m:div TYPE="Newspaper"><m:div TYPE="ISSUE" DMDID="D0">${divisions}</m:div></m:div></m:structMap></m:mets>`;
}

const div = (type: string, inner: string, more = "") =>
  `<m:div TYPE="${type}" ${more}>${inner}</m:div>`;
const areas = (...refs: [string, string][]) =>
  `<m:fptr><m:seq>${refs.map(([file, id]) => `<m:area FILEID="${file}" BETYPE="IDREF" BEGIN="${id}"/>`).join("")}</m:seq></m:fptr>`;

const text = (words: string, y: number) => line(words, 800, y, -100);
const issuePages = {
  "issue/alto/b.xml": alto(
    block("mast", 500, text("رأس الجريدة", 20)) +
      block("sec", 500, text("باب العلوم", 60)) +
      block("h1", 500, text("في العلم", 100)) +
      block("h2", 500, text("مقالة أولى", 120)) +
      block("p1", 500, text("أول الكلام", 140)) +
      block("left", 500, text("سقط من الفهرس", 180)),
  ),
  "issue/alto/a.xml": alto(
    block("p2", 500, text("وآخره", 100)) + block("ad", 500, text("بيت للبيع", 140)),
  ),
};
const structure =
  div("TITLE_SECTION", areas(["A1", "mast"])) +
  div(
    "SECTION",
    div("HEADING", areas(["A1", "sec"])) +
      div(
        "ARTICLE",
        div("HEADING", div("TITLE", areas(["A1", "h1"])) + div("TITLE", areas(["A1", "h2"]))) +
          div("BODY", div("PARAGRAPH", areas(["A1", "p1"], ["A2", "p2"]))),
        'ID="art1" DMDID="D1"',
      ),
    'LABEL="باب العلوم"',
  ) +
  div("ADVERTISEMENT", areas(["A2", "ad"], ["A2", "nowhere"]), 'ID="ad1" LABEL="UNKNOWN"');

describe("a METS", () => {
  test("says which articles there are, on which pages, and of which issue", async () => {
    const input = { ...issuePages, "issue/mets.xml": mets(structure) };
    const { files, others, summary } = await importInto("alto", input);
    const of = (title: string) =>
      Object.values(files).find((it) => it.includes(`title: ${title}\n`)) ?? "";
    const article = of("في العلم");
    expect(bodyOf(article)).toBe("أول الكلام [[ص 12]] وآخره");
    expect(article).toContain("kicker: باب العلوم\nsubtitle: مقالة أولى\ndate: 1906-02-25\n");
    expect(article).toContain("author: جرجي زيدان\n");
    expect(article).toContain('issue: "5"\n  volume: "2"\n  page: 11-12\n');
    expect(bodyOf(of("بيت للبيع"))).toBe("بيت للبيع");
    expect(of("بيت للبيع")).toContain("- إعلانات\n");
    expect(bodyOf(of("بقية الصفحة 11"))).toBe("سقط من الفهرس");
    expect(Object.keys(files)).toHaveLength(3);
    expect(Object.keys(summary.reasons)).toEqual([expect.stringContaining("masthead")]);
    expect(Object.keys(summary.notes)).toContain(
      "parts of pages that the METS names and no file has",
    );
    const issue = parseIssue("1906/02/25/issue.yaml", others["1906/02/25/issue.yaml"] ?? "").issue;
    expect(issue).toMatchObject({ volume: 2, issue: 5, pages: [{ label: "11" }, { label: "12" }] });
  });

  test("without articles has pages in its order; one whose file is missing is a page of its issue", async () => {
    const { "issue/alto/b.xml": _, ...rest } = issuePages;
    const { files, others } = await importInto("alto", { ...rest, "issue/mets.xml": mets("") });
    expect(only(files).text).toContain("title: الصفحة 12\n");
    expect(others["1906/02/25/issue.yaml"]).toContain('- label: "11"\n  - label: "12"\n    words');
  });

  test("of any program has its pages found: of several files that of the format that was asked for", async () => {
    const page = (words: string) => pageXml(`<TextRegion id="r">${equiv(words)}</TextRegion>`);
    const single = (n: number) =>
      `<div TYPE="SINGLE_PAGE" ORDER="${n}"><fptr><area FILEID="X${n}"/></fptr><fptr><area FILEID="A${n}"/></fptr><fptr><area FILEID="I${n}"/></fptr></div>`;
    const files = [1, 2].map(
      (n) =>
        `<file ID="X${n}"><FLocat href="page/${n}.xml"/></file><file ID="A${n}"><FLocat href="alto/${n}.xml"/></file><file ID="I${n}"><FLocat href="https://scans.example/${n}.jpg"/></file>`,
    );
    const transkribus = `<mets><fileSec><fileGrp>${files.join("")}</fileGrp></fileSec><structMap TYPE="MANUSCRIPT"><div>${single(2)}${single(1)}</div></structMap></mets>`;
    const input = {
      "1906-02-25/page/1.xml": page("الثانية"),
      "1906-02-25/page/2.xml": page("الأولى"),
      "1906-02-25/alto/1.xml": issuePages["issue/alto/a.xml"],
      "1906-02-25/mets.xml": transkribus,
    };
    const { files: made, others } = await importInto("page", input);
    const titles = Object.values(made).map(
      (it) => `${/^title: (.*)$/m.exec(it)?.[1]}: ${bodyOf(it)}`,
    );
    expect(titles.sort()).toEqual(["الصفحة 1: الثانية", "الصفحة 2: الأولى"]);
    const objects = transkribus
      .replaceAll("SINGLE_PAGE", "object")
      .replace("MANUSCRIPT", "physical");
    const unnamed = await importInto("page", { ...input, "1906-02-25/mets.xml": objects });
    expect(unnamed.others).toEqual(others);
    const issue = parseIssue("1906/02/25/issue.yaml", others["1906/02/25/issue.yaml"] ?? "").issue;
    expect(issue?.pages?.map(({ label, image, width }) => [label, image, width])).toEqual([
      ["1", "https://scans.example/1.jpg", 1000],
      ["2", "https://scans.example/2.jpg", 1000],
    ]);
  });

  test("of another issue of a day makes a second one there; of the same it is left to a person", async () => {
    const both = {
      ...issuePages,
      "issue/mets.xml": mets(structure),
      "late/mets.xml": mets("", { number: "6" }),
      "late/alto/a.xml": issuePages["issue/alto/a.xml"],
      "again/mets.xml": mets("").replace('OBJID="issue-5"', ""),
      "again/alto/a.xml": issuePages["issue/alto/a.xml"],
    };
    const { others, summary } = await importInto("alto", both);
    expect(Object.keys(others).filter((file) => file.endsWith(".yaml"))).toEqual([
      "1906/02/25/issue-6.yaml",
      "1906/02/25/issue.yaml",
    ]);
    expect(others["1906/02/25/issue-6.yaml"]).toContain("pages-6/");
    expect(summary.issues).toEqual({ imported: 2, attention: 1 });
  });
});

describe("an issue that is imported again", () => {
  let root: string;
  beforeAll(() => (root = mkdtempSync(path.join(tmpdir(), "sijill-issue-"))));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test("is left where a person has edited it, and never loses pages", async () => {
    const [from, to] = [path.join(root, "1906-02-25"), path.join(root, "articles")];
    mkdirSync(from);
    const write = (name: string, words: string) =>
      writeFileSync(path.join(from, name), alto(block("b", 500, text(words, 100))));
    write("1.xml", "الأولى");
    write("2.xml", "الثانية");
    const again = async (file = from) => (await importAgain("alto", file, to)).issues;
    expect(await again()).toEqual({ imported: 1 });
    const before = othersIn(to);
    expect(await again()).toEqual({ unchanged: 1 });
    expect(othersIn(to)).toEqual(before);
    expect(await again(path.join(from, "1.xml"))).toEqual({ attention: 1 });
    write("10.xml", "العاشرة");
    expect(await again()).toEqual({ updated: 1 });
    const issue = path.join(to, "1906/02/25/issue.yaml");
    writeFileSync(issue, `${readFileSync(issue, "utf8")}rights: لنا\n`);
    expect(await again()).toEqual({ attention: 1 });
    expect(readFileSync(issue, "utf8")).toContain("rights: لنا");
  });
});
