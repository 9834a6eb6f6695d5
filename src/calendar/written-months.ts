/** Names of the Gregorian months in print, in any country's usage. */
import { countries } from "./countries.ts";
import { foldSpelling } from "../lib/fold-spelling.ts";
import { monthNamesOf } from "./months.ts";

/** Spellings beside those of `monthNamesOf`, by month; what `foldSpelling` makes equal is not repeated. */
const otherSpellings: Readonly<Record<number, string>> = {
  1: "كانون ثاني, كانون ثان, january, jan, janvier, janv",
  2: "فبرير, فيبراير, february, feb, février, fevrier, févr",
  3: "اذار, march, mar, mars",
  4: "ابريل, أبرايل, avril, april, apr, avr",
  5: "مايوه, أيّار, may, mai",
  6: "يونيه, june, jun, juin",
  7: "يوليه, جويليه, july, jul, juillet, juil",
  8: "أوغسطس, اغسطوس, august, aug, août, aout",
  9: "سبتامبر, شتمبر, september, sept, sep, septembre",
  10: "أوكتوبر, تشرين اول, october, oct, octobre",
  11: "نوفامبر, نوفنبر, تشرين ثاني, تشرين ثان, november, nov, novembre",
  12: "ديسامبر, دجنبير, كانون اول, december, dec, décembre, decembre, déc",
};

/** Every name of a Gregorian month, as `foldSpelling` writes it, with the month's number. */
export const monthsByName: ReadonlyMap<string, number> = new Map([
  ...countries.flatMap((country) =>
    monthNamesOf(country).map((name, i): [string, number] => [foldSpelling(name), i + 1]),
  ),
  ...Object.entries(otherSpellings).flatMap(([month, names]) =>
    names.split(", ").map((name): [string, number] => [foldSpelling(name), Number(month)]),
  ),
]);
