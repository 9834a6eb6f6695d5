/** Where the axis of a chart over time is labelled. Pure. */

/**
 * Of periods in a row, the places of those whose time is written: round years, or the beginnings of years or of
 * quarters.
 *
 * @param periods years or months, oldest first.
 * @param most years that are written at most.
 */
export function ticks(periods: readonly string[], most: number): number[] {
  const isMonthly = periods.some((period) => period.length > 4);
  if (isMonthly && periods.length <= 14) {
    return placesWhere(periods, (period) => (Number(period.slice(5)) - 1) % 3 === 0);
  }
  const years = periods.length / (isMonthly ? 12 : 1);
  const step = [1, 2, 5, 10, 20, 25, 50, 100].find((n) => years / n <= most) ?? 200;
  return placesWhere(
    periods,
    (period) => Number(period.slice(0, 4)) % step === 0 && (!isMonthly || period.endsWith("-01")),
  );
}

function placesWhere(periods: readonly string[], is: (period: string) => boolean): number[] {
  return periods.flatMap((period, i) => (is(period) ? [i] : []));
}
