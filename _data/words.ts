/**
 * Words of the interface that this newspaper says otherwise. The names are those of
 * `languages/ar.ts`,
 * and what is left out stays as it is there:
 *
 *     { strings: { home: { latest: "آخر الأعداد" } }, readingWords: { share: "إرسال" } }
 */
import type { OwnWords } from "./strings.ts";

const words: OwnWords = {};

export default words;
