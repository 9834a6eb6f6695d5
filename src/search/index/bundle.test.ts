import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { formToken } from "../analyser/index.ts";
import { splitColumns } from "../format/chunk-columns.ts";
import { mergeBundle, wholeBundle, type KnownChunk } from "./bundle.ts";
import { decodeColumn } from "../format/column.ts";
import { unpack } from "./metadata.ts";
import { readIndexAnalyser } from "./lexicon-file.ts";
import { decodeOutline } from "../format/outline.ts";
import { toRecord, type SearchRecord } from "./record.ts";
import { NONE_KNOWN, type KnownChunks } from "./chunks.ts";
import { indexSegment, type SearchFile, type Segment } from "./segment.ts";

const analyser = readIndexAnalyser();

const sections = ["سياسة", "رياضة", "ثقافة", "اقتصاد", "علوم"];

function records(count = 12): SearchRecord[] {
  return Array.from({ length: count }, (_, i) =>
    toRecord(
      {
        url: `/20${10 + (i >> 1)}/05/07/مقال-${i}/`,
        title: `عنوان المقال ${i}`,
        kicker: i % 3 === 0 ? "عاجل" : undefined,
        date: `20${10 + (i >> 1)}-05-07`,
        section: sections[i % 5]!,
        author: [`كاتب ${i % 7}`],
        tags: [`موضوع ${i}`, "أخبار"],
        places: ["القاهرة"],
      },
      `نصّ المقال رقم ${i}،وفيه كلامٌ عن «القاهرة» والقاهرة و${"مدينة ".repeat(i)}𐤀 ﹰ`,
      analyser,
    ),
  );
}

async function segmentOf(own: Iterable<SearchRecord>): Promise<Segment> {
  return (await indexSegment(own)).segment;
}

async function bundleOf(own: Iterable<SearchRecord>): ReturnType<typeof bundle> {
  return bundle([await segmentOf(own)]);
}

async function bundle(segments: Segment[]) {
  return wholeBundle("2010s", [segments]);
}

/** A bundle, and the chunks of which files were written. */
function merge(
  parts: readonly (readonly Segment[])[],
  known: KnownChunks<KnownChunk> = NONE_KNOWN,
): ReturnType<typeof mergeBundle> & { written: KnownChunk[] } {
  const written: KnownChunk[] = [];
  const merged = mergeBundle("2010s", parts, (_, chunk) => written.push(chunk), false, known);
  return { ...merged, written };
}

/** Files as text that two runs can be compared by. */
function contents(files: readonly SearchFile[]): Record<string, string> {
  return Object.fromEntries(
    files.map(({ path, content }) => [path, Buffer.from(content).toString("base64")]),
  );
}

/** What a compressed file holds. */
function unpacked(files: readonly SearchFile[], path: string): string {
  return gunzipSync(files.find((file) => file.path === path)!.content).toString();
}

describe("a bundle", () => {
  test("holds every record, and only the files that a search needs", async () => {
    const { summary, files } = await bundleOf(records());
    const { version, outline, vocabulary, ...rest } = summary;
    expect(rest).toEqual({
      name: "2010s",
      articles: 12,
      words: 12 * 13 + 66,
      from: "2010-05-07",
      to: "2015-05-07",
      buckets: ["631", "639", "642", "643", "645"], // ر ع ق ك م
    });
    expect(version).toMatch(/^[0-9a-f]{10}$/);
    expect(vocabulary).toMatch(/^words-[0-9a-f]{10}$/);
    expect(files.map(({ path }) => path.replace(/[0-9a-f]{7,}/, "*"))).toEqual([
      "*.outline",
      ...rest.buckets.map((bucket) => `words-*/${bucket}.txt`),
      "index/*.pf_index",
    ]);
    expect(files[0]!.path).toBe(outline);
  });

  test("is the same bytes on every run", async () => {
    const first = await bundleOf(records());
    const again = await bundleOf(records());
    expect(again.summary).toEqual(first.summary);
    expect(contents(again.files)).toEqual(contents(first.files));
  });

  test("is the same bytes of whichever segments it was merged", async () => {
    const whole = await bundleOf(records(40));
    for (const cuts of [[2], [2, 4, 38], [20]]) {
      const segments = await Promise.all(
        [0, ...cuts].map((from, i) => segmentOf(records(40).slice(from, cuts[i]))),
      );
      const merged = await bundle(segments);
      expect(merged.summary).toEqual(whole.summary);
      expect(contents(merged.files)).toEqual(contents(whole.files));
    }
  });

  test("has fewer files where each edition changes it, and what the files say is the same", async () => {
    const segment = await segmentOf(records(300));
    const [grown, growing] = [false, true].map((grows) => {
      const { files } = wholeBundle("2010s", [[segment]], grows);
      const chunks = files.filter(({ path }) => path.endsWith(".pf_index"));
      const words = chunks.map(({ content }) => splitColumns(unpack(content)).texts);
      return { files: chunks.length, words: Buffer.concat(words).toString() };
    });
    expect(growing!.files).toBeLessThan(grown!.files / 2);
    expect(growing!.words).toBe(grown!.words);
  });

  test("has no chunk written again of which nothing has changed", async () => {
    const [first, second] = [records(300).slice(0, 150), records(300).slice(150)];
    const [one, other] = [await segmentOf(first), await segmentOf(second)];
    const before = merge([[one], [other]]);
    const { chunks } = before;
    const keys = new Set(chunks.map(({ key }) => key));
    const edited = second.with(7, { ...second[7]!, text: second[8]!.text });
    // An article more in the first part gives those of the second other numbers.
    const longer = [...first, { ...first[0]!, fragment: { ...first[0]!.fragment, url: "/more/" } }];
    for (const parts of [
      [[one], [await segmentOf(edited)]],
      [[await segmentOf(longer)], [other]],
    ]) {
      const whole = merge(parts);
      const again = merge(parts, { chunks, same: [] });
      expect(again.summary).toEqual(whole.summary);
      expect(again.summary.version).not.toBe(before.summary.version);
      expect(again.files).toEqual(whole.files);
      expect(again.chunks).toEqual(whole.chunks);
      expect(again.written).toEqual(whole.written.filter(({ key }) => !keys.has(key)));
      expect(again.written.length).toBeGreaterThan(0);
    }
    const same = merge([[one], [other]], { chunks, same: [true, true] });
    expect(same.summary).toEqual(before.summary);
    expect(same.written).toEqual([]);
  });

  test("has another version when anything in it is another", async () => {
    const { version } = (await bundleOf(records())).summary;
    const changed = records();
    changed[3]!.fragment.meta.title = "عنوان آخر";
    expect((await bundleOf(changed)).summary.version).not.toBe(version);
    const filtered = records();
    filtered[3] = { ...filtered[3]!, values: { ...filtered[3]!.values, section: ["رأي"] } };
    expect((await bundleOf(filtered)).summary.version).not.toBe(version);
  });

  test("says in its outline and columns what a browser must know first", async () => {
    const { summary, files } = await bundleOf(records());
    const written = decodeOutline(unpacked(files, summary.outline).slice(12));
    expect(written.days).toEqual(records().map(({ day }) => day));
    expect(written.fields).toEqual(["author", "kicker", "title", "topics"]);
    expect(written.index.files.map(({ hash }) => `index/${hash}.pf_index`)).toEqual(
      files.filter(({ path }) => path.startsWith("index/")).map(({ path }) => path),
    );
    const { fragments } = await indexSegment(records());
    expect(fragments[3]!.path).toContain(`/2011-05-07-${written.fragments["2011-05-07"]}/`);
    const section = written.columns.section as { text: string };
    expect(decodeColumn(section.text)).toEqual(records().map(({ values }) => values.section));
  });

  test("keeps the words of three letters that three articles have, as they are written", async () => {
    const { files } = await bundleOf(records());
    const words = files.filter(({ path }) => path.endsWith(".txt"));
    expect(words.map(({ content }) => Buffer.from(content).toString())).toEqual([
      "رقم\t12\n",
      "عنوان\t12\n",
      "القاهرة\t12\nوالقاهرة\t12\n",
      "كلام\t12\n",
      "المقال\t12\nومدينة\t11\nمدينة\t10\n",
    ]);
  });

  test("counts two forms of a stem apart that have the same marks, whichever segments have them", async () => {
    expect(formToken("كتاب", "كتابه")).toBe(formToken("كتاب", "كتابات"));
    const texts = ["كتابه أقلام", "كتابات كتابه", "كتابه كتابات اقلام", "كتابات كتابات", "اقلام"];
    const all = texts.map((text, i) => {
      const article = { url: `/${i}/`, title: "", date: `2024-05-0${i + 1}`, author: [] };
      return toRecord({ ...article, tags: [], places: [] }, text, analyser);
    });
    for (const cut of [1, 2, 5]) {
      const segments = [all.slice(0, cut), all.slice(cut)].filter(({ length }) => length > 0);
      const { files } = await bundle(await Promise.all(segments.map(segmentOf)));
      const words = files.filter(({ path }) => path.endsWith(".txt"));
      expect(words.map(({ content }) => Buffer.from(content).toString())).toEqual([
        "أقلام\t3\n",
        "كتابات\t3\nكتابه\t3\n",
      ]);
    }
  });

  test("of segments that different versions made is refused", async () => {
    const segment = await segmentOf(records());
    await expect(bundle([segment, { ...segment, pagefind: "1.4.0" }])).rejects.toThrow(
      "segments of different versions are to be merged",
    );
  });
});

describe("fragments", () => {
  test("are named by each article's day and its place in it, and hold its text as it was", async () => {
    const { fragments } = await indexSegment(records());
    expect(
      fragments.slice(0, 4).map(({ path }) => path.replace(/[0-9a-f]{6}(?=\/2)/, "*")),
    ).toEqual([
      "fragment/2010-05-07-*/2010-05-07.1.pf_fragment",
      "fragment/2010-05-07-*/2010-05-07.2.pf_fragment",
      "fragment/2011-05-07-*/2011-05-07.1.pf_fragment",
      "fragment/2011-05-07-*/2011-05-07.2.pf_fragment",
    ]);
    const fragment = unpacked(fragments, fragments[3]!.path);
    expect(fragment.slice(0, 12)).toBe("pagefind_dcd");
    expect(JSON.parse(fragment.slice(12))).toEqual(records()[3]!.fragment);
  });

  test("lie in folders named by what is in them, so that none is ever changed", async () => {
    const before = await indexSegment(records());
    const changed = records();
    changed[3]!.fragment.meta.title = "عنوان آخر";
    const after = await indexSegment(changed);
    const known = new Set(before.fragments.map(({ path }) => path));
    const moved = after.fragments.filter(({ path }) => !known.has(path)).map(({ path }) => path);
    expect(moved).toEqual([
      expect.stringMatching(/^fragment\/2011-05-07-[0-9a-f]{6}\/2011-05-07\.1\.pf_fragment$/),
      expect.stringMatching(/^fragment\/2011-05-07-[0-9a-f]{6}\/2011-05-07\.2\.pf_fragment$/),
    ]);
    const [one, other] = [before, after].map(({ segment }) => merge([[segment]]));
    expect(other!.summary.vocabulary).toBe(one!.summary.vocabulary);
    const more = merge([[await segmentOf(records(13))]]);
    expect(more.summary.vocabulary).not.toBe(one!.summary.vocabulary);
  });
});

describe("a fault", () => {
  const [record] = records(1);

  test("of two articles at one URL is told", async () => {
    await expect(indexSegment([record!, record!])).rejects.toThrow(
      "two articles to search at /2010/05/07/مقال-0/",
    );
  });
});
