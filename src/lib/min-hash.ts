/**
 * MinHash: estimates how much two texts have in common without reading them again (Broder, "On the
 * resemblance and containment of documents", 1997). The share of places at which two MinHashes are
 * equal estimates the share of three-word runs that both texts have.
 */
import { mixed } from "./text-hash.ts";

/** Words of a run. */
const RUN = 3;

/**
 * Writes the MinHash of a text: for each of some permutations of its runs, the least hash.
 *
 * @param words the `textHash` of each word of the text, in order.
 * @param places the MinHash to be written: one number for each permutation.
 */
export function writeMinHash(words: readonly number[], places: Uint32Array): void {
  places.fill(0xffffffff);
  for (let i = 0; i + RUN <= words.length; i++) {
    let run = 0;
    for (let k = i; k < i + RUN; k++) run = mixed(run ^ (words[k] ?? 0));
    for (let place = 0; place < places.length; place++) {
      run = mixed(run + 0x9e3779b9);
      if (run < (places[place] ?? 0)) places[place] = run;
    }
  }
}

/** How much two texts have in common by their MinHashes: the share of their runs, 0–1. */
export function likeness(one: Uint32Array, other: Uint32Array): number {
  let same = 0;
  for (let place = 0; place < one.length; place++) if (one[place] === other[place]) same++;
  return same / one.length;
}
