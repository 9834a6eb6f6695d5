/** Checks that the facts of an article agree with each other and with the path of its file. */
import {
  compareArchiveDates,
  dayOf,
  hijriDaysApart,
  hijriId,
  monthOf,
  toHijri,
  yearOf,
  type ArchiveDate,
  type HijriDate,
} from "../calendar/index.ts";
import type { Fault } from "./fault.ts";
import type { FrontMatter } from "./schema.ts";
import { slugFault, slugOf } from "./slug.ts";
import { say } from "../messages/message.ts";

/** A fact that does not agree, and the key that it is about. */
export interface Disagreement extends Pick<Fault, "message" | "severity"> {
  key: keyof FrontMatter;
}

/**
 * All disagreements of an article.
 *
 * @param file its path relative to the archive.
 * @param front its front matter, or as much of it as is valid.
 */
export function disagreements(file: string, front: Partial<FrontMatter>): Disagreement[] {
  const { date, hijri, updated, slug } = front;
  const messages = [slug === undefined ? fileNameFault(file) : undefined];
  if (date !== undefined) {
    messages.push(hijri && hijriFault(date, hijri));
    messages.push(updated === undefined ? undefined : updateFault(date, updated));
    messages.push(placeFault(file, date));
  }
  return messages.filter((found) => found !== undefined);
}

function fileNameFault(file: string): Disagreement | undefined {
  const fault = slugFault(slugOf(file));
  if (fault === undefined) return undefined;
  const message = say('slug, from the file\'s name: {fault}; rename the file or give it a "slug"', {
    fault,
  });
  return { key: "slug", message, severity: "error" };
}

function hijriFault(date: ArchiveDate, hijri: HijriDate): Disagreement | undefined {
  const day = dayOf(date);
  if (day === undefined) {
    const message = say(
      'hijri: found a day, but "date" is {date}; expected "date" to the day as well',
      { date },
    );
    return { key: "hijri", message, severity: "error" };
  }
  const apart = Math.abs(hijriDaysApart(day, hijri));
  if (apart <= 1) return undefined;
  const distance = Number.isFinite(apart)
    ? say("{n} days", { n: apart })
    : say("more than a month");
  const computed = hijriId(toHijri(day));
  const message = say(
    "hijri: found {hijri}, which is {distance} from {computed}, expected within a day of it ({day})",
    { hijri: hijriId(hijri), distance, computed, day },
  );
  return { key: "hijri", message, severity: "warning" };
}

function updateFault(date: ArchiveDate, updated: ArchiveDate): Disagreement | undefined {
  // Where only the day is known, the days are compared.
  const precision = Math.min(date.length, updated.length);
  const isEarlier =
    precision > 10
      ? compareArchiveDates(updated, date) < 0
      : updated.slice(0, precision) < date.slice(0, precision);
  if (!isEarlier) return undefined;
  const message = say('updated: found {updated}, expected no earlier than "date", {date}', {
    updated,
    date,
  });
  return { key: "updated", message, severity: "warning" };
}

/** The folder `YYYY/MM` and the day at the beginning of the name must agree with the date. */
function placeFault(file: string, date: ArchiveDate): Disagreement | undefined {
  const place = /(?:^|\/)(\d{4})\/(\d{2})\/(?:(\d{2})-)?[^/]*$/.exec(file);
  if (!place) return undefined;
  const [, year, month, day] = place;
  const agrees =
    yearOf(date) === year &&
    (monthOf(date)?.slice(5) ?? month) === month &&
    (day === undefined || (dayOf(date)?.slice(8) ?? day) === day);
  if (agrees) return undefined;
  const says = [year, month, day].filter(Boolean).join("/");
  const message = say("date: found {date}, but the file's path says {says}", { date, says });
  return { key: "date", message, severity: "warning" };
}
