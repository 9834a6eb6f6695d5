/** Merges the indexes of neighbouring articles into one, as log-structured stores merge their segments. */
import { compareCodePoints } from "./code-points.ts";
import { readWords, WordPacker, type PackedPages, type PlacedPages } from "./packed-words.ts";

/** Words, in order, that a browser loads together. */
export interface MergedChunk {
  /** Its first and last word, or as much of them as parts it from its neighbours. */
  from: string;
  to: string;
  /** As Pagefind's index files hold it, less their signature. */
  content: Uint8Array;
}

/** An index to be merged. */
export interface Mergeable {
  /** Its words as Pagefind packs them. */
  words: Uint8Array;
  /** How many pages it is of. */
  pages: number;
}

interface MergedWord {
  pages: PlacedPages[];
  variants: Map<string, PlacedPages[]>;
}

/**
 * The index that Pagefind would make of all pages: those of the first index, then those of the next,
 * and so on.
 *
 * @param size bytes from which on a chunk is closed.
 */
export function mergeIndexes(indexes: readonly Mergeable[], size: number): MergedChunk[] {
  const merged = mergedWords(indexes);
  const packer = new WordPacker();
  const chunks: MergedChunk[] = [];
  let from: string | undefined;
  const words = [...merged.keys()].sort(compareCodePoints);
  for (const [i, word] of words.entries()) {
    const { pages, variants } = merged.get(word) ?? emptyWord();
    packer.add(word, pages, variants);
    from ??= word;
    if (packer.length < size && i < words.length - 1) continue;
    chunks.push({ from, to: word, content: packer.take() });
    from = undefined;
  }
  shortenBounds(chunks);
  return chunks;
}

function mergedWords(indexes: readonly Mergeable[]): Map<string, MergedWord> {
  const merged = new Map<string, MergedWord>();
  let before = 0;
  for (const index of indexes) {
    for (const { word, pages, variants } of readWords(index.words)) {
      let known = merged.get(word);
      if (known === undefined) merged.set(word, (known = emptyWord()));
      place(known.pages, pages, before);
      for (const { form, pages: own } of variants) {
        let variant = known.variants.get(form);
        if (variant === undefined) known.variants.set(form, (variant = []));
        place(variant, own, before);
      }
    }
    before += index.pages;
  }
  return merged;
}

function place(placed: PlacedPages[], pages: PackedPages, before: number): void {
  if (pages.count > 0) placed.push({ pages, before });
}

function emptyWord(): MergedWord {
  return { pages: [], variants: new Map() };
}

/**
 * As Pagefind does: where two chunks meet, the words there are cut behind the first letter in which
 * they differ, since all bounds are loaded before anything is searched.
 */
function shortenBounds(chunks: readonly MergedChunk[]): void {
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
