/** Numbers, counted nouns and dates as a newspaper writes them, in pages and in their scripts. */
import { writeDigits, type Digits } from "./digits.ts";

/** What numbers and dates look like in a newspaper. */
export interface Style {
  /** Language of counted nouns (BCP 47), if it is not Arabic. */
  language?: string;
  digits: Digits;
  /** Twelve names, January first. */
  monthNames: readonly string[];
}

/**
 * A counted noun in the plural forms of its language (CLDR), of which Arabic has six; `{n}` stands for the
 * number. `zero` is none at all in every language.
 */
export type CountForms = Readonly<
  Partial<Record<Intl.LDMLPluralRule, string>> & Record<"zero" | "other", string>
>;

/** Writes numbers and dates in one style. */
export interface Writer {
  /** A whole number with its thousands grouped: `31,030` or `٣١٬٠٣٠`. */
  number: (n: number) => string;
  /** A counted noun: `مقالان`, `٣ مقالات`. */
  count: (n: number, forms: CountForms) => string;
  /** A year, or other text with digits that are not grouped. */
  digits: (text: string) => string;
  /** `7 مايو 2024`, `مايو 1932` or `1932`, without its time; other text as it is. */
  date: (date: string) => string;
  /** What is not as Arabic has it: a Hijri date such as `1445-10-28`, and a weekday, Monday being 1. */
  hijri?: (id: string) => string;
  weekday?: (number: number) => string;
}

// Built once: to build one takes longer than a hundred uses.
const arabic = new Intl.PluralRules("ar");

/** A writer in a newspaper's style. */
export function writerOf({ language, digits, monthNames }: Style): Writer {
  const plurals = language === undefined ? arabic : new Intl.PluralRules(language);
  const inDigits = (text: string): string => writeDigits(text, digits);
  const separator = digits === "arab" ? "٬" : ",";
  const number = (n: number): string =>
    inDigits(String(n).replace(/\B(?=(?:\d{3})+$)/g, separator));
  return {
    number,
    count: (n, forms) =>
      (forms[n === 0 ? "zero" : plurals.select(n)] ?? forms.other).replaceAll("{n}", number(n)),
    digits: inDigits,
    date(date) {
      const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date) ?? [];
      if (year === undefined) return date;
      const name = month === undefined ? undefined : monthNames[Number(month) - 1];
      if (name === undefined) return inDigits(year);
      return inDigits([day && String(Number(day)), name, year].filter(Boolean).join(" "));
    },
  };
}
