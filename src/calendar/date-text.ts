import { readDigits } from "./digits.ts";

/**
 * Prepares a written date for parsing: European digits, no space around it, and none of the
 * invisible direction marks that come along when a date is copied out of right-to-left text.
 */
export function cleanDateText(text: string): string {
  return readDigits(text)
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .trim();
}
