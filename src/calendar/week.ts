import type { Country } from "./countries.ts";
import type { IsoWeekday } from "./day-number.ts";

/** The days a week may start with, for settings. */
export const weekStarts = ["saturday", "sunday", "monday"] as const;

/** A day a week may start with. */
export type Weekday = (typeof weekStarts)[number];

const startByCountry: Readonly<Record<Country, Weekday>> = {
  AE: "monday",
  BH: "saturday",
  DJ: "saturday",
  DZ: "saturday",
  EG: "saturday",
  IQ: "saturday",
  JO: "saturday",
  KM: "monday",
  KW: "saturday",
  LB: "monday",
  LY: "saturday",
  MA: "monday",
  MR: "monday",
  OM: "saturday",
  PS: "monday",
  QA: "saturday",
  SA: "sunday",
  SD: "saturday",
  SO: "monday",
  SY: "saturday",
  TD: "monday",
  TN: "monday",
  YE: "sunday",
};

/** The first day of a country's week, by CLDR 48 (`supplemental/weekData`, `firstDay`). */
export function weekStartOf(country: Country): Weekday {
  return startByCountry[country];
}

const isoNumbers: Readonly<Record<Weekday, IsoWeekday>> = { saturday: 6, sunday: 7, monday: 1 };

/** The ISO 8601 number of a week's first day: Monday is 1, Sunday 7. */
export function isoNumberOf(weekStart: Weekday): IsoWeekday {
  return isoNumbers[weekStart];
}

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
