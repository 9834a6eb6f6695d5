/** Stretches of time as text: days, months and years that compare as they follow each other. */

/** From when to when, inclusive. */
export interface Period {
  from?: string | undefined;
  to?: string | undefined;
}

/** Whether a day, month or year lies in a period, at least in part. */
export function isWithin(day: string, { from, to }: Period): boolean {
  return overlaps({ from: day, to: day }, { from, to });
}

/** Whether two periods have a day in common. */
export function overlaps(one: Period, other: Period): boolean {
  return !isAfter(one.from, other.to) && !isAfter(other.from, one.to);
}

/** Whether one begins after the other has ended; of a year and a day in it, neither is after the other. */
function isAfter(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) > other.slice(0, length);
}

/** What both periods have in common, where each may leave an end open. */
export function both(one: Period, other: Period): Period {
  return {
    from: later(one.from, other.from),
    to: one.to === undefined || isAfter(one.to, other.to) ? (other.to ?? one.to) : one.to,
  };
}

function later(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one > other ? one : other;
}
