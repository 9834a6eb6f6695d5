/**
 * Reads a bundle's index through Pagefind.
 *
 * An instance of Pagefind goes through all words that it has loaded at each search, to find those
 * that begin as the query does: after fifty queries over ten thousand articles a search took five
 * milliseconds where the first one took one. So each instance is given a few chunks only, and the
 * next chunks go to another one. An instance must know of its chunks from the beginning; where an index
 * is large, it is told of those of the lists that have been loaded by then.
 */
import { compareCodePoints } from "../format/code-points.ts";
import { decodeChunkList, type Chunk, type Outline, type WordRange } from "../format/outline.ts";
import { paths } from "../format/paths.ts";
import type { Pagefind, PagefindResult } from "./pagefind.ts";

/** Chunks that an instance loads. It costs a millisecond to set up, as do some thousands of words. */
const CHUNKS_EACH = 12;

/** An instance, and what it has to do. */
interface Holder {
  pagefind: Promise<Pagefind>;
  /** The chunks that it has been told of. */
  known: ReadonlySet<Chunk>;
  chunks: number;
  /** Pagefind's option of exactness is for all searches of an instance, so they wait for each other. */
  turn: Promise<unknown>;
}

/** How the files of an index become an instance of Pagefind. */
export interface IndexFiles {
  /** The text of a file of the bundle. */
  text: (path: string) => Promise<string>;
  /** An instance of Pagefind that knows some chunks of the index. */
  make: (chunks: readonly Chunk[]) => Promise<Pagefind>;
}

/** Searches an index for one token at a time. */
export class IndexReader {
  readonly #files: IndexFiles;
  readonly #index: Outline["index"];
  readonly #lists = new Map<WordRange, Promise<readonly Chunk[]>>();
  readonly #holders = new Map<Chunk, Holder>();
  #current: Holder | undefined;

  constructor(files: IndexFiles, index: Outline["index"]) {
    this.#files = files;
    this.#index = index;
  }

  /**
   * Where a word is that ends in the terminator.
   *
   * @param exactDiacritics whether it must have the token's marks.
   * @throws LoadError if a list of chunks cannot be loaded.
   */
  async find(token: string, exactDiacritics = false): Promise<PagefindResult[]> {
    const chunks = await this.#chunksOf(token);
    return chunks.length === 0 ? [] : this.#search(token, chunks, exactDiacritics);
  }

  /** Where words are that begin in some way. */
  async findBeginning(beginning: string): Promise<PagefindResult[]> {
    const chunks = await this.#chunksOf(beginning);
    return chunks.length === 0 ? [] : this.#search(beginning, chunks, false);
  }

  async #search(
    token: string,
    chunks: readonly Chunk[],
    exactDiacritics: boolean,
  ): Promise<PagefindResult[]> {
    const holder = this.#holderOf(chunks, await this.#known());
    const pagefind = await holder.pagefind;
    await pagefind.preload(token); // chunks are loaded side by side
    const results = holder.turn.then(async () => {
      await pagefind.options({ exactDiacritics });
      return (await pagefind.search(token)).results;
    });
    holder.turn = results.catch(() => {});
    return results;
  }

  #holderOf(chunks: readonly Chunk[], known: readonly Chunk[]): Holder {
    const [first, ...others] = chunks.map((chunk) => this.#holders.get(chunk));
    if (first !== undefined && others.every((other) => other === first)) return first;
    const current = this.#current;
    const serves =
      current && current.chunks < CHUNKS_EACH && chunks.every((chunk) => current.known.has(chunk));
    const holder = serves
      ? current
      : {
          pagefind: this.#files.make(known),
          known: new Set(known),
          chunks: 0,
          turn: Promise.resolve(),
        };
    this.#current = holder;
    holder.chunks += Math.max(1, chunks.length);
    for (const chunk of chunks) this.#holders.set(chunk, holder);
    return holder;
  }

  /** All chunks that are known of; lists that others wait for are waited for, since one instance serves all. */
  async #known(): Promise<readonly Chunk[]> {
    const { has, files } = this.#index;
    if (has === "chunks") return files;
    const loading = files.flatMap((file) => this.#lists.get(file) ?? []);
    const lists = await Promise.allSettled(loading);
    return lists.flatMap((list) => (list.status === "fulfilled" ? list.value : []));
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
    let list = this.#lists.get(file);
    if (list === undefined) {
      list = this.#files.text(paths.chunkList(file.hash)).then(decodeChunkList);
      list.catch(() => this.#lists.delete(file));
      this.#lists.set(file, list);
    }
    return list;
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
