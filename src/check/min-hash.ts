/**
 * Signatures by which texts are compared without reading them again: MinHash (Broder 1997), by one
 * permutation (Li, Owen, Zhang 2012) with empty bins filled from their neighbours (Shrivastava 2017).
 */
import { foldSpelling } from "../article/index.ts";

/** Bins of a signature: the estimate of a likeness of 0.9 is off by 0.03 (standard deviation). */
export const bins = 128;
/** Words of one shingle. */
const shingleWords = 3;
const empty = 0xffffffff;

/**
 * The words of a text as they are compared: spelling variants are one, marks are none.
 *
 * @param text plain or Markdown.
 */
export function wordsOf(text: string): string[] {
  return foldSpelling(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Writes the signature of a text's words: the least hash of its shingles in each bin.
 *
 * @param signature {@link bins} numbers, to be written to.
 */
export function writeSignature(words: readonly string[], signature: Uint32Array): void {
  signature.fill(empty);
  const hashes = words.map(hashOf);
  const last = Math.max(0, hashes.length - shingleWords);
  for (let at = 0; at <= last; at++) {
    let hash = 0x9e3779b9;
    for (let i = at; i < at + shingleWords && i < hashes.length; i++) {
      hash = mix(hash ^ (hashes[i] ?? 0));
    }
    const bin = hash >>> 25;
    const value = mix(hash) >>> 0;
    if (value < (signature[bin] ?? 0)) signature[bin] = value;
  }
  fillEmptyBins(signature);
}

/** Each empty bin takes the value of a full one, chosen by the bin alone, alike in every text. */
function fillEmptyBins(signature: Uint32Array): void {
  const before = Uint32Array.from(signature);
  if (before.every((value) => value === empty)) return;
  for (let bin = 0; bin < bins; bin++) {
    for (let attempt = 1; signature[bin] === empty; attempt++) {
      const other = (mix(bin * 0x10001 + attempt * 0x9e3779b9) >>> 0) % bins;
      signature[bin] = before[other] ?? empty;
    }
  }
}

/** How alike two texts are by their signatures: shared shingles of all shingles, 0–1. */
export function likeness(signatures: Uint32Array, a: number, b: number): number {
  let same = 0;
  for (let bin = 0; bin < bins; bin++) {
    if (signatures[a * bins + bin] === signatures[b * bins + bin]) same++;
  }
  return same / bins;
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** The finalizer of MurmurHash3: every bit of the input changes half of the output's. */
export function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
