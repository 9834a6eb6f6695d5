/** Names of months in texts: patterns that find them, and the months that they mean. */

/** The source of a pattern that finds any of some names, with or without their spaces. */
export function anyName(names: Iterable<string>): string {
  return [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/\s+/g, String.raw`\s*`))
    .join("|");
}

/**
 * The number of a month.
 *
 * @param name in any spacing, as `foldSpelling` writes it, or the number itself.
 * @returns 0 where no month has that name.
 */
export function monthByName(name: string, months: ReadonlyMap<string, number>): number {
  if (/^\d+$/.test(name)) return Number(name);
  const plain = name.replace(/\s+/g, "");
  for (const [known, number] of months) if (known.replace(/\s+/g, "") === plain) return number;
  return 0;
}
