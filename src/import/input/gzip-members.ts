/**
 * Unpacks gzip files member by member (RFC 1952): a crawl has one for each record, so that a damaged
 * one is passed over and the next is found.
 */
import { pipeline, Readable, type Transform } from "node:stream";
import {
  constants,
  crc32,
  createGunzip,
  createInflateRaw,
  inflateRawSync,
  type ZlibOptions,
} from "node:zlib";
import { limits } from "../limits.ts";
import { reasonOf } from "../refusal.ts";
import { ByteReader, Damage } from "./byte-reader.ts";
import { guarded } from "./guarded.ts";
import { say } from "../../messages/message.ts";

/** Bytes that every member begins with: gzip, deflate. */
const magic = Buffer.from([0x1f, 0x8b, 8]);
/** Packed bytes of a member that are held at once; one that has more is unpacked as it comes. */
const mostHeld = limits.page;
const piece = 65_536;

/** The unpacked bytes of a gzip file; a {@link Damage} where some are missing. */
export async function* gunzipMembers(
  packed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array | Damage> {
  const input = new ByteReader(packed);
  try {
    while ((await input.peek(1)).length > 0) {
      const member = await firstMember(input);
      if (member === undefined) {
        yield* streamed(input);
        return;
      }
      yield member.bytes;
      if (member.damage) {
        yield member.damage;
        if (member.damage.isCut || !(await toNextMember(input))) return;
      }
    }
  } finally {
    await input.close();
  }
}

interface Member {
  bytes: Uint8Array;
  damage?: Damage;
}

/** The member that comes next, taken from the input; `undefined` for one that is too large to hold. */
async function firstMember(input: ByteReader): Promise<Member | undefined> {
  for (let size = Math.max(4096, Math.min(input.held, piece)); size <= mostHeld; size *= 4) {
    const held = await input.peek(size);
    const isAll = held.length < size;
    const begin = headerLength(held);
    if (begin === undefined)
      return { bytes: new Uint8Array(), damage: new Damage(say("no gzip data")) };
    try {
      const { buffer, engine } = inflate(held.subarray(begin), { info: true });
      const end = begin + engine.bytesWritten;
      if (end + 8 <= held.length) {
        if (crc32(buffer) !== held.readUInt32LE(end))
          return {
            bytes: new Uint8Array(),
            damage: new Damage(say("its checksum is another one")),
          };
        await input.skip(end + 8);
        return { bytes: buffer };
      }
      if (isAll) return { bytes: buffer, damage: new Damage(say("cut off"), true) };
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code === "ERR_BUFFER_TOO_LARGE") return undefined;
      if (code !== "Z_BUF_ERROR")
        return {
          bytes: await soundPart(held.subarray(begin)),
          damage: new Damage(reasonOf(error)),
        };
      if (isAll)
        return { bytes: partOf(held.subarray(begin)), damage: new Damage(say("cut off"), true) };
    }
  }
  return undefined;
}

/** What Node gives with `info`, which its types do not know. */
function inflate(
  bytes: Uint8Array,
  options: ZlibOptions,
): { buffer: Buffer; engine: { bytesWritten: number } } {
  return inflateRawSync(bytes, {
    ...options,
    maxOutputLength: limits.inflated,
  }) as unknown as ReturnType<typeof inflate>;
}

/** What the beginning of a member unpacks to. */
function partOf(deflated: Uint8Array): Uint8Array {
  try {
    return inflate(deflated, { info: true, finishFlush: constants.Z_SYNC_FLUSH }).buffer;
  } catch {
    return new Uint8Array();
  }
}

/** What a damaged member unpacks to before the damage shows. */
async function soundPart(deflated: Uint8Array): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of through(Readable.from([deflated]), createInflateRaw())) {
      size += part.length;
      if (size > limits.inflated) break;
      parts.push(part);
    }
  } catch {
    // That it is damaged is known.
  }
  return Buffer.concat(parts);
}

/** A stream through another, whose errors are those of both. */
function through(from: Readable, to: Transform): AsyncIterable<Buffer> & Transform {
  pipeline(from, to, () => undefined);
  return to;
}

/** Bytes of a member's header; `undefined` if it is none. */
function headerLength(bytes: Buffer): number | undefined {
  const flags = bytes[3] ?? 0;
  if (!bytes.subarray(0, 3).equals(magic) || flags > 31) return undefined;
  let at = 10;
  if (flags & 4) at += 2 + (bytes.length >= 12 ? bytes.readUInt16LE(10) : 0);
  // The original name and a comment, each ended by a zero.
  for (const flag of [8, 16]) {
    if (flags & flag) at = bytes.indexOf(0, at) + 1 || bytes.length;
  }
  return at + (flags & 2 ? 2 : 0);
}

/** Passes over bytes until another member begins. */
async function toNextMember(input: ByteReader): Promise<boolean> {
  await input.skip(1);
  for (;;) {
    const held = await input.peek(Math.max(piece, magic.length));
    const at = held.indexOf(magic);
    if (at >= 0) {
      await input.skip(at);
      const begin = await input.peek(4096);
      const header = headerLength(begin);
      if (header !== undefined && partOf(begin.subarray(header)).length > 0) return true;
      await input.skip(1);
    } else if (held.length < piece) {
      return false;
    } else {
      await input.skip(held.length - magic.length + 1);
    }
  }
}

/** All that is left, as it comes. */
async function* streamed(input: ByteReader): AsyncGenerator<Uint8Array | Damage> {
  let size = 0;
  async function* rest() {
    for (let part = await input.read(piece); part.length > 0; part = await input.read(piece)) {
      size += part.length;
      yield part;
    }
  }
  try {
    const stream = through(Readable.from(rest()), createGunzip());
    yield* guarded("it", () => ({ stream, packedSize: () => size }));
  } catch (error) {
    yield new Damage(reasonOf(error), true);
  }
}
