/** Numbers, counted nouns and dates as a newspaper writes them, in pages and in their scripts. */
import { writeDigits, type Digits } from "./digits.ts";

/** What numbers and dates look like in a newspaper. */
export interface Style {
  digits: Digits;
  /** Twelve names, January first. */
  monthNames: readonly string[];
}

/** A counted noun in Arabic's six plural forms (CLDR); `{n}` stands for the number. */
export type CountForms = Readonly<Record<Intl.LDMLPluralRule, string>>;

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
}

// Built once: to build one takes longer than a hundred uses.
const plurals = new Intl.PluralRules("ar");

/** A writer in a newspaper's style. */
export function writerOf({ digits, monthNames }: Style): Writer {
  const inDigits = (text: string): string => writeDigits(text, digits);
  const separator = digits === "arab" ? "٬" : ",";
  const number = (n: number): string =>
    inDigits(String(n).replace(/\B(?=(?:\d{3})+$)/g, separator));
  return {
    number,
    count: (n, forms) => forms[plurals.select(n)].replaceAll("{n}", number(n)),
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
