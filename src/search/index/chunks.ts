/**
 * Cuts an index into the chunks that a browser loads. Of each segment, a chunk has words that are side by side: as
 * long as these are as they were, the chunk is, and nothing of it is read.
 */
import { compareCodePoints } from "../format/code-points.ts";
import { hashOf } from "../../lib/hash.ts";
import { compareTexts, textOf } from "./cbor.ts";
import {
  alignedWords,
  pagesBefore,
  placedWord,
  type Mergeable,
  type Placed,
  type PlacedWord,
} from "./merged-words.ts";
import { wordAt, type PackedWords } from "./segment-words.ts";

/** Bytes of what joins the postings of a segment to those before, about. */
const JOINT = 3;

/** Bytes of what the words of a group hash to. */
const DIGEST_LENGTH = 12;

/** Digits of what a chunk is made from, hashed. */
const KEY_LENGTH = 32;

/** A chunk, but for its words. */
export interface ChunkBounds {
  /** The first word and the last. */
  from: string;
  to: string;
  /** Bytes of the words of each segment. */
  lengths: Uint32Array;
  /** What those of each group hash to, one behind the other. */
  digests: Buffer;
  /** Whether it has one word, which is frequent. */
  isFrequent: boolean;
  /** Whether it ends before it is full: a word is next that has a chunk of its own, or none is. */
  isShort: boolean;
  /** What it is made from, hashed. */
  key: string;
}

/** Words, in order, that a browser loads together. */
export interface ChunkWords {
  bounds: ChunkBounds;
  /** None of a chunk that is known. */
  words: readonly PlacedWord[];
}

/** The chunks of an index when it was made before. */
export interface KnownChunks<Chunk extends ChunkBounds = ChunkBounds> {
  /** All of them, in order. */
  chunks: readonly Chunk[];
  /** Of each segment, whether it is as it was. */
  same: readonly boolean[];
}

/** Those of an index that is made from nothing. */
export const NONE_KNOWN: KnownChunks<never> = { chunks: [], same: [] };

/**
 * Segments of a group, at most: what a chunk has of a group is hashed together. All words of a group are read
 * where one of its segments has changed; a chunk has a hash for each group.
 */
const GROUP_LENGTH = 8;

/** Segments in groups of which it is known whether anything has changed. */
export function groupsOf<Item>(segments: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(segments.length / GROUP_LENGTH) }, (_, i) =>
    segments.slice(i * GROUP_LENGTH, (i + 1) * GROUP_LENGTH),
  );
}

/** Of each group, whether all of its segments are as they were. */
export function sameGroups(same: readonly boolean[]): boolean[] {
  return groupsOf(same).map((group) => group.every(Boolean));
}

/** A place in the words of each segment. */
type Places = Uint32Array;

/**
 * Cuts the index of a bundle into chunks.
 *
 * @param size bytes, as Pagefind packs words, from which on a chunk is closed; a word that is as long has a chunk of its own.
 * @param frequent bytes of a word, no fewer, from which on it is frequent.
 * @param known those of which nothing has changed are given as they are.
 * @throws Error where words that were read of a group are not as they were, though its segments are said to be.
 */
export function* cutIntoChunks(
  segments: readonly Mergeable[],
  size: number,
  frequent = Infinity,
  { chunks: known, same }: KnownChunks = NONE_KNOWN,
): Generator<ChunkWords> {
  const hasher = new ChunkHasher(segments, [size, frequent], same);
  const begins: Places = new Uint32Array(segments.length);
  // The next of those that are known, and where it began.
  let next = 0;
  const began = begins.slice();
  const skip = (): void => addLengths(began, known[next++]);
  const sameChunk = (): ChunkBounds | undefined => {
    const chunk = known[next];
    if (!chunk || !hasher.isSame(chunk, begins, began)) return undefined;
    if (!chunk.isShort) return chunk;
    const [ends, ended] = [begins.slice(), began.slice()];
    addLengths(ends, chunk);
    addLengths(ended, chunk);
    const following = known[next + 1];
    const isCut = following ? hasher.isSame(following, ends, ended) : isEnd(segments, ends);
    return isCut ? chunk : undefined;
  };
  while (!isEnd(segments, begins)) {
    for (let chunk = sameChunk(); chunk; chunk = sameChunk()) {
      yield { bounds: chunk, words: [] };
      addLengths(begins, chunk);
      skip();
    }
    for (const chunk of chunksFrom(begins, segments, size, frequent, hasher)) {
      yield chunk;
      addLengths(begins, chunk.bounds);
      for (let read = known[next]; read; read = known[next]) {
        if (compareCodePoints(read.from, chunk.bounds.to) > 0) break;
        hasher.check(read, began);
        skip();
      }
      if (sameChunk()) break;
    }
  }
}

/** The chunks of all words from some places on. */
function* chunksFrom(
  begins: Places,
  segments: readonly Mergeable[],
  size: number,
  frequent: number,
  hasher: ChunkHasher,
): Generator<ChunkWords> {
  const ends = begins.slice();
  const begun = begins.slice();
  let words: PlacedWord[] = [];
  let length = 0;
  const close = (isShort: boolean, isFrequent = false): ChunkWords => {
    const lengths = ends.map((end, segment) => end - (begun[segment] ?? 0));
    const [from = "", to = ""] = [words[0], words.at(-1)].map((one) => one && textOf(one.word));
    const digests = hasher.digests(begun, lengths);
    const key = hasher.key(digests);
    const chunk = { bounds: { from, to, lengths, digests, isFrequent, isShort, key }, words };
    begun.set(ends);
    [words, length] = [[], 0];
    return chunk;
  };
  const before = pagesBefore(segments);
  for (const aligned of alignedWords(segments, begins)) {
    const word = placedWord(aligned, before);
    const added = lengthOf(word);
    if (added >= size && words.length > 0) yield close(true);
    words.push(word);
    length += added;
    for (const { segment, at } of aligned.own) ends[segment] = at.end;
    if (length >= size) yield close(false, added >= frequent);
  }
  if (words.length > 0) yield close(true);
}

/** Hashes what chunks are made from. */
class ChunkHasher {
  readonly #words: readonly PackedWords[];
  /** What all of them depend on, hashed. */
  readonly #common: string;
  /** Of each segment, whether it is as it was. */
  readonly #same: readonly boolean[];
  /** The other segments, with their places among all. */
  readonly #changed: readonly (readonly [words: PackedWords, segment: number])[];
  readonly #sameGroups: readonly boolean[];
  #gathered = Buffer.alloc(0);

  /** @param same as of {@link KnownChunks}. */
  constructor(segments: readonly Mergeable[], sizes: readonly number[], same: readonly boolean[]) {
    this.#words = segments.map(({ words }) => words);
    this.#common = hashOf([...sizes, ...pagesBefore(segments)].join(" "));
    this.#same = segments.map((_, segment) => same[segment] ?? false);
    this.#changed = this.#words.flatMap((words, i) => (this.#same[i] ? [] : [[words, i] as const]));
    this.#sameGroups = sameGroups(this.#same);
  }

  /** The key of a chunk, by what its words of each group hash to. */
  key(digests: Buffer): string {
    return hashOf(this.#common + digests.toString("latin1"), KEY_LENGTH);
  }

  /** What the words of each group hash to. */
  digests(begins: Places, lengths: Uint32Array): Buffer {
    const all = this.#sameGroups.map((_, group) => this.#digest(group, begins, lengths));
    return Buffer.from(all.join(""), "hex");
  }

  /**
   * Whether a chunk that was known is made from the same words at some places, and those behind them come behind
   * its last.
   *
   * @param then where its words were.
   */
  isSame(chunk: ChunkBounds, now: Places, then: Places): boolean {
    if (chunk.key !== this.key(chunk.digests)) return false;
    const isInPlace = this.#same.every((same, segment) => !same || now[segment] === then[segment]);
    if (!isInPlace || !this.#areSame(false, chunk, now)) return false;
    const bytes = Buffer.from(chunk.to);
    const last = { bytes, from: 0, until: bytes.length };
    return this.#changed.every(([words, segment]) => {
      const word = wordAt(words, (now[segment] ?? 0) + (chunk.lengths[segment] ?? 0));
      return !word || compareTexts(word, last) > 0;
    });
  }

  /**
   * Checks the words of a chunk that was known, of groups that are to be as they were.
   *
   * @throws Error where they are not.
   */
  check(chunk: ChunkBounds, begins: Places): void {
    if (!this.#areSame(true, chunk, begins)) {
      throw new Error("the words of a segment are not as they were");
    }
  }

  /** Whether a chunk has the words at some places, of groups that are as they were or of the others. */
  #areSame(same: boolean, { lengths, digests }: ChunkBounds, begins: Places): boolean {
    return this.#sameGroups.every((isSame, group) => {
      if (isSame !== same) return true;
      const from = group * DIGEST_LENGTH;
      const digest = digests.toString("hex", from, from + DIGEST_LENGTH);
      return this.#digest(group, begins, lengths) === digest;
    });
  }

  /** What words of a group hash to; nothing that a chunk has where there are not as many. */
  #digest(group: number, begins: Places, lengths: Uint32Array): string {
    let end = 0;
    const first = group * GROUP_LENGTH;
    const last = Math.min(first + GROUP_LENGTH, this.#words.length);
    for (let segment = first; segment < last; segment++) {
      const [begin = 0, some = 0] = [begins[segment], lengths[segment]];
      const words = this.#words[segment];
      if (words === undefined || some === 0) continue;
      if (begin + some > words.length) return "";
      if (this.#gathered.length < end + some) {
        this.#gathered = Buffer.concat([this.#gathered], 2 * (end + some));
      }
      end += words.from(begin, some).copy(this.#gathered, end, 0, some);
    }
    return hashOf(this.#gathered.subarray(0, end), 2 * DIGEST_LENGTH);
  }
}

/** Goes behind a chunk. */
function addLengths(places: Places, chunk: ChunkBounds | undefined): void {
  if (chunk === undefined) return;
  const { lengths } = chunk;
  for (let i = 0; i < places.length; i++) places[i] = (places[i] ?? 0) + (lengths[i] ?? 0);
}

function isEnd(segments: readonly Mergeable[], places: Places): boolean {
  return segments.every(({ words }, segment) => places[segment] === words.length);
}

/** Bytes of a word and its postings, about. */
function lengthOf({ word, parts, forms }: PlacedWord): number {
  const ofPostings = (own: readonly Placed[]): number =>
    own.reduce(
      (sum, { postings: { packed } }) => sum + packed.until - packed.from,
      JOINT * Math.max(0, own.length - 1),
    );
  return forms.reduce(
    (sum, form) => sum + ofPostings(form.parts),
    ofPostings(parts) + (forms.length + 1) * (word.until - word.from),
  );
}

/**
 * The first and last word of each chunk. As Pagefind does: where two chunks meet, the words there are cut behind the
 * first letter in which they differ, since all bounds are loaded before anything is searched.
 */
export function shortenBounds(chunks: readonly { from: string; to: string }[]): void {
  for (const [i, chunk] of chunks.entries()) {
    const next = chunks[i + 1];
    if (next === undefined) return;
    const [to, from] = [Array.from(chunk.to), Array.from(next.from)];
    let common = 0;
    while (common < to.length && to[common] === from[common]) common++;
    const short = to.slice(0, common + 1).join("");
    if (compareCodePoints(short, chunk.from) >= 0) chunk.to = short;
    next.from = from.slice(0, common + 1).join("");
  }
}
