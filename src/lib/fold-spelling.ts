import { streamSafe } from "./stream-safe.ts";

/**
 * A text without what Arabic typists leave out or write differently: vowel signs and tatweel are
 * dropped, hamza seats on alef, ta marbuta, alef maqsura and Persian letters are made alike, Latin
 * letters small. For comparing names, headlines and dates, as Lucene's ArabicNormalizer does for search.
 */
export function foldSpelling(text: string): string {
  return streamSafe(text)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u0640\u064b-\u065f\u0670]/g, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ة/g, "ه")
    .replace(/[ىی]/g, "ي")
    .replace(/ک/g, "ك");
}
