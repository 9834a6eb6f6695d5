import { describe, expect, test } from "vitest";
import { DateError } from "./date-error.ts";
import { parseArchiveDate } from "./parse-archive-date.ts";

const cairo = "Africa/Cairo";

describe("parseArchiveDate", () => {
  test.each([
    ["1932", "1932"],
    ["1932-05", "1932-05"],
    [" 2024-05-07\n", "2024-05-07"],
    ["٢٠٢٤-٠٥-٠٧", "2024-05-07"],
    ["۲۰۲۴-۰۵-۰۷", "2024-05-07"],
    ["\u200f2024-05-07\u200f", "2024-05-07"],
    ["2024-02-29", "2024-02-29"],
  ])("keeps a date without a time as it is: %j", (text, date) => {
    expect(parseArchiveDate(text, cairo)).toBe(date);
  });

  test.each([
    ["summer time is back since 2023", "2024-05-07T05:53", "2024-05-07T05:53:00+03:00"],
    ["winter", "2024-01-07 05:53", "2024-01-07T05:53:00+02:00"],
    ["no summer time in 2016", "2016-07-15T12:00", "2016-07-15T12:00:00+02:00"],
    ["summer time in 2010", "2010-07-15T12:00", "2010-07-15T12:00:00+03:00"],
    ["none in Ramadan 2010", "2010-08-20T12:00", "2010-08-20T12:00:00+02:00"],
    ["the hour that occurs twice, first time", "2024-10-31T23:30", "2024-10-31T23:30:00+03:00"],
    ["the first minute after the gap", "2024-04-26T01:00", "2024-04-26T01:00:00+03:00"],
    ["the last minute before the gap", "2024-04-25T23:59", "2024-04-25T23:59:00+02:00"],
    ["local mean time, cut to minutes", "1899-12-31T08:00", "1899-12-31T08:00:00+02:05"],
  ])("takes a time without offset in the zone: %s", (_, text, date) => {
    expect(parseArchiveDate(text, cairo)).toBe(date);
    expect(parseArchiveDate(date, cairo)).toBe(date);
  });

  test.each([
    ["2024-05-07T14:53:09Z", "2024-05-07T17:53:09+03:00"],
    ["2024-05-07T17:53:00.000+03:00", "2024-05-07T17:53:00+03:00"],
    ["2024-05-07 17:53 +0300", "2024-05-07T17:53:00+03:00"],
    ["2024-05-07T10:23:00-04:30", "2024-05-07T17:53:00+03:00"],
    ["2024-05-07T17:53+03", "2024-05-07T17:53:00+03:00"],
    ["2024-05-07T23:30:00Z", "2024-05-08T02:30:00+03:00"],
    ["2024-10-31T23:30:00+02:00", "2024-10-31T23:30:00+02:00"],
  ])("converts a time with an offset to the zone: %s", (text, date) => {
    expect(parseArchiveDate(text, cairo)).toBe(date);
  });

  test.each([
    ["2024-13-07", "month 13 does not exist"],
    ["2024-00", "month 00 does not exist"],
    ["2023-02-29", "day 29 does not exist, 2023-02 has 28 days"],
    ["2023-04-00", "day 00 does not exist, 2023-04 has 30 days"],
    ["0999", "year 0999 is outside 1000–9999"],
    ["2024-05-07T24:00", "hour 24 does not exist"],
    ["2024-05-07T23:60", "minute 60 does not exist"],
    ["2024-05-07T23:59:60", "second 60 does not exist"],
    ["2024-05-07T23:59+30:00", "offset +30:00 does not exist"],
    ["9999-12-31T23:59Z", "in Africa/Cairo its year is outside 1000–9999"],
    [
      "2024-04-26T00:30",
      "that time does not exist in Africa/Cairo, whose clocks went forward past it",
    ],
    ["", "it is empty"],
    ["7 مايو 2024", "it has another shape"],
    ["2024-5-7", "it has another shape"],
    ["2024-05T05:53", "it has another shape"],
  ])("refuses %j and says why", (text, reason) => {
    const message =
      `"${text}" is not a date: ${reason}; expected YYYY-MM-DD, YYYY-MM, YYYY ` +
      "or YYYY-MM-DDTHH:MM, with seconds and an offset (Z, +03:00) if known";
    expect(() => parseArchiveDate(text, cairo)).toThrow(DateError);
    expect(() => parseArchiveDate(text, cairo)).toThrow(message);
  });

  test.each([
    ["1445-10-28", '"date: 2024-05-07" with "hijri: 1445-10-28"'],
    ["١٤٤٥-١٠-٢٨", '"date: 2024-05-07" with "hijri: 1445-10-28"'],
    ["28/10/1445", '"date: 2024-05-07" with "hijri: 1445-10-28"'],
    ["1445-10-28T17:53", '"date: 2024-05-07T17:53" with "hijri: 1445-10-28"'],
    // 1445 had 29 days in its tenth month by Umm al-Qura; a paper may have printed a 30th.
    ["1445-10-30", '"date: 2024-05-09" with "hijri: 1445-10-30"'],
    ["1250-01-01", '"date: 1834-05-10" with "hijri: 1250-01-01"'],
    ["1445-10", "the Gregorian one, 2024-04 or 2024-05"],
    ["1445", "the Gregorian one, 2023 or 2024"],
  ])("refuses the Hijri %s and gives the Gregorian reading", (text, readings) => {
    expect(() => parseArchiveDate(text, cairo)).toThrow(DateError);
    expect(() => parseArchiveDate(text, cairo)).toThrow(
      `its year is a Hijri one; expected ${readings}`,
    );
  });

  test("tells a wrong zone from a wrong date", () => {
    expect(() => parseArchiveDate("2024-05-07T05:53", "Africa/Kairo")).toThrow(
      new RangeError('"Africa/Kairo" is not a time zone; expected e.g. Africa/Cairo'),
    );
  });
});
