/** Dates that are later than their file. */
import type { Article } from "../article/index.ts";
import type { ArchiveDate } from "../calendar/index.ts";
import { lineWhere, warning, type Finding } from "./finding.ts";
import { say } from "../messages/message.ts";

/**
 * A warning for each date of an article that is later than its own file. The day on which the file
 * was last written is the clock, so that the same files are reported alike on every day.
 *
 * @param written that day, in the newspaper's time zone.
 * @param text the file's text, for the line.
 */
export function futureDates(article: Article, written: string, text: string): Finding[] {
  const { date, updated, source, file } = article;
  const dates: Record<string, ArchiveDate | undefined> = {
    date,
    updated,
    "source.captured": source?.captured,
  };
  return Object.entries(dates).flatMap(([key, found]): Finding[] => {
    const known = found?.slice(0, 10) ?? "";
    if (known <= written.slice(0, known.length)) return [];
    const message = say(
      "{key}: found {found}, but the file was last written on {written}, before that; expected a date that had come",
      {
        key,
        found: found ?? "",
        written,
      },
    );
    const name = key.slice(key.indexOf(".") + 1);
    const line = lineWhere(text, (one) => one.trimStart().startsWith(`${name}:`));
    return [warning("future-date", file, message, line)];
  });
}
