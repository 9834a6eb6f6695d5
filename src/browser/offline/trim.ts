/** The entries by which a cache is too long: its oldest, which stand first. */
export function trimmed<Entry>(entries: readonly Entry[], most: number): Entry[] {
  return entries.slice(0, Math.max(0, entries.length - most));
}
