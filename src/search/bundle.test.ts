import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeBundle } from "./bundle.ts";
import { decodeColumn } from "./column.ts";
import { readAnalyser } from "./lexicon-file.ts";
import { decodeOutline } from "./outline.ts";
import { toRecord, type SearchRecord } from "./record.ts";

const analyser = readAnalyser();

let directory: string;
beforeEach(() => {
  directory = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "sijill-bundle-")), "2010s");
});
afterEach(() => fs.rmSync(path.dirname(directory), { recursive: true }));

const sections = ["سياسة", "رياضة", "ثقافة", "اقتصاد", "علوم"];

function records(count = 12): SearchRecord[] {
  return Array.from({ length: count }, (_, i) =>
    toRecord(
      {
        url: `/20${10 + (i >> 1)}/05/07/مقال-${i}/`,
        title: `عنوان المقال ${i}`,
        date: `20${10 + (i >> 1)}-05-07`,
        section: sections[i % 5]!,
        author: [`كاتب ${i % 7}`],
        tags: [`موضوع ${i}`, "أخبار"],
        places: ["القاهرة"],
      },
      `نصّ المقال رقم ${i}،وفيه كلامٌ عن «القاهرة»`,
      analyser,
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

/** The fragments, by their paths in the bundle. */
function fragmentFiles(): string[] {
  return Object.keys(contents(directory)).filter((name) => name.endsWith(".pf_fragment"));
}

/** What a compressed file of the bundle holds. */
function unpacked(name: string): string {
  return gunzipSync(fs.readFileSync(path.join(directory, name))).toString();
}

describe("a bundle", () => {
  test("holds every record, and only the files that a search needs", async () => {
    const { version, outline, vocabulary, ...summary } = await writeBundle(records(), directory);
    expect(summary).toEqual({
      name: "2010s",
      articles: 12,
      words: 12 * 10,
      from: "2010-05-07",
      to: "2015-05-07",
      buckets: ["631", "639", "642", "643", "645"], // ر ع ق ك م
    });
    expect(version).toMatch(/^[0-9a-f]{10}$/);

    const kinds = Object.keys(contents(directory))
      .filter((name) => !name.startsWith("words-"))
      .map((name) =>
        name.replace(/fa_[0-9a-f]+|(?<=\.)[0-9a-f]{10}/, "*").replace(/\/20.*\./, "/*."),
      );
    expect(Object.fromEntries(kinds.map((k) => [k, kinds.filter((x) => x === k).length]))).toEqual({
      [outline]: 1,
      "author.*.column": 1,
      "place.*.column": 1,
      "section.*.column": 1,
      "tag.*.column": 1,
      "filter/*.pf_filter": 6,
      "fragment/*.pf_fragment": 12,
      "index/*.pf_index": 2,
      "pagefind-entry.json": 1,
      "pagefind.*.pf_meta": 1,
    });
    expect(vocabulary).toMatch(/^words-[0-9a-f]{10}$/);
    expect(fs.readdirSync(path.join(directory, vocabulary))).toEqual(
      summary.buckets.map((bucket) => `${bucket}.txt`),
    );
    expect(
      JSON.parse(fs.readFileSync(path.join(directory, "pagefind-entry.json"), "utf8")),
    ).toMatchObject({ languages: { fa: { page_count: 12 } } });
  });

  test("is the same bytes on every run", async () => {
    const [first, second, third] = ["1", "2", "3"].map((run) => path.join(directory, run, "all"));
    const summary = await writeBundle(records(), first!);
    expect(await writeBundle(records(), second!)).toEqual(summary);
    const stream = (async function* () {
      yield* records();
    })();
    expect(await writeBundle(stream, third!)).toEqual(summary);
    expect(contents(second!)).toEqual(contents(first!));
    expect(contents(third!)).toEqual(contents(first!));
  });

  test("has another version when anything in it is another", async () => {
    const { version } = await writeBundle(records(), directory);
    const changed = records();
    changed[3]!.fragment.meta.title = "عنوان آخر";
    expect((await writeBundle(changed, directory)).version).not.toBe(version);
    const filtered = records();
    filtered[3]!.record.filters["section"] = ["رأي"];
    expect((await writeBundle(filtered, directory)).version).not.toBe(version);
  });

  test("names fragments and words by what is in them, so that none is ever changed", async () => {
    const { vocabulary } = await writeBundle(records(), directory);
    const folders = fs.readdirSync(path.join(directory, "fragment"));
    const changed = records();
    changed[3]!.fragment.meta.title = "عنوان آخر";
    const again = await writeBundle(changed, directory);
    expect(again.vocabulary).toBe(vocabulary);
    const moved = fs.readdirSync(path.join(directory, "fragment"));
    expect(moved.filter((folder) => !folders.includes(folder))).toEqual([
      expect.stringMatching(/^2011-05-[0-9a-f]{6}$/),
    ]);
    expect(moved).toHaveLength(folders.length);
    expect((await writeBundle(records(13), directory)).vocabulary).not.toBe(vocabulary);
  });

  test("names each article by its day and its place in it, for its text as it was", async () => {
    await writeBundle(records(), directory);
    const names = fragmentFiles();
    expect(names.slice(0, 4).map((name) => path.basename(name))).toEqual(
      ["2010-05-07.1", "2010-05-07.2", "2011-05-07.1", "2011-05-07.2"].map(
        (id) => `${id}.pf_fragment`,
      ),
    );
    const fragment = unpacked(names[3]!);
    expect(fragment.slice(0, 12)).toBe("pagefind_dcd");
    expect(JSON.parse(fragment.slice(12))).toEqual(records()[3]!.fragment);
  });

  test("sorts filters and their values, and names them in its metadata", async () => {
    await writeBundle(records(), directory);
    const [metadata] = fs.readdirSync(directory).filter((name) => name.endsWith(".pf_meta"));
    const facts = unpacked(metadata!);
    const files = fs.readdirSync(path.join(directory, "filter"));
    const values: Record<string, string[]> = {};
    for (const file of files) {
      expect(facts).toContain(file.replace(".pf_filter", ""));
      const written = unpacked(`filter/${file}`).match(/[\p{L}\p{Nd}-]+(?: \d+)?/gu) ?? [];
      if (written.some((value) => value.endsWith("section"))) values["section"] = written;
    }
    const places = ["author", "month", "place", "section", "tag", "year"].map((name) =>
      facts.indexOf(name, facts.lastIndexOf("2015-05-07")),
    );
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
    const order = sections
      .toSorted()
      .map((section) => values["section"]!.findIndex((value) => value.includes(section)));
    expect(order).not.toContain(-1);
    expect(order.toSorted((a, b) => a - b)).toEqual(order);
  });

  test("says in its outline and columns what a browser must know first", async () => {
    const summary = await writeBundle(records(), directory);
    const written = decodeOutline(unpacked(summary.outline).slice(12));
    expect(written.days).toEqual(records().map(({ day }) => day));
    expect(written.lengths).toEqual(records().map(() => 10));
    expect(written.fields.toSorted()).toEqual(["author", "title", "topics"]);
    const files = fs.readdirSync(path.join(directory, "index"));
    expect(written.chunks.map(({ hash }) => `${hash}.pf_index`).toSorted()).toEqual(files);
    const column = decodeColumn(unpacked(written.columns.section!).slice(12));
    expect(column).toEqual(records().map(({ values }) => values.section));
  });

  test("keeps the words of three letters that three articles have, as they are written", async () => {
    const { vocabulary } = await writeBundle(records(), directory);
    const words = fs
      .readdirSync(path.join(directory, vocabulary))
      .map((file) => fs.readFileSync(path.join(directory, vocabulary, file), "utf8"));
    expect(words).toEqual([
      "رقم\t12\n",
      "عنوان\t12\n",
      "القاهرة\t12\n",
      "كلام\t12\n",
      "المقال\t12\n",
    ]);
  });

  test("replaces what was in its directory", async () => {
    fs.mkdirSync(path.join(directory, "fragment"), { recursive: true });
    fs.writeFileSync(path.join(directory, "fragment/1999-01-01.1.pf_fragment"), "");
    await writeBundle(records(2), directory);
    expect(fragmentFiles()).toHaveLength(2);
  });
});

describe("a fault", () => {
  const [record] = records(1);

  function withRecord(change: Partial<SearchRecord["record"]>): SearchRecord {
    return { ...record!, record: { ...record!.record, ...change } };
  }

  test("of a record that Pagefind cannot read names the article", async () => {
    await expect(writeBundle([withRecord({ content: "\ud800" })], directory)).rejects.toThrow(
      /^Pagefind cannot index \/2010\/05\/07\/مقال-0\/: /,
    );
  });

  test("of a record that Pagefind leaves out is told", async () => {
    const wordless = withRecord({ url: "/2010/05/07/فارغ/", content: "· ·", meta: {} });
    await expect(writeBundle([record!, wordless], directory)).rejects.toThrow(
      "Pagefind indexed 1 of 2 articles",
    );
  });

  test("of two articles at one URL is told", async () => {
    await expect(writeBundle([record!, record!], directory)).rejects.toThrow(
      "two articles to search at /2010/05/07/مقال-0/",
    );
  });

  test("of the records' source is the one that is told", async () => {
    const broken = (async function* () {
      yield record!;
      throw new Error("لا يقرأ");
    })();
    await expect(writeBundle(broken, directory)).rejects.toThrow("لا يقرأ");
  });
});
