import { expect, test } from "vitest";
import { otherSeats } from "./hamza.ts";

test("a hamza within a word has other seats, one at its beginning has none, whatever stands before it", () => {
  expect(otherSeats("تفائل")).toContain("تفاؤل");
  for (const word of ["أرحل", "وأرحل", "لأن", "وبأن"]) expect(otherSeats(word)).toEqual([]);
});
