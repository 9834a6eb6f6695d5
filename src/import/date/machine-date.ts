/** Dates as machines write them, in the shape of ISO 8601. */

/** Figures without marks between them: `20150720`, `20150720103000`, `20150720T103000Z`. */
const compact =
  /^(?<date>\d{8})(?:T?(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)?)?(?<offset>Z|[+-]\d\d:?\d\d)?$/i;

/** An instant with the clock that it was read from: `/Date(1437388200000+0200)/`. */
const dotNet =
  /^\\?\/?Date\((?<ms>-?\d{1,15})(?:(?<sign>[+-])(?<hours>\d\d)(?<minutes>\d\d))?\)\\?\/?$/;

/**
 * A date of a machine in ISO's shape; any other text as it is.
 *
 * @param text trimmed, its digits 0–9.
 */
export function asIso(text: string): string {
  return (
    ofCompact(text) ??
    ofEpoch(text) ??
    ofDotNet(text) ??
    text
      .replace(/(?<=\d)\s*(?:UTC|GMT)$/i, "Z")
      .replace(/(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s+(?=[+-]\d\d:?\d\d$|Z$)/, "$1")
  );
}

function ofCompact(text: string): string | undefined {
  const { date = "", hour, minute, second = "00", offset = "" } = compact.exec(text)?.groups ?? {};
  const day = yearFirst(date) ?? yearFirst(date.slice(4) + date.slice(2, 4) + date.slice(0, 2));
  if (day === undefined) return undefined;
  return hour === undefined ? day : `${day}T${hour}:${minute}:${second}${offset.toUpperCase()}`;
}

function yearFirst(date: string): string | undefined {
  const [, year, month, day] =
    /^(1[2-9]\d\d|20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.exec(date) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}`;
}

/**
 * Seconds since 1970, or thousandths, millionths, billionths, by their size: none of them is before
 * March 1973, so that no other number of a dump is a date. Fractions and exponents are those of tables.
 */
function ofEpoch(text: string): string | undefined {
  if (!/^-?\d{1,20}(?:\.\d+)?(?:e\+?\d\d?)?$/i.test(text)) return undefined;
  const number = Number(text);
  const size = Math.abs(number);
  if (size < 1e8 || size >= 1e20) return undefined;
  const perSecond = size < 1e11 ? 1 : size < 1e14 ? 1e3 : size < 1e17 ? 1e6 : 1e9;
  return new Date((number / perSecond) * 1000).toISOString();
}

function ofDotNet(text: string): string | undefined {
  const { ms, sign, hours, minutes } = dotNet.exec(text)?.groups ?? {};
  if (ms === undefined) return undefined;
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  const wall = new Date(Number(ms) + (sign === "-" ? -size : size) * 60_000);
  return wall.toISOString().replace("Z", sign === undefined ? "Z" : `${sign}${hours}:${minutes}`);
}
