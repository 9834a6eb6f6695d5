/**
 * Cuts an index into the chunks that a browser loads. Of each segment, a chunk has words that are side by side: as
 * long as these are as they were, the chunk is, and nothing of it is read.
 */
import { compareCodePoints } from "../format/code-points.ts";
import { TEXT } from "../format/cbor-head.ts";
import { hashOf } from "../../lib/hash.ts";
import { compareTexts, Reader, textOf } from "./cbor.ts";
import {
  pagesBefore,
  placedWords,
  type Mergeable,
  type Placed,
  type PlacedWord,
} from "./merged-words.ts";

/** Bytes of what joins the postings of a segment to those before, about. */
const JOINT = 3;

/** Digits of what a share hashes to: 128 bits. */
const DIGEST_LENGTH = 32;

/** What a chunk has of a part: bytes of the words of each segment, and what they hash to. */
interface Share {
  lengths: readonly number[];
  digest: string;
}

/** A chunk, but for its words. */
export interface ChunkBounds {
  /** The first word and the last. */
  from: string;
  to: string;
  shares: readonly Share[];
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
  /** Of each part, whether its segments are as they were. */
  sameParts: readonly boolean[];
}

/** Those of an index that is made from nothing. */
export const NONE_KNOWN: KnownChunks<never> = { chunks: [], sameParts: [] };

/** The segments of each part of a bundle. */
type Parts = readonly (readonly Mergeable[])[];

/** A place in the words of each segment, by part. */
type Places = readonly (readonly number[])[];

/**
 * Cuts the index of a bundle into chunks.
 *
 * @param size bytes, as Pagefind packs words, from which on a chunk is closed; a word that is as long has a chunk of its own.
 * @param frequent bytes of a word, no fewer, from which on it is frequent.
 * @param known those of which nothing has changed are given as they are.
 */
export function* cutIntoChunks(
  parts: Parts,
  size: number,
  frequent = Infinity,
  { chunks: known, sameParts }: KnownChunks = NONE_KNOWN,
): Generator<ChunkWords> {
  const hasher = new ChunkHasher(parts, [size, frequent]);
  let begins: Places = parts.map((part) => part.map(() => 0));
  // The next of those that are known, and where it began.
  let next = 0;
  let began = begins;
  const skip = (): void => {
    began = behind(began, known[next++]);
  };
  const isSame = (chunk: ChunkBounds | undefined, now: Places, then: Places): boolean => {
    const unchanged = then.map((places, i) => (sameParts[i] ? places : undefined));
    return chunk !== undefined && hasher.keyAt(now, chunk, unchanged) === chunk.key;
  };
  const sameChunk = (): ChunkBounds | undefined => {
    const chunk = known[next];
    if (!chunk || !isSame(chunk, begins, began)) return undefined;
    const [ends, ended] = [behind(begins, chunk), behind(began, chunk)];
    const isCut = !chunk.isShort || isEnd(parts, ends) || isSame(known[next + 1], ends, ended);
    return isCut ? chunk : undefined;
  };
  while (!isEnd(parts, begins)) {
    for (let same = sameChunk(); same; same = sameChunk()) {
      yield { bounds: same, words: [] };
      begins = behind(begins, same);
      skip();
    }
    for (const chunk of chunksFrom(begins, parts, size, frequent, hasher)) {
      yield chunk;
      begins = behind(begins, chunk.bounds);
      for (let from = known[next]?.from; from !== undefined; from = known[next]?.from) {
        if (compareCodePoints(from, chunk.bounds.to) > 0) break;
        skip();
      }
      if (sameChunk()) break;
    }
  }
}

/** The chunks of all words from some places on. */
function* chunksFrom(
  begins: Places,
  parts: Parts,
  size: number,
  frequent: number,
  hasher: ChunkHasher,
): Generator<ChunkWords> {
  const ends = begins.flat();
  let begun = begins;
  let read = [...ends];
  let words: PlacedWord[] = [];
  let length = 0;
  const close = (isShort: boolean, isFrequent = false): ChunkWords => {
    let segment = 0;
    const lengths = begun.map((own) => own.map((begin) => (read[segment++] ?? 0) - begin));
    const [from = "", to = ""] = [words[0], words.at(-1)].map((one) => one && textOf(one.word));
    const shares = hasher.shares(begun, lengths);
    const bounds = { from, to, shares, isFrequent, isShort, key: hasher.key(shares) };
    const chunk = { bounds, words };
    begun = behind(begun, bounds);
    [words, length] = [[], 0];
    return chunk;
  };
  for (const word of placedWords(parts.flat(), ends)) {
    const added = lengthOf(word);
    if (added >= size && words.length > 0) yield close(true);
    words.push(word);
    length += added;
    read = [...ends];
    if (length >= size) yield close(false, added >= frequent);
  }
  if (words.length > 0) yield close(true);
}

/** Hashes what chunks are made from. */
class ChunkHasher {
  readonly #parts: Parts;
  /** What all of them depend on. */
  readonly #common: string;
  #gathered = Buffer.alloc(0);

  constructor(parts: Parts, sizes: readonly number[]) {
    this.#parts = parts;
    this.#common = [...sizes, ...pagesBefore(parts.flat())].join(" ");
  }

  key(shares: readonly Share[]): string {
    return hashOf([this.#common, ...shares.map(({ digest }) => digest)].join(" "));
  }

  shares(begins: Places, lengths: Places): Share[] {
    return this.#parts.map((part, i) => {
      const own = lengths[i] ?? [];
      return { lengths: own, digest: this.#digest(part, begins[i] ?? [], own) };
    });
  }

  /**
   * What a chunk's key would be at some places; another one where it would have other words.
   *
   * @param unchanged the places where it was, of parts that are as they were.
   */
  keyAt(
    begins: Places,
    { to, shares }: ChunkBounds,
    unchanged: readonly (readonly number[] | undefined)[],
  ): string {
    const now = shares.map(({ lengths, digest }, i): Share => {
      const [part = [], own = [], then] = [this.#parts[i], begins[i], unchanged[i]];
      const isSame = then
        ? own.every((begin, segment) => begin === then[segment])
        : digest === this.#digest(part, own, lengths) && areBehind(part, own, lengths, to);
      return { lengths, digest: isSame ? digest : "" };
    });
    return this.key(now);
  }

  #digest(
    part: readonly Mergeable[],
    begins: readonly number[],
    lengths: readonly number[],
  ): string {
    const length = lengths.reduce((sum, own) => sum + own, 0);
    if (this.#gathered.length < length) this.#gathered = Buffer.allocUnsafe(2 * length);
    let end = 0;
    for (const [i, { words }] of part.entries()) {
      const begin = begins[i] ?? 0;
      const own = words.subarray(begin, begin + (lengths[i] ?? 0));
      this.#gathered.set(own, end);
      end += own.length;
    }
    return hashOf(this.#gathered.subarray(0, end), DIGEST_LENGTH);
  }
}

/** The places behind a chunk. */
function behind(places: Places, chunk: ChunkBounds | undefined): Places {
  return places.map((own, part) => {
    const lengths = chunk?.shares[part]?.lengths ?? [];
    return own.map((place, i) => place + (lengths[i] ?? 0));
  });
}

function isEnd(parts: Parts, places: Places): boolean {
  return parts.every((part, i) => part.every(({ words }, j) => places[i]?.[j] === words.length));
}

/** Whether the words of a part that stand behind those of a chunk come behind its last. */
function areBehind(
  part: readonly Mergeable[],
  begins: readonly number[],
  lengths: readonly number[],
  to: string,
): boolean {
  const bytes = Buffer.from(to);
  const last = { bytes, from: 0, until: bytes.length };
  return part.every(({ words }, i) => {
    const end = (begins[i] ?? 0) + (lengths[i] ?? 0);
    return end === words.length || compareTexts(new Reader(words, end).slice(TEXT), last) > 0;
  });
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
