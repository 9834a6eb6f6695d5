/** Days and issues that a paper should have and the archive has not. */
import { dayNumber, dayOf, dayOfNumber, weekdayOf, weekdayNames } from "../calendar/index.ts";
import type { Article } from "../article/index.ts";
import { groupBy } from "../catalogue/group-by.ts";
import type { Finding } from "./finding.ts";

/** Share of a weekday's dates, some weeks around, on which a paper appears for a day to be missed. */
const usually = 0.6;
/** Weeks before and after that say what is usual: a paper's rhythm changes over the years. */
const weeks = 4;
/** Dates of a weekday below which nothing is usual yet. */
const fewest = 3;

/** Runs of days without an article at a time when the paper appeared on such weekdays. */
export function missingDays(articles: readonly Article[]): Finding[] {
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
    // What is usual is not known in a gap longer than the weeks that say so.
    const most = Math.min(next - day - 1, 2 * weeks * 7);
    const between = Array.from({ length: Math.max(0, most) }, (_, k) => day + 1 + k);
    const run = between.filter(isMissed).map(dayOfNumber);
    return run.length > 0 ? [run] : [];
  });
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
