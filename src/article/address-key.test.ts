import { expect, test } from "vitest";
import { addressKey } from "./address-key.ts";

test.each([
  ["http://albalad.example/a", "https://www.albalad.example/a/#top"],
  ["https://albalad.example/a?id=7", "https://albalad.example:443/a?utm_source=x&id=7&fbclid=y"],
  ["https://albalad.example/خبر", "https://albalad.example/%D8%AE%D8%A8%D8%B1/"],
])("%s and %s are one page", (a, b) => {
  expect(addressKey(a)).toBe(addressKey(b));
});

test.each([
  ["https://albalad.example/?p=1", "https://albalad.example/?p=2"],
  ["https://albalad.example/a", "https://albalad.example/A"],
  ["urn:isbn:1", "urn:isbn:2"],
])("%s and %s are two", (a, b) => {
  expect(addressKey(a)).not.toBe(addressKey(b));
});
