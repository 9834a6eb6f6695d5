/** Answers of HTTP as crawlers keep them (RFC 9112), and the pages in them. */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { limits } from "../limits.ts";
import { reasonOf, Refusal } from "../refusal.ts";
import { say } from "../../messages/message.ts";

/** An answer, its body as it was sent. */
export interface HttpMessage {
  status: number;
  /** Fields by their names in lower case. */
  fields: ReadonlyMap<string, string>;
  body: Buffer;
}

/** Takes an answer apart; `undefined` for bytes that are none. HTTP/2 is written as if it were 1.1. */
export function parseHttp(bytes: Buffer): HttpMessage | undefined {
  const status = /^HTTP\/[\d.]+\s+(\d{3})/.exec(bytes.subarray(0, 64).toString("latin1"))?.[1];
  if (status === undefined) return undefined;
  const ends = ["\r\n\r\n", "\n\n", "\n\r\n"].flatMap((mark) => {
    const at = bytes.indexOf(mark);
    return at < 0 ? [] : [{ at, next: at + mark.length }];
  });
  const end = ends.sort((a, b) => a.at - b.at)[0] ?? { at: bytes.length, next: bytes.length };
  const fields = new Map<string, string>();
  for (const line of bytes.subarray(0, end.at).toString("latin1").split("\n").slice(1)) {
    const colon = line.indexOf(":", 1);
    if (colon > 0)
      fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { status: Number(status), fields, body: bytes.subarray(end.next) };
}

/**
 * The body of an answer, decoded. Many crawlers decode it and keep the field that says otherwise: a
 * body that is not in the encoding it claims is taken as it is.
 *
 * @throws Refusal when it cannot be decoded.
 */
export function bodyOf({ fields, body }: HttpMessage): Buffer {
  const isChunked = /chunked/i.test(fields.get("transfer-encoding") ?? "");
  const encodings = (fields.get("content-encoding") ?? "").toLowerCase().split(",");
  return encodings.reduceRight(
    (bytes, encoding) => decoded(bytes, encoding.trim()),
    isChunked ? withoutChunks(body) : body,
  );
}

function decoded(bytes: Buffer, encoding: string): Buffer {
  if (["", "identity", "none", "utf-8"].includes(encoding) || bytes.length === 0) return bytes;
  const decoder = Object.hasOwn(decoders, encoding) ? decoders[encoding] : undefined;
  if (!decoder) {
    if (isMarkup(bytes)) return bytes;
    throw new Refusal(
      say("its Content-Encoding is {encoding}, expected gzip, deflate or br", {
        encoding: encoding.slice(0, 40),
      }),
    );
  }
  try {
    return decoder(bytes);
  } catch (error) {
    if (isMarkup(bytes)) return bytes;
    throw new Refusal(
      say("its body is not sound {encoding}: {error}", { encoding, error: reasonOf(error) }),
    );
  }
}

const options = { maxOutputLength: limits.page };
const gunzip = (bytes: Buffer) => gunzipSync(bytes, options);
const decoders: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gzip: gunzip,
  "x-gzip": gunzip,
  br: (bytes) => brotliDecompressSync(bytes, options),
  // Servers send it with and without zlib's header.
  deflate: (bytes) => {
    try {
      return inflateSync(bytes, options);
    } catch {
      return inflateRawSync(bytes, options);
    }
  },
};

/** Whether bytes are markup as they are. */
function isMarkup(bytes: Buffer): boolean {
  return /^\s*</.test(
    bytes
      .subarray(0, 512)
      .toString("utf8")
      .replace(/^\ufeff/, ""),
  );
}

/** A body out of its chunks (RFC 9112, 7.1). */
function withoutChunks(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const lineEnd = body.indexOf("\n", at);
    const line = body.subarray(at, lineEnd < 0 ? body.length : lineEnd).toString("latin1", 0, 100);
    const hex = /^([0-9a-f]{1,8})\s*(?:;.*)?\r?$/i.exec(line)?.[1];
    if (lineEnd < 0 || hex === undefined) {
      if (at === 0) return body;
      throw new Refusal(say("its body is not in sound chunks"));
    }
    const size = Number.parseInt(hex, 16);
    if (size === 0) break;
    const chunk = body.subarray(lineEnd + 1, lineEnd + 1 + size);
    if (chunk.length < size) throw new Refusal(say("cut off within its chunks"));
    parts.push(chunk);
    at = lineEnd + 1 + size;
    while (body[at] === 13 || body[at] === 10) at++;
  }
  return Buffer.concat(parts);
}
