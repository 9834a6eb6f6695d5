/**
 * Reads a bundle's index through Pagefind.
 *
 * A chunk is searched part by part, each with an instance of Pagefind, since its search of a word
 * takes time by the square of the articles that have it. An instance is told of one chunk and of the
 * articles that are in it: at each search it goes through all words that it has loaded, and what it is
 * told of is in memory for as long as the page is open.
 */
import { compareCodePoints } from "../format/code-points.ts";
import { decodeChunkList, type Chunk, type Outline, type WordRange } from "../format/outline.ts";
import { paths } from "../format/paths.ts";
import { readChunk, type PartWords } from "./chunk-reader.ts";
import type { View } from "./files.ts";
import { once } from "./once.ts";
import type { Pagefind, PagefindResult } from "./pagefind.ts";

/** An article in which a word has been found, by its place in the bundle. */
export interface Match extends Omit<PagefindResult, "id"> {
  article: number;
}

/** The words of a chunk in one part. */
interface Instance extends Pick<PartWords, "articles"> {
  pagefind: Pagefind;
  /** Pagefind's option of exactness is for all searches of an instance, so they wait for each other. */
  turn: Promise<unknown>;
}

/** How the files of an index become instances of Pagefind. */
export interface IndexFiles {
  /** The text of a file of the bundle. */
  text: (path: string) => Promise<string>;
  /** A file of the bundle, unpacked. */
  bytes: (path: string) => Promise<Uint8Array>;
  /** An instance of Pagefind for a part of a chunk. */
  make: (part: Omit<View, "outline">) => Promise<Pagefind>;
}

/** Searches an index for one token at a time. */
export class IndexReader {
  readonly #files: IndexFiles;
  readonly #index: Outline["index"];
  readonly #parts: Outline["parts"];
  readonly #lists = new Map<WordRange, Promise<readonly Chunk[]>>();
  readonly #chunks = new Map<Chunk, Promise<readonly Instance[]>>();

  constructor(files: IndexFiles, { index, parts }: Pick<Outline, "index" | "parts">) {
    this.#files = files;
    this.#index = index;
    this.#parts = parts;
  }

  /**
   * Where a word is that ends in the terminator.
   *
   * @param exactDiacritics whether it must have the token's marks.
   * @throws LoadError if a part of the index cannot be loaded.
   */
  async find(token: string, exactDiacritics = false): Promise<Match[]> {
    const chunks = await this.#chunksOf(token);
    const found = chunks.map((chunk) => this.#search(token, chunk, exactDiacritics));
    return (await Promise.all(found)).flat();
  }

  /** Where words are that begin in some way, chunk by chunk: each may have others of an article. */
  async findBeginning(beginning: string): Promise<Match[][]> {
    const chunks = await this.#chunksOf(beginning);
    return Promise.all(chunks.map((chunk) => this.#search(beginning, chunk, false)));
  }

  async #search(token: string, chunk: Chunk, exactDiacritics: boolean): Promise<Match[]> {
    const instances = await once(this.#chunks, chunk, () => this.#opened(chunk));
    const found = instances.map(async (instance) => {
      const { pagefind, articles } = instance;
      const results = instance.turn.then(async () => {
        await pagefind.options({ exactDiacritics });
        return (await pagefind.search(token)).results;
      });
      instance.turn = results.catch(() => {});
      return (await results).map(({ id, words, matchedMetaFields }): Match => ({
        article: articles[Number(id)] ?? 0,
        words,
        ...(matchedMetaFields && { matchedMetaFields }),
      }));
    });
    return (await Promise.all(found)).flat();
  }

  async #opened(chunk: Chunk): Promise<readonly Instance[]> {
    const parts = readChunk(await this.#files.bytes(paths.chunk(chunk.hash)), this.#parts);
    return Promise.all(
      parts.map(async ({ words, articles }) => ({
        pagefind: await this.#files.make({ chunk, words, articles: articles.length }),
        articles,
        turn: Promise.resolve(),
      })),
    );
  }

  /** The chunks that Pagefind will load for a word. */
  async #chunksOf(token: string): Promise<readonly Chunk[]> {
    // As Pagefind does to a query before it looks for chunks.
    const word = token.normalize("NFD").replace(/\p{M}/gu, "");
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
