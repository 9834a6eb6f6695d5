/** What a reader may be about to type: dates, sections, bylines, words, headlines. */
import { findWrittenDates } from "../../calendar/written-date.ts";
import { monthsByName } from "../../calendar/written-months.ts";
import { foldName } from "../../calendar/fold.ts";
import { readDigits } from "../../calendar/digits.ts";
import type { Suggestion } from "../browser/types.ts";
import { fold, tokenise } from "../analyser/index.ts";
import type { NamedPage } from "../names.ts";
import { merged } from "./correct.ts";

/** Words and names of each kind, at most. */
const MOST = 4;

/**
 * The day, month or year that a text says, in either calendar and any digits: `7 مايو 2024`,
 * `٧/٥/٢٠٢٤`, `28 شوال 1445`, `مايو 2024`, `1998`.
 *
 * @returns `2024-05-07`, `2024-05` or `1998`.
 */
export function typedDate(text: string): string | undefined {
  const [written] = findWrittenDates(text);
  if (written) return written.day;
  const plain = readDigits(text).trim();
  if (/^\d{4}(-\d{2})?$/.test(plain)) return plain;
  const [, name = "", year] = /^(\D+?)\s*(\d{4})$/.exec(plain) ?? [];
  const month = monthsByName.get(foldName(name));
  if (year === undefined || month === undefined) return undefined;
  return `${year}-${String(month).padStart(2, "0")}`;
}

/** The day, month or year as a suggestion, if the archive has articles of it. */
export function dateSuggestion(
  typed: string,
  days: readonly string[],
  link: (path: string) => string,
): Suggestion[] {
  const date = typedDate(typed);
  if (date === undefined || !days.some((day) => day.startsWith(date))) return [];
  return [{ kind: "date", text: date, url: link(`/${date.replaceAll("-", "/")}/`) }];
}

/** Sections and bylines of which a word begins as what is typed does. */
export function nameSuggestions(
  typed: string,
  names: readonly NamedPage[],
  link: (path: string) => string,
): Suggestion[] {
  const sought = foldedWords(typed);
  if (sought.length === 0) return [];
  const matching = names.filter(({ text }) => {
    const words = foldedWords(text);
    return sought.every((one) => words.some((word) => word.startsWith(one)));
  });
  const counts = { section: 0, author: 0 };
  return matching
    .filter(({ kind }) => counts[kind]++ < MOST)
    .map(({ kind, text, url }) => ({ kind, text, url: link(url) }));
}

/**
 * The most frequent words that begin as the last one typed does.
 *
 * @param files of the bucket that it is in.
 */
export function wordSuggestions(typed: string, files: readonly string[]): Suggestion[] {
  const last = lastWord(typed);
  if (last === undefined) return [];
  const words = [...merged(files)].filter(
    ([form]) => form.startsWith(last.form) && form !== last.form,
  );
  return words
    .sort(([, a], [, b]) => b.articles - a.articles)
    .slice(0, MOST)
    .map(([, { written }]) => ({ kind: "word", text: typed.slice(0, last.start) + written }));
}

/** The word that is being typed, when it has enough letters to complete. */
export function lastWord(typed: string): { form: string; start: number } | undefined {
  const last = tokenise(typed).at(-1);
  if (last === undefined || last.end < typed.length || !/^\p{L}{2,}$/u.test(last.form))
    return undefined;
  return last;
}

function foldedWords(text: string): string[] {
  return text.split(/\s+/).map(fold).filter(Boolean);
}
