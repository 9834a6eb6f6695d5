import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import * as fc from "fast-check";
import { beforeEach, afterEach, describe, expect, test } from "vitest";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { createArticleParser, readBody, renderMarkdown } from "../article/index.ts";
import { html } from "../lib/html.ts";
import newspaper from "../testing/newspaper.ts";
import { treeOf } from "../testing/tree.ts";
import { decodeReferences } from "../article/markdown/decoded-text.ts";
import { formats } from "./formats/index.ts";
import { importArticles } from "./import.ts";
import { limits } from "./limits.ts";
import { articlesIn, importAgain, importInto } from "../testing/import/import-into.ts";
import { fixtures } from "../testing/import/fixtures.ts";
import { zipOf } from "../testing/import/zip-of.ts";

let root: string;
let to: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "sijill-import-"));
  to = path.join(root, "articles");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A dump of some articles, the text of one perhaps another. */
function dump(count: number, other?: { at: number; text: string }): string {
  const file = path.join(root, "dump.jsonl");
  const lines = Array.from({ length: count }, (_, i) =>
    JSON.stringify({
      title: `عنوان ${i}`,
      body: i === other?.at ? other.text : `نص المقال ${i}.`,
      date: i % 7 === 3 ? "" : `2022-01-${String((i % 28) + 1).padStart(2, "0")}`,
      url: `https://albalad.example/a/${1000 + i}`,
    }),
  );
  writeFileSync(file, lines.join("\n"));
  return file;
}

const article = () => path.join(to, "2022/01/02-1001.md");

describe("an import that is run again", () => {
  test("changes nothing", async () => {
    const file = dump(20);
    const first = await importAgain("jsonl", file, to);
    const before = [treeOf(to), treeOf(`${to}-held`)];
    const again = await importAgain("jsonl", file, to);
    expect([first.counts.imported, first.counts.held]).toEqual([17, 3]);
    expect([again.counts.unchanged, again.counts.held]).toEqual([17, 3]);
    expect([treeOf(to), treeOf(`${to}-held`)]).toEqual(before);
  });

  test("changes nothing whose journal is lost", async () => {
    const file = dump(20);
    await importAgain("jsonl", file, to);
    const before = articlesIn(to);
    rmSync(path.join(to, ".imported.jsonl"));
    expect((await importAgain("jsonl", file, to)).counts.unchanged).toBe(17);
    expect(articlesIn(to)).toEqual(before);
  });

  test("updates what its source has changed, and nothing that a person has", async () => {
    await importAgain("jsonl", dump(3), to);
    const changed = dump(3, { at: 1, text: "نص مصحح." });
    expect((await importAgain("jsonl", changed, to)).counts).toMatchObject({
      updated: 1,
      unchanged: 2,
    });
    expect(readFileSync(article(), "utf8")).toContain("نص مصحح.");

    appendFileSync(article(), "\nسطر بيد إنسان.\n");
    const edited = readFileSync(article(), "utf8");
    expect((await importAgain("jsonl", changed, to)).counts).toMatchObject({ unchanged: 3 });
    const { counts, reasons } = await importAgain(
      "jsonl",
      dump(3, { at: 1, text: "نص ثالث." }),
      to,
    );
    expect(counts).toMatchObject({ attention: 1, unchanged: 2 });
    expect(Object.keys(reasons)[0]).toContain("so has the file");
    expect(readFileSync(article(), "utf8")).toBe(edited);
  });

  test("does not bring back what a person removed, nor write over an article of theirs", async () => {
    const file = dump(2);
    await importAgain("jsonl", file, to);
    rmSync(article());
    expect((await importAgain("jsonl", file, to)).counts).toMatchObject({
      attention: 1,
      unchanged: 1,
    });
    expect(existsSync(article())).toBe(false);

    const other = path.join(root, "other");
    mkdirSync(path.join(other, "2022/01"), { recursive: true });
    const theirs = "---\ntitle: مقال بيد إنسان\ndate: 2022-01-02\n---\n\nنص.\n";
    writeFileSync(path.join(other, "2022/01/02-1001.md"), theirs);
    expect((await importAgain("jsonl", file, other)).counts.imported).toBe(2);
    expect(Object.keys(articlesIn(other))).toEqual([
      "2022/01/01-1000.md",
      expect.stringMatching(/^2022\/01\/02-1001-[0-9a-f]{6}\.md$/),
      "2022/01/02-1001.md",
    ]);
    expect(readFileSync(path.join(other, "2022/01/02-1001.md"), "utf8")).toBe(theirs);
  });

  test.each([1, 9, 60])("goes on where it was interrupted, after %i articles", async (after) => {
    const file = dump(80);
    const whole = path.join(root, "whole");
    await importAgain("jsonl", file, whole);
    const read = formats.jsonl.reader({ mapping: {}, newspaper });
    async function* interrupted() {
      let count = 0;
      for await (const found of read([file])) {
        if (count++ === after) throw new Error("power cut");
        yield found;
      }
    }
    const options = { files: [], to, dryRun: false };
    await expect(importArticles(interrupted, options, newspaper)).rejects.toThrow("power cut");
    // The last lines of the journal never reached the disk, or were cut.
    const journal = path.join(to, ".imported.jsonl");
    const lines = existsSync(journal) ? readFileSync(journal, "utf8") : "";
    writeFileSync(journal, lines.slice(0, lines.length / 2));
    const { counts } = await importAgain("jsonl", file, to);
    expect(counts.imported + counts.unchanged).toBe(69);
    expect(articlesIn(to)).toEqual(articlesIn(whole));
    expect((await importAgain("jsonl", file, to)).counts.unchanged).toBe(69);
  });

  test("takes a held article into the archive when it is given a date", async () => {
    const file = path.join(root, "page.txt");
    writeFileSync(file, fixtures.text);
    await importAgain("text", file, to);
    expect(Object.keys(articlesIn(`${to}-held`))).toHaveLength(1);
    const { counts } = await importAgain("text", file, to, { date: "2022-01-16" });
    expect(counts.imported).toBe(1);
    expect(Object.keys(articlesIn(`${to}-held`))).toHaveLength(0);
  });
});

test("a dry run writes nothing", async () => {
  await importAgain("jsonl", dump(5), to, { dryRun: true });
  expect(existsSync(to)).toBe(false);
  expect(existsSync(`${to}-held`)).toBe(false);
});

test("the report is whole JSON, and tells each article and what dates it", async () => {
  const report = path.join(root, "report.json");
  const read = formats.jsonl.reader({ mapping: {}, newspaper });
  await importArticles(read, { files: [dump(4)], to, dryRun: false, report }, newspaper);
  const { entries, summary } = JSON.parse(readFileSync(report, "utf8")) as Record<
    string,
    unknown[]
  >;
  expect(entries?.[1]).toEqual({
    origin: `${root}/dump.jsonl, record 2`,
    outcome: "imported",
    file: "2022/01/02-1001.md",
    notes: [],
    date: { date: "2022-01-02", from: "metadata" },
  });
  expect(entries?.[3]).toMatchObject({
    outcome: "held",
    reason: "nothing says when it was published",
  });
  expect(summary).toMatchObject({ counts: { imported: 3, held: 1 }, dates: { metadata: 3 } });
});

test("every letter of a text is in the archive's page", async () => {
  const parse = createArticleParser({ zone: newspaper.zone, sections: [] });
  const text = fc.array(
    fc.oneof(
      fc.constantFrom(
        ..."السلام عليكم * _ ` # > - 1. [س](ص) <b>ع</b> & &amp; | --- ~~ \\ «س» كتب».".split(" "),
        "\n\n",
        "\n",
      ),
      fc.string({ unit: "grapheme", maxLength: 8 }),
    ),
    { minLength: 1, maxLength: 30 },
  );
  const letters = (it: string) => it.normalize("NFC").replace(/[^\p{L}\p{N}]/gu, "");
  const run = async (texts: string[][]): Promise<void> => {
    const file = path.join(root, "texts.jsonl");
    // A mark of HTML makes HTML of a text, a reference its character: here all is plain.
    const bodies = texts.map(
      (parts) =>
        `نص ${parts
          .join(" ")
          .replace(/<(?=[a-z/])/gi, "< ")
          .replace(/&(?=\w|#)/g, "& ")} نهاية`,
    );
    writeFileSync(
      file,
      bodies
        .map((body, i) => JSON.stringify({ title: "ع", body, date: "2022-01-16", id: `id-${i}` }))
        .join("\n"),
    );
    rmSync(to, { recursive: true, force: true });
    await importAgain("jsonl", file, to);
    for (const [i, body] of bodies.entries()) {
      const markdown = readFileSync(path.join(to, `2022/01/16-id-${i}.md`), "utf8");
      expect(parse(`2022/01/16-id-${i}.md`, markdown).faults).toEqual([]);
      const page = renderMarkdown(readBody(markdown), {
        figure: () => html``,
        readAlso: (headline) => html`<p>${headline}</p>`,
        link: (href) => href,
      });
      // What is repaired on purpose (compatibility forms) is compared in its repaired form.
      expect(letters(decodeReferences(page.replace(/<[^>]*>/g, "")).text.normalize("NFKC"))).toBe(
        letters(body.normalize("NFKC")),
      );
    }
  };
  await fc.assert(fc.asyncProperty(fc.array(text, { minLength: 40, maxLength: 60 }), run), {
    numRuns: 12,
  });
});

describe("hostile input is refused clearly, and the rest goes on", () => {
  const good = JSON.stringify({ title: "عنوان", body: "نص", date: "2022-01-16", id: "good" });

  test("a line twice as long as a record may be", async () => {
    const long = `{"title":"${"س".repeat(limits.record)}"}`;
    const { files, summary } = await importInto("jsonl", { "a.jsonl": `${long}\n${good}\n` });
    expect(Object.keys(files)).toEqual(["2022/01/16-good.md"]);
    expect(Object.keys(summary.reasons)).toEqual(["a record of N MB, expected N MB at most"]);
    const csv = await importInto("csv", {
      "a.csv": `title,body,date\n"${"a".repeat(limits.record * 2)}`,
    });
    expect(Object.keys(csv.summary.reasons)[0]).toContain("a row of more than");
  });

  test("a zip bomb, and a zip whose names climb out", async () => {
    const bomb = await zipOf({
      "a.jsonl": Buffer.alloc(limits.inflated + 2 ** 20, 32),
      "b.jsonl": Buffer.from(good),
    });
    const { files, summary } = await importInto("jsonl", { "a.zip": bomb });
    expect(Object.keys(files)).toEqual(["2022/01/16-good.md"]);
    expect(Object.keys(summary.reasons).join()).toContain("zip bomb");
    const climbing = Buffer.from(
      (await zipOf({ "aa/aa/x.jsonl": Buffer.from(good), "b.jsonl": Buffer.from(good) }))
        .toString("latin1")
        .replaceAll("aa/aa/x", "../../x"),
      "latin1",
    );
    const climbed = await importInto("jsonl", { "a.zip": climbing });
    expect(Object.keys(climbed.files)).toEqual(["2022/01/16-good.md"]);
    expect(Object.keys(climbed.summary.reasons).join()).toContain("leads out of the zip");
  });

  test("entities that unfold", async () => {
    const levels = "bcdefghij".split("").map((name, i) => {
      const inner = `&${"abcdefghi"[i]};`;
      return `<!ENTITY ${name} "${inner.repeat(10)}">`;
    });
    const doctype = `<!DOCTYPE rss [<!ENTITY a "ها">${levels.join("")}<!ENTITY k "&k;">\n] >`;
    const laughing = (name: string) =>
      `<?xml version="1.0"?>${doctype}${fixtures.wordpress.replace(/^.*\n/, "").replace("<item><title>", `<item><title>&${name};`)}`;
    const { files, summary } = await importInto("wordpress", {
      "a.xml": laughing("j"),
      "b.xml": laughing("k"),
      "c.xml": fixtures.wordpress,
    });
    expect(Object.keys(files)).toEqual(["2022/01/16-101.md"]);
    expect(Object.keys(summary.reasons).join()).toMatch(/more than N MB.+more than a text/);
  });

  test("an export that ends in the middle", async () => {
    const cut = fixtures.wordpress.slice(0, fixtures.wordpress.indexOf("<item><title>من نحن"));
    const { files, summary } = await importInto("wordpress", { "a.xml": cut });
    expect(Object.keys(files)).toEqual(["2022/01/16-101.md"]);
    expect(Object.keys(summary.reasons).join()).toContain("not well-formed XML");
  });

  test("a page of too many elements, and broken archives", async () => {
    const { summary } = await importInto("html", {
      "a.html": `<article>${"<b>".repeat(limits.elements + 1)}`,
    });
    expect(Object.keys(summary.reasons).join()).toContain("elements, expected a page");
    const broken = await importInto("warc", {
      "a.warc": "WARC/1.0\r\nno warc",
      "b.warc.gz": Buffer.from([31, 139, 8, 0, 1]),
    });
    expect(broken.summary.counts.skipped).toBeGreaterThanOrEqual(2);
  });

  test("scripts in a dump", async () => {
    const body = `<p onload=alert(1)>نص</p><script>alert(1)</script><iframe src="x"></iframe><img src=x onerror=alert(1)><a href="java\nscript:alert(1)">رابط</a><svg><script>alert(1)</script></svg>&lt;script&gt;`;
    const record = { title: "<b>عنوان</b>", body, date: "2022-01-16", id: "x-ss" };
    const { files } = await importInto("jsonl", { "a.jsonl": JSON.stringify(record) });
    const text = files["2022/01/16-x-ss.md"] ?? "";
    expect(text).toContain("title: عنوان\n");
    expect(text).toContain("نص\n\nرابط\\<script>");
    expect(text).not.toMatch(/alert|onload|iframe|svg/);
  });
});
