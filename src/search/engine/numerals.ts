/** Numbers and dates of a query as others write them: `21/7` and `21 يوليو`, `5 آلاف` and `5000`. Pure. */
import { readDigits } from "../../calendar/digits.ts";
import { isHijriYear } from "../../calendar/hijri-for-gregorian.ts";
import { hijriMonthNames, hijriMonthsByName } from "../../calendar/hijri-text.ts";
import { monthNamesOf } from "../../calendar/months.ts";
import { monthsByName } from "../../calendar/written-months.ts";
import { foldSpelling } from "../../lib/fold-spelling.ts";
import { ordinalsIn, ordinalWritings } from "./ordinals.ts";
import { quantitiesIn, writingsOf } from "./quantities.ts";

/** Countries whose names of the months are, between them, all that there are in print. */
const COUNTRIES = ["EG", "IQ", "DZ", "MA"] as const;

/** What is written for a word of a query, and what may stand in its place: one word or two. */
export interface OtherWriting {
  written: string;
  others: readonly string[];
}

/** The numbers and dates of a text, each with what else it may be. */
export function otherNumerals(text: string): OtherWriting[] {
  const plain = readDigits(text).replace(/(?<=\d)[,٬](?=\d{3})/g, "");
  return [...numericDates(plain), ...monthNames(plain), ...quantities(plain), ...ordinals(plain)];
}

/** `21/7/2015`, of which a text may have the day and the month's name alone. */
const NUMERIC_DATE = /(?<![\d/-])(\d{1,2})\s*[/-]\s*(\d{1,2})(?:\s*[/-]\s*(\d{4}))?(?![\d/-])/g;

/** Where a text has dates in numbers without a space: what each has is sought together. */
export function numericDatesIn(text: string): { start: number; end: number }[] {
  return Array.from(readDigits(text).matchAll(NUMERIC_DATE))
    .filter(([date]) => !/\s/.test(date))
    .map(({ 0: date, index }) => ({ start: index, end: index + date.length }));
}

const NUMBER = String.raw`(?<!\p{Nd})\p{Nd}+(?:[.,٫٬]\p{Nd}+){0,3}`;
const PERCENTAGE = new RegExp(
  String.raw`[%٪]\s*${NUMBER}|${NUMBER}\s*(?:[%٪]|(?:في\s+)?ب?الم(?:ئ|ائ|ي|اي)[ةه](?!\p{L}))`,
  "gu",
);

/** Where a text has a number with its percent sign or the words for it: they are sought together. */
export function percentagesIn(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(PERCENTAGE), ({ 0: share, index }) => ({
    start: index,
    end: index + share.length,
  }));
}

function numericDates(text: string): OtherWriting[] {
  return Array.from(text.matchAll(NUMERIC_DATE)).flatMap(([date, day = "", month = "", year]) => {
    const monthOf = isHijriYear(Number(year)) ? hijriMonth : gregorianMonth;
    const names = Number(day) <= 31 ? monthOf(Number(month)).names : [];
    const others = names.flatMap((name) => [`${Number(day)} ${name}`, ...dayOf(Number(day), name)]);
    if (!/\s/.test(date)) {
      const numbers = year === undefined ? [] : [`${Number(day)} ${Number(month)}`];
      return [{ written: date, others: [...others, ...numbers] }];
    }
    return [day, month, year].flatMap((written) =>
      written === undefined ? [] : { written, others },
    );
  });
}

/** `21 يوليو`: another country's name, or a number right behind the day's. */
function monthNames(text: string): OtherWriting[] {
  const words = wordsOf(text);
  return words.flatMap((written, i) => {
    const month = monthAt(words, i);
    if (month === undefined) return [];
    const day = /^\d{1,2}$/.exec(words[i - 1] ?? "")?.[0];
    const number = String(month.number);
    const numbers = day === undefined ? [] : [number, number.padStart(2, "0")];
    const inWords =
      day === undefined ? [] : month.names.flatMap((name) => dayOf(Number(day), name));
    const others = [...month.names, ...numbers.map((one) => `${day} ${one}`), ...inWords];
    const isOne = monthByName(written) !== undefined;
    return (isOne ? [written] : words.slice(i, i + 2)).map((word) => ({ written: word, others }));
  });
}

/** The day of a month in words: `الحادي عشر من سبتمبر`. */
function dayOf(day: number, month: string): string[] {
  return ordinalWritings(day)
    .slice(0, 1)
    .map((ordinal) => `${ordinal} من ${month}`);
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{Nd}]+/u);
}

/** A month of either calendar, with its names in print. */
interface Month {
  number: number;
  names: readonly string[];
}

function gregorianMonth(number: number): Month {
  const names = COUNTRIES.flatMap((country) => monthNamesOf(country)[number - 1] ?? []);
  return { number, names: [...new Set(names)] };
}

function hijriMonth(number: number): Month {
  return { number, names: hijriMonthNames.slice(number - 1, number) };
}

/** The month whose name of one or two words begins at a word. */
function monthAt(words: readonly string[], i: number): Month | undefined {
  return monthByName(words.slice(i, i + 2).join(" ")) ?? monthByName(words[i] ?? "");
}

function monthByName(name: string): Month | undefined {
  const folded = foldSpelling(name);
  const [gregorian, hijri] = [monthsByName.get(folded), hijriMonthsByName.get(folded)];
  if (gregorian !== undefined) return gregorianMonth(gregorian);
  return hijri === undefined ? undefined : hijriMonth(hijri);
}

/** `5000` and `5 آلاف`, `3` and `ثلاثة`; days and years of dates are none, nor is a part of a name (`F-16`). */
function quantities(text: string): OtherWriting[] {
  const plain = text
    .replace(NUMERIC_DATE, " ")
    .replace(/\p{Script=Latin}-?\d+/gu, " ")
    .replace(/(?<!\d)\d{1,2}(?=\s+(\p{L}.*))/gu, (day, rest: string) =>
      monthAt(wordsOf(rest), 0) === undefined ? day : " ",
    );
  return quantitiesIn(plain).flatMap(({ written, value }) => {
    const others = writingsOf(value).filter((other) => other !== written.join(" "));
    return written.map((word) => ({ written: word, others }));
  });
}

/** Of less, a number alone says too little: `الثالث` is `3` as a day of a month only. */
const LEAST_ORDINAL = 11;

/** `الثالثة والثلاثون`, `الثالث من مايو`, and a number with the definite article: `الـ33`. */
function ordinals(text: string): OtherWriting[] {
  const words = wordsOf(text);
  const inWords = ordinalsIn(words).flatMap(({ written, value, end }) => {
    const isDay = monthAt(words, words[end] === "من" ? end + 1 : end) !== undefined;
    if (value < LEAST_ORDINAL && !isDay) return [];
    return written.map((word) => ({ written: word, others: [String(value)] }));
  });
  const inDigits = Array.from(text.matchAll(/(?<!\p{L})[وفبكل]?[ال]لـ*\s?(\d{2})(?!\d)/gu));
  return [
    ...inWords,
    ...inDigits
      .filter(([, written]) => Number(written) >= LEAST_ORDINAL)
      .map(([, written = ""]) => ({ written, others: ordinalWritings(Number(written)) })),
  ];
}
