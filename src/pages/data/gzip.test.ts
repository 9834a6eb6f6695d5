import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { gzipFile, gzipPiece, HEADER_LENGTH } from "./gzip.ts";

const texts = ["مقال\n".repeat(1000), "", "آخر\n", "article\n"];
const pieces = texts.map((text) => ({ text, bytes: gzipPiece(text) }));

test("a file of pieces is one gzip file, of one member", async () => {
  const file = gzipFile(pieces);
  expect(gunzipSync(file).toString()).toBe(texts.join(""));
  // Web streams read one member and refuse what follows it.
  const stream = new Blob([Buffer.from(file)])
    .stream()
    .pipeThrough(new DecompressionStream("gzip"));
  expect(await new Response(stream).text()).toBe(texts.join(""));
  expect(gunzipSync(gzipFile([])).toString()).toBe("");
});

test("a file that grows begins as it did", () => {
  const grown = Buffer.from(gzipFile(pieces));
  const length = pieces.slice(0, 3).reduce((sum, { bytes }) => sum + bytes.length, HEADER_LENGTH);
  const before = Buffer.from(gzipFile(pieces.slice(0, 3)));
  expect(grown.subarray(0, length)).toEqual(before.subarray(0, length));
});
