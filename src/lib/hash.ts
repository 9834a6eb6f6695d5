/** Hashes of bytes: for the build, which has Node. */
import { createHash } from "node:crypto";

/**
 * What tells contents apart: SHA-256.
 *
 * @param length hexadecimal digits; all 64 unless told.
 */
export function hashOf(content: string | Uint8Array, length = 64): string {
  return createHash("sha256").update(content).digest("hex").slice(0, length);
}

/** Ten digits of it: for names of files, where a chance meeting of two would be noticed. */
export function shortHash(content: string | Uint8Array): string {
  return hashOf(content, 10);
}
