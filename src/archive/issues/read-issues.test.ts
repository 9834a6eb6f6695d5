/** Printed issues of whole archives: their pages, and where articles stand on them. */
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { formatFault } from "../../article/fault-list.ts";
import newspaper from "../../testing/newspaper.ts";
import { inTemporaryDirectory } from "../../testing/project.ts";
import { readArchive } from "../reading/read.ts";
import { scanFiles } from "../reading/scan.ts";
import { readIssues, type ReadIssues } from "./read-issues.ts";

const origins = ["https://iiif.example.org"];
const png = await sharp({ create: { width: 100, height: 200, channels: 3, background: "#ccc" } })
  .png()
  .toBuffer();

/** Reads an archive of some files; pictures have no text. */
async function read(files: Record<string, string | undefined>): Promise<ReadIssues> {
  let found: ReadIssues | undefined;
  await inTemporaryDirectory(async (directory) => {
    for (const [file, text] of Object.entries(files)) {
      const full = path.join(directory, file);
      mkdirSync(path.dirname(full), { recursive: true });
      writeFileSync(full, text ?? png);
    }
    symlinkSync("/etc/passwd", path.join(directory, "out.tif"));
    const scanned = scanFiles(directory);
    const { articles } = await readArchive(directory, newspaper, { scanned });
    const own = { ...newspaper, scans: { origins } };
    found = await readIssues({ directory, scanned, articles, newspaper: own });
  });
  return found!;
}

const article = (keys: string, date = "1906-02-25") =>
  `---\ntitle: خبر\ndate: ${date}\n${keys}\n---\nنص\n`;
const faultsOf = ({ faults }: ReadIssues) => faults.map((fault) => formatFault(fault));

test("pages are the pictures of a folder in the order of their numbers, or those of the list", async () => {
  const { issues, faults } = await read({
    "1906/02/25/issue.yaml": "volume: 1\nissue: 1",
    "1906/02/25/pages/p-10.png": undefined,
    "1906/02/25/pages/p-2.png": undefined,
    "1906/02/25/pages/notes.txt": "no page",
    "1906/03/issue-evening.yaml":
      'pages:\n  - {label: "١٩", image: /s/x.png}\n  - {label: "أ/ب"}\n  - {label: 2}\n  - https://iiif.example.org/a.jpg',
    "s/x.png": undefined,
    "s/x.words.json": '{"width":1,"height":1,"words":[]}',
  });
  expect(faults.map((fault) => formatFault(fault))).toEqual([
    '1906/03/issue-evening.yaml:5: image: "https://iiif.example.org/a.jpg" has no width and height; expected those of the scan in pixels, since a build does not fetch it',
  ]);
  const [first, second] = issues.all;
  expect(first).toMatchObject({ url: "/1906/02/25/pages/", volume: 1, issue: 1 });
  expect(first?.pages).toEqual([
    { label: "1", slug: "1", scan: scanOf("1906/02/25/pages/p-2.png") },
    { label: "2", slug: "2", scan: scanOf("1906/02/25/pages/p-10.png") },
  ]);
  expect(second?.url).toBe("/1906/03/pages-evening/");
  expect(second?.pages.map(({ label, slug }) => [label, slug])).toEqual([
    ["19", "19"],
    ["أ/ب", "2"],
    ["2", "3"],
    ["4", "4"],
  ]);
  expect(second?.pages[0]?.words).toBe("s/x.words.json");
  expect(issues.neighbours(first!)).toEqual({ next: second });
  expect(issues.byDate.get("1906-03")).toEqual([second]);
});

function scanOf(file: string): unknown {
  const name = path.posix.basename(file, ".png");
  return {
    kind: "file",
    file,
    url: expect.stringMatching(new RegExp(String.raw`^/scans/${name}-[0-9a-f]{10}\.webp$`)),
    thumbnail: expect.stringMatching(
      new RegExp(String.raw`^/scans/${name}-[0-9a-f]{10}-240\.webp$`),
    ),
    width: 100,
    height: 200,
    shownWidth: 100,
    shownHeight: 200,
  };
}

test("an article stands on the pages that it names, in the issue of its day or of its number", async () => {
  const pages = "pages: [{label: 1, image: /x.png}, {label: 2, image: /x.png}, {label: 3}]";
  const { issues, faults } = await read({
    "x.png": undefined,
    "1906/02/25/issue.yaml": `issue: 1\n${pages}`,
    "1906/02/25/issue-2.yaml": `issue: 2\n${pages}`,
    "1906/03/issue.yaml": pages,
    "1906/02/25-a.md": article(
      'pages: [{n: 1, regions: ["10,20,30,40", "percent:0,50,50,50"]}, 3]',
    ),
    "1906/02/25-b.md": article("edition: {issue: 2, page: 2-3}"),
    "1906/02/25-c.md": article('edition: {page: 1}\npages: [{n: ٢, regions: "xywh=0,0,100,201"}]'),
    "1906/03/c.md": article("edition: {page: 2}", "1906-03-05"),
    "1906/d.md": article("edition: {page: 2}", "1906"),
  });
  expect(faults).toEqual([]);
  const placed = [...issues.places].map(([url, place]) => [
    url,
    place.issue.file,
    ...place.pages.map(({ page, regions }) =>
      [page.label, ...regions.map((r) => [r.x, r.y, r.width, r.height].join(","))].join(" "),
    ),
  ]);
  expect(placed).toEqual([
    ["/1906/02/25/a/", "1906/02/25/issue.yaml", "1 10,20,30,40 0,100,50,100", "3"],
    ["/1906/02/25/b/", "1906/02/25/issue-2.yaml", "2", "3"],
    ["/1906/02/25/c/", "1906/02/25/issue.yaml", "2 0,0,100,200"],
    ["/1906/03/05/c/", "1906/03/issue.yaml", "2"],
  ]);
});

test("without a file, an issue is made of what its articles say", async () => {
  const { issues, faults } = await read({
    "x.png": undefined,
    "1906/02/25-a.md": article("edition: {issue: 7}\npages: [{n: 10, image: /x.png}]"),
    "1906/02/25-b.md": article("edition: {issue: 7}\npages: [{n: 9, image: ../../x.png}, 10]"),
    "1906/02/25-c.md": article("pages: 9"),
  });
  expect(faults).toEqual([]);
  expect(issues.all.map(({ file, date, issue }) => [file, date, issue])).toEqual([
    ["1906/02/25-a.md", "1906-02-25", 7],
  ]);
  expect(issues.all[0]?.pages.map(({ label }) => label)).toEqual(["9", "10"]);
  expect([...issues.places.keys()]).toHaveLength(3);
});

test("what is wrong is told where it is written", async () => {
  const found = await read({
    "1906/02/25/issue.yaml": [
      "pages:",
      "  - ../../../../x.tif",
      "  - /none.tif",
      "  - /page.jp2",
      "  - {image: https://elsewhere.example.com/1.jpg, width: 9, height: 9}",
      "  - /out.tif",
      "  - {label: 9, image: /broken.png}",
      "  - {label: 9, image: /x.png}",
      "  - {label: 10, image: /x.png, words: /w.json}",
      "pdf: /none.pdf",
    ].join("\n"),
    "1906/02/26/issue.yml": "",
    "page.jp2": "x",
    "broken.png": "x",
    "w.json": "{",
    "x.png": undefined,
    "1906/02/25-a.md": article('pages: [{n: 10, regions: ["0,0,101,300"]}, 77]'),
    "1906/02/25-b.md": article("edition: {page: 9-12}"),
  });
  expect(faultsOf(found).toSorted()).toEqual([
    "1906/02/25-a.md:4: pages: found the region 0,0,101,300, expected one within the scan, 100 × 200 pixels, on page 10",
    "1906/02/25-a.md:4: warning: pages: found 77, expected pages of 1906/02/25/issue.yaml (1 to 10); the article is not shown on others",
    "1906/02/25-b.md:1: warning: pages: found 11, 12, expected pages of 1906/02/25/issue.yaml (1 to 10); the article is not shown on others",
    '1906/02/25/issue.yaml:10: pdf: found "/none.pdf", expected a PDF of the archive or its address',
    '1906/02/25/issue.yaml:2: image: found "../../../../x.tif", which leads out of the archive; expected a file inside it, by its path from here or, with a slash, from the archive',
    '1906/02/25/issue.yaml:3: image: "/none.tif" does not exist; leave image out where a page is missing',
    '1906/02/25/issue.yaml:4: image: found "page.jp2", expected a TIFF, JPEG, PNG or WebP file; convert it with `opj_decompress -i page.jp2 -o page.tif`',
    '1906/02/25/issue.yaml:5: image: found "https://elsewhere.example.com/1.jpg", which is on a site that pages may not load from; add "https://elsewhere.example.com" to scans.origins in _data/newspaper.ts',
    '1906/02/25/issue.yaml:6: image: "/out.tif" does not exist; leave image out where a page is missing',
    '1906/02/25/issue.yaml:7: warning: "broken.png" cannot be read as a picture (it is no TIFF, JPEG, PNG or WebP file), so its page is shown as missing; expected a whole file',
    "1906/02/25/issue.yaml:8: warning: pages: the label 9 is that of another page too; articles on page 9 are taken to stand on the first",
    expect.stringMatching(
      /^1906\/02\/25\/issue.yaml:9: warning: words: "w.json" cannot be read as JSON/,
    ),
    "1906/02/26/issue.yml:1: warning: found a file of this name, which is not read; expected issue.yaml, or issue-LABEL.yaml for a second issue of a date",
  ]);
});

test("a scan that is measured is cached, and measured again when it changes", async () => {
  await inTemporaryDirectory(async (directory) => {
    const archive = path.join(directory, "articles");
    mkdirSync(path.join(archive, "1906/02/25/pages"), { recursive: true });
    writeFileSync(path.join(archive, "1906/02/25/issue.yaml"), "");
    writeFileSync(path.join(archive, "1906/02/25/pages/1.png"), png);
    const cache = {
      directory: path.join(directory, "cache/articles"),
      key: "k",
      onBroken: () => expect.unreachable(),
    };
    let measured = 0;
    const readAgain = async () => {
      const source = { directory: archive, scanned: scanFiles(archive), articles: [], newspaper };
      return readIssues(source, { cache, onMeasured: () => measured++ });
    };
    const first = await readAgain();
    expect(await readAgain()).toMatchObject({ issues: { all: first.issues.all } });
    expect(measured).toBe(1);
    writeFileSync(path.join(archive, "1906/02/25/pages/1.png"), png.subarray(0, 60));
    expect(faultsOf(await readAgain())[0]).toContain("so its page is shown as missing");
    expect(measured).toBe(2);
  });
});
