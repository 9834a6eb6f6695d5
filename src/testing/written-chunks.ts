/** The chunks of an index as a bundle has them, before they are compressed. */
import { ChunkWriter } from "../search/index/chunk-writer.ts";
import { cutIntoChunks, shortenBounds } from "../search/index/chunks.ts";
import type { Mergeable } from "../search/index/merged-words.ts";

/** A chunk with its bounds. */
export interface BoundChunk {
  from: string;
  to: string;
  content: Uint8Array;
}

/** Cuts the index of some parts into chunks, and writes them: see {@link cutIntoChunks}. */
export function writtenChunks(parts: readonly Mergeable[], size: number): BoundChunk[] {
  const writer = new ChunkWriter(parts.reduce((sum, { pages }) => sum + pages, 0));
  const chunks = Array.from(cutIntoChunks(parts, size), ({ bounds, words }) => {
    const { from, to } = bounds;
    return { from, to, content: writer.write(words) };
  });
  shortenBounds(chunks);
  return chunks;
}
