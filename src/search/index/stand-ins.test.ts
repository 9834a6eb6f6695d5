import { createIndex } from "pagefind";
import { expect, test } from "vitest";
import { randomText } from "../../testing/random-text.ts";
import { readIndexAnalyser } from "./lexicon-file.ts";
import { unpack } from "./metadata.ts";
import { toRecord, type PagefindRecord } from "./record.ts";
import { indexSegment } from "./segment.ts";
import { StandIns } from "./stand-ins.ts";

/** Words of which Pagefind takes nothing but marks, and others, in a row and apart. */
const pieces = [
  "وزير الوزير وزارة والوزارة مدرسة المدرسة كلامٌ Reuters naïve straße 123 ٢٠٢٤ 𐤀𐤁 ﷺ हिन्दी 한국 שלום a1".split(
    " ",
  ),
  Array.from("  \n-/،ۇۂٸ٨2"),
].flat();

const analyser = readIndexAnalyser();

const records = Array.from({ length: 40 }, (_, i) => {
  const [title, kicker] = [2, 3].map((length) => randomText(pieces, length, 100 * length + i));
  const article = { url: `/${i}/`, title: title ?? "", kicker, date: "2024-05-07", author: [] };
  return toRecord({ ...article, tags: [], places: [] }, randomText(pieces, 60, i), analyser);
});

/** What Pagefind itself makes of the words. */
async function indexOf(own: readonly PagefindRecord[]): Promise<Uint8Array[]> {
  const { index } = await createIndex();
  for (const record of own) await index!.addCustomRecord(record);
  const { files } = await index!.getFiles();
  return files
    .filter(({ path }) => path.endsWith(".pf_index"))
    .map(({ content }) => unpack(content));
}

function withoutStandIns({ content, meta, ...record }: PagefindRecord): PagefindRecord {
  const words = (text: string): string =>
    text.replaceAll(
      /[^ -]+/g,
      (word) => analyser.standIns.tokenOf(Buffer.from(word))?.text ?? word,
    );
  const fields = Object.entries(meta).map(([name, text]) => [name, words(text)]);
  return { ...record, content: words(content), meta: Object.fromEntries(fields) };
}

test("an index is byte for byte what Pagefind makes of the words themselves", async () => {
  const { segment } = await indexSegment(records, analyser.standIns);
  const own = records.map(({ record }) => record);
  const [index, ...others] = await indexOf(own.map(withoutStandIns));
  expect(others).toEqual([]);
  expect(own.every(({ content }) => /[a-z]{2}/.test(content))).toBe(true);
  expect(Buffer.from(unpack(segment.words)).equals(index!)).toBe(true);
});

test("stand-ins are told apart in a row, and from words that have none", () => {
  const standIns = new StandIns();
  const tokens = Array.from({ length: 3000 }, (_, i) => `${i}ۿ\u064b`);
  const given = tokens.map((token) => standIns.of(token));
  for (const [i, one] of given.entries()) {
    const other = (i * 7) % tokens.length;
    expect(standIns.tokenOf(Buffer.from(one))).toEqual({ text: tokens[i], word: `${i}ۿ` });
    expect(standIns.tokenOf(Buffer.from(one + given[other]))?.text).toBe(
      `${tokens[i]}${tokens[other]}`,
    );
  }
  for (const text of ["1932", "", "abc", "nmmmm", "·"])
    expect(standIns.tokenOf(Buffer.from(text))).toBeUndefined();
});
