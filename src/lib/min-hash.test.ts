import { expect, test } from "vitest";
import { likeness, writeMinHash } from "./min-hash.ts";
import { textHash } from "./text-hash.ts";

/** A text of words that no other seed gives. */
const words = (count: number, seed: number): string[] =>
  Array.from({ length: count }, (_, i) => `كلمة${(i + 1) * 7919 + seed * 104_729}`);

function minHash(text: readonly string[]): Uint32Array {
  const places = new Uint32Array(64);
  writeMinHash(text.map(textHash), places);
  return places;
}

test.each([0, 0.2, 0.5, 0.9, 1])("texts of which %f is shared are estimated so", (share) => {
  const text = words(600, 1);
  const kept = Math.round(text.length * share);
  const other = [...text.slice(0, kept), ...words(text.length - kept, 9)];
  const jaccard = kept / (2 * text.length - kept);
  expect(Math.abs(likeness(minHash(text), minHash(other)) - jaccard)).toBeLessThan(0.15);
});
