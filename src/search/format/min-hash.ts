/** Signatures by which a reader's search knows near-copies of a report. */
import { writeMinHash } from "../../lib/min-hash.ts";

/** Places of a signature, one character each. */
const PLACES = 16;
const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

/** Stems of the shortest text that has one. */
const FEWEST = 3;

/** Equal places from which two texts are near-copies. */
const NEAR = 10;

/** @param stems the `textHash` of each stem of a text, in order. Too short a text has no signature. */
export function signature(stems: readonly number[]): string {
  if (stems.length < FEWEST) return "";
  const places = new Uint32Array(PLACES);
  writeMinHash(stems, places);
  return Array.from(places, (hash) => ALPHABET[hash & 63]).join("");
}

/** Whether two signatures are of near-copies. */
export function areNear(one: string, other: string): boolean {
  if (one === "" || other === "") return false;
  let equal = 0;
  for (let place = 0; place < PLACES; place++) if (one[place] === other[place]) equal++;
  return equal >= NEAR;
}
