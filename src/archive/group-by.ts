/**
 * Groups items by a key, keeping their order; `undefined` keys are left out.
 * (`Map.groupBy` needs Node 21.)
 */
export function groupBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key | undefined,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  let last: { key: Key; group: Item[] } | undefined;
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    // Most items are of the same group as the one before: to compare two keys is faster than to look one up.
    if (last?.key !== key) {
      const group = groups.get(key) ?? [];
      if (group.length === 0) groups.set(key, group);
      last = { key, group };
    }
    last.group.push(item);
  }
  return groups;
}
