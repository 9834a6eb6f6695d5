/**
 * Gzip files (RFC 1952) that are made of parts, each compressed by itself: where one of them has changed,
 * the others are taken from the file that there was. All parts are in one member: browsers, and what
 * downloads for them, read no second one.
 */
import { constants, crc32, deflateRawSync } from "node:zlib";
import { bytesOf } from "../../lib/utf8.ts";

/** A part of a file. */
export interface GzipPart {
  /** What it is made from, hashed. */
  key: string;
  deflated: Uint8Array;
  /** Checksum and length of its text, in bytes. */
  crc: number;
  length: number;
}

/** Half the time of the usual level for a twentieth more bytes. */
const LEVEL = 4;

/** What stands before the parts; of when and where the file was written it says nothing. */
const HEAD = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);

/** An empty last block: parts end at a byte, and none of them is the last. */
const END = Uint8Array.of(3, 0);

/** Compresses a part: the same bytes on every system. */
export function gzipPart(key: string, text: string): GzipPart {
  const bytes = bytesOf(text);
  const deflated = deflateRawSync(bytes, { level: LEVEL, finishFlush: constants.Z_SYNC_FLUSH });
  return { key, deflated, crc: crc32(bytes), length: bytes.length };
}

/** The file that is made of some parts. */
export function gzipFile(parts: readonly GzipPart[]): Uint8Array {
  const trailer = Buffer.alloc(8);
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  trailer.writeUInt32LE(parts.reduce(joinedCrc, 0));
  trailer.writeUInt32LE(length % 2 ** 32, 4);
  return Buffer.concat([HEAD, ...parts.map(({ deflated }) => deflated), END, trailer]);
}

/** The checksum of a text with a part behind it: a CRC is linear, so that zeros stand for the part's text. */
function joinedCrc(crc: number, part: GzipPart): number {
  const zeros = Buffer.alloc(part.length);
  return (crc32(zeros, crc) ^ crc32(zeros) ^ part.crc) >>> 0;
}

/** What a file's parts are, in one word, by which {@link partsOf} finds them in it. */
export function partsKey(parts: readonly GzipPart[]): string {
  return parts
    .map(({ key, deflated, crc, length }) => [key, deflated.length, crc, length].join("-"))
    .join();
}

/** The parts of a file, by their keys. */
export function partsOf(file: Uint8Array, key: string): Map<string, GzipPart> {
  let at = HEAD.length;
  const parts = key.split(",").map((part): [string, GzipPart] => {
    const [own = "", ...numbers] = part.split("-");
    const [bytes = 0, crc = 0, length = 0] = numbers.map(Number);
    return [own, { key: own, deflated: file.subarray(at, (at += bytes)), crc, length }];
  });
  return new Map(parts);
}
