/**
 * Places of a word in an article of which only the first may be known, or none: the others are then numbers from
 * {@link UNPLACED} on, so that there are as many as the word has places. Pure.
 */

/** No article has so many words. */
export const UNPLACED = 2 ** 24;

/** So many places, of which the first may be known. */
export function placesFrom(first: number | undefined, count: number): readonly number[] {
  const places = first === undefined ? [] : [first];
  while (places.length < count) places.push(UNPLACED + places.length);
  return places;
}

/** Whether some of a word's places in an article are not known. */
export function areOpen(places: readonly number[]): boolean {
  return (places.at(-1) ?? 0) >= UNPLACED;
}

/** Those that are known. */
export function knownOf(places: readonly number[]): readonly number[] {
  return areOpen(places) ? places.filter((place) => place < UNPLACED) : places;
}

/** The places of two words in an article, in order. */
export function mergedPlaces(one: readonly number[], other: readonly number[]): readonly number[] {
  const known = [...new Set([...knownOf(one), ...knownOf(other)])].sort((a, b) => a - b);
  const isOpen = areOpen(one) || areOpen(other);
  const open = isOpen ? one.length + other.length - known.length : 0;
  return [...known, ...Array.from({ length: open }, (_, i) => UNPLACED + i)];
}
