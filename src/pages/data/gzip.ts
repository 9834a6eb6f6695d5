/**
 * One gzip file made of pieces that are compressed one by one, so that a file to which something is
 * added at its end need not be compressed again: deflate (RFC 1951) may be flushed at any byte, with
 * nothing said before to be looked back at, and what follows is then independent of it. Readers see
 * one member (RFC 1952), which all of them take; of several, some browsers read the first alone.
 */
import { constants, crc32, deflateRawSync } from "node:zlib";

/** Half the time of the usual level for a twentieth more bytes. */
const LEVEL = 4;

/** Magic number, deflate, no flags, no time, no extra flags, unknown system: the same everywhere. */
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);

/** An empty last block. */
const END = Buffer.from([3, 0]);

/** Bytes of a file before its first piece. */
export const HEADER_LENGTH = HEADER.length;

/** A text as a piece of a gzip file. */
export function gzipPiece(text: string): Uint8Array {
  return deflateRawSync(text, { level: LEVEL, finishFlush: constants.Z_FULL_FLUSH });
}

/**
 * The file of some pieces.
 *
 * @param pieces compressed by {@link gzipPiece}, each with its text.
 */
export function gzipFile(pieces: readonly { text: string; bytes: Uint8Array }[]): Uint8Array {
  let [crc, length] = [0, 0];
  for (const { text } of pieces) {
    const plain = Buffer.from(text);
    crc = crc32(plain, crc);
    length += plain.length;
  }
  const end = Buffer.alloc(8);
  end.writeUInt32LE(crc, 0);
  end.writeUInt32LE(length % 2 ** 32, 4);
  return Buffer.concat([HEADER, ...pieces.map(({ bytes }) => bytes), END, end]);
}
