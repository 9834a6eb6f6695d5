/**
 * Orthographic folding: the spellings of one word become one.
 *
 * It does what Lucene's `ArabicNormalizer` does (alef, yeh, teh marbuta, tashkeel, tatweel) and what
 * Egyptian typing asks for beyond it: the seat of a hamza (`مسؤول`, `مسئول`, `مسوول`), Persian and
 * Urdu letters, presentation forms, letters of loan words (`ڤ`, `پ`, `چ`).
 */

/** Letters that stand for another one, after compatibility composition (NFKC). */
const LETTERS: Readonly<Record<string, string>> = {
  ...each("أإآٱٲٳٵ", "ا"),
  ...each("ىیېۍێؽؾؿئ", "ي"),
  ...each("ؤۆۇۈۋٶ", "و"),
  ...each("ةەۀہۂۃھۿ", "ه"),
  ...each("کڪګڬڭڮگڰڱ", "ك"),
  ...each("ڤڢڣڥڡ", "ف"),
  ...each("پٻڀ", "ب"),
  ...each("چڃڄڇ", "ج"),
  ...each("ژڙ", "ز"),
  ...each("ٹٺټٽ", "ت"),
  ...each("ڈډڊڋڌ", "د"),
  ...each("ڑړڒڔڕ", "ر"),
  ...each("ڨ", "ق"),
  ...each("ڵ", "ل"),
  ...each("ںڻڼ", "ن"),
  ء: "",
  "٪": "%",
  ...digits("٠"),
  ...digits("۰"),
};

/** Composed Arabic letters alone, as nearly all words are: nothing need be done about marks and other signs. */
export const PLAIN_LETTERS = /^[\u0621-\u063a\u0641-\u064a]+$/;

/** Marks that are no letters: tashkeel, Quranic signs, tatweel, joiners, direction marks. */
const MARKS = /[\p{Mn}\p{Me}\p{Cf}\sـ]/gu; // spaces come of ligatures such as ﷺ
const FOLDED = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");
const PLAIN = /^[\u0621-\u063a\u0641-\u064a0-9a-z]*$/;
const SEATED = /ئ(?=و)/g;

/** In `مائة` and `مأة`, which are mostly written `مئة`: `بالمائة`, `ثلاثمائة`. */
const HUNDRED =
  /(?<=^(?:[وف]?[بكل]?(?:ال)?|[وف]?لل|[وف]?[بكل]?(?:ثلاث|[أا]ربع|خمس|ست|سبع|ثماني?|تسع))م)(?:ائ|أ)(?=(?:[ةه]|ت(?:ين|ي|ان|ا))$)/;

/**
 * The folded spelling of a word.
 *
 * @param word letters, digits and marks of one word, in any script.
 * @returns Arabic letters without hamza seats, ASCII digits, Latin letters in lower case without
 *   accents; empty for a word of marks alone.
 */
export function fold(word: string): string {
  const composed = PLAIN.test(word)
    ? word
    : // Hamza above or below an alef is a mark when decomposed, so marks go after composing.
      latin(word.normalize("NFKC")).replace(MARKS, "").toLowerCase();
  const modern = /م(?:ائ|أ)/.test(composed) ? composed.replace(HUNDRED, "ئ") : composed;
  return modern.replace(SEATED, "و").replace(FOLDED, (letter) => LETTERS[letter] ?? letter);
}

/** Latin, Greek and Cyrillic letters without their accents; Arabic is left composed. */
function latin(word: string): string {
  return word.replace(/[^\u0600-\u06ff]+/g, (run) => run.normalize("NFKD"));
}

function each(letters: string, letter: string): Record<string, string> {
  return Object.fromEntries(Array.from(letters, (variant) => [variant, letter]));
}

/** The ten digits from a zero on. */
function digits(zero: string): Record<string, string> {
  const first = zero.charCodeAt(0);
  return Object.fromEntries(
    Array.from({ length: 10 }, (_, i) => [String.fromCharCode(first + i), String(i)]),
  );
}
