/** Guesses the language of a text: an Arabic paper may have pages in English or French. */

/** Letters of right-to-left scripts, and of left-to-right ones by script. */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const leftToRight: readonly (readonly [script: string, letters: RegExp])[] = [
  ["Latn", /\p{Script=Latin}/u],
  ["Cyrl", /\p{Script=Cyrillic}/u],
  ["Grek", /\p{Script=Greek}/u],
  ["Armn", /\p{Script=Armenian}/u],
  ["Hani", /\p{Script=Han}/u],
];
/** Letters of any of them, so that a text is searched once and not once for each script. */
const anyLeftToRight = new RegExp(
  `[${leftToRight.map(([, letters]) => letters.source).join("")}]`,
  "u",
);

/** Words that nearly every sentence of one language has, and few of the others. */
const common: Readonly<Record<string, RegExp>> = {
  en: wordsOf("the of and to is was were for that with"),
  fr: wordsOf("le les des du et est une dans pour sur aux"),
  es: wordsOf("el los las del y es una por para con"),
  de: wordsOf("der die das und ist eine mit von für"),
  it: wordsOf("il gli della di è una per con nel"),
};

/** Letters of a text by which its language is guessed. */
const SAMPLE = 4000;

function wordsOf(list: string): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${list.replaceAll(" ", "|")})(?!\p{L})`, "giu");
}

/** Text without letters but Arabic ones, as most is: it is searched far sooner than by script. */
const ordinary = /^[\0-@[-`{-\u00a9\u0600-\u06ff\u2000-\u206f]*$/;

/** Whether a text may have letters that are not Arabic: to ask which takes many times as long. */
export function mayHaveOtherLetters(text: string): boolean {
  return !ordinary.test(text);
}

/** The direction in which all letters of a text are read; `undefined` if it has both, or none. */
export function textDirection(text: string): "ltr" | "rtl" | undefined {
  const hasLeftToRight = mayHaveOtherLetters(text) && anyLeftToRight.test(text);
  if (rightToLeft.test(text)) return hasLeftToRight ? undefined : "rtl";
  return hasLeftToRight ? "ltr" : undefined;
}

/**
 * The language of a text without a letter that is read from right to left.
 *
 * @returns a BCP 47 tag; `und-Latn` and the like (an undetermined language of a script) where few words
 *   tell; `undefined` for a text that may be the newspaper's own language.
 */
export function foreignLanguage(text: string): string | undefined {
  // For nearly every text, the first letter decides.
  if (rightToLeft.test(text) || textDirection(text) !== "ltr") return undefined;
  const sample = text.slice(0, SAMPLE);
  const [best, second] = Object.entries(common)
    .map(([language, words]) => ({ language, count: sample.match(words)?.length ?? 0 }))
    .sort((a, b) => b.count - a.count);
  if (best && best.count > (second?.count ?? 0)) return best.language;
  const script = leftToRight.find(([, letters]) => letters.test(text))?.[0];
  return script === undefined ? undefined : `und-${script}`;
}
