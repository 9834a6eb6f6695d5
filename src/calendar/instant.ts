import { DateTime } from "luxon";
import { precisionOf, type ArchiveDate } from "./archive-date.ts";

/**
 * The instant at which a date begins, as RFC 3339 asks for it: `2024-05-07T00:00:00+03:00`.
 *
 * @param zone IANA zone of the newspaper; a date with a time has its offset already.
 */
export function instantOf(date: ArchiveDate, zone: string): string {
  if (precisionOf(date) === "time") return date;
  const begins = DateTime.fromISO(date, { zone });
  return begins.toISO({ suppressMilliseconds: true }) ?? `${date.slice(0, 4)}-01-01T00:00:00Z`;
}
