/** A long file as text: its encoding is found by its beginning, its bytes are decoded as they come. */
import { asWindows1252 } from "../../article/repair/code-page.ts";
import { detect } from "../../article/repair/charset.ts";

/** Bytes by which an encoding is detected. */
const sampleSize = 65_536;

/** The text of a file in pieces, whatever its encoding; a byte order mark is left out. */
export async function* textStream(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let sample: Uint8Array[] = [];
  let size = 0;
  let read: ((bytes?: Uint8Array) => string) | undefined;
  for await (const chunk of chunks) {
    if (read) {
      yield read(chunk);
      continue;
    }
    sample.push(chunk);
    size += chunk.length;
    if (size < sampleSize) continue;
    const begin = Buffer.concat(sample, size);
    sample = [];
    read = reader(begin);
    yield read(begin);
  }
  const rest = Buffer.concat(sample);
  read ??= reader(rest);
  yield read(rest);
  yield read();
}

/** Decodes bytes that follow each other, in the encoding that a sample of them is in. */
function reader(sample: Uint8Array): (bytes?: Uint8Array) => string {
  const charset = detect(sample, declaredIn(sample));
  const decoder = new TextDecoder(charset);
  return (bytes) => {
    const text = bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    return charset === "windows-1252" ? asWindows1252(text) : text;
  };
}

/** The encoding that an XML declaration names. */
function declaredIn(sample: Uint8Array): string | undefined {
  const head = Buffer.from(sample.subarray(0, 256)).toString("latin1");
  return /^\s*<\?xml\s[^>]*\bencoding\s*=\s*["']([\w.:-]+)/.exec(head)?.[1];
}
