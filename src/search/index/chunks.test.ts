import { expect, test } from "vitest";
import { randomText } from "../../testing/random-text.ts";
import { cutIntoChunks, type ChunkBounds, type ChunkWords } from "./chunks.ts";
import { readIndexAnalyser } from "./lexicon-file.ts";
import type { Mergeable } from "./merged-words.ts";
import { toRecord } from "./record.ts";
import { indexSegments } from "./segment.ts";

const analyser = readIndexAnalyser();

/** Of which each is a word of its own, and some are far more frequent than others. */
const words = Array.from({ length: 60 }, (_, i) => `ك${i % 26}${i} `);
const common = [...words, ...Array.from({ length: 90 }, () => words[30]!)];

/** Segments of the texts of some articles each. */
async function segmentsOf(texts: readonly (readonly string[])[]): Promise<Mergeable[]> {
  const records = texts.map((own, segment) =>
    own.map((text, i) => {
      const article = { url: `/${segment}/${i}/`, title: "", date: "2024-05-07", author: [] };
      return toRecord({ ...article, tags: [], places: [] }, text, analyser);
    }),
  );
  const segments = await indexSegments(records);
  return segments.map(({ segment }) => ({ words: segment.words, pages: segment.days.length }));
}

function boundsOf(chunks: Iterable<ChunkWords>): ChunkBounds[] {
  return Array.from(chunks, ({ bounds }) => bounds);
}

test("of an index that has changed, chunks are cut as they are from nothing, and those that are the same are not read", async () => {
  // As many segments as some groups have.
  const texts = Array.from({ length: 10 }, (_, segment) =>
    [0, 1].map((i) => randomText(common, 14, 2 * segment + i)),
  );
  const before = await segmentsOf(texts);
  let read = 0;
  let all = 0;
  for (let edit = 0; edit < 20; edit++) {
    const [segment, length] = [edit % 10, edit % 3 === 0 ? 30 : 1];
    const added = randomText([...common, `ك${edit} `, "ك ", "𐤀 "], length, 100 + edit);
    const text = edit % 5 === 0 ? added : `${texts[segment]![1]}${added}`;
    const after = await segmentsOf(texts.with(segment, texts[segment]!.with(1, text)));
    for (const size of [1, 40, 90, 400]) {
      const known = boundsOf(cutIntoChunks(before, size, 200));
      const anew = boundsOf(cutIntoChunks(after, size, 200));
      for (const same of [[], texts.map((_, i) => i !== segment)]) {
        const again = [...cutIntoChunks(after, size, 200, { chunks: known, same })];
        expect(boundsOf(again)).toEqual(anew);
        read += again.filter((chunk) => chunk.words.length > 0).length;
        all += again.length;
      }
    }
  }
  expect(read).toBeLessThan(all / 2);
});
