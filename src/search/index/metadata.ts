/** Files as Pagefind writes them. */
import { gunzipSync, gzipSync } from "node:zlib";
import { decode } from "cborg";

/** Every Pagefind file is gzip, and begins with this. */
const SIGNATURE = Buffer.from("pagefind_dcd");

/** What a compressed file of a bundle holds. */
export function unpack(file: Uint8Array): Buffer {
  return gunzipSync(file).subarray(SIGNATURE.length);
}

/** The compressed form of what {@link unpack} gives. */
export function pack(bytes: Uint8Array, level = 9): Buffer {
  return gzipSync(Buffer.concat([SIGNATURE, bytes]), { level });
}

/** Places in the metadata. */
const [VERSION, PAGES, FIELDS] = [0, 1, 5];

/**
 * What Pagefind's metadata says of an index.
 *
 * @throws Error where it is not as Pagefind 1.5 writes it.
 */
export function readMetadata(bytes: Uint8Array): {
  pagefind: string;
  pages: number;
  fields: string[];
} {
  const metadata = list(decode(bytes));
  return {
    pagefind: text(metadata[VERSION]),
    pages: list(metadata[PAGES]).length,
    fields: list(metadata[FIELDS]).map(text),
  };
}

function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw notWritten();
  return value;
}

function text(value: unknown): string {
  if (typeof value !== "string") throw notWritten();
  return value;
}

function notWritten(): Error {
  return new Error("the metadata is not as Pagefind 1.5 writes it");
}
