/** Faults within one article's text: dates with a wrong weekday, and remains of wrong encodings. */
import { findWrittenDates, weekdayNames } from "../calendar/index.ts";
import type { Article } from "../article/index.ts";
import { mayBeMisread, readAgain } from "../article/repair/mojibake.ts";
import { repair, repairNames, safeRepairs, type RepairKind } from "../article/repair/repair.ts";
import { decodeFrontMatter } from "./decoded-front-matter.ts";
import { linesAbove, note, warning, type CheckedText, type Finding } from "./finding.ts";
import { turnHijriDates } from "./hijri-dates.ts";
import { say, type Message } from "../messages/message.ts";

/** All findings in a text. */
export function textFindings(text: CheckedText): Finding[] {
  return [...weekdays(text), ...encodings(text)];
}

/** A note on an article whose language was guessed by its letters. */
export function guessedLanguage({ file, lang }: Article, source: string): Finding[] {
  if (lang === undefined || /^lang:/m.test(source)) return [];
  const message = say(
    'no letter of it is Arabic; it is shown as {lang}: say its language, such as "lang: en"',
    { lang },
  );
  return [note("language", file, message)];
}

/** Printed dates with a wrong weekday. */
function weekdays({ file, source, body }: CheckedText): Finding[] {
  const findings: Finding[] = [];
  // Only a line with a weekday and a year can contradict itself.
  if (
    !/(?:السبت|[اأإآ]ل?[اأإآ]حد|ال[اأإآ]ثنين|الثلاثاء|ال[اأإآ]ربعاء|الخميس|الجمعة)[^\n]{0,60}(?:[12]\d{3}|[١٢][٠-٩]{3})/.test(
      body,
    )
  )
    return [];
  const above = linesAbove({ source, body });
  for (const [i, line] of body.split("\n").entries()) {
    for (const { day, wrongWeekday } of findWrittenDates(line)) {
      if (wrongWeekday === undefined) continue;
      const said = weekdayNames[wrongWeekday - 1]?.name ?? "";
      const message = say("the text says {said} for {day}, which was another weekday", {
        said,
        day,
      });
      findings.push(note("weekday", file, message, above + i + 1));
    }
  }
  return findings;
}

function encodings({ file, source }: CheckedText): Finding[] {
  const findings: Finding[] = [];
  const { repairs } = repair(source, safeRepairs);
  for (const [kind, count] of Object.entries(repairs)) {
    const message = say(
      "{n} places with {kind}, which readers do not see and search stumbles over",
      {
        n: count,
        kind: repairNames[kind as RepairKind],
      },
    );
    findings.push({ ...note("encoding", file, message), fixable: true });
  }
  if (!mayBeMisread.test(source) && !source.includes("\ufffd")) return findings;
  for (const [i, line] of source.split("\n").entries()) {
    const before = readAgain(line);
    const found = (message: Message) => findings.push(warning("encoding", file, message, i + 1));
    if (before !== undefined)
      found(say('looks misread; by its bytes it is "{before}"', { before: before.slice(0, 60) }));
    if (line.includes("\ufffd")) found(say("has U+FFFD, where a letter was lost"));
  }
  return findings;
}

/** A file with everything fixed that needs no question. */
export function fixed(source: string): string {
  return decodeFrontMatter(turnHijriDates(repair(source, safeRepairs).text));
}
