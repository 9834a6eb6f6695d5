/** The language of a text that says none: a paper's pages in English or French are not Arabic. */

/** Letters that are read from right to left, and those from left to right by their script. */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const leftToRight: readonly (readonly [script: string, letters: RegExp])[] = [
  ["Latn", /\p{Script=Latin}/u],
  ["Cyrl", /\p{Script=Cyrillic}/u],
  ["Grek", /\p{Script=Greek}/u],
  ["Armn", /\p{Script=Armenian}/u],
  ["Hani", /\p{Script=Han}/u],
];
/** Any of them: one look at a text, and not one for each script. */
const anyLeftToRight = new RegExp(
  `[${leftToRight.map(([, letters]) => letters.source).join("")}]`,
  "u",
);

/** Words that are in nearly every sentence of one language, and in few of the others. */
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

/** The direction in which all letters of a text are read; `undefined` if it has both, or none. */
export function textDirection(text: string): "ltr" | "rtl" | undefined {
  const hasLeftToRight = anyLeftToRight.test(text);
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
  // Nearly every text ends here, by its first letter.
  if (rightToLeft.test(text) || textDirection(text) !== "ltr") return undefined;
  const sample = text.slice(0, SAMPLE);
  const [best, second] = Object.entries(common)
    .map(([language, words]) => ({ language, count: sample.match(words)?.length ?? 0 }))
    .sort((a, b) => b.count - a.count);
  if (best && best.count > (second?.count ?? 0)) return best.language;
  const script = leftToRight.find(([, letters]) => letters.test(text))?.[0];
  return script === undefined ? undefined : `und-${script}`;
}
