import { expect, test } from "vitest";
import { firstPage, pagesOfNumbers, readPageNumbers } from "./page-numbers.ts";

test.each([
  ["203", 203, [203]],
  ["203-206", "203–206", [203, 204, 205, 206]],
  ["٢٠٣ – ٢٠٥", "203–205", [203, 204, 205]],
  ["1, 4", "1, 4", [1, 4]],
  ["1،4-5", "1, 4–5", [1, 4, 5]],
  ["7-7", 7, [7]],
])("%j is %j", (text, numbers, pages) => {
  const read = readPageNumbers(text);
  expect(read).toBe(numbers);
  expect(pagesOfNumbers(read!)).toEqual(pages);
  expect(firstPage(read!)).toBe(pages[0]);
});

test.each(["", "0", "A4", "206-203", "4, 1", "1, 1", "1-9999999", "3,"])(
  "%j is refused",
  (text) => {
    expect(readPageNumbers(text)).toBeUndefined();
  },
);
