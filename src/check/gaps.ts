/** Days and issues that a paper should have and the archive has not. */
import {
  dayNumber,
  dayOf,
  dayOfNumber,
  weekdayOf,
  weekdayNames,
  type IsoWeekday,
} from "../calendar/index.ts";
import type { Article } from "../article/index.ts";
import { groupBy } from "../catalogue/group-by.ts";
import type { Finding } from "./finding.ts";

/** Share of a weekday's dates on which a paper appears, for a day without it to be missed. */
const usually = 0.6;
/** Dates of a weekday within a year below which nothing is usual yet. */
const fewest = 3;

/** Runs of days without an article in a year in which the paper appeared on such weekdays. */
export function missingDays(articles: readonly Article[]): Finding[] {
  const byDay = groupBy(articles, ({ date }) => dayOf(date));
  const byYear = groupBy([...byDay.keys()].sort(), (day) => day.slice(0, 4));
  return [...byYear.values()].flatMap((days) => {
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined) return [];
    return missingIn(first, last, new Set(days)).flatMap((run) => gap(run, byDay));
  });
}

/** Days between two that are missed, in runs; days on which the paper does not appear join no run. */
function missingIn(first: string, last: string, days: ReadonlySet<string>): string[][] {
  const all = Array.from({ length: dayNumber(last) - dayNumber(first) + 1 }, (_, i) =>
    dayOfNumber(dayNumber(first) + i),
  );
  const ofWeekday = groupBy(all, weekdayOf);
  const appears = new Set<IsoWeekday>(
    [...ofWeekday]
      .filter(
        ([, dates]) =>
          dates.length >= fewest &&
          dates.filter((day) => days.has(day)).length / dates.length >= usually,
      )
      .map(([weekday]) => weekday),
  );
  const runs: string[][] = [];
  let run: string[] = [];
  for (const day of all) {
    if (days.has(day)) {
      if (run.length > 0) runs.push(run);
      run = [];
    } else if (appears.has(weekdayOf(day))) run.push(day);
  }
  return runs;
}

function gap(run: readonly string[], byDay: ReadonlyMap<string, readonly Article[]>): Finding[] {
  const [first = "", last = ""] = [run[0], run.at(-1)];
  const before = [...daysBefore(first, 40)].find((day) => byDay.has(day));
  const file = byDay.get(before ?? "")?.at(-1)?.file ?? "";
  const weekday = weekdayNames[weekdayOf(first) - 1]?.name ?? "";
  const message =
    run.length === 1
      ? `no article of ${first} (${weekday}), a day on which the paper usually appears`
      : `no article of ${run.length} days from ${first} to ${last} on which the paper usually appears`;
  return [{ file, line: 1, severity: "note", code: "missing-days", message }];
}

function* daysBefore(day: string, most: number): Generator<string> {
  for (let i = 1; i <= most; i++) yield dayOfNumber(dayNumber(day) - i);
}

/** Numbers of issues that are missing, come twice or run backwards. */
export function issueGaps(articles: readonly Article[]): Finding[] {
  const findings: Finding[] = [];
  let last: { issue: number; day: string; file: string } | undefined;
  for (const { date, edition, file } of articles) {
    const day = dayOf(date);
    const issue = edition?.issue;
    if (day === undefined || issue === undefined || (issue === last?.issue && day === last.day))
      continue;
    const message = last && issueFault(issue, day, last);
    if (message !== undefined) {
      const severity = message.startsWith("issues") ? "note" : "warning";
      findings.push({ file, line: 1, severity, code: "issue-numbers", message });
    }
    last = { issue, day, file };
  }
  return findings;
}

function issueFault(
  issue: number,
  day: string,
  last: { issue: number; day: string; file: string },
): string | undefined {
  if (day === last.day)
    return `edition.issue: found ${issue}, but ${last.file} of the same day says ${last.issue}`;
  if (issue === last.issue)
    return `edition.issue: found ${issue} on ${day}, but ${last.file} of ${last.day} says so too`;
  if (issue < last.issue)
    return `edition.issue: found ${issue} on ${day}, less than ${last.issue} on ${last.day} (${last.file})`;
  const missing = issue - last.issue - 1;
  if (missing === 0) return undefined;
  const which = missing === 1 ? `${last.issue + 1}` : `${last.issue + 1} to ${issue - 1}`;
  return `issues missing before this one: ${which}, between ${last.day} and ${day}`;
}
