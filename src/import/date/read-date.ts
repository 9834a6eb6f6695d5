/** Dates in the many ways in which systems and papers write them. */
import {
  DateError,
  findWrittenDates,
  isHijriYear,
  parseArchiveDate,
  parseHijri,
  readDigits,
  turnHijri,
  type ArchiveDate,
  type WrittenDate,
} from "../../calendar/index.ts";
import { asIso } from "./machine-date.ts";
import { asPrinted } from "./printed-date.ts";

/** A date that was read, and what a person should know of how. */
export interface ReadDate {
  date: ArchiveDate;
  /** The print it was read from, if it was printed. */
  written?: WrittenDate;
  /** What it said beside, which was not taken. */
  left?: "midnight" | "time-not-read";
  /** The century was guessed. */
  twoDigitYear?: boolean;
}

/** Letters of a date with all that is printed around it. */
const longest = 500;

/**
 * Reads one date: ISO 8601 and its kin without marks between the figures, seconds, milliseconds or
 * microseconds since 1970, those of .NET, C, JavaScript and e-mail, or as print has it. A Hijri date
 * in figures (`1445-10-28`) is turned round.
 *
 * Midnight is no time: databases that keep days alone give them one, of the newspaper's zone or of
 * UTC. An article that was really published then loses its time; the others would be given a wrong
 * one, or the day before.
 *
 * @param zone the newspaper's time zone.
 * @returns `undefined` when the text is no date, or two.
 */
export function readDate(text: string, zone: string): ReadDate | undefined {
  if (text.length > longest) return undefined;
  const trimmed = readDigits(text)
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  if (trimmed === "" || trimmed.startsWith("0000")) return undefined;
  const ordered = asIso(trimmed);
  return hijri(ordered, zone) ?? iso(ordered, zone) ?? printed(ordered, zone);
}

/** A Hijri date in figures, where a Gregorian one belongs. */
function hijri(text: string, zone: string): ReadDate | undefined {
  const turned = turnHijri(text);
  if (turned === undefined) return undefined;
  const day = turned.date.slice(0, 10);
  const printedAs = { hijri: parseHijri(turned.hijri), start: 0, end: text.length };
  const written = { ...printedAs, day, computed: true, ambiguous: false };
  return { ...(iso(turned.date.trim(), zone) ?? { date: day }), written };
}

function iso(text: string, zone: string): ReadDate | undefined {
  if (isHijriYear(Number(text.slice(0, 4)))) return undefined;
  const [, day, time = ""] = /^(\d{4}-\d\d-\d\d)[T ](.+)$/.exec(text) ?? [];
  if (day === undefined) return dated(parsed(text, zone));
  if (/^00:00(?::00(?:[.,]0+)?)?(?:Z|[+-]\d\d:?(?:\d\d)?)?$/.test(time)) {
    return dated(parsed(day, zone), "midnight");
  }
  const date = parsed(text, zone);
  // A time that the clocks skipped, or that no clock shows, leaves the day.
  if (date === undefined) return dated(parsed(day, zone), "time-not-read");
  return date.slice(11, 19) === "00:00:00" ? dated(date.slice(0, 10), "midnight") : { date };
}

function dated(date: ArchiveDate | undefined, left?: ReadDate["left"]): ReadDate | undefined {
  return date === undefined ? undefined : { date, ...(left && { left }) };
}

function parsed(text: string, zone: string): ArchiveDate | undefined {
  try {
    return parseArchiveDate(text, zone);
  } catch (error) {
    if (error instanceof DateError) return undefined;
    throw error;
  }
}

function printed(text: string, zone: string): ReadDate | undefined {
  const { date, seconds, offset, twoDigitYear } = asPrinted(text);
  const [written, ...more] = findWrittenDates(date);
  if (!written || more.length > 0) return undefined;
  const { day, time } = written;
  const read = time === undefined ? { date: day } : iso(`${day}T${time}:${seconds}${offset}`, zone);
  return read && { ...read, written, ...(twoDigitYear && { twoDigitYear }) };
}
