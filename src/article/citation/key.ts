import { textHash } from "../../lib/text-hash.ts";
import type { Reference } from "./reference.ts";

/**
 * A key in ASCII that is the same whenever the article is cited: its date and a hash of its URL.
 */
export function keyOf({ date, url }: Pick<Reference, "date" | "url">): string {
  return `news${date.replaceAll("-", "")}-${textHash(url).toString(36)}`;
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
