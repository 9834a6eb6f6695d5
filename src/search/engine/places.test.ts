import { expect, test } from "vitest";
import { areOpen, knownOf, mergedPlaces, UNPLACED } from "./places.ts";

test("places of two words are those of both, each once", () => {
  expect(mergedPlaces([3, 9], [1, 9, 12])).toEqual([1, 3, 9, 12]);
});

test("of places that are not known, two words have as many as each", () => {
  const both = mergedPlaces([3, UNPLACED + 1, UNPLACED + 2], [7]);
  expect(both).toHaveLength(4);
  expect(knownOf(both)).toEqual([3, 7]);
  expect(areOpen(both)).toBe(true);
  expect(new Set(mergedPlaces([3, UNPLACED + 1], [8, UNPLACED + 1])).size).toBe(4);
});
