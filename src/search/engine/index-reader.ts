/**
 * Reads a bundle's index through Pagefind.
 *
 * An instance of Pagefind is given one word, or those that begin in one way, of one chunk, in some of the articles
 * that have it: its search takes time by the square of the articles, it goes through all words that it has been
 * given, and what it is given is in memory for as long as the page is open.
 */
import { lengthOf } from "../format/article-length.ts";
import { compareCodePoints } from "../format/code-points.ts";
import { decodeChunkList, type Chunk, type Outline, type WordRange } from "../format/outline.ts";
import { paths } from "../format/paths.ts";
import { arePlacesApart, readChunk, type GivenWords } from "./chunk-reader.ts";
import type { View } from "./files.ts";
import { once } from "./once.ts";
import type { Pagefind, PagefindResult } from "./pagefind.ts";

/** An article in which a word has been found, by its place in the bundle. */
export interface Match extends Omit<PagefindResult, "id"> {
  article: number;
  /** White-space words of it, about. */
  length: number;
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
    const instances = opened.flat();
    return (sought, exactDiacritics = false) => search(instances, sought, exactDiacritics);
  }

  /** Where words are that begin in some way, chunk by chunk: each may have others of an article. */
  async findBeginning(beginning: string, placed: boolean): Promise<Match[][]> {
    const chunks = await this.#chunksOf(beginning);
    return Promise.all(
      chunks.map(async (chunk) =>
        search(await this.#open(chunk, beginning, placed), beginning, false),
      ),
    );
  }

  async #open(chunk: Chunk, token: string, placed: boolean): Promise<Instance[]> {
    const content = await this.#files.chunk(paths.chunk(chunk.hash));
    const isApart = placed && arePlacesApart(content);
    const places = isApart ? await this.#files.chunk(paths.places(chunk.hash)) : undefined;
    return Promise.all(
      readChunk(content, this.#articles, withoutMarks(token), { places }).map(
        async ({ words, articles, lengths }) => ({
          pagefind: await this.#files.make({ chunk, words, articles: articles.length }),
          articles,
          lengths: lengths.map((field) => lengthOf(field - this.#fields)),
        }),
      ),
    );
  }

  /** The chunks that Pagefind will load for a word. */
  async #chunksOf(token: string): Promise<readonly Chunk[]> {
    const word = withoutMarks(token);
    const { has, files } = this.#index;
    const ranges = rangesOf(word, files);
    if (has === "chunks") return ranges;
    const lists = await Promise.all(ranges.map((list) => this.#listed(list)));
    return rangesOf(word, lists.flat());
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
function rangesOf(word: string, ranges: readonly WordRange[]): readonly WordRange[] {
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
