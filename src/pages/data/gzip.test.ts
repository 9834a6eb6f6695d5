import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { gzipFile, gzipPart, partsKey, partsOf } from "./gzip.ts";

const texts = ["مقال\n", "", "مقال آخر\n".repeat(10_000)];
const parts = texts.map((text, i) => gzipPart(String(i), text));
const file = new Uint8Array(gzipFile(parts));

test("a file says nothing of when and where it was written", () => {
  expect([...file.subarray(0, 10)]).toEqual([31, 139, 8, 0, 0, 0, 0, 0, 0, 255]);
});

test("a file of parts is one member, as DecompressionStream wants it", async () => {
  const stream = new Blob([file]).stream().pipeThrough(new DecompressionStream("gzip"));
  expect(await new Response(stream).text()).toBe(texts.join(""));
});

test("the parts of a file are taken into another", () => {
  const found = [...partsOf(file, partsKey(parts)).values()];
  expect(gzipFile(found)).toEqual(gzipFile(parts));
  expect(gunzipSync(gzipFile(found.slice(1))).toString()).toBe(texts.slice(1).join(""));
});
