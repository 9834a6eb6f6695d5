/** Dates as programs print them, in an order in which those of papers are read. */

/** A date as `findWrittenDates` reads it, and what that does not. */
export interface PrintedDate {
  date: string;
  /** `00` where none are written. */
  seconds: string;
  /** `+02:00`, `Z`; empty where the clock is the newspaper's. */
  offset: string;
  twoDigitYear: boolean;
}

/** Hours ahead of UTC, of the zones that RFC 2822 and the clocks of the region have. */
const zones: ReadonlyMap<string, string> = new Map(
  `Z Z UT Z UTC Z GMT Z WET Z WEST +01 CET +01 CEST +02 EET +02 EEST +03 MSK +03
  EST -05 EDT -04 CST -06 CDT -05 MST -07 MDT -06 PST -08 PDT -07`
    .match(/[A-Z]+ \S+/g)
    ?.map((pair): [string, string] => [pair.split(" ")[0] ?? "", pair.split(" ")[1] ?? ""]),
);

const clock = new RegExp(
  [
    String.raw`(?<![\d:])(?<time>\d{1,2}:\d{2}(?::(?<second>\d{2})(?:[.,]\d+)?)?)`,
    String.raw`(?<half>\s?(?:[ap]\.?m(?!\p{L})\.?|[صم]ـ*(?!\p{L})|(?:صباح|ظهر|عصر|مساء|ليل)[\p{L}\p{M}]*))?`,
    String.raw`(?:\s?(?:(?:GMT|UTC)?(?<offset>[+-](?:0\d|1[0-4]):?(?:00|15|30|45)?)(?![\d/.-])`,
    String.raw`|\(?(?<zone>${[...zones.keys()].join("|")})\)?(?!\p{L})))?`,
    String.raw`(?:\s?\([^()\d]{1,60}\))?`,
  ].join(""),
  "iu",
);

/**
 * Puts the parts of a date where print has them: `Mon Jul 20 10:30:00 EET 2015` (C),
 * `Mon Jul 20 2015 10:30:00 GMT+0200 (EET)` (JavaScript), `20-Jul-15`, `20th of July, 2015`,
 * `2015.07.20`.
 */
export function asPrinted(text: string): PrintedDate {
  const ordered = text
    .replace(/(?<=\d)T(?=\d)/, " ")
    .replace(/(?<=\d)\s?(?:st|nd|rd|th|er)\b(?: of\b)?/gi, "")
    .replace(/(?<=\p{L}{3})\.(?=[ ,])/gu, "")
    .replace(/(?<=^|[ ,])(\p{L}{3,12})[.-](\d{1,2})[ ,-]+(?=\d{4})/gu, "$1 $2 ")
    .replace(/^(\d{4})\.(\d{1,2})\.(\d{1,2})(?!\d)/, "$1/$2/$3")
    .replace(/^(\d{4})[ -](\p{L}{3,12})[ -](\d{1,2})(?!\d)/u, "$3 $2 $1");
  const date = /\d{4}/.test(ordered.replace(/[+-]\d{4}/, "")) ? ordered : wholeYear(ordered);
  const { time = "", second = "00", half = "", offset, zone } = clock.exec(date)?.groups ?? {};
  const alone = date.replace(clock, " ").replace(/\s+/g, " ");
  return {
    date: `${alone.trim()} ${time}${half}`,
    seconds: second,
    offset: offset ?? zones.get(zone?.toUpperCase() ?? "") ?? "",
    twoDigitYear: date !== ordered,
  };
}

/** A year of two figures as POSIX reads it: 69–99 are of the last century. */
function wholeYear(text: string): string {
  return text.replace(
    /(?<![\d:])(\d{1,2})(?:([-/.])(\d{1,2})\2|([-/ ])(\p{L}{3,12})\4)(\d{2})(?![\d:])/u,
    (found, _day, _mark, _month, _other, _name, year: string) =>
      `${found.slice(0, -2)}${Number(year) < 69 ? 20 : 19}${year}`,
  );
}
