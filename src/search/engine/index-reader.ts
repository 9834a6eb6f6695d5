/**
 * Reads a bundle's index through Pagefind.
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
import type { Pagefind, PagefindResult } from "./pagefind.ts";
import { placesFrom } from "./places.ts";

/** An article in which a word has been found, by its place in the bundle. */
export interface Match extends Omit<PagefindResult, "id"> {
  article: number;
  /** White-space words of it, about. */
  length: number;
  /** Whether no more is known than how often the word is there, and where first. */
  open?: true;
}

/** Words in some articles. */
interface Instance extends Omit<GivenWords, "words"> {
  pagefind: Pagefind;
}

/**
 * Searches a word that has been looked up; one search after the other, since exactness is an option of all searches of
 * an instance.
 *
 * @param exactDiacritics whether what is found must have the token's marks.
 */
export type WordSearch = (token: string, exactDiacritics?: boolean) => Promise<Match[]>;

/** How the files of an index become instances of Pagefind. */
export interface IndexFiles {
  /** The text of a file of the bundle. */
  text: (path: string) => Promise<string>;
  /** A chunk's file, unpacked. */
  chunk: (path: string) => Promise<Uint8Array>;
  /** An instance of Pagefind for words of a chunk. */
  make: (words: Omit<View, "outline">) => Promise<Pagefind>;
}

/** Searches an index for one token at a time. */
export class IndexReader {
  readonly #files: IndexFiles;
  readonly #index: Outline["index"];
  readonly #articles: number;
  /** Fields before those that say how long an article is. */
  readonly #fields: number;
  readonly #lists = new Map<WordRange, Promise<readonly Chunk[]>>();

  /** @param outline of the bundle. */
  constructor(
    files: IndexFiles,
    { index, days, fields }: Pick<Outline, "index" | "days" | "fields">,
  ) {
    this.#files = files;
    this.#index = index;
    this.#articles = days.length;
    this.#fields = fields.length;
  }

  /**
   * Looks up a word that ends in the terminator.
   *
   * @param placed whether all of its places are asked for, and not only how many there are and which is the first.
   * @throws LoadError if a part of the index cannot be loaded.
   */
  async lookUp(token: string, placed: boolean): Promise<WordSearch> {
    const chunks = await this.#chunksOf(token);
    const opened = await Promise.all(chunks.map((chunk) => this.#open(chunk, token, placed)));
    return async (sought, exactDiacritics) =>
      (await Promise.all(opened.map((one) => one(sought, exactDiacritics)))).flat();
  }

  /** Where words are that begin in some way, chunk by chunk: each may have others of an article. */
  async findBeginning(beginning: string, placed: boolean): Promise<Match[][]> {
    const chunks = await this.#chunksOf(beginning);
    return Promise.all(
      chunks.map(async (chunk) => (await this.#open(chunk, beginning, placed))(beginning)),
    );
  }

  async #open(chunk: Chunk, token: string, placed: boolean): Promise<WordSearch> {
    if (chunk.frequent && !placed) {
      const content = await this.#files.chunk(paths.frequencies(chunk.hash));
      const frequencies = readFrequencies(content);
      return (sought, exactDiacritics = false) =>
        Promise.resolve(matchesIn(frequencies, sought, exactDiacritics, this.#lengthOf));
    }
    const content = await this.#files.chunk(paths.chunk(chunk.hash));
    const given = readChunk(content, this.#articles, withoutMarks(token));
    const instances = await Promise.all(
      given.map(async ({ words, articles, lengths }) => ({
        pagefind: await this.#files.make({ chunk, words, articles: articles.length }),
        articles,
        lengths: lengths.map(this.#lengthOf),
      })),
    );
    return (sought, exactDiacritics = false) => search(instances, sought, exactDiacritics);
  }

  /** The white-space words of an article, by the field that says so. */
  readonly #lengthOf = (field: number): number => lengthOf(field - this.#fields);

  /** The chunks that Pagefind will load for a word. */
  async #chunksOf(token: string): Promise<readonly Chunk[]> {
    const word = withoutMarks(token);
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

/** Articles that have a word of which the frequencies are known, if it begins as is sought; or that have a form of it. */
function matchesIn(
  { word, forms, articles }: Frequencies,
  sought: string,
  isForm: boolean,
  lengthOfField: (field: number) => number,
): Match[] {
  if (!word.startsWith(withoutMarks(sought))) return [];
  const wanted = forms.indexOf(sought);
  return articles.flatMap(({ article, length, first, forms: own }): Match[] => {
    const found = isForm ? own.filter(({ form }) => form === wanted) : own;
    if (found.length === 0) return [];
    const count = found.reduce((sum, one) => sum + one.count, 0);
    const words = placesFrom(isForm ? undefined : first, count);
    return [{ article, length: lengthOfField(length), words, open: true }];
  });
}

async function search(
  instances: readonly Instance[],
  token: string,
  exactDiacritics: boolean,
): Promise<Match[]> {
  const found = instances.map(async ({ pagefind, articles, lengths }) => {
    await pagefind.options({ exactDiacritics });
    const { results } = await pagefind.search(token);
    return results.map(({ id, words, matchedMetaFields }): Match => ({
      article: articles[Number(id)] ?? 0,
      length: lengths[Number(id)] ?? 0,
      words,
      ...(matchedMetaFields && { matchedMetaFields }),
    }));
  });
  return (await Promise.all(found)).flat();
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
