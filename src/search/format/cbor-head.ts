/** Heads of CBOR items (RFC 8949, section 3), in which Pagefind packs words. Pure, for the build and the browser. */

/** Major types; the whole numbers are 0 and, below zero, 1. */
export const [UINT, NEGATIVE, BYTES, TEXT, ARRAY] = [0, 1, 2, 3, 4];

/** Bytes of a head, at most. */
export const HEAD_BYTES = 5;

/**
 * Writes the head of an item, which of a number is all.
 *
 * @param place where it begins; there is room for {@link HEAD_BYTES}.
 * @param value below 2^32.
 * @returns the place behind it.
 */
export function writeHead(bytes: Uint8Array, place: number, major: number, value: number): number {
  const type = major << 5;
  let next = place;
  if (value < 24) bytes[next++] = type | value;
  else if (value < 0x100) {
    bytes[next++] = type | 24;
    bytes[next++] = value;
  } else {
    const width = value < 0x10000 ? 2 : 4;
    bytes[next++] = type | (width === 2 ? 25 : 26);
    for (let shift = 8 * (width - 1); shift >= 0; shift -= 8) bytes[next++] = value >>> shift;
  }
  return next;
}
