import { streamSafe } from "./stream-safe.ts";

/**
 * Makes spellings equal in which Arabic typists differ, for comparing names, headlines and dates. Vowel
 * signs and tatweel are dropped. The forms of alef, of ha and ta marbuta, of ya and alef maqsura, and
 * Persian letters become one. Latin letters become small. Lucene's ArabicNormalizer does the like.
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
