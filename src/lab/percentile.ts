/** Figures that stand for many measured ones. */

/**
 * The value below which some share of all values is.
 *
 * @param share from 0 to 1: a half is the median.
 * @returns `undefined` where there is no value.
 */
export function percentile(values: readonly number[], share: number): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(share * values.length)];
}
