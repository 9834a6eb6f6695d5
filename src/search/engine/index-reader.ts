/**
 * Reads a bundle's index through Pagefind.
 *
 * A bundle is searched part by part, each with an instance of Pagefind, since its search of a word
 * takes time by the square of the articles that have it. Their words are in the same files. An instance
 * also goes through all words that it has loaded at each search, to find those that begin as the
 * query does: after fifty queries over ten thousand articles a search took five milliseconds where the
 * first one took one. So each instance is given a few chunks only, and the next chunks go to another
 * one. An instance must know of its chunks from the beginning; where an index is large, it is told of
 * those of the lists that have been asked for at the same time.
 */
import { compareCodePoints } from "../format/code-points.ts";
import { decodeChunkList, type Chunk, type Outline, type WordRange } from "../format/outline.ts";
import { paths } from "../format/paths.ts";
import { readChunk } from "./chunk-reader.ts";
import type { View } from "./files.ts";
import { once } from "./once.ts";
import type { Pagefind, PagefindResult } from "./pagefind.ts";

/** Chunks that an instance loads. It costs a millisecond to set up, as do some thousands of words. */
const CHUNKS_EACH = 12;

/** What Pagefind takes for a chunk without words. */
const NO_WORDS = Uint8Array.of(0x81, 0x80);

/** An article in which a word has been found, by its place in the bundle. */
export interface Match extends Omit<PagefindResult, "id"> {
  article: number;
}

/** An instance of a part. */
interface Instance {
  pagefind: Promise<Pagefind>;
  /** Pagefind's option of exactness is for all searches of an instance, so they wait for each other. */
  turn: Promise<unknown>;
}

/** The instances that have the same chunks, one for each part in which a word has been found. */
class Holder {
  /** The chunks that they have been told of. */
  readonly known: readonly Chunk[];
  readonly parts = new Map<number, Instance>();
  readonly #sections = new Map<string, Promise<readonly Uint8Array[]>>();
  readonly #load: (hash: string) => Promise<readonly Uint8Array[]>;
  chunks = 0;

  /** @param load gives the words of each part in a chunk, by the chunk's hash. */
  constructor(known: readonly Chunk[], load: (hash: string) => Promise<readonly Uint8Array[]>) {
    this.known = known;
    this.#load = load;
  }

  /** The words of each part in a chunk, loaded once. */
  sectionsOf(hash: string): Promise<readonly Uint8Array[]> {
    return once(this.#sections, hash, () => this.#load(hash));
  }
}

/** How the files of an index become instances of Pagefind. */
export interface IndexFiles {
  /** The text of a file of the bundle. */
  text: (path: string) => Promise<string>;
  /** A file of the bundle, unpacked. */
  bytes: (path: string) => Promise<Uint8Array>;
  /** An instance of Pagefind for a part of the index. */
  make: (part: Omit<View, "outline">) => Promise<Pagefind>;
}

/** Searches an index for one token at a time. */
export class IndexReader {
  readonly #files: IndexFiles;
  readonly #index: Outline["index"];
  /** Of each part, its articles, and how many there are before them. */
  readonly #parts: readonly { articles: number; before: number }[];
  readonly #lists = new Map<WordRange, Promise<readonly Chunk[]>>();
  readonly #holders = new Map<Chunk, Holder>();
  /** Lists that have been asked for since a holder was made. */
  readonly #asked = new Set<WordRange>();
  #current: Holder | undefined;

  constructor(files: IndexFiles, { index, parts }: Pick<Outline, "index" | "parts">) {
    this.#files = files;
    this.#index = index;
    let before = 0;
    this.#parts = parts.map((articles) => ({ articles, before: (before += articles) - articles }));
  }

  /**
   * Where a word is that ends in the terminator.
   *
   * @param exactDiacritics whether it must have the token's marks.
   * @throws LoadError if a part of the index cannot be loaded.
   */
  async find(token: string, exactDiacritics = false): Promise<Match[]> {
    const chunks = await this.#chunksOf(token);
    return chunks.length === 0 ? [] : this.#search(token, chunks, exactDiacritics);
  }

  /** Where words are that begin in some way. */
  async findBeginning(beginning: string): Promise<Match[]> {
    const chunks = await this.#chunksOf(beginning);
    return chunks.length === 0 ? [] : this.#search(beginning, chunks, false);
  }

  async #search(
    token: string,
    chunks: readonly Chunk[],
    exactDiacritics: boolean,
  ): Promise<Match[]> {
    const holder = this.#holderOf(chunks, await this.#known());
    const sections = await Promise.all(chunks.map(({ hash }) => holder.sectionsOf(hash)));
    const found = this.#parts.map(async ({ before }, part) => {
      if (sections.every((own) => own[part]?.length === 0)) return [];
      const instance = this.#instanceOf(holder, part);
      const pagefind = await instance.pagefind;
      const results = instance.turn.then(async () => {
        await pagefind.options({ exactDiacritics });
        return (await pagefind.search(token)).results;
      });
      instance.turn = results.catch(() => {});
      return (await results).map(({ id, words, matchedMetaFields }): Match => ({
        article: before + Number(id),
        words,
        ...(matchedMetaFields && { matchedMetaFields }),
      }));
    });
    return (await Promise.all(found)).flat();
  }

  #instanceOf(holder: Holder, part: number): Instance {
    let instance = holder.parts.get(part);
    if (instance === undefined) {
      const section = async (hash: string): Promise<Uint8Array> => {
        const own = (await holder.sectionsOf(hash))[part];
        return own === undefined || own.length === 0 ? NO_WORDS : own;
      };
      const articles = this.#parts[part]?.articles ?? 0;
      const pagefind = this.#files.make({ articles, chunks: holder.known, section });
      pagefind.catch(() => holder.parts.delete(part));
      instance = { pagefind, turn: Promise.resolve() };
      holder.parts.set(part, instance);
    }
    return instance;
  }

  #holderOf(chunks: readonly Chunk[], known: readonly Chunk[]): Holder {
    const [first, ...others] = chunks.map((chunk) => this.#holders.get(chunk));
    if (first !== undefined && others.every((other) => other === first)) return first;
    const current = this.#current;
    const serves =
      current &&
      current.chunks < CHUNKS_EACH &&
      chunks.every((chunk) => current.known.includes(chunk));
    const holder = serves
      ? current
      : new Holder(known, async (hash) =>
          readChunk(
            await this.#files.bytes(paths.chunk(hash)),
            this.#parts.map(({ articles }) => articles),
          ),
        );
    if (!serves) this.#asked.clear();
    this.#current = holder;
    holder.chunks += chunks.length;
    for (const chunk of chunks) this.#holders.set(chunk, holder);
    return holder;
  }

  /** The chunks of which a new holder is told; lists that others wait for are waited for, since one holder serves all. */
  async #known(): Promise<readonly Chunk[]> {
    const { has, files } = this.#index;
    if (has === "chunks") return files;
    const loading = [...this.#asked].flatMap((file) => this.#lists.get(file) ?? []);
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
    this.#asked.add(file);
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
