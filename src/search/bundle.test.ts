import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeBundle } from "./bundle.ts";
import { toRecord, type SearchRecord } from "./record.ts";

let directory: string;
beforeEach(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), "sijill-bundle-"));
});
afterEach(() => fs.rmSync(directory, { recursive: true }));

const sections = ["سياسة", "رياضة", "ثقافة", "اقتصاد", "علوم"];

function records(count = 12): SearchRecord[] {
  return Array.from({ length: count }, (_, i) =>
    toRecord(
      {
        url: `/20${10 + i}/05/07/مقال-${i}/`,
        title: `عنوان المقال ${i}`,
        date: `20${10 + i}-05-07`,
        section: sections[i % 5]!,
        author: [`كاتب ${i % 7}`],
        tags: [`موضوع ${i}`, "أخبار"],
        places: ["القاهرة"],
      },
      `نص المقال رقم ${i} وفيه كلام عن القاهرة`,
      "ar",
    ),
  );
}

/** Every file of a folder by its path, as text that two runs can be compared by. */
function contents(folder: string): Record<string, string> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  const files = names.filter((name) => fs.statSync(path.join(folder, name)).isFile());
  return Object.fromEntries(
    files.map((name) => [name, fs.readFileSync(path.join(folder, name)).toString("base64")]),
  );
}

describe("a bundle", () => {
  test("holds every record, and only the files that a search needs", async () => {
    expect(await writeBundle(records(), directory)).toEqual({ articles: 12 });

    const kinds = Object.keys(contents(directory)).map((name) => name.replace(/ar_[0-9a-f]+/, "*"));
    expect(Object.fromEntries(kinds.map((k) => [k, kinds.filter((x) => x === k).length]))).toEqual({
      "filter/*.pf_filter": 6,
      "fragment/*.pf_fragment": 12,
      "index/*.pf_index": 1,
      "pagefind-entry.json": 1,
      "pagefind-worker.js": 1,
      "pagefind.*.pf_meta": 1,
      "pagefind.js": 1,
      "wasm.ar.pagefind": 1,
    });
    const entry: unknown = JSON.parse(
      fs.readFileSync(path.join(directory, "pagefind-entry.json"), "utf8"),
    );
    expect(entry).toMatchObject({ languages: { ar: { page_count: 12 } } });
  });

  test("is the same bytes on every run", async () => {
    const [first, second, third] = ["1", "2", "3"].map((run) => path.join(directory, run));
    await writeBundle(records(), first!);
    await writeBundle(records(), second!);
    await writeBundle(
      (async function* () {
        yield* records();
      })(),
      third!,
    );
    expect(contents(second!)).toEqual(contents(first!));
    expect(contents(third!)).toEqual(contents(first!));
  });

  test("names a filter's file in the metadata", async () => {
    await writeBundle(records(), directory);
    const files = fs.readdirSync(directory);
    const metadata = gunzipSync(
      fs.readFileSync(
        path.join(
          directory,
          files.find((f) => f.endsWith(".pf_meta"))!,
        ),
      ),
    ).toString("latin1");
    for (const filter of fs.readdirSync(path.join(directory, "filter"))) {
      expect(metadata).toContain(filter.replace(".pf_filter", ""));
    }
  });

  test("indexes no digit of a date", async () => {
    await writeBundle(records(), directory);
    const [words] = fs.readdirSync(path.join(directory, "index"));
    const index = gunzipSync(fs.readFileSync(path.join(directory, "index", words!))).toString();
    expect(index).toContain("قاهر");
    expect(index).not.toMatch(/20\d\d|[\u2800-\u28ff]/);
  });

  test("may be of no article", async () => {
    expect(await writeBundle([], directory)).toEqual({ articles: 0 });
  });
});

describe("a fault", () => {
  const [record] = records(1);

  test.each([
    [
      "a record that Pagefind cannot read",
      { ...record!, content: "\ud800" },
      /^Pagefind cannot index \/2010\/05\/07\/مقال-0\/: Pagefind service error/,
    ],
    [
      "a record without words",
      { ...record!, content: "… —", meta: {} },
      /^Pagefind left out 1 of 1 articles: \/2010\/05\/07\/مقال-0\/$/,
    ],
  ])("of %s names the article", async (_, bad, message) => {
    await expect(writeBundle([bad], directory)).rejects.toThrow(message);
    expect(fs.readdirSync(directory)).toEqual([]);
  });

  test("of two articles at one URL is told", async () => {
    await expect(writeBundle([record!, record!], directory)).rejects.toThrow(
      "two articles to search at /2010/05/07/مقال-0/",
    );
  });
});
