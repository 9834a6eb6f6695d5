import { gunzipSync } from "node:zlib";
import { decode } from "cborg";
import { expect, test } from "vitest";
import { compareCodePoints } from "../format/code-points.ts";
import { readIndexAnalyser } from "./lexicon-file.ts";
import { cutIntoChunks } from "./chunks.ts";
import { mergedWords } from "./merged-words.ts";
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
  return (await indexSegment(own, analyser.standIns)).segment;
}

async function segmentsOf(own: SearchRecord[], ...cuts: number[]): Promise<Segment[]> {
  const segments: Segment[] = [];
  for (const [i, from] of [0, ...cuts].entries()) {
    segments.push(await segmentOf(own.slice(from, cuts[i])));
  }
  return segments;
}

const mergeable = ({ words: own, days }: Segment) => ({
  words: gunzipSync(own),
  pages: days.length,
});

const wordsIn = (content: Uint8Array) =>
  (decode(content) as [[word: string, pages: unknown[], forms: unknown[]][]])[0];

test("segments are merged into the index of all their articles", async () => {
  const [whole] = cutIntoChunks(mergedWords([mergeable(await segmentOf(records(700)))]), Infinity);
  expect(wordsIn(whole!.content).length).toBeGreaterThan(words.length);
  for (const cuts of [[1], [300, 301, 699]]) {
    const segments = await segmentsOf(records(700), ...cuts);
    const [chunk, ...others] = cutIntoChunks(mergedWords(segments.map(mergeable)), Infinity);
    expect(others).toEqual([]);
    expect(Buffer.from(chunk!.content).equals(whole!.content)).toBe(true);
  }
});

test("chunks hold all words in order, between bounds that part them; long words are alone", async () => {
  const whole = mergeable(await segmentOf(records(60)));
  const [all] = cutIntoChunks(mergedWords([whole]), Infinity);
  for (const size of [1, 500, 5000]) {
    const chunks = cutIntoChunks(mergedWords([whole]), size);
    const each = chunks.map(({ content }) => wordsIn(content));
    expect(each.flat()).toEqual(wordsIn(all!.content));
    for (const [i, { from, to, content }] of chunks.entries()) {
      const [first, last] = [each[i]![0]![0], each[i]!.at(-1)![0]];
      expect([from, last.startsWith(to) || compareCodePoints(last, to) <= 0]).toEqual([
        first.slice(0, from.length),
        true,
      ]);
      expect(i === 0 || compareCodePoints(chunks[i - 1]!.to, from) < 0).toBe(true);
      expect(content.length < 2 * size || each[i]!.length === 1).toBe(true);
    }
  }
});
