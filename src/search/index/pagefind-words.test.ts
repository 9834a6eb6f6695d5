import { gunzipSync } from "node:zlib";
import { decode } from "cborg";
import { createIndex } from "pagefind";
import { expect, test } from "vitest";
import { randomText } from "../../testing/random-text.ts";
import { TERMINATOR } from "../analyser/token.ts";
import { lengthCode } from "../format/article-length.ts";
import { splitSections } from "../format/sections.ts";
import { textOf } from "./cbor.ts";
import { readIndexAnalyser } from "./lexicon-file.ts";
import { cutIntoChunks } from "./chunks.ts";
import { unpack } from "./metadata.ts";
import { segmentWords } from "./pagefind-words.ts";
import { toRecord, type PagefindRecord } from "./record.ts";
import { indexSegment } from "./segment.ts";
import { readSegmentWords } from "./segment-words.ts";
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

/** A page as Pagefind packs it: its number from the page before, places, places in fields. */
type Page = [step: number, places: number[], inFields: number[]];
type Word = [word: string, pages: Page[], forms: [form: string, pages: Page[]][]];

const wordsIn = (content: Uint8Array) => (decode(content) as [Word[]])[0];

/** The fields that the articles have: author, kicker, title, topics. */
const FIELDS = 4;

/** What the index of articles of some lengths is to become. */
function expected(index: Uint8Array, lengths: readonly number[]): Word[] {
  const withLengths = (pages: Page[]): Page[] => {
    let number = 0;
    return pages.map(([step, [first = 0, ...places], inFields]) => {
      const isWeight = first < 0;
      const length = lengthCode(lengths[(number += step)]!);
      const unweighted = isWeight ? places : [first, ...places];
      const field = [-1 - (FIELDS + length), 0];
      return [step, first === 0 && places.length === 0 ? [] : unweighted, [...inFields, ...field]];
    });
  };
  return wordsIn(index)
    .filter(([word]) => !word.slice(0, -1).includes(TERMINATOR))
    .map(([word, pages, forms]) => [
      word,
      withLengths(pages),
      forms.map(([form, its]) => [form, withLengths(its)]),
    ]);
}

test("an index is what Pagefind makes of the words themselves, with lengths and without weights", async () => {
  const { segment } = await indexSegment(records, analyser.standIns);
  const own = records.map(({ record }) => record);
  const [index, ...others] = await indexOf(own.map(withoutStandIns));
  expect(others).toEqual([]);
  expect(own.every(({ content }) => /[a-z]{2}/.test(content))).toBe(true);
  const [chunk] = cutIntoChunks([gunzipSync(segment.words)], Infinity);
  const [section] = splitSections(chunk!.content, 1);
  expect(wordsIn(section!)).toEqual(expected(index!, segment.lengths));
});

test("of words that are written as one, the index has each, but not all of them in a row", async () => {
  const article = { url: "/1/", title: "خبر", date: "2024-05-07", author: [] };
  const text = "قال وزير-المالية،والوزير أمس";
  const record = toRecord({ ...article, tags: [], places: [] }, text, analyser);
  const { segment } = await indexSegment([record], analyser.standIns);
  const words = [...readSegmentWords(gunzipSync(segment.words))];
  expect(words.map(({ word }) => textOf(word))).toEqual(["امسۿ", "خبرۿ", "قالۿ", "مالۿ", "وزيرۿ"]);
});

test("an index of another kind is refused", () => {
  expect(() => segmentWords([Buffer.from([0x81, 0xa0])], new StandIns(), () => 0)).toThrow(
    "an index is not as Pagefind 1.5 packs it",
  );
});
