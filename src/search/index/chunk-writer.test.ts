import { decode } from "cborg";
import { expect, test } from "vitest";
import { randomText } from "../../testing/random-text.ts";
import { writtenChunks } from "../../testing/written-chunks.ts";
import { readChunk, type GivenWords } from "../engine/chunk-reader.ts";
import { readWord } from "../engine/word-reader.ts";
import { ARRAY, UINT } from "../format/cbor-head.ts";
import { frequenciesOf, LATE, readFrequencies, type Frequency } from "../format/frequencies.ts";
import { textOf, Writer } from "./cbor.ts";
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

/** For all tests: to index some hundred articles takes longer than to look at them. */
const long = await segmentOf(0, 300);
const short = await segmentOf(300, 40);

type Page = [number: number, places: number[], inFields: number[]];
type Words = Map<string, { pages: Page[]; forms: Record<string, Page[]> }>;

/** Adds words, whose pages come after those that are there. */
function add(all: Words, word: string, pages: Page[], forms: readonly [string, Page[]][]): void {
  const known = all.get(word) ?? { pages: [], forms: {} };
  known.pages.push(...pages);
  for (const [form, its] of forms) known.forms[form] = [...(known.forms[form] ?? []), ...its];
  all.set(word, known);
}

/** Pages that are counted from one to the next, by the numbers of their articles. */
function numbered(pages: readonly Page[], articleOf: (page: number) => number): Page[] {
  let last = 0;
  return pages.map(([step, ...rest]) => [articleOf((last += step)), ...rest]);
}

/** The words of segments that follow each other, from what each keeps; without lengths. */
function wordsOf(segments: readonly Segment[]): Words {
  const all: Words = new Map();
  let before = 0;
  for (const { words: packed, days } of segments) {
    const pagesOf = ({ pages, first, packed: rest }: Postings): Page[] => {
      const writer = new Writer();
      writer.head(ARRAY, pages);
      if (pages > 0) {
        writer.head(ARRAY, 3);
        writer.head(UINT, first);
        writer.copy(rest);
      }
      return numbered(decode(writer.take()) as Page[], (page) => before + page).map(
        ([number, places, inFields]) => [number, places, inFields.slice(0, -2)],
      );
    };
    for (const { word, postings, forms } of readSegmentWords(packed)) {
      const marked = Array.from(forms, (one) => [textOf(one.form), pagesOf(one.postings)] as const);
      add(all, textOf(word), pagesOf(postings), marked as [string, Page[]][]);
    }
    before += days.length;
  }
  return all;
}

/** The same from what Pagefind is given. */
function wordsIn(given: readonly GivenWords[]): Words {
  const all: Words = new Map();
  for (const { words: own, articles } of given) {
    const [some] = decode(own) as [[string, Page[], [string, Page[]][]][]];
    const ofArticles = (pages: Page[]): Page[] => numbered(pages, (page) => articles[page]!);
    for (const [word, pages, forms] of some)
      add(
        all,
        word,
        ofArticles(pages),
        forms.map(([form, its]) => [form, ofArticles(its)]),
      );
  }
  return all;
}

test("a chunk's columns give Pagefind the words that begin as it is asked, and some articles at once", async () => {
  const parts = [long, short, await segmentOf(7, 1)];
  const pages = parts.map(({ days }) => days.length);
  const mergeable = parts.map((part) => ({ words: part.words, pages: part.days.length }));
  const nothing = { words: new Uint8Array(), pages: 5 };
  const [chunk, ...others] = writtenChunks([...mergeable, nothing], Infinity);
  expect(others).toEqual([]);
  const articles = [...pages, nothing.pages].reduce((sum, own) => sum + own);
  const all = readChunk(chunk!.content, articles, "", Infinity);
  expect(all).toHaveLength(1);
  expect([...all[0]!.articles]).toEqual(Array.from({ length: 341 }, (_, article) => article));
  const expected = wordsOf(parts);
  expect(wordsIn(all)).toEqual(expected);
  for (const beginning of ["وز", "مدرسۿ", "نادرۿ", "zz"]) {
    const given = readChunk(chunk!.content, articles, beginning, 50);
    const sought = [...expected].filter(([word]) => word.startsWith(beginning));
    expect(wordsIn(given)).toEqual(new Map(sought));
    expect(given.every(({ articles: own }) => own.length <= 50)).toBe(true);
    const lengths = given.flatMap((one) => [...one.articles].map((a, i) => [a, one.lengths[i]!]));
    expect(lengths.every(([a, length]) => length === all[0]!.lengths[a!])).toBe(true);
  }
});

test("a word that has a chunk of its own is read as Pagefind is given it", async () => {
  const parts = [long, short];
  const mergeable = parts.map((part) => ({ words: part.words, pages: part.days.length }));
  for (const { content } of writtenChunks(mergeable, 1)) {
    const [given] = readChunk(content, 340, "", Infinity);
    const [word, { pages: unmarked, forms }] = [...wordsIn([given!])][0]!;
    const byForm = Object.entries({ ...(unmarked.length > 0 && { "": unmarked }), ...forms });
    const expected = byForm.map(([text, pages]) => ({
      text,
      articles: pages.map(([article]) => article),
      positions: pages.map(([, steps]) => {
        let place = 0;
        return steps.map((step) => (place += step));
      }),
      fields: pages.map(([, , inFields]) =>
        inFields.filter((number) => number < 0).map((number) => -1 - number),
      ),
      lengths: pages.map(([article]) => given!.lengths[given!.articles.indexOf(article)]),
    }));
    expect(readWord(content, 340)).toEqual({ word, forms: expected });
  }
  const [several] = writtenChunks(mergeable, Infinity);
  expect(readWord(several!.content, 340)).toBeUndefined();
});

test("a packed chunk is one file of gzip to everyone", async () => {
  const { words: own, days } = await segmentOf(0, 60);
  const [chunk] = writtenChunks([{ words: own, pages: days.length }], Infinity);
  const packed = packChunk(chunk!.content);
  expect(unpack(packed)).toEqual(Buffer.from(chunk!.content));
  const stream = new Blob([new Uint8Array(packed)])
    .stream()
    .pipeThrough(new DecompressionStream("gzip"));
  expect((await new Response(stream).bytes()).slice(12)).toEqual(chunk!.content);
});

test("the frequencies of a word say of each article how often each form is there, where the word is first, how long it is", async () => {
  const parts = [long, short];
  const mergeable = parts.map((part) => ({ words: part.words, pages: part.days.length }));
  const chunks = writtenChunks(mergeable, 1);
  for (const { content } of chunks) {
    const given = readChunk(content, 340, "", Infinity);
    const [word, { pages: unmarked, forms }] = [...wordsIn(given)][0]!;
    const found = readFrequencies(frequenciesOf(content, 340));
    const byForm = Object.entries({ ...(unmarked.length > 0 && { "": unmarked }), ...forms });
    expect([found.word, found.forms]).toEqual([word, byForm.map(([form]) => form)]);
    const pages = byForm.flatMap(([form, own]) =>
      own.map(([article, places]) => ({ article, form, places })),
    );
    const expected = Array.from(given[0]!.articles, (article, i) => {
      const own = pages.filter((page) => page.article === article);
      const firsts = own.flatMap(({ places }) => places.slice(0, 1));
      return {
        article,
        length: given[0]!.lengths[i],
        first: firsts.length > 0 && Math.min(...firsts) < LATE ? Math.min(...firsts) : undefined,
        forms: own.map(({ form, places }) => ({
          form: found.forms.indexOf(form),
          count: places.length,
        })),
      };
    });
    const inOrder = ({ forms: own, ...rest }: Frequency): Frequency => ({
      ...rest,
      forms: own.toSorted((a, b) => a.form - b.form),
    });
    expect(found.articles.map(inOrder)).toEqual(expected);
  }
});
