import { decode } from "cborg";
import { expect, test } from "vitest";
import { compareCodePoints } from "../format/code-points.ts";
import { readIndexAnalyser } from "./lexicon-file.ts";
import { writtenChunks } from "../../testing/written-chunks.ts";
import { readChunk, type GivenWords } from "../engine/chunk-reader.ts";
import type { Mergeable } from "./merged-words.ts";
import { toRecord, type SearchRecord } from "./record.ts";
import { indexSegment, type Segment } from "./segment.ts";

const analyser = readIndexAnalyser();

/** Words of which each article has some: Arabic ones with and without marks, and two astral ones. */
const words = "وزير الوزير وزارة مدرسة والمدرسة كلامٌ Reuters ٢٠٢٤ 𐤀𐤁 ﷺ 🎉 رياضي الرياض".split(" ");

const wordAt = (article: number) => (_: unknown, place: number) =>
  words[(article + place * place) % words.length];

/** Articles of all lengths: page numbers, places and counts take one byte, two and three. */
function records(count: number): SearchRecord[] {
  return Array.from({ length: count }, (_, i) => {
    const length = (i * 37) % 400;
    const text = Array.from({ length }, wordAt(i));
    const [title, kicker] = [`${words[i % 7]} ${i % 40}`, i % 3 === 0 ? "عاجل" : undefined];
    const article = { url: `/${i}/`, title, kicker, date: "2024-05-07", author: [] };
    return toRecord({ ...article, tags: [], places: [] }, text.join(" "), analyser);
  });
}

async function segmentOf(own: SearchRecord[]): Promise<Segment> {
  return (await indexSegment(own)).segment;
}

const packed = async (own: SearchRecord[]): Promise<Mergeable> => ({
  words: (await segmentOf(own)).words,
  pages: own.length,
});

type Page = [number: number, ...rest: unknown[]];
type Word = [word: string, pages: Page[], forms: [form: string, pages: Page[]][]];

/** The words of a chunk, where pages have their articles' numbers. */
const wordsIn = (read: readonly GivenWords[]): Word[] =>
  read.flatMap(({ words: own, articles }) => {
    const numbered = (pages: Page[]): Page[] => {
      let last = 0;
      return pages.map(([step, ...rest]) => [articles[(last += step)]!, ...rest]);
    };
    const [all] = decode(own) as [Word[]];
    return all.map(([word, pages, forms]): Word => [
      word,
      numbered(pages),
      forms.map(([form, its]) => [form, numbered(its)]),
    ]);
  });

test("chunks hold all words of all parts in order, between bounds that part them; long words are alone", async () => {
  const parts = [records(60), records(200).slice(60)].map(packed);
  const mergeable = await Promise.all(parts);
  const read = (content: Uint8Array): Word[] => wordsIn(readChunk(content, 200, "", Infinity));
  const all = writtenChunks(mergeable, Infinity).map(({ content }) => read(content));
  expect(all).toHaveLength(1);
  for (const size of [1, 500, 5000]) {
    const chunks = writtenChunks(mergeable, size);
    const each = chunks.map(({ content }) => read(content));
    expect(each.flat()).toEqual(all.flat());
    for (const [i, { from, to, content }] of chunks.entries()) {
      const inOrder = [...new Set(each[i]!.map(([word]) => word))].sort(compareCodePoints);
      const [first, last] = [inOrder[0]!, inOrder.at(-1)!];
      expect([from, last.startsWith(to) || compareCodePoints(last, to) <= 0]).toEqual([
        first.slice(0, from.length),
        true,
      ]);
      expect(i === 0 || compareCodePoints(chunks[i - 1]!.to, from) < 0).toBe(true);
      expect(content.length < 3 * size || inOrder.length === 1).toBe(true);
    }
  }
});
