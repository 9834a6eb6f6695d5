/** A long file as text: its encoding is found by its beginning, its bytes are decoded as they come. */
import { detect } from "./charset.ts";

/** Bytes by which an encoding is detected. */
const sampleSize = 65_536;

/** The text of a file in pieces, whatever its encoding; a byte order mark is left out. */
export async function* textStream(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let sample: Uint8Array[] = [];
  let size = 0;
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    if (decoder) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    sample.push(chunk);
    size += chunk.length;
    if (size < sampleSize) continue;
    const begin = Buffer.concat(sample, size);
    sample = [];
    decoder = new TextDecoder(detect(begin));
    yield decoder.decode(begin, { stream: true });
  }
  const rest = Buffer.concat(sample);
  decoder ??= new TextDecoder(detect(rest));
  yield decoder.decode(rest, { stream: true });
  yield decoder.decode();
}
