/** Who led the paper when: the terms of each office, and who held them together. */
import { dayNumber, dayOfNumber, nextDay } from "../../calendar/index.ts";
import { leadersOn, type Newspaper, type OfficeHolder } from "../../newspaper/newspaper.ts";

/** A stretch of time in which the same people led the paper; its last one may still be going on. */
export interface Leadership {
  from: string;
  until?: string;
  leaders: OfficeHolder[];
}

/** Every such stretch, the newest first; one in which every office was vacant is left out. */
export function leaderships(newspaper: Newspaper): Leadership[] {
  const holders = newspaper.offices.flatMap((office) => office.holders);
  const starts = holders.flatMap(({ from, until }) =>
    until === undefined ? [from] : [from, nextDay(until)],
  );
  const days = [...new Set(starts)].sort();
  const all = days.map((from, i): Leadership => {
    const next = days[i + 1];
    const until = next === undefined ? undefined : dayOfNumber(dayNumber(next) - 1);
    return { from, ...(until !== undefined && { until }), leaders: leadersOn(newspaper, from) };
  });
  return all.filter(({ leaders }) => leaders.length > 0).reverse();
}

/** Whole years of a term, by its first and last day. */
export function yearsOf(from: string, until: string): number {
  const after = nextDay(until);
  const years = Number(after.slice(0, 4)) - Number(from.slice(0, 4));
  return after.slice(5) < from.slice(5) ? years - 1 : years;
}
