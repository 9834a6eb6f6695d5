/** Numbers and dates of a query as others write them: `21/7` and `21 يوليو`, `5 آلاف` and `5000`. Pure. */
import { readDigits } from "../../calendar/digits.ts";
import { monthNamesOf } from "../../calendar/months.ts";
import { monthsByName } from "../../calendar/written-months.ts";
import { foldSpelling } from "../../lib/fold-spelling.ts";
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
  return [...numericDates(plain), ...monthNames(plain), ...quantities(plain), ...shares(plain)];
}

/** `21/7/2015`, of which a text may have the day and the month's name alone. */
const NUMERIC_DATE = /(?<!\d)(\d{1,2})\s*[/-]\s*(\d{1,2})(?:\s*[/-]\s*(\d{4}))?(?!\d)/g;

function numericDates(text: string): OtherWriting[] {
  return Array.from(text.matchAll(NUMERIC_DATE)).flatMap(([, day = "", month = "", year]) => {
    const names = Number(day) <= 31 ? namesOf(Number(month)) : [];
    const others = names.map((name) => `${Number(day)} ${name}`);
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
    const numbers =
      day === undefined ? [] : [`${day} ${month}`, `${day} ${String(month).padStart(2, "0")}`];
    const others = [...namesOf(month), ...numbers];
    const isOne = monthsByName.has(foldSpelling(written));
    return (isOne ? [written] : words.slice(i, i + 2)).map((word) => ({ written: word, others }));
  });
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{Nd}]+/u);
}

/** The month whose name of one or two words begins at a word. */
function monthAt(words: readonly string[], i: number): number | undefined {
  const [one, two] = [words[i] ?? "", `${words[i] ?? ""} ${words[i + 1] ?? ""}`].map(foldSpelling);
  return monthsByName.get(two ?? "") ?? monthsByName.get(one ?? "");
}

function namesOf(month: number): string[] {
  return [...new Set(COUNTRIES.map((country) => monthNamesOf(country)[month - 1] ?? ""))].filter(
    Boolean,
  );
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

/** `50 بالمئة`, of which a text may have `50%`, and so the number alone in the index. */
function shares(text: string): OtherWriting[] {
  const found = text.matchAll(/(\p{L}+|\d+)\s+(?:في\s+)?(ب?الم(?:ئة|ائة|ية|اية))(?!\p{L})/gu);
  return Array.from(found).flatMap(([, count = "", written = ""]) => {
    const [quantity] = quantitiesIn(count);
    return quantity ? [{ written, others: [String(quantity.value), "المئة", "المائة"] }] : [];
  });
}
