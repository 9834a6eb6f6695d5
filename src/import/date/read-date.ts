/** Dates in the many ways in which systems and papers write them. */
import { DateTime } from "luxon";
import {
  DateError,
  findWrittenDates,
  parseArchiveDate,
  readDigits,
  type ArchiveDate,
  type WrittenDate,
} from "../../calendar/index.ts";

/** A date that was read, and the print it was read from, if it was printed. */
export interface ReadDate {
  date: ArchiveDate;
  written?: WrittenDate;
}

/**
 * Reads one date: ISO 8601, the format of e-mail and feeds (RFC 2822), seconds or milliseconds since
 * 1970, or as print has it.
 *
 * @param zone the newspaper's time zone.
 * @returns `undefined` when the text is no date, or two.
 */
export function readDate(text: string, zone: string): ReadDate | undefined {
  const trimmed = readDigits(text).trim();
  if (trimmed === "" || trimmed.startsWith("0000")) return undefined;
  const date = iso(trimmed, zone) ?? mail(trimmed, zone) ?? epoch(trimmed, zone);
  if (date !== undefined) return { date };
  const [written, ...more] = findWrittenDates(trimmed);
  return written && more.length === 0 ? { date: dateOf(written, zone), written } : undefined;
}

/** The archive's date of a printed one, with its time if the zone's clocks had it. */
export function dateOf({ day, time }: WrittenDate, zone: string): ArchiveDate {
  return (time === undefined ? undefined : iso(`${day}T${time}`, zone)) ?? day;
}

function iso(text: string, zone: string): ArchiveDate | undefined {
  // A bare year or month of a dump is a date too; a bare number of any other length is not.
  try {
    return parseArchiveDate(
      text.replace(/(\d{2}:\d{2}:\d{2}) ([+-]\d{2}:?\d{2}|UTC)$/, "$1$2").replace(/UTC$/, "Z"),
      zone,
    );
  } catch (error) {
    if (error instanceof DateError) return undefined;
    throw error;
  }
}

function mail(text: string, zone: string): ArchiveDate | undefined {
  if (!/^[a-z]{3},|\d{4} \d{2}:\d{2}/i.test(text)) return undefined;
  const found = [DateTime.fromRFC2822(text), DateTime.fromHTTP(text)].find(
    ({ isValid }) => isValid,
  );
  return found && iso(found.toUTC().toISO({ suppressMilliseconds: true }) ?? "", zone);
}

function epoch(text: string, zone: string): ArchiveDate | undefined {
  if (!/^-?\d{9,10}(?:\d{3})?$/.test(text)) return undefined;
  const number = Number(text);
  const instant = new Date(text.replace("-", "").length > 10 ? number : number * 1000);
  return iso(instant.toISOString(), zone);
}
