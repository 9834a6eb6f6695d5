/** The bars of the hits over time: which there are, which a period covers. */
import type { PeriodCount } from "../../../search/format/types.ts";
import { firstDay, lastDay, type Period } from "./period.ts";

/** Up to so many years are drawn by month. */
const MONTHLY = 3;

/** The bars, oldest first. */
export interface Chart {
  unit: "year" | "month";
  bars: readonly PeriodCount[];
}

/**
 * The bars of an answer: by year, or by month where the period chosen, or the archive, is short.
 *
 * @param overview draws the years whatever the period is.
 */
export function chartOf(
  histogram: readonly PeriodCount[],
  period: Period,
  overview: boolean,
): Chart {
  const years = histogram.map((entry) => Number(entry.period.slice(0, 4)));
  const first = Math.min(...years);
  const last = Math.max(...years);
  if (histogram.length === 0) return { unit: "year", bars: [] };
  const from = Math.max(first, period.from === undefined ? first : Number(period.from.slice(0, 4)));
  const to = Math.min(last, period.to === undefined ? last : Number(period.to.slice(0, 4)));
  const short = to >= from && to - from < MONTHLY;
  if (short && !(overview && last - first >= MONTHLY)) {
    return { unit: "month", bars: monthBars(histogram, from, to) };
  }
  return { unit: "year", bars: yearBars(histogram, first, last) };
}

/** Whether the bars show a part of the archive only. */
export function isZoomed(chart: Chart, histogram: readonly PeriodCount[]): boolean {
  const covered = (entry: PeriodCount): boolean =>
    chart.bars.some((bar) => bar.period.slice(0, 4) === entry.period.slice(0, 4));
  return chart.unit === "month" && !histogram.every(covered);
}

function yearBars(histogram: readonly PeriodCount[], first: number, last: number): PeriodCount[] {
  const counts = new Map<number, number>();
  for (const { period, count } of histogram) {
    const year = Number(period.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + count);
  }
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    period: String(first + i).padStart(4, "0"),
    count: counts.get(first + i) ?? 0,
  }));
}

/** Twelve bars a year, and before them one for the articles of which no month is known. */
function monthBars(histogram: readonly PeriodCount[], first: number, last: number): PeriodCount[] {
  const counts = new Map(histogram.map(({ period, count }) => [period, count]));
  const bars: PeriodCount[] = [];
  for (let year = first; year <= last; year++) {
    const name = String(year).padStart(4, "0");
    const undated = counts.get(name) ?? 0;
    if (undated > 0) bars.push({ period: name, count: undated });
    for (let month = 1; month <= 12; month++) {
      const period = `${name}-${String(month).padStart(2, "0")}`;
      bars.push({ period, count: counts.get(period) ?? 0 });
    }
  }
  return bars;
}

/** Whether a period reaches into a bar's time. */
export function covers(period: Period, bar: PeriodCount): boolean {
  const { from, to } = period;
  return (
    (from === undefined || lastDay(bar.period) >= firstDay(from)) &&
    (to === undefined || firstDay(bar.period) <= lastDay(to))
  );
}

/** The period of the bars from one to another, in whichever order. */
export function periodOfBars({ bars }: Chart, one: number, other: number): Period {
  const from = bars[Math.min(one, other)]?.period;
  const to = bars[Math.max(one, other)]?.period;
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
