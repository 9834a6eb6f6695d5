import { decode } from "cborg";
import { expect, test } from "vitest";
import { randomText } from "../../testing/random-text.ts";
import { readChunk, type PartWords } from "../engine/chunk-reader.ts";
import { ARRAY, UINT } from "../format/cbor-head.ts";
import { textOf, Writer } from "./cbor.ts";
import { cutIntoChunks } from "./chunks.ts";
import { readIndexAnalyser } from "./lexicon-file.ts";
import { packChunk, unpack } from "./metadata.ts";
import { toRecord } from "./record.ts";
import { indexSegment, type Segment } from "./segment.ts";
import { readSegmentWords, type Postings } from "./segment-words.ts";

const analyser = readIndexAnalyser();
const words = "وزير الوزير وزارة مدرسة والمدرسة كلامٌ Reuters naïve ٢٠٢٤ 𐤀𐤁 ﷺ".split(" ");

/** Some articles are long, some have no word; a word that is in one article only is far from the others. */
async function segmentOf(from: number, count: number): Promise<Segment> {
  const records = Array.from({ length: count }, (_, i) => {
    const number = from + i;
    const article = { url: `/${number}/`, title: words[number % 11] ?? "", date: "2024-05-07" };
    const text = number % 7 === 0 ? "" : randomText(words, number % 50 === 0 ? 20_000 : 9, number);
    const own = { ...article, author: ["وزير"], tags: number % 3 ? [] : ["مدرسة"], places: [] };
    return toRecord(own, number === count ? `${text} نادر` : text, analyser);
  });
  return (await indexSegment(records)).segment;
}

/** A part's words as Pagefind packs them, from what the segment keeps. */
function wordsOf({ words: packed }: Segment): unknown[] {
  const pagesOf = ({ pages, first, packed: rest }: Postings): unknown => {
    const writer = new Writer();
    writer.head(ARRAY, pages);
    if (pages > 0) {
      writer.head(ARRAY, 3);
      writer.head(UINT, first);
      writer.copy(rest);
    }
    return decode(writer.take());
  };
  return Array.from(readSegmentWords(packed), ({ word, postings, forms }) => [
    textOf(word),
    pagesOf(postings),
    Object.fromEntries(forms.map((one) => [textOf(one.form), pagesOf(one.postings)])),
  ]);
}

/** The same from a chunk, where the order of forms means nothing. */
function wordsIn({ words: own }: PartWords): unknown[] {
  const [all] = decode(own) as [[string, unknown, [string, unknown][]][]];
  return all.map(([word, pages, forms]) => [word, pages, Object.fromEntries(forms)]);
}

test("a chunk's columns give each part of a bundle the words that it has, and nothing to one without", async () => {
  const parts = [await segmentOf(0, 300), await segmentOf(300, 40), await segmentOf(7, 1)];
  const pages = parts.map(({ days }) => days.length);
  const mergeable = parts.map((part) => ({ words: part.words, pages: part.days.length }));
  const nothing = { words: new Uint8Array(), pages: 5 };
  const [chunk, ...others] = cutIntoChunks([...mergeable, nothing], Infinity);
  expect(others).toEqual([]);
  const read = readChunk(chunk!.content, [...pages, nothing.pages], 0);
  expect(read.map(wordsIn)).toEqual(parts.map(wordsOf));
  expect(read.flatMap(({ articles }) => [...articles])).toEqual(
    Array.from({ length: 341 }, (_, article) => article),
  );
  // Few articles are searched together, whatever parts they are of.
  const [together, ...rest] = readChunk(chunk!.content, [...pages, nothing.pages]);
  expect([together!.articles.length, rest]).toEqual([341, []]);
});

test("a packed chunk is one file of gzip to everyone", async () => {
  const { words: own, days } = await segmentOf(0, 60);
  const [chunk] = cutIntoChunks([{ words: own, pages: days.length }], Infinity);
  const packed = packChunk(chunk!.content);
  expect(unpack(packed)).toEqual(Buffer.from(chunk!.content));
  const stream = new Blob([new Uint8Array(packed)])
    .stream()
    .pipeThrough(new DecompressionStream("gzip"));
  expect((await new Response(stream).bytes()).slice(12)).toEqual(chunk!.content);
});
