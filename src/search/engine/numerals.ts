/** Numbers and dates of a query as others write them: `21/7` and `21 يوليو`, `5 آلاف` and `5000`. Pure. */
import { readDigits } from "../../calendar/digits.ts";
import { monthNamesOf } from "../../calendar/months.ts";
import { monthsByName } from "../../calendar/written-months.ts";
import { foldSpelling } from "../../lib/fold-spelling.ts";

/** Countries whose names of the months are, between them, all that there are in print. */
const COUNTRIES = ["EG", "IQ", "DZ", "MA"] as const;

/** What is written for a word of a query, and what may stand in its place: one word or two. */
export interface OtherNumeral {
  written: string;
  others: readonly string[];
}

/** The numbers and dates of a text, each with what else it may be. */
export function otherNumerals(text: string): OtherNumeral[] {
  const plain = readDigits(text).replace(/(?<=\d)[,٬](?=\d{3})/g, "");
  return [
    ...numericDates(plain),
    ...monthNames(plain),
    ...thousands(plain),
    ...halves(plain),
    ...shares(plain),
  ];
}

/** `21/7/2015`: the month is a name in a text. */
function numericDates(text: string): OtherNumeral[] {
  const found = text.matchAll(/(?<!\d)(\d{1,2})\s*[/-]\s*(\d{1,2})(?:\s*[/-]\s*\d{4})?(?!\d)/g);
  return Array.from(found, ([, day = "", month = ""]) => ({
    written: month,
    others: Number(day) <= 31 ? namesOf(Number(month)).map((name) => `${Number(day)} ${name}`) : [],
  }));
}

/** `21 يوليو`: another country's name, or a number right behind the day's. */
function monthNames(text: string): OtherNumeral[] {
  const words = text.split(/[^\p{L}\p{M}\p{Nd}]+/u);
  return words.flatMap((written, i) => {
    const names = [`${written} ${words[i + 1] ?? ""}`, written].map(foldSpelling);
    const month = monthsByName.get(names[0] ?? "") ?? monthsByName.get(names[1] ?? "");
    if (month === undefined) return [];
    const day = /^\d{1,2}$/.exec(words[i - 1] ?? "")?.[0];
    const numbers = day === undefined ? [] : [`${day} ${month}`, `${day} 0${month}`];
    return [{ written, others: [...namesOf(month), ...numbers] }];
  });
}

function namesOf(month: number): string[] {
  return [...new Set(COUNTRIES.map((country) => monthNamesOf(country)[month - 1] ?? ""))].filter(
    Boolean,
  );
}

/** `5000` and `5 آلاف`. */
function thousands(text: string): OtherNumeral[] {
  const inDigits = Array.from(text.matchAll(/(?<!\d)(\d{1,3})000(?!\d)/g), ([written, count]) => ({
    written,
    others: [`${count} ألف`],
  }));
  const inWords = text.matchAll(/(?<!\d)(\d{1,3})\s+(ألف|آلاف|الف|الاف)(?!\p{L})/gu);
  return [
    ...inDigits,
    ...Array.from(inWords, ([, count = "", word = ""]) => [count, word]).flatMap(
      ([count = "", word = ""]) =>
        [count, word].map((written) => ({ written, others: [`${count}000`] })),
    ),
  ];
}

/** `1.5 مليون` and `مليون ونصف`. */
function halves(text: string): OtherNumeral[] {
  const inDigits = Array.from(text.matchAll(/(?<!\d)\d[.,٫]5(?=\s+ملي)/g), () => ({
    written: "5",
    others: ["نصف"],
  }));
  const inWords = Array.from(text.matchAll(/ملي(?:ون|ار)\s+(ونصف)/g), ([, written = ""]) => ({
    written,
    others: ["1 5"],
  }));
  return [...inDigits, ...inWords];
}

/** `50 بالمئة`: a text may have `50%`, of which the number alone is indexed. */
function shares(text: string): OtherNumeral[] {
  const found = text.matchAll(/(?<!\d)(\d{1,3})\s+(?:في\s+)?(ب?الم(?:ئة|ائة|ية|اية))(?!\p{L})/gu);
  return Array.from(found, ([, count = "", written = ""]) => ({ written, others: [count] }));
}
