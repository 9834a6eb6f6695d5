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

/** Digits of what the words of a group hash to: 96 bits. */
const DIGEST_LENGTH = 24;

/** A chunk, but for its words. */
export interface ChunkBounds {
  /** The first word and the last. */
  from: string;
  to: string;
  /** Bytes of the words of each segment. */
  lengths: readonly number[];
  /** What those of each group hash to. */
  digests: readonly string[];
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
  /** Of each group, whether its segments are as they were. */
  sameGroups: readonly boolean[];
}

/** Those of an index that is made from nothing. */
export const NONE_KNOWN: KnownChunks<never> = { chunks: [], sameGroups: [] };

/**
 * Segments of a group, at most: what a chunk has of a group is hashed together. All words of a group are read
 * where one of its segments has changed; a chunk has a hash for each group.
 */
const GROUP_LENGTH = 4;

/** Segments in groups of which it is known whether anything has changed. */
export function groupsOf<Item>(segments: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(segments.length / GROUP_LENGTH) }, (_, i) =>
    segments.slice(i * GROUP_LENGTH, (i + 1) * GROUP_LENGTH),
  );
}

/** The segments of a bundle, in groups. */
type Groups = readonly (readonly Mergeable[])[];

/** A place in the words of each segment. */
type Places = readonly number[];

/**
 * Cuts the index of a bundle into chunks.
 *
 * @param size bytes, as Pagefind packs words, from which on a chunk is closed; a word that is as long has a chunk of its own.
 * @param frequent bytes of a word, no fewer, from which on it is frequent.
 * @param known those of which nothing has changed are given as they are.
 * @throws Error where words that were read of a group are not as they were, though its segments are said to be.
 */
export function* cutIntoChunks(
  groups: Groups,
  size: number,
  frequent = Infinity,
  { chunks: known, sameGroups }: KnownChunks = NONE_KNOWN,
): Generator<ChunkWords> {
  const segments = groups.flat();
  const hasher = new ChunkHasher(groups, [size, frequent]);
  let begins: Places = segments.map(() => 0);
  // The next of those that are known, and where it began.
  let next = 0;
  let began = begins;
  const skip = (): void => {
    began = behind(began, known[next++]);
  };
  const isSame = (chunk: ChunkBounds | undefined, now: Places, then: Places): boolean =>
    chunk !== undefined &&
    chunk.key === hasher.key(chunk.digests) &&
    groups.every((_, group) =>
      sameGroups[group] ? hasher.areSame(group, now, then) : hasher.isAt(group, chunk, now),
    );
  const sameChunk = (): ChunkBounds | undefined => {
    const chunk = known[next];
    if (!chunk || !isSame(chunk, begins, began)) return undefined;
    const [ends, ended] = [behind(begins, chunk), behind(began, chunk)];
    const isCut = !chunk.isShort || isEnd(segments, ends) || isSame(known[next + 1], ends, ended);
    return isCut ? chunk : undefined;
  };
  while (!isEnd(segments, begins)) {
    for (let same = sameChunk(); same; same = sameChunk()) {
      yield { bounds: same, words: [] };
      begins = behind(begins, same);
      skip();
    }
    for (const chunk of chunksFrom(begins, segments, size, frequent, hasher)) {
      yield chunk;
      begins = behind(begins, chunk.bounds);
      for (let read = known[next]; read; read = known[next]) {
        if (compareCodePoints(read.from, chunk.bounds.to) > 0) break;
        hasher.check(sameGroups, read, began);
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
  const ends = [...begins];
  let begun = begins;
  let words: PlacedWord[] = [];
  let length = 0;
  const close = (isShort: boolean, isFrequent = false): ChunkWords => {
    const lengths = ends.map((end, segment) => end - (begun[segment] ?? 0));
    const [from = "", to = ""] = [words[0], words.at(-1)].map((one) => one && textOf(one.word));
    const digests = hasher.digests(begun, lengths);
    const key = hasher.key(digests);
    const chunk = { bounds: { from, to, lengths, digests, isFrequent, isShort, key }, words };
    begun = [...ends];
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
  /** The segments of each group, with their places among all. */
  readonly #groups: readonly (readonly [words: PackedWords, segment: number][])[];
  /** What all of them depend on. */
  readonly #common: string;
  #gathered = Buffer.alloc(0);

  constructor(groups: Groups, sizes: readonly number[]) {
    let segment = 0;
    this.#groups = groups.map((group) => group.map(({ words }) => [words, segment++]));
    this.#common = [...sizes, ...pagesBefore(groups.flat())].join(" ");
  }

  /** The key of a chunk, by what its words of each group hash to. */
  key(digests: readonly string[]): string {
    return hashOf([this.#common, ...digests].join(" "));
  }

  /** What the words of each group hash to. */
  digests(begins: Places, lengths: readonly number[]): string[] {
    return this.#groups.map((_, group) => this.#digest(group, begins, lengths));
  }

  /** Whether places in a group are the same. */
  areSame(group: number, now: Places, then: Places): boolean {
    return (this.#groups[group] ?? []).every(([, segment]) => now[segment] === then[segment]);
  }

  /** Whether the words that a chunk has of a group are at some places, and those behind them come behind its last. */
  isAt(group: number, { to, lengths, digests }: ChunkBounds, begins: Places): boolean {
    if (this.#digest(group, begins, lengths) !== digests[group]) return false;
    const bytes = Buffer.from(to);
    const last = { bytes, from: 0, until: bytes.length };
    return (this.#groups[group] ?? []).every(([words, segment]) => {
      const end = (begins[segment] ?? 0) + (lengths[segment] ?? 0);
      const word = wordAt(words, end);
      return !word || compareTexts(word, last) > 0;
    });
  }

  /**
   * Checks the words of a chunk that was known, of groups that are to be as they were.
   *
   * @throws Error where they are not.
   */
  check(sameGroups: readonly boolean[], { lengths, digests }: ChunkBounds, begins: Places): void {
    for (const [group, digest] of digests.entries()) {
      if (sameGroups[group] && this.#digest(group, begins, lengths) !== digest) {
        throw new Error("the words of a segment are not as they were");
      }
    }
  }

  /** What words of a group hash to; nothing that a chunk has where there are not as many. */
  #digest(group: number, begins: Places, lengths: readonly number[]): string {
    const own = this.#groups[group] ?? [];
    const length = own.reduce((sum, [, segment]) => sum + (lengths[segment] ?? 0), 0);
    if (this.#gathered.length < length) this.#gathered = Buffer.allocUnsafe(2 * length);
    let end = 0;
    for (const [words, segment] of own) {
      const [begin, some] = [begins[segment] ?? 0, lengths[segment] ?? 0];
      if (begin + some > words.length) return "";
      end += words.from(begin, some).copy(this.#gathered, end, 0, some);
    }
    return hashOf(this.#gathered.subarray(0, end), DIGEST_LENGTH);
  }
}

/** The places behind a chunk. */
function behind(places: Places, chunk: ChunkBounds | undefined): Places {
  return places.map((place, segment) => place + (chunk?.lengths[segment] ?? 0));
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
