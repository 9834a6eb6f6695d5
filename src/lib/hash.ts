/** Content hashes, for code that runs in Node. */
import { hash } from "node:crypto";

/**
 * The SHA-256 of a content: equal for equal contents only.
 *
 * @param length hexadecimal digits; all 64 by default.
 */
export function hashOf(content: string | Uint8Array, length = 64): string {
  return hash("sha256", content, "hex").slice(0, length);
}

/** Ten digits of it, for names of files: two equal ones would be noticed. */
export function shortHash(content: string | Uint8Array): string {
  return hashOf(content, 10);
}
