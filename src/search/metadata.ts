/**
 * Pagefind's metadata file, rewritten: pages under names of ours, filters in order.
 *
 * Pagefind names a page by a hash, seven letters that no compression makes smaller. Ours is named by
 * its day and its place in it, so a browser knows the date of every article, and their order, before
 * it loads any. Pagefind 1.5.2 also writes the values of a filter, and the filters themselves, in the
 * order of a hash table with a random seed; here they are sorted, and the same records give the same
 * bytes. (Its main branch sorts them itself since #1124.)
 */
import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { decode, encode } from "cborg";
import type { Outline } from "./outline.ts";

/** Every Pagefind file is gzip, and begins with this. */
const SIGNATURE = Buffer.from("pagefind_dcd");

/** What a compressed file of a bundle holds. */
export function unpack(file: Uint8Array): Buffer {
  return gunzipSync(file).subarray(SIGNATURE.length);
}

/** The compressed form of what {@link unpack} gives. */
export function pack(bytes: Uint8Array): Buffer {
  return gzipSync(Buffer.concat([SIGNATURE, bytes]), { level: 9 });
}

/** Ten hexadecimal digits that stand for some bytes. */
export function digest(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 10);
}

/** The names of an index's filter files, in the order in which the metadata has them. */
export interface FilterFile {
  name: string;
  hash: string;
}

/** Places in the metadata. */
const [VERSION, PAGES, CHUNKS, FILTERS, SORTS, FIELDS] = [0, 1, 2, 3, 4, 5];

/** What an outline takes from Pagefind's metadata. */
export function readMetadata(bytes: Uint8Array): Pick<Outline, "pagefind" | "chunks" | "fields"> {
  const metadata = list(decode(bytes));
  return {
    pagefind: text(metadata[VERSION]),
    chunks: list(metadata[CHUNKS]).map((chunk) => {
      const [from, to, hash] = list(chunk);
      return { from: text(from), to: text(to), hash: text(hash) };
    }),
    fields: list(metadata[FIELDS]).map(text),
  };
}

/**
 * The metadata with our names for pages and filter files.
 *
 * @param pages new names, in the order of the records.
 * @param filters new names of filter files by their old ones.
 * @throws Error where the metadata is not as Pagefind 1.5 writes it, or has other pages.
 */
export function rewriteMetadata(
  bytes: Uint8Array,
  pages: readonly string[],
  filters: ReadonlyMap<string, string>,
): Uint8Array {
  const metadata = list(decode(bytes));
  const old = list(metadata[PAGES]);
  if (old.length !== pages.length) {
    throw new Error(`Pagefind indexed ${old.length} of ${pages.length} articles`);
  }
  metadata[PAGES] = old.map((page, i) => [pages[i], list(page)[1]]);
  metadata[FILTERS] = list(metadata[FILTERS])
    .map((filter) => {
      const [name, hash] = list(filter);
      return [text(name), filters.get(text(hash)) ?? text(hash)];
    })
    .sort(byFirst);
  // Sorting by date is known from the pages' names.
  metadata[SORTS] = [];
  return encode(metadata);
}

/** A filter file's content with its values in order: `[name, [[value, pages], …]]`. */
export function sortFilter(bytes: Uint8Array): Uint8Array {
  const [name, values] = list(decode(bytes));
  return encode([text(name), list(values).sort(byFirst)]);
}

function list(value: unknown): unknown[] {
  if (!Array.isArray(value))
    throw new Error("a file of the bundle is not as Pagefind 1.5 writes it");
  return value;
}

function text(value: unknown): string {
  if (typeof value !== "string") {
    throw new Error("a file of the bundle is not as Pagefind 1.5 writes it");
  }
  return value;
}

function byFirst(a: unknown, b: unknown): number {
  return text(list(a)[0]) < text(list(b)[0]) ? -1 : 1;
}
