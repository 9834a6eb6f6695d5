import type { IsoWeekday } from "./day-number.ts";

/** The days a week may start with, for settings. */
export const weekStarts = ["saturday", "sunday", "monday"] as const;

/** A day a week may start with. */
export type Weekday = (typeof weekStarts)[number];

/** Countries whose week does not start on Monday, as most of the world's does. */
const saturday = "BH DJ DZ EG IQ JO KW LY OM QA SD SY AF IR";
const sunday =
  "SA YE AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT " +
  "MX MZ NI NP PA PE PH PK PR PT PY SG SV TH TT TW UM US VE VI WS ZA ZW";

const startByCountry: ReadonlyMap<string, Weekday> = new Map([
  ...saturday.split(" ").map((country): [string, Weekday] => [country, "saturday"]),
  ...sunday.split(" ").map((country): [string, Weekday] => [country, "sunday"]),
]);

/** The first day of a country's week, by CLDR 48 (`supplemental/weekData`, `firstDay`). */
export function weekStartOf(country: string): Weekday {
  return startByCountry.get(country) ?? "monday";
}

/** The ISO 8601 numbers of a week's first day. */
export const isoNumbers: Readonly<Record<Weekday, IsoWeekday>> = {
  saturday: 6,
  sunday: 7,
  monday: 1,
};

/** A weekday as it is printed: in full, and as the head of a calendar's column. */
export interface WeekdayName {
  name: string;
  short: string;
}

/** The weekdays in the order of ISO 8601, Monday first; the short ones are CLDR's narrow ones. */
export const weekdayNames: readonly WeekdayName[] = [
  { name: "الاثنين", short: "ن" },
  { name: "الثلاثاء", short: "ث" },
  { name: "الأربعاء", short: "ر" },
  { name: "الخميس", short: "خ" },
  { name: "الجمعة", short: "ج" },
  { name: "السبت", short: "س" },
  { name: "الأحد", short: "ح" },
];
