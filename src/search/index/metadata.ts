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

/**
 * The version of Pagefind that wrote some metadata.
 *
 * @throws Error where it is not as Pagefind 1.5 writes it.
 */
export function versionIn(metadata: Uint8Array): string {
  const [version] = decode(metadata) as unknown[];
  if (typeof version !== "string") {
    throw new Error("the metadata is not as Pagefind 1.5 writes it");
  }
  return version;
}
