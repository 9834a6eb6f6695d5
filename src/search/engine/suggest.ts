/** What a reader may be about to type: dates, sections, bylines, words, headlines. */
import { hijriName } from "../../calendar/hijri-text.ts";
import { readTypedDate } from "../../calendar/typed-date.ts";
import { dayIndexOf } from "../../calendar/finding/day-index.ts";
import { findDate, pathOf } from "../../calendar/finding/go-to-date.ts";

import type { Suggestion } from "../format/types.ts";
import { fold, tokenise } from "../analyser/index.ts";
import type { NamedPage } from "../format/names.ts";
import { merged } from "./correct.ts";

/** Words and names of each kind, at most. */
const MOST = 4;

/** The day, month or year as a suggestion, or the nearest of which the archive has articles. */
export function dateSuggestion(
  typed: string,
  days: readonly string[],
  link: (path: string) => string,
): Suggestion[] {
  const asked = readTypedDate(typed);
  const found = asked && findDate(asked, dayIndexOf(days));
  if (!found) return [];
  return [found.place, found.before, found.after].flatMap((period): Suggestion[] => {
    if (!period) return [];
    const { calendar, id } = period;
    const text = { gregorian: id, hijri: hijriName(id), everyYear: typed.trim() }[calendar];
    return [{ kind: "date", text, url: link(pathOf(period)) }];
  });
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
