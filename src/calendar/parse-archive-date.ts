import { FixedOffsetZone } from "luxon";
import type { ArchiveDate } from "./archive-date.ts";
import { DateError } from "./date-error.ts";
import { cleanDateText } from "./date-text.ts";
import { daysInMonth } from "./day-number.ts";
import { hijriSpan, isHijriYear, turnHijri } from "./hijri-for-gregorian.ts";
import { offsetAt, offsetOfWall } from "./zone-offset.ts";
import { say, type Message } from "../messages/message.ts";

const expected = say(
  "YYYY-MM-DD, YYYY-MM, YYYY or YYYY-MM-DDTHH:MM, with seconds and an offset (Z, +03:00) if known",
);

const datePart = String.raw`(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2})`;
const timePart = String.raw`(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?`;
const offsetPart = String.raw`(?<offset>[Zz]|(?<sign>[+-])(?<hours>\d{2})(?::?(?<minutes>\d{2}))?)`;
const shape = new RegExp(
  String.raw`^${datePart}(?:(?:[Tt]|\s+)${timePart}(?:\s*${offsetPart})?)?)?)?$`,
);

type Fields = Readonly<Record<string, string | undefined>>;

/**
 * Reads a date as an article writes it: EDTF level 0 (dates and times of ISO 8601-1 in the extended
 * format), more leniently in that a space may stand for the `T`, the offset may lack its colon or
 * minutes, and digits may be Arabic-Indic or Persian.
 *
 * @param text `1932`, `1932-05`, `2024-05-07` or `2024-05-07T05:53`, the latter also with seconds
 *   (fractions are dropped) and with `Z` or an offset.
 * @param zone the newspaper's IANA time zone. A time without an offset is meant in it; of the two
 *   that an autumn night has, the first. A time with an offset is converted to it, which may move
 *   it to another day.
 * @returns the date in its one shape.
 * @throws DateError when the text is no such date, a Hijri one, or a time that the zone's clocks
 *   skipped.
 * @throws RangeError when a time is given and there is no such zone.
 */
export function parseArchiveDate(text: string, zone: string): ArchiveDate {
  const cleaned = cleanDateText(text);
  const fields: Fields | undefined = shape.exec(cleaned)?.groups;
  const refuse = (reason: Message) => new DateError(text.trim(), say("date"), reason, expected);
  if (isHijriYear(Number(fields?.["year"])) || turnHijri(text)) throw hijriError(text, fields);
  if (fields === undefined)
    throw refuse(cleaned === "" ? say("it is empty") : say("it has another shape"));
  const fault = faultOf(fields);
  if (fault !== undefined) throw refuse(fault);
  if (fields["hour"] === undefined) return cleaned;

  const { year, month, hour, minute, second } = fields;
  const written = `${year}-${month}-${fields["day"]}T${hour}:${minute}:${second ?? "00"}`;
  const wall = Date.parse(`${written}Z`);
  if (fields["offset"] === undefined) {
    const ahead = offsetOfWall(wall, zone);
    if (ahead === undefined) {
      throw refuse(
        say("that time does not exist in {zone}, whose clocks went forward past it", { zone }),
      );
    }
    return written + writeOffset(ahead);
  }
  const instant = wall - readOffset(fields) * 60_000;
  const ahead = offsetAt(instant, zone);
  const moved = new Date(instant + ahead * 60_000).toISOString();
  if (!/^[1-9]\d{3}-/.test(moved))
    throw refuse(say("in {zone} its year is outside 1000–9999", { zone }));
  return moved.slice(0, 19) + writeOffset(ahead);
}

/** An error with the date in both calendars, so that whoever typed it can copy the right one. */
function hijriError(text: string, fields: Fields | undefined): DateError {
  const instead = bothReadings(text) ?? gregorianSpan(fields) ?? expected;
  return new DateError(text.trim(), say("Gregorian date"), say("its year is a Hijri one"), instead);
}

function bothReadings(text: string): Message | undefined {
  const turned = turnHijri(text);
  return (
    turned &&
    say('"date: {date}" with "hijri: {hijri}" (npm run check -- --fix turns it round)', {
      date: turned.date,
      hijri: turned.hijri,
    })
  );
}

function gregorianSpan({ year, month }: Fields = {}): Message | undefined {
  const span = hijriSpan(Number(year), month === undefined ? undefined : Number(month));
  return span === undefined ? undefined : say("the Gregorian one, {span}", { span });
}

/** What is impossible in a date of the right shape, if anything is. */
function faultOf(fields: Fields): Message | undefined {
  const { year = "", month } = fields;
  if (Number(year) < 1000) return say("year {year} is outside 1000–9999", { year });
  if (month === undefined) return undefined;
  if (Number(month) < 1 || Number(month) > 12)
    return say("month {month} does not exist", { month });
  const days = daysInMonth(`${year}-${month}`);
  const { day = "01", hour = "00", minute = "00", second = "00", offset = "Z" } = fields;
  if (Number(day) < 1 || Number(day) > days) {
    return say("day {day} does not exist, {month} has {days} days", {
      day,
      month: `${year}-${month}`,
      days,
    });
  }
  if (Number(hour) > 23) return say("hour {hour} does not exist", { hour });
  if (Number(minute) > 59) return say("minute {minute} does not exist", { minute });
  if (Number(second) > 59) return say("second {second} does not exist", { second });
  // The widest offset ever used was Manila's local mean time, 15:56 behind.
  if (Number(fields["hours"] ?? 0) > 15 || Number(fields["minutes"] ?? 0) > 59) {
    return say("offset {offset} does not exist", { offset });
  }
  return undefined;
}

/** Minutes ahead of UTC; `Z` has neither sign nor hours and is 0. */
function readOffset({ sign, hours = "0", minutes = "0" }: Fields): number {
  const size = Number(hours) * 60 + Number(minutes);
  return sign === "-" ? -size : size;
}

/** `+03:00` for 180 minutes. */
function writeOffset(ahead: number): string {
  return FixedOffsetZone.instance(ahead).formatOffset(0, "short");
}
