import { readDigits } from "./digits.ts";

/**
 * Prepares a written date for parsing: European digits, no space around it and no direction marks, which
 * are invisible and are copied together with right-to-left text.
 */
export function cleanDateText(text: string): string {
  return readDigits(text)
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .trim();
}
