/** Dates as readers type them, as ends of a period. */
import { fromHijri, hijriMonthDays } from "../../../calendar/hijri.ts";
import { readTypedDate } from "../../../calendar/typed-date.ts";
import type { Period } from "./period.ts";

/**
 * The time that a reader means by a text, which {@link readTypedDate} reads; a Hijri month or year
 * goes from its first day to its last.
 *
 * @param monthNames the newspaper's twelve names, January first.
 * @returns `undefined` for what is no date, or a day without a year.
 */
export function typedPeriod(text: string, monthNames: readonly string[]): Period | undefined {
  const stretch = readTypedDate(text, monthNames);
  if (stretch === undefined || stretch.calendar === "everyYear") return undefined;
  const { calendar, id } = stretch;
  if (calendar === "gregorian") return { from: id, to: id };
  const [year = 0, month, day] = id.split("-").map(Number);
  if (day !== undefined) {
    const gregorian = fromHijri({ year, month: month ?? 1, day });
    return gregorian === undefined ? undefined : { from: gregorian, to: gregorian };
  }
  const from = hijriMonthDays(year, month ?? 1)[0];
  const to = hijriMonthDays(year, month ?? 12).at(-1);
  return from === undefined || to === undefined ? undefined : { from, to };
}
