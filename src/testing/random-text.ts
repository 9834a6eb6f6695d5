/** Texts at random, the same in every run. */

/**
 * A text put together from pieces.
 *
 * @param seed each gives a text of its own, by the generator mulberry32 (Tommy Ettinger, 2017).
 * @param most pieces; there are half as many at least.
 */
export function randomText(pieces: readonly string[], most: number, seed: number): string {
  let state = seed;
  function below(limit: number): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }
  const length = most - below(Math.ceil(most / 2));
  return Array.from({ length }, () => pieces[below(pieces.length)]).join("");
}
