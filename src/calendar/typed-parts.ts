/** The parts of a typed date, recognised by what they are and not by their order. */
import { hijriMonthsByName } from "./hijri-text.ts";
import { weekdayNames } from "./week.ts";
import { foldSpelling } from "../lib/fold-spelling.ts";
import { anyName, monthByName } from "./month-by-name.ts";
import { monthsByName } from "./written-months.ts";

/** What a typed text says, if it says nothing but a date. */
export interface TypedParts {
  /** Its numbers as typed, in order. */
  numbers: readonly string[];
  month?: { calendar: "gregorian" | "hijri"; number: number };
  era?: "gregorian" | "hijri";
  /** Whether a slash stands between numbers. */
  slash: boolean;
}

/** Words that stand beside a date and do not change it. */
const FILLERS =
  "يوم شهر عام سنه من في الموافق بتاريخ تاريخ عدد اليوم " +
  "الثلثاء الثلاثا الاربعا of the mon tue tues wed thu thur thurs fri sat sun " +
  "monday tuesday wednesday thursday friday saturday sunday";

const fillers = [...FILLERS.split(" "), ...weekdayNames.map(({ name }) => foldSpelling(name))];

const PART = new RegExp(
  [
    String.raw`(?<number>\d+)(?:(?:st|nd|rd|th)(?!\p{L}))?`,
    String.raw`(?<gregorian>${anyName(monthsByName.keys())})(?!\p{L})`,
    String.raw`(?<hijri>${anyName(hijriMonthsByName.keys())})(?!\p{L})`,
    String.raw`(?<ofHijra>ه|هجريه?)(?!\p{L})`,
    String.raw`(?<ofChrist>م|ميلاديه?)(?!\p{L})`,
    String.raw`(?:${anyName(fillers)})(?!\p{L})`,
    String.raw`(?<slash>[/\\])`,
    String.raw`[-–−.،,()\s]`,
  ].join("|"),
  "yu",
);

/**
 * Reads the parts of a typed date.
 *
 * @param plain text as `plainDateText` writes it.
 * @returns `undefined` where the text has anything that is no part of a date.
 */
export function typedParts(plain: string): TypedParts | undefined {
  const text = plain.replace(/[\s.،,]+$/, "").trimStart();
  if (/[-–−/\\]$/.test(text)) return undefined; // a part is missing
  const said: { -readonly [Key in keyof TypedParts]: TypedParts[Key] } & { numbers: string[] } = {
    numbers: [],
    slash: false,
  };
  PART.lastIndex = 0;
  for (let match = PART.exec(text); match !== null; match = PART.exec(text)) {
    const { number, gregorian, hijri, ofHijra, ofChrist, slash } = match.groups ?? {};
    if (number !== undefined) said.numbers.push(number);
    else if (slash !== undefined) said.slash ||= said.numbers.length > 0;
    else if (ofHijra !== undefined) said.era = "hijri";
    else if (ofChrist !== undefined) said.era = "gregorian";
    else if (gregorian !== undefined || hijri !== undefined) {
      const month = monthOf(gregorian, hijri);
      // Two names must mean one month, as in `أيار/مايو`.
      if (said.month !== undefined && said.month.number !== month.number) return undefined;
      said.month = month;
    }
    if (PART.lastIndex === text.length) return said;
  }
  return undefined;
}

function monthOf(gregorian: string | undefined, hijri = ""): NonNullable<TypedParts["month"]> {
  if (gregorian === undefined) {
    return { calendar: "hijri", number: monthByName(hijri, hijriMonthsByName) };
  }
  return { calendar: "gregorian", number: monthByName(gregorian, monthsByName) };
}
