/**
 * Sealed files hold the cache of a build. They may be lost at any time and are checked when they are
 * read: the first line has the format, the cache key and the hash of all that follows.
 */
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { hashOf } from "./hash.ts";
import { writeWhole } from "./write-whole.ts";

/** A number that goes up when the meaning of the content changes: files of another format are not read. */
const FORMAT = "sijill-cache-1";

/** A sealed file as it was found. */
export type Unsealed<Content> =
  | ({ state: "whole"; key: string } & Content)
  /** There is none. */
  | { state: "missing" }
  /** It is damaged, or of another format. */
  | { state: "broken" };

/**
 * Writes a sealed file: whole, or not at all.
 *
 * @param key the cache key: a word without white space that stands for the inputs of the content.
 */
export function writeSealed(file: string, key: string, written: string | Uint8Array): void {
  const content = typeof written === "string" ? Buffer.from(written) : written;
  const head = Buffer.from(`${FORMAT} ${key} ${hashOf(content)}\n`);
  writeWhole(file, Buffer.concat([head, content]));
}

/** Reads a sealed file that holds text. If it is broken, the caller reports it and makes the content anew. */
export function readSealed(file: string): Unsealed<{ text: string }> {
  const found = unseal(file);
  if (found.state !== "whole") return found;
  return { state: "whole", key: found.key, text: found.content.toString() };
}

/** Bytes of the first line, at most. */
const HEAD_LENGTH = 256;

/** The key of a sealed file by its first line alone: what follows is checked where it is read. */
export function sealedKey(file: string): string | undefined {
  let opened: number;
  try {
    opened = openSync(file, "r");
  } catch {
    return undefined; // there is none
  }
  try {
    const head = Buffer.alloc(HEAD_LENGTH);
    const length = readSync(opened, head);
    const [format, key] = head.toString("utf8", 0, length).split(/[ \n]/, 2);
    return format === FORMAT ? key : undefined;
  } finally {
    closeSync(opened);
  }
}

/** Reads a sealed file as bytes. */
export function unseal(file: string): Unsealed<{ content: Buffer }> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return { state: "missing" };
  }
  const end = bytes.indexOf("\n");
  const [format, key, hash] = bytes.toString("utf8", 0, Math.max(0, end)).split(" ");
  // The bytes are hashed: a text would first have to be encoded again.
  const content = bytes.subarray(end + 1);
  if (format !== FORMAT || key === undefined || hash !== hashOf(content))
    return { state: "broken" };
  return { state: "whole", key, content };
}
