import { decode } from "cborg";
import { createIndex } from "pagefind";
import { expect, test } from "vitest";
import { randomText } from "../../testing/random-text.ts";
import { TERMINATOR } from "../analyser/token.ts";
import { lengthCode } from "../format/article-length.ts";
import { readChunk } from "../engine/chunk-reader.ts";
import { textOf } from "./cbor.ts";
import { readIndexAnalyser } from "./lexicon-file.ts";
import { writtenChunks } from "../../testing/written-chunks.ts";
import { unpack } from "./metadata.ts";
import { segmentWords } from "./pagefind-words.ts";
import { fieldNames, toRecord } from "./record.ts";
import { indexSegment, indexSegments } from "./segment.ts";
import { readSegmentWords } from "./segment-words.ts";
import { SegmentText } from "./segment-text.ts";

/** Words of which Pagefind takes nothing but marks, and others, in a row and apart. */
const pieces = [
  "وزير الوزير وزارة والوزارة مدرسة المدرسة كلامٌ Reuters naïve straße 123 ٢٠٢٤ 𐤀𐤁 ﷺ हिन्दी 한국 한〮 한 שלום a1".split(
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

/** What Pagefind itself makes of the words of articles. */
async function pagefindsIndex(): Promise<Uint8Array[]> {
  const { index } = await createIndex();
  for (const { text, fields, fragment } of records) {
    const { tokens, tokenTexts } = text.met;
    const chunks = Array.from({ length: text.length }, (_, place) =>
      text.words.flatMap((word, i) => (text.places[i] === place ? tokenTexts[tokens[word]!]! : [])),
    );
    await index!.addCustomRecord({
      url: fragment.url,
      language: "fa",
      content: chunks.map((words) => words.join("-") || "·").join(" "),
      meta: Object.fromEntries(
        fieldNames.map((name, i) => [name, fields[i]!.map((token) => tokenTexts[token]).join(" ")]),
      ),
    });
  }
  const { files } = await index!.getFiles();
  return files
    .filter(({ path }) => path.endsWith(".pf_index"))
    .map(({ content }) => unpack(content));
}

/** A page as Pagefind packs it: its number from the page before, places, places in fields. */
type Page = [step: number, places: number[], inFields: number[]];
type Word = [word: string, pages: Page[], forms: [form: string, pages: Page[]][]];

/** The order of forms means nothing. */
function wordsIn(content: Uint8Array): Word[] {
  const [words] = decode(content) as [Word[]];
  return words.map(([word, pages, forms]) => [
    word,
    pages,
    forms.toSorted(([one], [other]) => (one < other ? -1 : 1)),
  ]);
}

/** What the index of articles is to become. */
function expected(index: Uint8Array): Word[] {
  const withoutWeights = (pages: Page[]): Page[] =>
    pages.map(([step, places, inFields]) => [step, unweighted(places), inFields]);
  return wordsIn(index)
    .filter(([word]) => !word.slice(0, -1).includes(TERMINATOR))
    .map(([word, pages, forms]) => [
      word,
      withoutWeights(pages),
      forms.map(([form, its]) => [form, withoutWeights(its)]),
    ]);
}

/** Places without weights: those of each weight are counted from the first place on. */
function unweighted(places: readonly number[]): number[] {
  const all: number[] = [];
  let last = 0;
  for (const place of places) {
    if (place < 0) last = 0;
    else all.push((last += place));
  }
  all.sort((one, other) => one - other);
  return all.map((place, i) => place - (all[i - 1] ?? 0));
}

test("an index is what Pagefind makes of the words themselves, with lengths and without weights", async () => {
  const { segment } = await indexSegment(records);
  const [index, ...others] = await pagefindsIndex();
  expect(others).toEqual([]);
  const pages = records.length;
  const [chunk] = writtenChunks([{ words: segment.words, pages }], Infinity);
  const [given] = readChunk(chunk!.content, pages, "");
  expect(wordsIn(given!.words)).toEqual(expected(index!));
  const lengths = Array.from(given!.articles, (article) => segment.lengths[article]!);
  expect([...given!.lengths]).toEqual(lengths.map((own) => fieldNames.length + lengthCode(own)));
});

test("of words that are written as one, the index has each, but not all of them in a row", async () => {
  const article = { url: "/1/", title: "خبر", date: "2024-05-07", author: [] };
  const text = "قال وزير-المالية،والوزير أمس";
  const record = toRecord({ ...article, tags: [], places: [] }, text, analyser);
  const { segment } = await indexSegment([record]);
  const words = [...readSegmentWords(segment.words)];
  expect(words.map(({ word }) => textOf(word))).toEqual(["امسۿ", "خبرۿ", "قالۿ", "مالۿ", "وزيرۿ"]);
});

test("segments that are indexed at once are what each is alone", async () => {
  const segments = [records.slice(0, 15), records.slice(15, 16), records.slice(16)];
  const alone = await Promise.all(segments.map(indexSegment));
  expect(await indexSegments(segments)).toEqual(alone);
});

test("articles without a word are in the segment", async () => {
  const wordless = ["/1/", "/2/"].map((url) => {
    const article = { url, title: "؟!", date: "1932", author: [], tags: [], places: [] };
    return toRecord(article, "… —", analyser);
  });
  const { segment } = await indexSegment(wordless);
  expect([segment.lengths, segment.words.length]).toEqual([[3, 3], 0]);
});

test("an index of another kind is refused, and one that lacks words", () => {
  const text = new SegmentText();
  const { text: own, fields } = records[0]!;
  text.add(own, fields);
  text.endSegment();
  const count = own.words.length + fields.flat().length;
  expect(() => segmentWords([Buffer.from([0x81, 0xa0])], text, [])).toThrow(
    "an index is not as Pagefind 1.5 packs it",
  );
  expect(() => segmentWords([Buffer.from([0x81, 0x80])], text, [])).toThrow(
    `Pagefind indexed 0 of ${count} words`,
  );
});
