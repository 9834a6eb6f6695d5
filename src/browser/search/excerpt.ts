/** From the excerpts of answers to nodes of a page; they may come from anywhere. */
import type { TextPart } from "../common/isolated.ts";
import { plainText } from "../common/plain-text.ts";

/** Cuts an excerpt's HTML into runs of text; any tag but `<mark>` stays text. */
export function excerptParts(excerpt: string): TextPart[] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/s)
    .map((part, i) => ({
      text: plainText(part),
      marked: i % 2 === 1,
    }))
    .filter(({ text }) => text !== "");
}
