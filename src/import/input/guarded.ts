/** Streams of compressed files, watched: a small file may unfold into more than any disk holds. */
import type { Readable } from "node:stream";
import { limits, megabytes } from "../limits.ts";
import { Refusal } from "../refusal.ts";
import { say } from "../../messages/message.ts";

/** A stream that decompresses, and how many packed bytes it has taken so far. */
export interface Inflating {
  stream: Readable;
  packedSize: () => number;
}

/**
 * The bytes of a stream that decompresses.
 *
 * @throws Refusal when they are out of all proportion to their packed size, or damaged.
 */
export async function* guarded(
  name: string,
  open: () => Inflating | Promise<Inflating>,
): AsyncGenerator<Uint8Array> {
  const { stream, packedSize } = await open();
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limits.inflated && size > packedSize() * limits.ratio) {
        throw new Refusal(
          say(
            "{size} and more out of {packed} bytes, expected at most {ratio} times the packed size: it may be a zip bomb",
            { size: megabytes(size), packed: packedSize(), ratio: limits.ratio },
          ),
        );
      }
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(say("{name} cannot be decompressed: {reason}", { name, reason }));
  } finally {
    stream.destroy();
  }
}
