import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { gzipFile } from "./gzip.ts";

test("a file says nothing of when and where it was written", () => {
  const file = gzipFile("مقال\n");
  expect(gunzipSync(file).toString()).toBe("مقال\n");
  expect([...file.subarray(4, 10)]).toEqual([0, 0, 0, 0, expect.any(Number), 255]);
});
