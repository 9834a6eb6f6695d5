/**
 * The first of some ordered places at which something holds, as it does at all behind it: by halving.
 *
 * @param until place behind the last; the answer where it holds nowhere.
 */
export function firstWhere(from: number, until: number, holds: (place: number) => boolean): number {
  let [low, high] = [from, until];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
