/**
 * Signatures by which near-copies of a report are known: MinHash of runs of three stems (Broder, "On
 * the resemblance and containment of documents", 1997). The share of equal places of two signatures
 * estimates the share of runs that the texts have in common.
 */

/** Places of a signature, one character each. */
const PLACES = 16;
const RUN = 3;
const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

/** Equal places from which two texts are near-copies. */
const NEAR = 10;

/** @param stems the stems of a text, in order. Texts of fewer than a run have no signature. */
export function signature(stems: readonly string[]): string {
  if (stems.length < RUN) return "";
  const hashes = stems.map(hashOf);
  const least = Array.from({ length: PLACES }, () => 0xffffffff);
  for (let i = 0; i + RUN <= hashes.length; i++) {
    let run = 0;
    for (let k = i; k < i + RUN; k++) run = mix(run ^ (hashes[k] ?? 0));
    for (let place = 0; place < PLACES; place++) {
      run = mix(run + 0x9e3779b9);
      if (run < (least[place] ?? 0)) least[place] = run;
    }
  }
  return least.map((hash) => ALPHABET[hash & 63]).join("");
}

/** Whether two signatures are of near-copies. */
export function areNear(one: string, other: string): boolean {
  if (one === "" || other === "") return false;
  let equal = 0;
  for (let place = 0; place < PLACES; place++) if (one[place] === other[place]) equal++;
  return equal >= NEAR;
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The finaliser of MurmurHash3: every bit of the input changes half of the output's. */
function mix(hash: number): number {
  let mixed = hash >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
