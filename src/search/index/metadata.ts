/** Files as Pagefind writes them. */
import { constants, crc32, deflateRawSync, gunzipSync, gzipSync } from "node:zlib";
import { decode } from "cborg";
import { splitColumns } from "../format/chunk-columns.ts";

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

/** What a gzip file (RFC 1952) begins with, and an empty last block, behind which are checksum and length. */
const GZIP_HEAD = Buffer.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
const LAST_BLOCK = Buffer.of(3, 0);

/**
 * The compressed form of a chunk: gzip of which each column is in blocks of its own, since a block has one
 * code for all of its bytes. Some numbers are frequent, but no rows of numbers are, so that none are looked
 * for: it takes less than half the time.
 */
export function packChunk(content: Uint8Array): Buffer {
  const { texts, ...numbers } = splitColumns(content);
  const until = texts.byteOffset + texts.length - content.byteOffset;
  const first = Buffer.concat([SIGNATURE, content.subarray(0, until)]);
  const blocks = Object.values(numbers).map((column) => deflated(column, constants.Z_RLE));
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(crc32(content, crc32(SIGNATURE)), 0);
  tail.writeUInt32LE(SIGNATURE.length + content.length, 4);
  const text = deflated(first, constants.Z_DEFAULT_STRATEGY);
  return Buffer.concat([GZIP_HEAD, text, ...blocks, LAST_BLOCK, tail]);
}

/** Blocks of which none is the last. */
function deflated(bytes: Uint8Array, strategy: number): Buffer {
  return deflateRawSync(bytes, { level: 9, strategy, finishFlush: constants.Z_SYNC_FLUSH });
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
