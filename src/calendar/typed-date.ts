/** Dates as readers type them: whole or in part, in either calendar, in any country's words. */
import { daysInMonth } from "./day-number.ts";
import { foldSpelling } from "../lib/fold-spelling.ts";
import { monthNamesOf } from "./months.ts";
import { hijriId, monthId, type CalendarPeriod } from "./calendar-period.ts";
import { typedParts, type TypedParts } from "./typed-parts.ts";
import { findWrittenDates, plainDateText } from "./written-date.ts";
import { monthsByName } from "./written-months.ts";

/** Earlier years are Hijri: there was no Arabic newspaper before 1600 CE, and 1600 AH is 2174. */
const LAST_HIJRI_YEAR = 1600;

/** A year with a 29th of February, which a day of every year may be. */
const LEAP_YEAR = 2000;

/**
 * The day, month or year that a reader means by a text, in any digits: `7 مايو 2024`, `٧/٥/٢٠٢٤`,
 * `2024-05-07`, `20240507`, `28 شوال 1445`, `28/10/1445`, `مايو 2024`, `5/2024`, `شوال 1445`, `2024`,
 * `1445 هـ`, and `7 مايو` or `7/5`, which comes every year. In numbers alone, the day comes first.
 *
 * @param ownNames the newspaper's names of the months, January first, where no country has them.
 * @returns `undefined` for a text that is no date; a Hijri day is not checked against the calendar.
 */
export function readTypedDate(
  text: string,
  ownNames: readonly string[] = [],
): CalendarPeriod | undefined {
  return read(inKnownNames(text, ownNames));
}

function read(text: string): CalendarPeriod | undefined {
  const [written] = findWrittenDates(text);
  if (written) {
    const searched = plainDateText(text);
    // A part of `1/2/3/2024` is a date, but the whole text is not.
    if (/\d/.test(searched.slice(0, written.start) + searched.slice(written.end))) return undefined;
    const { computed, hijri, day } = written;
    return computed && hijri
      ? { calendar: "hijri", id: hijriId(hijri) }
      : { calendar: "gregorian", id: day };
  }
  const parts = typedParts(plainDateText(text));
  return parts && periodOf(parts);
}

/** A text with a newspaper's own names of months as others write them. */
function inKnownNames(text: string, ownNames: readonly string[]): string {
  const names = ownNames
    .map((own, i): [own: string, known: string] => [
      foldSpelling(own),
      monthNamesOf("EG")[i] ?? own,
    ])
    .filter(([own]) => !monthsByName.has(own));
  if (names.length === 0) return text;
  return names.reduce((all, [own, known]) => all.replace(own, known), foldSpelling(text));
}

/** The day, month or year that the parts of a typed date make. */
function periodOf({ numbers, month, era, slash }: TypedParts): CalendarPeriod | undefined {
  const [compact = ""] = numbers;
  if (numbers.length === 1 && compact.length === 8) {
    return dayOf(compact.slice(0, 4), compact.slice(4, 6), compact.slice(6), era);
  }
  const years = numbers.filter((number) => number.length === 4);
  const [year] = years;
  const short = numbers.filter((number) => number.length <= 2);
  if (years.length > 1 || years.length + short.length !== numbers.length) return undefined;
  const [one, other, ...more] = short;
  if (more.length > 0) return undefined;
  if (month !== undefined) {
    if (other !== undefined || (era !== undefined && era !== month.calendar)) return undefined;
    const { calendar, number } = month;
    if (year !== undefined) return dayOf(year, String(number), one, calendar);
    return one === undefined || calendar === "hijri" ? undefined : everyYear(number, Number(one));
  }
  if (year === undefined) {
    // `7.5` is a number, and `7-5` the result of a match.
    return slash && other !== undefined ? everyYear(Number(other), Number(one)) : undefined;
  }
  if (other === undefined) return dayOf(year, one, undefined, era);
  if (numbers[0] === year) return dayOf(year, one, other, era);
  if (numbers[1] === year) return undefined;
  // The day comes first, unless its number is the only one that can be a month.
  return Number(other) > 12 ? dayOf(year, one, other, era) : dayOf(year, other, one, era);
}

/** A year, month or day that exists, in the calendar that is named or that its year tells. */
function dayOf(
  year: string,
  month: string | undefined,
  day: string | undefined,
  named: TypedParts["era"],
): CalendarPeriod | undefined {
  const calendar = Number(year) < LAST_HIJRI_YEAR ? "hijri" : "gregorian";
  if (Number(year) < 1000 || (named !== undefined && named !== calendar)) return undefined;
  if (month === undefined) return { calendar, id: year };
  const id = monthId(Number(year), Number(month));
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (day === undefined) return { calendar, id };
  // A 30th that is not in the computed Hijri calendar may still have been printed.
  const days = calendar === "hijri" ? 30 : daysInMonth(id);
  if (Number(day) < 1 || Number(day) > days) return undefined;
  return { calendar, id: `${id}-${day.padStart(2, "0")}` };
}

function everyYear(month: number, day: number): CalendarPeriod | undefined {
  const inLeapYear = monthId(LEAP_YEAR, month);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(inLeapYear)) return undefined;
  return { calendar: "everyYear", id: `${inLeapYear.slice(5)}-${String(day).padStart(2, "0")}` };
}
