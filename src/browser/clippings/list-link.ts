/**
 * A link that carries a list in its fragment, which no server is sent: paths and notes as JSON,
 * compressed (DEFLATE, RFC 1951), in the letters of base64url (RFC 4648).
 */
import type { Clipping } from "./clipping.ts";

/** Before the list, in the fragment. */
export const MARK = "list=";

/** Letters of the longest list that is unpacked: a short link may unpack to a long one. */
const LONGEST = 4_000_000;

/** A path, with its note if it has one. */
export type Carried = Readonly<{ path: string; note: string }>;

/** The fragment, without its `#`. */
export async function toFragment(
  clippings: readonly Pick<Clipping, "path" | "note">[],
): Promise<string> {
  const data = clippings.map(({ path, note }) => (note === "" ? path : [path, note]));
  const packed = through(JSON.stringify(data), new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return MARK + letters.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/**
 * What a link carries that has such a fragment.
 *
 * @returns `undefined` where it has none, or a damaged one.
 */
export async function fromFragment(text: string): Promise<Carried[] | undefined> {
  const letters = new RegExp(String.raw`^\S*#${MARK}([\w-]+)\s*$`).exec(text)?.[1];
  if (letters === undefined) return undefined;
  try {
    const packed = atob(letters.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(packed, (letter) => letter.charCodeAt(0));
    const data: unknown = JSON.parse(
      await textOf(through(bytes, new DecompressionStream("deflate-raw"))),
    );
    return Array.isArray(data) ? data.flatMap(carried) : undefined;
  } catch {
    return undefined;
  }
}

function carried(one: unknown): Carried[] {
  const [path, note = ""] = (Array.isArray(one) ? one : [one]) as unknown[];
  return typeof path === "string" && typeof note === "string" ? [{ path, note }] : [];
}

function through(
  part: BlobPart,
  stream: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array> {
  return new Blob([part]).stream().pipeThrough(stream);
}

/** @throws RangeError where it is too long. */
async function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += decoder.decode(part.value, { stream: true });
    if (text.length > LONGEST) throw new RangeError("the list is too long");
  }
  return text;
}
