/**
 * A column: the values of one filter, article by article. Pagefind's filter files list the articles
 * of each value by number, which a column says in a tenth of the bytes: most articles have one value,
 * and neighbours have the same.
 */

/** A column as text: the values, the most frequent first, then for each article which of them it has. */
export function encodeColumn(column: readonly (readonly string[])[]): string {
  const counts = new Map<string, number>();
  for (const own of column) {
    for (const value of own) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const values = [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([value]) => value);
  const places = new Map(values.map((value, place) => [value, place]));
  const placeOf = (value: string): number => places.get(value) ?? 0;
  const rows = column.map((own) => {
    const distinct = own.length > 1 ? [...new Set(own)] : own;
    const [only, ...others] = distinct.map(placeOf);
    return only === undefined ? [] : others.length === 0 ? only : [only, ...others];
  });
  return JSON.stringify([values, rows]);
}

/** The column that {@link encodeColumn} wrote. */
export function decodeColumn(text: string): string[][] {
  const [values, rows] = JSON.parse(text) as [string[], (number | number[])[]];
  return rows.map((row) => [row].flat().map((place) => values[place] ?? ""));
}
