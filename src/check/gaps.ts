/** Days and issues that the archive lacks. */
import { dayNumber, dayOf, dayOfNumber, weekdayOf, weekdayNames } from "../calendar/index.ts";
import { issueRange, type IssueNumber } from "../article/issue-number.ts";
import { groupBy } from "../archive/group-by.ts";
import { editionOf, type FrequencyTerm } from "../newspaper/frequency.ts";
import type { InPrint } from "./editions-in-print.ts";
import { note, warning, type Finding } from "./finding.ts";
import { say, type Message } from "../messages/message.ts";

/** A day is missing if the paper appeared on at least this share of the same weekdays around it. */
const usually = 0.6;
/** So many weeks before and after show what is usual: it changes over the years. */
const weeks = 4;
/** Dates of a weekday that are needed to say what is usual. */
const fewest = 3;

/** Runs of days without an article at a time when the paper appeared on such weekdays. */
export function missingDays(articles: readonly InPrint[]): Finding[] {
  const byDay = groupBy(articles, ({ date }) => dayOf(date));
  const days = [...byDay.keys()].map(dayNumber).sort((a, b) => a - b);
  const present = new Set(days);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const isMissed = (day: number): boolean => {
    const same = Array.from({ length: 2 * weeks + 1 }, (_, i) => day + (i - weeks) * 7).filter(
      (it) => it !== day && it >= first && it <= last,
    );
    const printed = same.filter((it) => present.has(it)).length;
    return same.length >= fewest && printed >= same.length * usually;
  };
  return runsOf(days, isMissed).flatMap((run) => gap(run, byDay));
}

/** Days between those of the archive that are missed, in runs; others join no run. */
function runsOf(days: readonly number[], isMissed: (day: number) => boolean): string[][] {
  return days.flatMap((day, i) => {
    const next = days[i + 1] ?? day;
    // In a gap longer than the weeks around it, nothing shows what is usual.
    const most = Math.min(next - day - 1, 2 * weeks * 7);
    const between = Array.from({ length: Math.max(0, most) }, (_, k) => day + 1 + k);
    const run = between.filter(isMissed).map(dayOfNumber);
    return run.length > 0 ? [run] : [];
  });
}

function gap(run: readonly string[], byDay: ReadonlyMap<string, readonly InPrint[]>): Finding[] {
  const [first = "", last = ""] = [run[0], run.at(-1)];
  const before = [...daysBefore(first, 40)].find((day) => byDay.has(day));
  const file = byDay.get(before ?? "")?.at(-1)?.file ?? "";
  const weekday = weekdayNames[weekdayOf(first) - 1]?.name ?? "";
  const message =
    run.length === 1
      ? say("no article of {first} ({weekday}), a day on which the paper usually appears", {
          first,
          weekday,
        })
      : say("no article of {n} days from {first} to {last} on which the paper usually appears", {
          n: run.length,
          first,
          last,
        });
  return [note("missing-days", file, message)];
}

function* daysBefore(day: string, most: number): Generator<string> {
  for (let i = 1; i <= most; i++) yield dayOfNumber(dayNumber(day) - i);
}

/** What an article says of its edition. */
interface Numbered {
  issue: IssueNumber;
  /** Its numbers, which differ where it is a double issue. */
  first: number;
  last: number;
  volume: number | undefined;
  /** `2024-05-07`, or `1906-03` for the issue of a month. */
  id: string;
  file: string;
  /** Path of the pages of the printed issue that says it. */
  printed: string | undefined;
}

/** Numbers of issues that are missing, come twice or run backwards within a volume. */
export function issueGaps(
  articles: readonly InPrint[],
  terms: readonly FrequencyTerm[],
): Finding[] {
  const findings: Finding[] = [];
  let last: Numbered | undefined;
  for (const one of numberedEditions(articles, terms)) {
    if (one.issue === last?.issue && one.id === last.id) continue;
    const fault = last && issueFault(one, last);
    if (fault) findings.push(fault);
    last = one;
  }
  return findings;
}

/** What articles say, by edition; a month may have several issues, which go by their numbers. */
function numberedEditions(
  articles: readonly InPrint[],
  terms: readonly FrequencyTerm[],
): Numbered[] {
  const editions = groupBy(articles, ({ date }) => editionOf(terms, date));
  return [...editions].flatMap(([id, own]) => {
    const numbered = own.flatMap(({ edition, file, issue: printed }): Numbered[] =>
      edition?.issue === undefined
        ? []
        : [
            {
              issue: edition.issue,
              ...issueRange(edition.issue),
              volume: edition.volume,
              id,
              file,
              printed,
            },
          ],
    );
    if (isDay(id)) return numbered;
    return numbered.sort((a, b) => (a.volume ?? 0) - (b.volume ?? 0) || a.first - b.first);
  });
}

function isDay(id: string): boolean {
  return dayOf(id) !== undefined;
}

function issueFault(one: Numbered, last: Numbered): Finding | undefined {
  const { issue, first, volume, id } = one;
  const wrong = (message: Message) => warning("issue-numbers", one.file, message);
  // A day may have had two issues, of which each has pages.
  const areTwo = one.printed !== undefined && last.printed !== undefined;
  if (isDay(id) && id === last.id && !areTwo)
    return wrong(
      say("edition.issue: found {issue}, but {file} of the same day says {other}", {
        issue,
        file: last.file,
        other: last.issue,
      }),
    );
  const before = `${last.id} (${last.file})`;
  if (volume !== undefined && last.volume !== undefined && volume !== last.volume) {
    if (volume < last.volume)
      return wrong(
        say("edition.volume: found {volume} on {id}, less than {other} on {before}", {
          volume,
          id,
          other: last.volume,
          before,
        }),
      );
    // A new volume may number its issues anew.
    if (first <= last.last) return first === 1 ? undefined : missingIssues(1, one, last);
  }
  if (issue === last.issue)
    return wrong(
      say("edition.issue: found {issue} on {id}, but {file} of {day} says so too", {
        issue,
        id,
        file: last.file,
        day: last.id,
      }),
    );
  if (first <= last.last)
    return wrong(
      say("edition.issue: found {issue} on {id}, not after {other} on {before}", {
        issue,
        id,
        other: last.issue,
        before,
      }),
    );
  return first === last.last + 1 ? undefined : missingIssues(last.last + 1, one, last);
}

function missingIssues(from: number, { first, id, file }: Numbered, last: Numbered): Finding {
  const which = from === first - 1 ? `${from}` : say("{from} to {to}", { from, to: first - 1 });
  const message = say("issues missing before this one: {which}, between {last} and {id}", {
    which,
    last: last.id,
    id,
  });
  return note("issue-numbers", file, message);
}
