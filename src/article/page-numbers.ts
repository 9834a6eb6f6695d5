/** Numbers of pages in print: an article may stand on several, such as `203–206` or `1, 4`. */
import { readDigits } from "../calendar/digits.ts";

/** A page's number; of several the first and the last, with an en dash, or a list of both. */
export type PageNumbers = number | string;

const NUMBER = "0{0,9}([1-9]\\d{0,6})";
const RANGE = new RegExp(`^${NUMBER}(?:\\s*[-‐‑–—]\\s*${NUMBER})?$`);

/** Pages of an article at most: what has more is a mistyped number. */
const MOST = 1000;

/**
 * Reads the pages on which an article stands.
 *
 * @param text `203`, `203-206` with any dash, or a list such as `1, 4`, in any of the digits that
 *   Arabic is written with.
 * @returns `undefined` for anything else, and where a number is not above the one before it.
 */
export function readPageNumbers(text: string): PageNumbers | undefined {
  const ranges: string[] = [];
  let [before, count] = [0, 0];
  for (const written of readDigits(text).split(/[,،]/)) {
    const [, one, other] = RANGE.exec(written.trim()) ?? [];
    const [first, last] = [Number(one), Number(other ?? one)];
    if (one === undefined || first <= before || last < first) return undefined;
    count += last - first + 1;
    if (count > MOST) return undefined;
    ranges.push(first === last ? String(first) : `${first}–${last}`);
    before = last;
  }
  const [only = ""] = ranges;
  return ranges.length === 1 && !only.includes("–") ? Number(only) : ranges.join(", ");
}

/** Every page of some numbers, in order. */
export function pagesOfNumbers(numbers: PageNumbers): number[] {
  return String(numbers)
    .split(", ")
    .flatMap((range) => {
      const [first = 0, last = first] = range.split("–").map(Number);
      return Array.from({ length: last - first + 1 }, (_, i) => first + i);
    });
}

/** The page on which an article begins. */
export function firstPage(numbers: PageNumbers): number {
  return typeof numbers === "number" ? numbers : Number.parseInt(numbers, 10);
}
