import { streamSafe } from "./spoofing.ts";

/**
 * A text without what Arabic typists leave out or write differently: vowel signs and tatweel are
 * dropped, hamza seats on alef, ta marbuta and alef maqsura are made alike, Latin letters small.
 * For comparing names and headlines, as Lucene's ArabicNormalizer does for search.
 */
export function foldSpelling(text: string): string {
  return streamSafe(text)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u0640\u064b-\u065f\u0670]/g, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ة/g, "ه")
    .replace(/ى/g, "ي");
}
