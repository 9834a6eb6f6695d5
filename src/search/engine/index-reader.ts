/**
 * Reads a bundle's index through Pagefind.
 *
 * An instance of Pagefind goes through all words that it has loaded at each search, to find those
 * that begin as the query does: after fifty queries over ten thousand articles a search took five
 * milliseconds where the first one took one. So each instance is given a few chunks only, and the
 * next chunks go to another one, which has the same metadata.
 */
import { compareCodePoints } from "../format/code-points.ts";
import type { Chunk } from "../format/outline.ts";
import type { Pagefind, PagefindResult } from "./pagefind.ts";

/** Chunks that an instance loads. It costs a millisecond to set up, as do some thousands of words. */
const CHUNKS_EACH = 12;

/** An instance, and what it has to do. */
interface Holder {
  pagefind: Promise<Pagefind>;
  chunks: number;
  /** Pagefind's option of exactness is for all searches of an instance, so they wait for each other. */
  turn: Promise<unknown>;
}

/** Searches an index for one token at a time. */
export class IndexReader {
  readonly #make: () => Promise<Pagefind>;
  readonly #chunks: readonly Chunk[];
  readonly #holders = new Map<Chunk, Holder>();
  #current: Holder | undefined;

  /**
   * @param make an instance of Pagefind for the index.
   * @param chunks those of the index, by code point.
   */
  constructor(make: () => Promise<Pagefind>, chunks: readonly Chunk[]) {
    this.#make = make;
    this.#chunks = chunks;
  }

  /**
   * Where a word is that ends in the terminator.
   *
   * @param exactDiacritics whether it must have the token's marks.
   */
  async find(token: string, exactDiacritics = false): Promise<PagefindResult[]> {
    const chunks = this.#chunksOf(token);
    return chunks.length === 0 ? [] : this.#search(token, chunks, exactDiacritics);
  }

  /** Where words are that begin in some way. */
  async findBeginning(beginning: string): Promise<PagefindResult[]> {
    return this.#search(beginning, this.#chunksOf(beginning), false);
  }

  async #search(
    token: string,
    chunks: readonly Chunk[],
    exactDiacritics: boolean,
  ): Promise<PagefindResult[]> {
    const holder = this.#holderOf(chunks);
    const pagefind = await holder.pagefind;
    await pagefind.preload(token); // chunks are loaded side by side
    const results = holder.turn.then(async () => {
      await pagefind.options({ exactDiacritics });
      return (await pagefind.search(token)).results;
    });
    holder.turn = results.catch(() => {});
    return results;
  }

  #holderOf(chunks: readonly Chunk[]): Holder {
    const [first, ...others] = chunks.map((chunk) => this.#holders.get(chunk));
    if (first !== undefined && others.every((other) => other === first)) return first;
    if (this.#current === undefined || this.#current.chunks >= CHUNKS_EACH) {
      this.#current = { pagefind: this.#make(), chunks: 0, turn: Promise.resolve() };
    }
    this.#current.chunks += Math.max(1, chunks.length);
    for (const chunk of chunks) this.#holders.set(chunk, this.#current);
    return this.#current;
  }

  /** The chunks that Pagefind will load for a word: those it lies in, else those it may lie in. */
  #chunksOf(token: string): Chunk[] {
    // As Pagefind does to a query before it looks for chunks.
    const word = token.normalize("NFD").replace(/\p{M}/gu, "");
    const within = this.#chunks.filter(
      ({ from, to }) => compareCodePoints(from, word) <= 0 && compareCodePoints(word, to) <= 0,
    );
    if (within.length > 0) return within;
    return this.#chunks.filter(
      ({ from, to }) =>
        compareCodePoints(from.slice(0, word.length), word.slice(0, from.length)) <= 0 &&
        compareCodePoints(word.slice(0, to.length), to.slice(0, word.length)) <= 0,
    );
  }
}
