/**
 * Stop words: the few function words that stand in one article of ten or more. They say nothing of
 * what a text is about, and `من` alone would cost a reader a download of nine articles in ten.
 * Rarer function words are indexed: what they say is little, and their rank says so.
 */
import { fold } from "./fold.ts";

const FUNCTION_WORDS = `
  من في على إلى عن مع بين حتى منذ خلال بعد قبل عند
  أن إن أو ثم قد لا لم ما كما حيث إلا أي كل بل
  هو هي هذا هذه ذلك التي الذي الذين
  كان كانت
  له لها به بها فيه فيها منه منها عليه عليها أنه أنها إنه إنها
`;

/** By which people ask, in the spellings of Egypt as well, and which no answer holds. */
const QUESTION_WORDS = `
  ما ماذا لماذا من متى أين كيف كم هل أي أية
  ماهو ماهي ماهى ماهم مالذي منهو اين اى متي فين امتى ليه ازاي
  اذكر عدد عرف هم هو هي التى اللتى اللذي
`;

const CONJUNCTIONS = ["", "و"];
const set = (words: string, before: readonly string[]): ReadonlySet<string> =>
  new Set(
    words
      .trim()
      .split(/\s+/)
      .flatMap((word) => before.map((conjunction) => conjunction + fold(word))),
  );

const stopWords = set(FUNCTION_WORDS, CONJUNCTIONS);
const questionWords = set(QUESTION_WORDS, [""]);

/** The name `علي` is folded as the preposition `على` is, and only the preposition is a stop word. */
const NAME = /علي$/;

/**
 * Whether a word is left out of the index and of queries.
 *
 * @param form the folded word.
 * @param written the word as the text has it.
 */
export function isStopWord(form: string, written: string): boolean {
  return stopWords.has(form) && !NAME.test(written);
}

/** Whether a folded word only makes a query a question. */
export function isQuestionWord(form: string): boolean {
  return questionWords.has(form);
}
