/** Dates as newspapers print them, such as `الثلاثاء 7 مايو 2024 05:53 مـ 28 شوال 1445 هـ`. */
import type { IsoWeekday } from "./day-number.ts";
import { weekdayOf } from "./day-number.ts";
import { readDigits } from "./digits.ts";
import { foldSpelling } from "../lib/fold-spelling.ts";
import { fromHijri, type HijriDate } from "./hijri.ts";
import { writtenParts, type WrittenPart } from "./written-parts.ts";

/** What a printed date says. */
export interface WrittenDate {
  /** ISO day; computed by Umm al-Qura when only a Hijri date is printed. */
  day: string;
  /** `17:53`, on a clock of 24 hours, in the place's own time. */
  time?: string;
  /** The Hijri date, as printed. */
  hijri?: HijriDate;
  /** Whether the day was computed from the Hijri date, so that it may be off by one. */
  computed: boolean;
  /** Whether `7/5/2024` was read day first, but could be meant month first. */
  ambiguous: boolean;
  /** The weekday as printed, when it is not the day's. */
  wrongWeekday?: IsoWeekday;
  /** Where it stands in the text as {@link plainDateText} writes it. */
  start: number;
  end: number;
}

/** What may stand between the parts of one date. */
const joint = /^[\s،,:؛;|()/–—-]*(?:(?:الموافق|يوافق|الساعه|في|at|on)[\s،,:|()–—-]*)?$/;
/** What may stand around a date that has a line to itself. */
const label =
  /^(?:(?:تاريخ|نشر|النشر|تم|في|يوم|اليوم|اخر|تحديث|التحديث|الساعه|الموافق|كتب|اضيف|بتاريخ|gmt|published|updated|last|on)|[^\p{L}\p{N}])*$/u;
/** The number of the issue, which papers print behind its date: `العدد 11239`, `(العدد: 512)`. */
const issue = /[\s،,:|(–—-](?:ال)?عدد(?: رقم)?[\s:(]*\d+/;
const publication = /نشر|النشر|اضيف|بتاريخ|published/;

/** A text with European digits, folded spellings and no direction marks: what is searched. */
export function plainDateText(text: string): string {
  return foldSpelling(
    readDigits(text).replace(/[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]/g, ""),
  ).replace(/\u00a0/g, " ");
}

/**
 * Every date that a text has, Gregorian or Hijri, with the weekday and time that belong to it.
 *
 * @param text any text. Month names may be those of any Arab country, English or French, also with
 *   their usual misspellings; digits may be of any script.
 */
export function findWrittenDates(text: string): WrittenDate[] {
  // A date has a year, so a text without four digits in a row has no date.
  if (!/[0-9\u0660-\u0669\u06f0-\u06f9]{4}/.test(text)) return [];
  const plain = plainDateText(text);
  return clusters(plain).flatMap((parts) => dateOf(parts) ?? []);
}

/**
 * The date of a line that is nothing but a date.
 *
 * @param line one line, which may also have words such as `تاريخ النشر:`.
 * @returns the date, and whether the line says that it is the day of publication; `undefined` when
 *   the line says anything else, or has two dates.
 */
export function readDateLine(line: string): (WrittenDate & { published: boolean }) | undefined {
  if (line.length > 200) return undefined;
  const [date, ...more] = findWrittenDates(line);
  if (date === undefined || more.length > 0) return undefined;
  const plain = plainDateText(line);
  const around = [plain.slice(0, date.start), plain.slice(date.end).replace(issue, "")];
  if (!around.every((text) => label.test(text))) return undefined;
  return { ...date, published: publication.test(around.join(" ")) };
}

/** Parts that stand together, in any order, each kind once. */
function clusters(plain: string): WrittenPart[][] {
  const all: WrittenPart[][] = [];
  for (const part of writtenParts(plain)) {
    const last = all.at(-1);
    const previous = last?.at(-1);
    const near = previous !== undefined && joint.test(plain.slice(previous.end, part.start));
    if (last && near && !last.some((other) => kindOf(other) === kindOf(part))) last.push(part);
    else all.push([part]);
  }
  return all;
}

function kindOf({ day, hijri, time }: WrittenPart): string {
  if (day !== undefined) return "day";
  if (hijri !== undefined) return "hijri";
  return time === undefined ? "weekday" : "time";
}

/** The day; where it could be meant month first, and the weekday is only that of this, so it is meant. */
function inOrderOf({ day, ambiguous, weekday }: Omit<WrittenPart, "start" | "end">) {
  if (day === undefined || ambiguous !== true || weekday === undefined) return day;
  const [year = "", month = "", inMonth = ""] = day.split("-");
  const other = `${year}-${inMonth}-${month}`;
  return weekday !== weekdayOf(day) && weekday === weekdayOf(other) ? other : day;
}

function dateOf(parts: readonly WrittenPart[]): WrittenDate | undefined {
  const said: Omit<WrittenPart, "start" | "end"> = Object.assign({}, ...parts);
  const { hijri, time, weekday } = said;
  const day = inOrderOf(said) ?? (hijri && fromHijri(hijri));
  const [first, last] = [parts[0], parts.at(-1)];
  if (day === undefined || !first || !last) return undefined;
  // A computed day may be off by one, so its weekday is not checked.
  const wrong = weekday !== undefined && said.day !== undefined && weekday !== weekdayOf(day);
  return {
    day,
    ...(time !== undefined && { time }),
    ...(hijri && { hijri }),
    computed: said.day === undefined,
    ambiguous: (said.ambiguous ?? false) && (weekday === undefined || wrong),
    ...(wrong && { wrongWeekday: weekday }),
    start: first.start,
    end: last.end,
  };
}
