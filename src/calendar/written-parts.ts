/** The parts of a date as print has them, each found by a pattern over folded text. */
import type { IsoWeekday } from "./day-number.ts";
import { daysInMonth } from "./day-number.ts";
import { hijriMonthsByName } from "./hijri-text.ts";
import type { HijriDate } from "./hijri.ts";
import { foldSpelling } from "../lib/fold-spelling.ts";
import { anyName, monthByName } from "./month-by-name.ts";
import { weekdayNames } from "./week.ts";
import { monthsByName } from "./written-months.ts";

/** One part: where it stands in the folded text, and what it says. */
export interface WrittenPart {
  start: number;
  end: number;
  weekday?: IsoWeekday;
  /** ISO day. */
  day?: string;
  /** Whether day and month could be meant the other way round. */
  ambiguous?: boolean;
  hijri?: HijriDate;
  /** `17:53`, on a clock of 24 hours. */
  time?: string;
}

type Groups = Readonly<Record<string, string | undefined>>;
type Reader = (groups: Groups) => Omit<WrittenPart, "start" | "end"> | undefined;

const weekdays: ReadonlyMap<string, IsoWeekday> = new Map([
  ...weekdayNames.map(({ name }, i): [string, IsoWeekday] => [
    foldSpelling(name),
    (i + 1) as IsoWeekday,
  ]),
  ["الثلثاء", 2],
  ["الثلاثا", 2],
  ["الاربعا", 3],
  ..."monday tuesday wednesday thursday friday saturday sunday"
    .split(" ")
    .map((name, i): [string, IsoWeekday] => [name, (i + 1) as IsoWeekday]),
]);

/** Days of a month in words: `الخامس عشر من رمضان`, `غرة محرم`. */
const ordinals: ReadonlyMap<string, number> = new Map(
  [
    ...["أول", "غرة", "مستهل"].map((name): [string, number] => [name, 1]),
    ..."الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر"
      .split(" ")
      .map((name, i): [string, number] => [name, i + 1]),
    ..."الحادي الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع"
      .split(" ")
      .flatMap((name, i): [string, number][] => [
        [`${name} عشر`, i + 11],
        [`${name} والعشرين`, i + 21],
        [`${name} والعشرون`, i + 21],
        [`${name} والثلاثين`, i + 31],
        [`${name} والثلاثون`, i + 31],
      ]),
    ["العشرين", 20],
    ["العشرون", 20],
    ["الثلاثين", 30],
    ["الثلاثون", 30],
  ].map(([name, day]): [string, number] => [foldSpelling(String(name)), Number(day)]),
);

const before = String.raw`(?<![\p{L}\p{N}])`;
const after = String.raw`(?![\p{L}\p{N}])`;
const month = `(?<month>${anyName(monthsByName.keys())})`;
// A paper for readers in two regions prints the month with two names: أيار/مايو, مايو (أيار).
const secondName = String.raw`(?:\s*[/(]\s*(?:${anyName(monthsByName.keys())})\s*\)?)?`;
const era = String.raw`(?:\s*م(?:يلاديه?)?${after})?`;
const hijriEra = String.raw`(?:\s*ه(?:جريه?)?${after})`;
const dayInMonth = String.raw`(?<day>\d{1,2}|${anyName(ordinals.keys())})`;
const hijriMonth = `(?<month>${anyName(hijriMonthsByName.keys())})`;
const between = String.raw`(?:\s*[-/،,]\s*|\s+(?:من\s+)?(?:شهر\s+)?|(?<=\d)(?=\p{L}))`;
const beforeYear = String.raw`(?:\s*[-/،,]\s*|\s+)(?:(?:عام|سنه)\s+)?`;
const half = "ص|صباحا|م|مساء|ظهرا|عصرا|ليلا|a\\.?m\\.?|p\\.?m\\.?";

const patterns: readonly [RegExp, Reader][] = [
  [part(`(?<name>${anyName(weekdays.keys())})${after}`), readWeekday],
  [
    part(
      String.raw`${dayInMonth}${between}${hijriMonth}${beforeYear}(?<year>1[0-6]\d\d)(?!\d)${hijriEra}?`,
    ),
    readHijri,
  ],
  [
    part(String.raw`(?<day>\d{1,2})[-/](?<month>\d{1,2})[-/](?<year>1[0-6]\d\d)${hijriEra}`),
    readHijri,
  ],
  [
    part(String.raw`(?<year>1[0-6]\d\d)[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})${hijriEra}`),
    readHijri,
  ],
  [
    part(
      String.raw`${dayInMonth}${between}${month}${secondName}${beforeYear}(?<year>\d{4})(?!\d)${era}`,
    ),
    readDay,
  ],
  [part(String.raw`${month}\s+(?<day>\d{1,2})\s*[،,]?\s+(?<year>\d{4})(?!\d)${era}`), readDay],
  [
    part(String.raw`(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})(?!\d)${era}`),
    readYearFirst,
  ],
  [part(String.raw`(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>\d{4})(?!\d)${era}`), readDay],
  [
    part(String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::\d{2})?(?:\s*(?<half>${half})${after})?`),
    readTime,
  ],
];

function part(pattern: string): RegExp {
  return new RegExp(before + pattern, "giu");
}

/**
 * All parts of dates in a text, in order. Where two overlap, the earlier pattern of the list wins.
 *
 * @param folded the text in the spelling of {@link foldSpelling}, its digits 0–9.
 */
export function writtenParts(folded: string): WrittenPart[] {
  const found: WrittenPart[] = [];
  for (const [pattern, read] of patterns) {
    for (const match of folded.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const said = read(match.groups ?? {});
      if (said) found.push({ start, end, ...said });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function readWeekday({ name = "" }: Groups) {
  const weekday = weekdays.get(name.toLowerCase());
  return weekday && { weekday };
}

function dayOf(written = ""): number {
  return monthByName(written, ordinals);
}

function readHijri({ day, month: name = "", year }: Groups) {
  const number = monthByName(name, hijriMonthsByName);
  const hijri = { year: Number(year), month: number, day: dayOf(day) };
  const possible = number >= 1 && number <= 12 && hijri.day >= 1 && hijri.day <= 30;
  return possible ? { hijri } : undefined;
}

function readDay({ day: written, month: name = "", year = "" }: Groups) {
  const number = monthByName(name, monthsByName);
  const numeric = /^\d/.test(name);
  const swapped = numeric && number > 12 && Number(written) <= 12;
  const [inMonth, ofYear] = swapped ? [number, Number(written)] : [dayOf(written), number];
  if (ofYear < 1 || ofYear > 12 || Number(year) < 1500) return undefined;
  const isoMonth = `${year}-${String(ofYear).padStart(2, "0")}`;
  if (inMonth < 1 || inMonth > daysInMonth(isoMonth)) return undefined;
  const day = `${isoMonth}-${String(inMonth).padStart(2, "0")}`;
  return { day, ...(numeric && inMonth <= 12 && inMonth !== ofYear && { ambiguous: true }) };
}

/** A year that comes first is followed by its month. */
function readYearFirst(groups: Groups) {
  const found = Number(groups["month"]) <= 12 ? readDay(groups) : undefined;
  return found && { day: found.day };
}

function readTime({ hour = "", minute = "", half: mark = "" }: Groups) {
  let hours = Number(hour);
  if (hours > 23 || Number(minute) > 59) return undefined;
  const name = mark.replaceAll(".", "").toLowerCase();
  const evening = /^(?:م|مساء|عصرا|pm)$/.test(name) || (name === "ليلا" && hours >= 6);
  const noon = name === "ظهرا" && hours < 11;
  if ((evening || noon) && hours < 12) hours += 12;
  else if (/^(?:ص|صباحا|ليلا|am)$/.test(name) && hours === 12) hours = 0;
  return { time: `${String(hours).padStart(2, "0")}:${minute}` };
}
