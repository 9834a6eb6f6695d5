import type { Reference } from "./reference.ts";

/**
 * A key in ASCII that is the same whenever the article is cited: its date and a hash of its URL
 * (FNV-1a, 32 bits).
 */
export function keyOf({ date, url }: Pick<Reference, "date" | "url">): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(url)) hash = Math.imul(hash ^ byte, 0x01000193);
  return `news${date.replaceAll("-", "")}-${(hash >>> 0).toString(36)}`;
}

/** The keys of several references, with a number where two are alike. */
export function keysOf(references: readonly Reference[]): string[] {
  const taken = new Set<string>();
  return references.map((reference) => {
    const key = keyOf(reference);
    let unique = key;
    for (let n = 2; taken.has(unique); n++) unique = `${key}-${n}`;
    taken.add(unique);
    return unique;
  });
}
