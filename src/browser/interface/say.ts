/** What the marks of a page (`src/pages/interface/marks.ts`) say, in the language that a reader chose. */
import { weekdayOf } from "../../calendar/day-number.ts";
import type { CalendarNames, ChosenLanguage } from "../../newspaper/interface/languages.ts";
import type { DateKind } from "../../pages/interface/marked-dates.ts";

/** The parts of a date, `2024-05-07` or less of it. */
function numbersOf(date: string): [first: number, second: number, third: number | undefined] {
  const [first = 0, second = 0, third] = date.split("-").map(Number);
  return [first, second, third];
}

function rowOf(...parts: (string | number | undefined | false)[]): string {
  return parts.filter((part) => part).join(" ");
}

/** `28 Shawwal 1445 AH`, as far as a date goes. */
export function hijriIn({ hijriMonths, hijriEra }: CalendarNames, id: string): string {
  const [year, month, day] = numbersOf(id);
  return rowOf(day, hijriMonths[month - 1], year, hijriEra);
}

/** `7 May 2024`, as far as a date goes. */
function dateIn({ months }: CalendarNames, date: string): string {
  const [year, month, day] = numbersOf(date);
  return rowOf(day, months[month - 1], year);
}

function weekdayIn({ weekdays }: CalendarNames, date: string): string | undefined {
  return weekdays[weekdayOf(date) - 1];
}

function timeIn({ halves }: CalendarNames, time: string): string {
  const [hour = 0, minute] = time.split(":");
  return halves
    ? `${Number(hour) % 12 || 12}:${minute} ${halves[Number(hour) < 12 ? 0 : 1]}`
    : time;
}

/** Writes what one mark says of a text. */
export type Say = (mark: string) => string;

/** A writer of marks. A word that the browser does not have yet is empty, and the page's own stays. */
export function sayIn({ code, words, calendar }: ChosenLanguage): Say {
  const plurals = new Intl.PluralRules(code);
  const numbers = new Intl.NumberFormat(`${code}-u-nu-latn`);
  const dates: Record<DateKind, (value: string) => string | undefined> = {
    number: (value) => numbers.format(Number(value)),
    plain: (value) => value,
    month: (value) => dateIn(calendar, value),
    monthName: (value) => calendar.months[Number(value) - 1],
    weekday: (value) => calendar.weekdays[Number(value) - 1],
    weekdayShort: (value) => calendar.weekdaysShort[Number(value) - 1],
    full: (value) => rowOf(weekdayIn(calendar, value), dateIn(calendar, value)),
    date: (value) => dateIn(calendar, value),
    time: (value) => timeIn(calendar, value),
    hijri: (value) => hijriIn(calendar, value),
    hijriMonth: (value) => calendar.hijriMonths[Number(value) - 1],
    dayOfYear: (value) =>
      rowOf(Number(value.slice(3)), calendar.months[Number(value.slice(0, 2)) - 1]),
  };
  const one = (part: string): string => {
    if (part.startsWith("'")) return decodeURIComponent(part.slice(1));
    const [head = "", ...filled] = part.split("~");
    const colon = head.indexOf(":");
    if (colon > 0) return dates[head.slice(0, colon) as DateKind]?.(head.slice(colon + 1)) ?? "";
    const word = words.pages[head] ?? "";
    const given = new Map(filled.map((it) => it.split(/=(.*)/, 2) as [string, string]));
    if (typeof word === "string") {
      return word.replace(/\{(\w+)\}/g, (all, name: string) => one(given.get(name) ?? `'${all}`));
    }
    const n = Number(given.get("n"));
    const form = (n === 0 ? word["zero"] : word[plurals.select(n)]) ?? word["other"] ?? "";
    return form.replace("{n}", numbers.format(n));
  };
  return (mark) => mark.split("+").map(one).join("");
}
