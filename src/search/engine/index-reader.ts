/**
 * Reads a bundle's index: words that have a chunk of their own without Pagefind, the others through it.
 *
 * An instance of Pagefind is given one word, or those that begin in one way, of one chunk, in some of the articles
 * that have it: its search takes time by the square of the articles, it goes through all words that it has been
 * given, and what it is given is in memory for as long as the page is open.
 */
import { lengthOf } from "../format/article-length.ts";
import { compareCodePoints } from "../format/code-points.ts";
import { readFrequencies, type Frequencies } from "../format/frequencies.ts";
import { decodeChunkList, type Chunk, type Outline, type WordRange } from "../format/outline.ts";
import { paths } from "../format/paths.ts";
import { readChunk, type GivenWords } from "./chunk-reader.ts";
import type { View } from "./files.ts";
import { once } from "./once.ts";
import type { Pagefind } from "./pagefind.ts";
import { placesFrom } from "./places.ts";
import { NOWHERE, union, type Postings } from "./postings.ts";
import { readWord, type WordForm } from "./word-reader.ts";

/**
 * Where a word is that has been looked up, in any form or in one: chunk by chunk, of which each may have others of an
 * article. One search after the other, since exactness is an option of all searches of an instance.
 */
export type WordSearch = (form?: string) => Promise<Postings[]>;

type ChunkSearch = (form?: string) => Promise<Postings>;

/** Words in some articles. */
interface Instance extends Omit<GivenWords, "words"> {
  pagefind: Pagefind;
}

const NO_FIELDS: readonly string[] = [];

/** How the files of an index are loaded, and become instances of Pagefind. */
export interface IndexFiles {
  /** The text of a file of the bundle. */
  text: (path: string) => Promise<string>;
  /** A chunk's file, unpacked. */
  chunk: (path: string) => Promise<Uint8Array>;
  /** An instance of Pagefind for words of a chunk. */
  make: (words: Omit<View, "outline">) => Promise<Pagefind>;
}

/** Looks up words of an index. */
export class IndexReader {
  /** White-space words of each article, about; of those in which a word has been found. */
  readonly lengths: Uint32Array;
  readonly #files: IndexFiles;
  readonly #index: Outline["index"];
  /** Names of fields; those behind them say how long an article is. */
  readonly #fields: readonly string[];
  readonly #lists = new Map<WordRange, Promise<readonly Chunk[]>>();

  /** @param outline of the bundle. */
  constructor(
    files: IndexFiles,
    { index, days, fields }: Pick<Outline, "index" | "days" | "fields">,
  ) {
    this.#files = files;
    this.#index = index;
    this.#fields = fields;
    this.lengths = new Uint32Array(days.length);
  }

  /**
   * Looks up a word that ends in the terminator, or all words that begin in some way.
   *
   * @param placed whether all of its places are asked for, and not only how many there are and which is the first.
   * @throws LoadError if a part of the index cannot be loaded.
   */
  async lookUp(token: string, placed: boolean): Promise<WordSearch> {
    const chunks = await this.#chunksOf(withoutMarks(token));
    const opened = await Promise.all(chunks.map((chunk) => this.#open(chunk, token, placed)));
    return (form) => Promise.all(opened.map((search) => search(form)));
  }

  async #open(chunk: Chunk, token: string, placed: boolean): Promise<ChunkSearch> {
    const beginning = withoutMarks(token);
    if (chunk.frequent && !placed) {
      const frequencies = readFrequencies(await this.#files.chunk(paths.frequencies(chunk.hash)));
      const isSought = frequencies.word.startsWith(beginning);
      return (form) => Promise.resolve(isSought ? this.#openPostings(frequencies, form) : NOWHERE);
    }
    const content = await this.#files.chunk(paths.chunk(chunk.hash));
    const lone = readWord(content, this.lengths.length);
    if (lone) {
      const forms = lone.word.startsWith(beginning) ? lone.forms : [];
      return (form) => {
        const sought = form === undefined ? forms : forms.filter(({ text }) => text === form);
        return Promise.resolve(union(sought.map((one) => this.#placedPostings(one))));
      };
    }
    const given = readChunk(content, this.lengths.length, beginning);
    const instances = await Promise.all(
      given.map(async ({ words, ...own }) => ({
        ...own,
        pagefind: await this.#files.make({ chunk, words, articles: own.articles.length }),
      })),
    );
    return (form) => this.#search(instances, form ?? token, form !== undefined);
  }

  /** @param exactDiacritics whether what is found must have the token's marks. */
  async #search(
    instances: readonly Instance[],
    token: string,
    exactDiacritics: boolean,
  ): Promise<Postings> {
    const searches = instances.map(async ({ pagefind, ...own }) => {
      await pagefind.options({ exactDiacritics });
      return { ...own, ...(await pagefind.search(token)) };
    });
    const articles: number[] = [];
    const positions: (readonly number[])[] = [];
    const fields: (readonly string[])[] = [];
    for (const { articles: pages, lengths, results } of await Promise.all(searches)) {
      for (const { id, words, matchedMetaFields = NO_FIELDS } of results) {
        const article = pages[Number(id)] ?? 0;
        this.#learnLength(article, lengths[Number(id)] ?? 0);
        articles.push(article);
        positions.push(words);
        fields.push(matchedMetaFields);
      }
    }
    return { articles, positions, fields };
  }

  #placedPostings({ articles, positions, fields, lengths }: WordForm): Postings {
    for (const [i, article] of articles.entries()) this.#learnLength(article, lengths[i] ?? 0);
    return {
      articles,
      positions: positions.map(distinct),
      fields: fields.map((numbers) => this.#namesOf(numbers)),
    };
  }

  /** Of a word, or of a form of it. */
  #openPostings({ forms, articles: all }: Frequencies, form: string | undefined): Postings {
    const wanted = form === undefined ? undefined : forms.indexOf(form);
    const articles: number[] = [];
    const positions: (readonly number[])[] = [];
    for (const { article, length, first, forms: own } of all) {
      const found = wanted === undefined ? own : own.filter((one) => one.form === wanted);
      if (found.length === 0) continue;
      const count = found.reduce((sum, one) => sum + one.count, 0);
      this.#learnLength(article, length);
      articles.push(article);
      positions.push(placesFrom(form === undefined ? first : undefined, count));
    }
    return {
      articles,
      positions,
      fields: articles.map(() => NO_FIELDS),
      open: articles.length > 0,
    };
  }

  /** @param field that says how long an article is. */
  #learnLength(article: number, field: number): void {
    this.lengths[article] = lengthOf(field - this.#fields.length);
  }

  #namesOf(fields: readonly number[]): readonly string[] {
    return fields.length === 0 ? NO_FIELDS : fields.map((field) => this.#fields[field] ?? "");
  }

  async #chunksOf(word: string): Promise<readonly Chunk[]> {
    const index = this.#index;
    if (index.has === "chunks") return rangesOf(word, index.files);
    const lists = rangesOf(word, index.files).map((list) => this.#listed(list));
    return rangesOf(word, (await Promise.all(lists)).flat());
  }

  #listed(file: WordRange): Promise<readonly Chunk[]> {
    return once(this.#lists, file, async () =>
      decodeChunkList(await this.#files.text(paths.chunkList(file.hash))),
    );
  }
}

/** A token's word, as Pagefind makes it of a query before it looks for chunks. */
function withoutMarks(token: string): string {
  return token.normalize("NFD").replace(/\p{M}/gu, "");
}

/** Places in order, each once: words that are written without a space between are at one. */
function distinct(places: readonly number[]): readonly number[] {
  return places.some((place, i) => place === places[i - 1]) ? [...new Set(places)] : places;
}

/** The ranges that a word lies in, else those it may lie in, as Pagefind has it. */
function rangesOf<Range extends WordRange>(word: string, ranges: readonly Range[]): Range[] {
  const within = ranges.filter(
    ({ from, to }) => compareCodePoints(from, word) <= 0 && compareCodePoints(word, to) <= 0,
  );
  if (within.length > 0) return within;
  return ranges.filter(
    ({ from, to }) =>
      compareCodePoints(from.slice(0, word.length), word.slice(0, from.length)) <= 0 &&
      compareCodePoints(word.slice(0, to.length), to.slice(0, word.length)) <= 0,
  );
}
