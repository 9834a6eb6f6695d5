import { PLAIN_LETTERS } from "./fold.ts";

/**
 * Stop words: the few function words that stand in one article of ten or more. They say nothing of
 * what a text is about, and `من` alone would cost a reader a download of nine articles in ten.
 * Rarer function words are indexed: what they say is little, and their rank says so.
 */
const FUNCTION_WORDS = `
  من في على إلى عن مع بين حتى منذ خلال بعد قبل عند
  أن إن أو ثم قد لا لم ما كما حيث إلا أي كل بل
  هو هي هذا هذه ذلك التي الذي الذين
  كان كانت
  له لها به بها فيه فيها منه منها عليه عليها أنه أنها إنه إنها
`;

/** By which people ask, and which no answer holds; a conjunction or preposition may stand before: `بماذا`. */
const ASKING_WORDS = `
  ما ماذا من متى أين كيف كم هل
`;

/** The like by themselves alone, in the spellings of Egypt and in dialects as well. */
const QUESTION_WORDS = `
  لماذا ولماذا فلماذا أي أية مما ممن عما عمن فيما فيمن
  ماهو ماهي ماهى ماهم مالذي منهو اين اى متي امتى ليه ازاي
  وش ايش شنو ليش شلون واش علاش كيفاش شكون
  ويش وشو اشنو شنهو منو قديش اديش بكام شكد اشحال شحال امتا ايمتى لشو علاه
  اذكر عدد عرف يبلغ تبلغ هم هو هي التى اللتى اللذي
`;

/** The like, which names have as well: `فين ديزل`, `وين روني`, `ديلي شو`, `سي آي إيه`. */
const NAMESAKES = `
  فين وين مين شو كام ايه
`;

/** Function words of dialects, which an article has in what it quotes alone. */
const DIALECT = `
  عشان علشان منشان كده هيك اللي مش ده دلوقتي لسه مفيش مافيش احنا انو عايز عاوز ابغى اعرف النهارده النهاردة امبارح
`;

/**
 * What is compared: the word as it is written, but for marks and the hamza on an alef. Folding would
 * make `ماء` of `ما` and `فئة` of `فيه`.
 */
function plain(written: string): string {
  const letters = PLAIN_LETTERS.test(written)
    ? written
    : written.normalize("NFKC").replace(/[\p{Mn}\p{Cf}ـ]/gu, "");
  return letters.replace(/[أإ]/g, "ا");
}

/** Egypt writes `فى` and `الى`; only `على` must not be taken for the name `علي`. */
function spellings(word: string): string[] {
  if (word === "على") return [word];
  return [word, word.replace(/ي$/, "ى"), word.replace(/ى$/, "ي")];
}

function setOf(words: string, before: readonly string[]): ReadonlySet<string> {
  const all = words.trim().split(/\s+/).map(plain).flatMap(spellings);
  return new Set(all.flatMap((word) => before.map((conjunction) => conjunction + word)));
}

const stopWords = setOf(FUNCTION_WORDS, ["", "و"]);
const namesakes = setOf(NAMESAKES, [""]);
const questionWords = new Set([
  ...setOf(ASKING_WORDS, ["", "و", "ف", "ب", "ل"]),
  ...setOf(QUESTION_WORDS + DIALECT, [""]),
  ...namesakes,
]);

/**
 * Whether a word is left out of the index and of queries.
 *
 * @param written the word as the text has it.
 */
export function isStopWord(written: string): boolean {
  return stopWords.has(plain(written));
}

/** The definite article or a preposition that is drawn out before what is no Arabic word: `لـ«الأهرام»`, `الـ33`. */
const DRAWN_OUT = /^[وفبكل]{0,2}(?:ال)?ـ+$/;

/** The definite article right before a number: `ال33`. */
const BEFORE_NUMBER = /^(?:[وف]?[بكل]?ال|[وف]?لل)(?=\p{Nd})/u;

/** Whether what stands at a place of a text is only the beginning of a word that is none, and so left out as well. */
export function isDetached(text: string, start: number, end: number): boolean {
  const written = text.slice(start, end);
  return DRAWN_OUT.test(written) || BEFORE_NUMBER.exec(text.slice(start, end + 1))?.[0] === written;
}

/** Whether a word, as it is written, only makes a query a question; one of a name may as well. */
export function isQuestionWord(written: string): boolean {
  return questionWords.has(plain(written));
}

/** Whether such a word may also be of a name. */
export function isNamesake(written: string): boolean {
  return namesakes.has(plain(written));
}
