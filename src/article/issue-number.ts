/** Numbers of issues: a periodical may bind two or more as one, such as `3–4`. */
import { readDigits } from "../calendar/digits.ts";

/** An issue's number; of a double issue the first and the last, with an en dash. */
export type IssueNumber = number | `${number}–${number}`;

const NUMBER = "0{0,9}([1-9]\\d{0,6})";
const WRITTEN = new RegExp(`^${NUMBER}(?:\\s*[-‐‑–—/]\\s*${NUMBER})?$`);

/**
 * Reads the number of an issue.
 *
 * @param text `3`, or `3–4` with any dash or stroke, in any of the digits that Arabic is written with.
 * @returns `undefined` for anything else, and where the last number is not above the first.
 */
export function readIssueNumber(text: string): IssueNumber | undefined {
  const [, one, other] = WRITTEN.exec(readDigits(text).trim()) ?? [];
  const [first, last] = [Number(one), Number(other ?? one)];
  if (one === undefined || last < first || (other !== undefined && last === first))
    return undefined;
  return first === last ? first : `${first}–${last}`;
}

/** First and last number of an issue; of most issues they are the same. */
export function issueRange(issue: IssueNumber): { first: number; last: number } {
  const [first = 0, last = first] = String(issue).split("–").map(Number);
  return { first, last };
}
