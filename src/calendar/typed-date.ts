/** Dates as readers type them: whole or in part, in either calendar, in any country's words. */
import { daysInMonth } from "./day-number.ts";
import { foldName } from "./fold.ts";
import { hijriMonthsByName } from "./hijri-text.ts";
import { monthNamesOf } from "./months.ts";
import { hijriId, monthId, type Stretch } from "./stretch.ts";
import { findWrittenDates, plainDateText } from "./written-date.ts";
import { writtenParts } from "./written-parts.ts";
import { monthsByName } from "./written-months.ts";

/** Years up to this one are Hijri: there was no Arabic newspaper before 1600, nor is 1600 AH near. */
const LAST_HIJRI_YEAR = 1600;

/** A day of every year may be the 29th of February, which this year has. */
const LEAP_YEAR = 2000;

/**
 * The day, month or year that a reader means by a text, in any digits: `7 مايو 2024`, `٧/٥/٢٠٢٤`,
 * `2024-05-07`, `28 شوال 1445`, `مايو 2024`, `5/2024`, `شوال 1445`, `2024`, `1445 هـ`, and `7 مايو`,
 * which comes every year.
 *
 * @param ownNames the newspaper's names of the months, January first, where no country has them.
 * @returns `undefined` for a text that is no date; a Hijri day is not checked against the calendar.
 */
export function readTypedDate(text: string, ownNames: readonly string[] = []): Stretch | undefined {
  return read(inKnownNames(text, ownNames));
}

function read(text: string): Stretch | undefined {
  const [written] = findWrittenDates(text);
  if (written) {
    const searched = plainDateText(text);
    // Of `1/2/3/2024` a part is a date, but the whole is none.
    if (/\d/.test(searched.slice(0, written.start) + searched.slice(written.end))) return undefined;
    const { computed, hijri, day } = written;
    return computed && hijri
      ? { calendar: "hijri", id: hijriId(hijri) }
      : { calendar: "gregorian", id: day };
  }
  const plain = plainDateText(text).trim();
  // A 30th that is not in the computed calendar may still have been printed.
  const hijri = /\d/.test(plain)
    ? writtenParts(plain).find((part) => part.hijri)?.hijri
    : undefined;
  if (hijri) return { calendar: "hijri", id: hijriId(hijri) };
  return inNumbers(plain) ?? inWords(plain);
}

const era = String.raw`\s*(?:(?:ه|هجريه?|م|ميلاديه?)\.?)?$`;
const yearFirst = new RegExp(String.raw`^(?<year>\d{4})(?:[-/](?<month>\d{1,2}))?${era}`);
const monthFirst = new RegExp(String.raw`^(?<month>\d{1,2})[-/](?<year>\d{4})${era}`);
const named = new RegExp(
  String.raw`^(?:(?<day>\d{1,2})\s*)?(?<name>\D+?)(?:\s*(?<year>\d{4})${era})?$`,
);

/** A text with a newspaper's own names of months as others write them. */
function inKnownNames(text: string, ownNames: readonly string[]): string {
  const names = ownNames
    .map((own, i): [own: string, known: string] => [foldName(own), monthNamesOf("EG")[i] ?? own])
    .filter(([own]) => !monthsByName.has(own));
  if (names.length === 0) return text;
  return names.reduce((all, [own, known]) => all.replace(own, known), foldName(text));
}

/** `2024`, `1445 هـ`, `2024-05`, `5/2024`. */
function inNumbers(plain: string): Stretch | undefined {
  const { year, month } = (yearFirst.exec(plain) ?? monthFirst.exec(plain))?.groups ?? {};
  if (year === undefined) return undefined;
  return stretchOf(Number(year), month === undefined ? undefined : Number(month));
}

/** `مايو 2024`, `شوال 1445`, `7 مايو`. */
function inWords(plain: string): Stretch | undefined {
  const { day, name = "", year } = named.exec(plain)?.groups ?? {};
  const key = foldName(name).replace(/\s+/g, " ");
  const month = monthsByName.get(key);
  const hijri = hijriMonthsByName.get(key);
  if (year === undefined) {
    return day === undefined || month === undefined ? undefined : everyYear(month, Number(day));
  }
  if (day !== undefined) return undefined; // a whole date, which does not exist
  if (hijri !== undefined) return { calendar: "hijri", id: monthId(Number(year), hijri) };
  return month === undefined ? undefined : stretchOf(Number(year), month);
}

function stretchOf(year: number, month: number | undefined): Stretch | undefined {
  if (year < 1000 || (month !== undefined && (month < 1 || month > 12))) return undefined;
  const id = month === undefined ? String(year) : monthId(year, month);
  return { calendar: year < LAST_HIJRI_YEAR ? "hijri" : "gregorian", id };
}

function everyYear(month: number, day: number): Stretch | undefined {
  const inLeapYear = monthId(LEAP_YEAR, month);
  if (day < 1 || day > daysInMonth(inLeapYear)) return undefined;
  return { calendar: "everyYear", id: `${inLeapYear.slice(5)}-${String(day).padStart(2, "0")}` };
}
