/** Numbers, counts and dates as the page writes them. */
import type { SearchSettings } from "../../pages/page-data/search-settings.ts";
import type { CountForms } from "../../newspaper/interface/search-words.ts";

/** What numbers and dates look like in a newspaper. */
export type Style = Pick<SearchSettings, "digits" | "monthNames">;

/** Writes numbers and dates in one style. */
export interface Writer {
  number(n: number): string;
  /** A counted noun: `٣ مقالات`. */
  count(n: number, forms: CountForms): string;
  /** A year, or other text with digits that are not grouped. */
  digits(text: string): string;
  /** `7 مايو 2024`, `مايو 1932` or `1932`; other text as it is. */
  date(date: string): string;
}

const plurals = new Intl.PluralRules("ar");

/** A writer for the page's digits and names of months. */
export function writer({ digits, monthNames }: Style): Writer {
  const format = new Intl.NumberFormat("ar", { numberingSystem: digits });
  const inDigits = (text: string): string =>
    digits === "latn" ? text : text.replace(/\d/g, (digit) => format.format(Number(digit)));
  return {
    number: (n) => format.format(n),
    count: (n, forms) => forms[plurals.select(n)].replaceAll("{n}", format.format(n)),
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
