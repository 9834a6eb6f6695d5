/** The languages of the interface. */

/** Those for which there are words, `_data/languages/CODE.ts`, by their codes (BCP 47). */
export const languages = {
  ar: { name: "العربية", direction: "rtl" },
  en: { name: "English", direction: "ltr" },
} as const satisfies Record<string, { name: string; direction: "ltr" | "rtl" }>;

export type Language = keyof typeof languages;

/** The language in which pages are written; the others take its place in a reader's browser. */
export const WRITTEN = "ar" satisfies Language;

/** Address of the list of an archive's languages, on its site. */
export const LANGUAGES = "/languages.json";

/** The global name under which scripts of a page find the {@link ChosenLanguage}. */
export const CHOSEN_NAME = "sijillLanguage";

/** A language as that list has it. */
export interface ListedLanguage {
  code: string;
  /** In itself. */
  name: string;
  direction: "ltr" | "rtl";
  /** Address of its {@link LanguageWords}, from the site's; none of the language in which pages are written. */
  url?: string;
}

/** The words of a language, as a reader's browser is given them. */
export interface LanguageWords {
  /** Those of pages by their ids (`src/pages/interface/marked-words.ts`). */
  pages: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  /** Those of scripts, in their groups (`_data/strings.ts`). */
  scripts: Readonly<Record<string, unknown>>;
}

/** A language that a reader chose, as the browser keeps it: with all that a page needs before it is drawn. */
export interface ChosenLanguage extends ListedLanguage {
  words: LanguageWords;
  calendar: CalendarNames;
}

/** Names of months and weekdays in a language, January, Muharram and Monday first. */
export interface CalendarNames {
  months: readonly string[];
  hijriMonths: readonly string[];
  /** After a Hijri year, such as `AH`. */
  hijriEra: string;
  weekdays: readonly string[];
  weekdaysShort: readonly string[];
  /** The halves of a day, where clocks have twelve hours. */
  halves?: readonly [string, string];
}
