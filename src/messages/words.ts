/** The words of messages in the language of whoever reads them. */
import { arabic } from "./ar/index.ts";
import { english, filled, type Language, type Message } from "./message.ts";

const pluralOf = new Intl.PluralRules("ar");

/** A message in Arabic: one text, or one for each kind of number. */
export type Translation =
  string | (Partial<Record<Intl.LDMLPluralRule, string>> & { other: string });

/**
 * The words of a message.
 *
 * Terminals differ in what they do with Arabic: some order a line by the Unicode Bidirectional Algorithm from the
 * left, some from the right, and some not at all. So an Arabic message is written in short lines, in which what is
 * Latin stands last, and without marks of direction, which some terminals show as boxes and which would be copied.
 */
export function wordsOf(message: Message, language: Language): string {
  if (language === "en") return english(message);
  const translation: Translation = arabic[message.id];
  const words = (inner: Message): string => wordsOf(inner, language);
  if (typeof translation === "string") return filled(translation, message.values, words);
  const kind = pluralOf.select(Number(message.values["n"]));
  return filled(translation[kind] ?? translation.other, message.values, words);
}
