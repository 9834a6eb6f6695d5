/** Two articles are the same only if their texts are. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { FormatName } from "./formats/index.ts";
import { articlesIn, importAgain, type Asked } from "../testing/import/import-into.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "sijill-identity-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const filler = "جملة تملأ الفقرة حتى يكون النص خبرًا تامًا يقرؤه الناس. ".repeat(4);

/** A page of a column that has one headline every week. */
function page(line: string, date: string, head = ""): string {
  return `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>عمود الأربعاء</title>${head}</head><body><article><h1>عمود الأربعاء</h1><p>${date}</p><p>${line} ${filler}</p><p>${line} ${filler}</p></article></body></html>`;
}

const canonical = (url: string) => `<link rel="canonical" href="${url}">`;

async function run(format: FormatName, files: Record<string, string>, asked: Asked = {}) {
  const input = path.join(root, "input");
  rmSync(input, { recursive: true, force: true });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(input, name)), { recursive: true });
    writeFileSync(path.join(input, name), content);
  }
  const to = path.join(root, "articles");
  const summary = await importAgain(format, input, to, asked);
  return { summary, files: articlesIn(to) };
}

test("a weekly column of one headline: every page is imported, and nothing changes the next time", async () => {
  const pages = { "a.html": page("المطر", "2 مارس 2016"), "b.html": page("القطار", "9 مارس 2016") };
  const first = await run("html", pages);
  expect(Object.keys(first.files).map((file) => file.slice(0, 10))).toEqual([
    "2016/03/02",
    "2016/03/09",
  ]);
  const again = await run("html", { "b.html": pages["b.html"], "c.html": pages["a.html"] });
  expect(again.summary.counts).toMatchObject({ unchanged: 2, imported: 0 });
});

test("of one headline and day, both are kept and a person is told", async () => {
  const { summary, files } = await run("html", {
    "a.html": page("المطر", "2 مارس 2016"),
    "b.html": page("القطار", "2 مارس 2016"),
    "copy.html": page("المطر", "2 مارس 2016"),
  });
  expect(Object.keys(files)).toHaveLength(2);
  expect(summary.notes["same-headline-and-day"]).toMatchObject({ count: 1, needsPerson: true });
  expect(Object.keys(summary.reasons)).toEqual(["the same article was in this import before"]);
});

test("a page without an address that was corrected is known by its place in the input", async () => {
  await run("html", { "a.html": page("المطر", "2 مارس 2016") });
  const { summary, files } = await run("html", { "a.html": page("المطر الغزير", "2 مارس 2016") });
  expect(summary.counts.updated).toBe(1);
  expect(Object.values(files).join()).toContain("المطر الغزير");
  const again = await run("html", { "a.html": page("المطر الغزير", "2 مارس 2016") });
  expect(again.summary.counts.unchanged).toBe(1);
});

test("one file of two articles, one after the other, is two articles", async () => {
  await run("html", { "a.html": page("المطر", "2 مارس 2016") });
  const { files } = await run("html", { "a.html": page("القطار", "9 مارس 2016") });
  expect(Object.keys(files)).toHaveLength(2);
});

test("two texts of one address are both kept, whichever comes first the next time", async () => {
  const head = canonical("https://n.example/index.php");
  const pages = {
    "a.html": page("المطر", "2 مارس 2016", head),
    "b.html": page("القطار", "2 مارس 2016", head),
  };
  const { summary, files } = await run("html", pages);
  expect(Object.keys(files)).toHaveLength(2);
  expect(summary.notes["other-text-of-one-source"]).toMatchObject({ count: 1, needsPerson: true });
  const turned = { "a.html": pages["b.html"], "b.html": pages["a.html"] };
  const again = await run("html", turned);
  expect(again.summary.counts).toMatchObject({ unchanged: 2, imported: 0, updated: 0 });
  expect(again.files).toEqual(files);
  // Alone, a correction of one of them is not written over the other.
  const corrected = await run("html", { "b.html": page("القطار السريع", "2 مارس 2016", head) });
  expect(corrected.summary.counts.updated).toBe(0);
  expect(corrected.files).toMatchObject(files);
});

test("a front page's address is no article's", async () => {
  const head = canonical("https://n.example/");
  const { files } = await run("html", {
    "a.html": page("المطر", "2 مارس 2016", head),
    "b.html": page("القطار", "9 مارس 2016", head),
  });
  expect(Object.keys(files)).toHaveLength(2);
  expect(Object.values(files).join()).not.toContain("n.example");
});

test.each([
  "http://n.example/a/1",
  "https://www.n.example/a/1/",
  "https://n.example/a/1?utm_source=x&fbclid=y#top",
])("%s is the address of an article that was imported", async (url) => {
  const { files } = await run("html", {
    "a.html": page("المطر", "2 مارس 2016", canonical("https://n.example/a/1")),
    "b.html": page("المطر", "2 مارس 2016", canonical(url)),
  });
  expect(Object.keys(files)).toHaveLength(1);
  const { summary } = await run("html", {
    "c.html": page("المطر الغزير", "2 مارس 2016", canonical(url)),
  });
  expect(summary.counts).toMatchObject({ updated: 1, imported: 0 });
});

test("reports of one agency that begin alike are told apart by their whole text", async () => {
  const begin = "وكالة الأنباء: ".repeat(30);
  const lines = ["أول", "ثان", "ثالث"].map((end) =>
    JSON.stringify({ title: "تقرير", body: `${begin}${end}`, date: "2016-03-02" }),
  );
  const { files } = await run("jsonl", { "a.jsonl": lines.join("\n") });
  expect(Object.keys(files)).toHaveLength(3);
  const again = await run("jsonl", { "a.jsonl": lines.join("\n") });
  expect(again.summary.counts.unchanged).toBe(3);
});

test("a journal of an earlier version is honoured", async () => {
  const url = "http://www.n.example/a/1";
  const pages = {
    "a.html": page("المطر", "2 مارس 2016", canonical(url)),
    "b.html": page("القطار", "9 مارس 2016"),
  };
  await run("html", pages);
  const journal = path.join(root, "articles/.imported.jsonl");
  const lines = readFileSync(journal, "utf8").trim().split("\n");
  const former = lines.map((line) => {
    const { key, from: _from, ...entry } = JSON.parse(line) as Record<string, string>;
    return JSON.stringify({
      key: key === "n.example/a/1" ? url : "html:#عمود الأربعاء#",
      ...entry,
    });
  });
  writeFileSync(journal, `${former.join("\n")}\n`);
  const again = await run("html", pages);
  expect(again.summary.counts).toMatchObject({ unchanged: 2, imported: 0 });
  const { summary } = await run("html", {
    "a.html": page("المطر الغزير", "2 مارس 2016", canonical(url)),
    "b.html": page("القطار السريع", "9 مارس 2016"),
  });
  expect(summary.counts).toMatchObject({ updated: 2, imported: 0 });
});
