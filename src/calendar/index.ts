/** Dates of a newspaper archive: reading, ordering and printing them, Gregorian and Hijri. */
export { DateError } from "./date-error.ts";
export {
  compareArchiveDates,
  dayOf,
  monthOf,
  precisionOf,
  timeOf,
  yearOf,
  type ArchiveDate,
  type Precision,
} from "./archive-date.ts";
export { instantOf } from "./instant.ts";
export { parseArchiveDate } from "./parse-archive-date.ts";
export {
  daysInMonth,
  nextDay,
  dayNumber,
  dayOfNumber,
  weekdayOf,
  type IsoWeekday,
} from "./day-number.ts";
export {
  fromHijri,
  hijriDaysApart,
  hijriMonthDays,
  hijriOfDays,
  toHijri,
  type HijriDate,
} from "./hijri.ts";
export { isHijriYear, turnHijri, type BothCalendars } from "./hijri-for-gregorian.ts";
export { hijriMonthNames, hijriName, parseHijri } from "./hijri-text.ts";
export { hijriId, monthId, type CalendarPeriod } from "./calendar-period.ts";
export { readTypedDate } from "./typed-date.ts";
export { findWrittenDates, plainDateText, readDateLine, type WrittenDate } from "./written-date.ts";
export { countries, isCountry } from "./countries.ts";
export { monthNamesOf } from "./months.ts";
export { weekdayNames, weekStartOf, weekStarts, type Weekday } from "./week.ts";
export { digitsOf, readDigits, writeDigits, type Digits } from "./digits.ts";
export { DateFormat } from "./date-format.ts";
