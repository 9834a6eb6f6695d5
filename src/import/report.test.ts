import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import newspaper from "../testing/newspaper.ts";
import { importArticles } from "./import.ts";
import type { Found, ImportItem } from "./item.ts";
import { Report } from "./report.ts";
import { saying } from "../messages/message.ts";

const item = (id: string, more: Partial<ImportItem> = {}): ImportItem => ({
  origin: `dump, record ${id}`,
  name: "dump",
  key: id,
  id,
  title: "عنوان",
  body: { kind: "plain", value: `نص ${id}` },
  author: [],
  tags: [],
  published: ["2016-03-04"],
  datelines: [],
  notes: [],
  ...more,
});

test("an item that fails is skipped and told as a fault, and the rest is read", async () => {
  const bad = item("bb", { picture: () => ({ path: "x" }), lead: null as unknown as undefined });
  Object.defineProperty(bad, "tags", {
    get: () => {
      throw new TypeError("no tags");
    },
  });
  async function* read(): AsyncGenerator<Found> {
    yield item("aa");
    yield bad;
    yield item("cc");
  }
  const root = mkdtempSync(path.join(tmpdir(), "sijill-report-"));
  try {
    const options = { files: [], to: path.join(root, "articles"), dryRun: false };
    const { counts, reasons } = await importArticles(read, options, newspaper);
    expect(counts).toMatchObject({ imported: 2, skipped: 1 });
    expect(Object.keys(reasons)[0]).toContain("a fault of Sijill: TypeError: no tags");
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

test("the report is whole JSON in a new folder, even of an import that ends in an error", async () => {
  async function* read(): AsyncGenerator<Found> {
    yield item("aa");
    throw new Error("the disk is gone");
  }
  const root = mkdtempSync(path.join(tmpdir(), "sijill-report-"));
  const report = path.join(root, "some/new/folder/r.json");
  try {
    const options = { files: [], to: path.join(root, "articles"), dryRun: false, report };
    await expect(importArticles(read, options, newspaper)).rejects.toThrow("the disk is gone");
    const { entries, summary } = JSON.parse(readFileSync(report, "utf8")) as Record<
      string,
      unknown
    >;
    expect(entries).toHaveLength(1);
    expect(summary).toMatchObject({ counts: { imported: 1 } });
    expect(JSON.stringify(summary)).toContain("the disk is gone");
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

test("reasons are counted together by their kinds, and kinds told apart", () => {
  const report = new Report();
  for (const reason of [
    "a record of 17 MB, expected 16 MB at most",
    "a record of 18 MB, expected 16 MB at most",
    'of type "product", expected posts',
    'of type "page", expected posts',
    'an earlier capture; that of "2024-05-09T10:00:00Z" was taken',
    "a film.mp4",
    "not read: 12 × .7z",
  ])
    report.add({ outcome: "skipped", origin: "x", reason: saying(reason) });
  expect(Object.keys(report.summary.reasons)).toEqual([
    "a record of N MB, expected N MB at most",
    'of type "product", expected posts',
    'of type "page", expected posts',
    "an earlier capture; that of … was taken",
    "a film.mp4",
    "not read: 12 × .7z",
  ]);
});
