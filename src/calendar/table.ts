/**
 * The entry of a fixed table, counted from 1 as months and weekdays are.
 *
 * @throws RangeError when there is none, so that no page prints `undefined`.
 */
export function entry<T>(table: readonly T[], ordinal: number): T {
  const found = table[ordinal - 1];
  if (found === undefined)
    throw new RangeError(`No entry ${ordinal} in a table of ${table.length}`);
  return found;
}
