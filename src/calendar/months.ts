import type { ArabicCountry } from "./countries.ts";

type MonthNames = readonly string[];

const egyptian: MonthNames = [
  "يناير",
  "فبراير",
  "مارس",
  "أبريل",
  "مايو",
  "يونيو",
  "يوليو",
  "أغسطس",
  "سبتمبر",
  "أكتوبر",
  "نوفمبر",
  "ديسمبر",
];

const levantine: MonthNames = [
  "كانون الثاني",
  "شباط",
  "آذار",
  "نيسان",
  "أيار",
  "حزيران",
  "تموز",
  "آب",
  "أيلول",
  "تشرين الأول",
  "تشرين الثاني",
  "كانون الأول",
];

const algerian: MonthNames = [
  "جانفي",
  "فيفري",
  "مارس",
  "أفريل",
  "ماي",
  "جوان",
  "جويلية",
  "أوت",
  "سبتمبر",
  "أكتوبر",
  "نوفمبر",
  "ديسمبر",
];

const moroccan: MonthNames = [
  "يناير",
  "فبراير",
  "مارس",
  "أبريل",
  "ماي",
  "يونيو",
  "يوليوز",
  "غشت",
  "شتنبر",
  "أكتوبر",
  "نونبر",
  "دجنبر",
];

const mauritanian: MonthNames = [
  "يناير",
  "فبراير",
  "مارس",
  "إبريل",
  "مايو",
  "يونيو",
  "يوليو",
  "أغشت",
  "سبتمبر",
  "أكتوبر",
  "نوفمبر",
  "دجمبر",
];

/** Countries that are not here say the months as Egypt does. */
const own: Partial<Record<ArabicCountry, MonthNames>> = {
  IL: levantine,
  IQ: levantine,
  JO: levantine,
  LB: levantine,
  PS: levantine,
  SY: levantine,
  DZ: algerian,
  TN: algerian,
  MA: moroccan,
  MR: mauritanian,
};
const byCountry: ReadonlyMap<string, MonthNames> = new Map(Object.entries(own));

/**
 * The names of the Gregorian months in a country's Arabic newspapers, January first. They are those of
 * CLDR 48 (`ar-EG`, `ar-SY`, …), but for Mauritania's September, where CLDR has شتمبر.
 */
export function monthNamesOf(country: string): readonly string[] {
  return byCountry.get(country) ?? egyptian;
}
