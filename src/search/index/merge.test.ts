import { decode } from "cborg";
import { expect, test } from "vitest";
import { TERMINATOR } from "../analyser/token.ts";
import { lengthCode } from "../format/article-length.ts";
import { compareCodePoints } from "../format/code-points.ts";
import { readIndexAnalyser } from "./lexicon-file.ts";
import { mergeIndexes } from "./merge.ts";
import { unpack } from "./metadata.ts";
import { readWords, textOf } from "./packed-words.ts";
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

const mergeable = ({ words: own, lengths }: Segment) => ({
  words: unpack(own),
  lengths: lengths.map(lengthCode),
});

/** Fields that the articles have: author, kicker, title, topics. */
const FIELDS = 4;

/** A page as Pagefind packs it: its number from the page before, places, places in fields. */
type Page = [step: number, places: number[], inFields: number[]];
type Word = [word: string, pages: Page[], forms: [form: string, pages: Page[]][]];

const wordsIn = (content: Uint8Array) => (decode(content) as [Word[]])[0];

/** What the index that Pagefind makes of all articles is to become. */
function expected({ words: own, lengths }: Segment): Word[] {
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
  return wordsIn(unpack(own))
    .filter(([word]) => !word.slice(0, -1).includes(TERMINATOR))
    .map(([word, pages, forms]) => [
      word,
      withLengths(pages),
      forms.map(([form, its]) => [form, withLengths(its)]),
    ]);
}

test("segments are merged into Pagefind's index of all their articles, with lengths and without weights", async () => {
  const whole = await segmentOf(records(700));
  for (const cuts of [[], [1], [300, 301, 699]]) {
    const segments = await segmentsOf(records(700), ...cuts);
    const [chunk, ...others] = mergeIndexes(segments.map(mergeable), Infinity, FIELDS);
    expect(others).toEqual([]);
    expect(wordsIn(chunk!.content)).toEqual(expected(whole));
  }
});

test("of words that are written as one, the index has each, but not all of them in a row", async () => {
  const article = {
    url: "/1/",
    title: "خبر",
    date: "2024-05-07",
    author: [],
    tags: [],
    places: [],
  };
  const segment = await segmentOf([toRecord(article, "قال وزير-المالية،والوزير أمس", analyser)]);
  const [chunk] = mergeIndexes([mergeable(segment)], Infinity, FIELDS);
  expect(wordsIn(chunk!.content).map(([word]) => word)).toEqual([
    "امسۿ",
    "خبرۿ",
    "قالۿ",
    "مالۿ",
    "وزيرۿ",
  ]);
});

test("chunks hold all words in order, between bounds that part them", async () => {
  const whole = await segmentOf(records(60));
  const all = expected(whole).map(([word]) => word);
  for (const size of [1, 500, 5000]) {
    const chunks = mergeIndexes([mergeable(whole)], size, FIELDS);
    const each = chunks.map(({ content }) =>
      [...readWords(content)].map(({ word }) => textOf(word)),
    );
    expect(each.flat()).toEqual(all);
    for (const [i, { from, to }] of chunks.entries()) {
      const [first, last] = [each[i]![0]!, each[i]!.at(-1)!];
      expect([from, last.startsWith(to) || compareCodePoints(last, to) <= 0]).toEqual([
        first.slice(0, from.length),
        true,
      ]);
      expect(i === 0 || compareCodePoints(chunks[i - 1]!.to, from) < 0).toBe(true);
    }
  }
});

test("an index of another kind is refused", () => {
  expect(() => [...readWords(Buffer.from([0x81, 0xa0]))]).toThrow(
    "an index is not as Pagefind 1.5 packs it",
  );
});
