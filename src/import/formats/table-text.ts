/** The text of a table behind a row that cannot be read. */

/**
 * What follows the line that begins at a place of a text.
 *
 * @param place in bytes of UTF-8; it is moved to where the next line begins.
 */
export async function* behindLine(
  text: AsyncIterable<string>,
  place: { bytes: number },
): AsyncGenerator<Buffer> {
  let left = place.bytes;
  let isBehind = false;
  for await (const part of text) {
    const bytes = Buffer.from(part);
    const begin = Math.min(left, bytes.length);
    left -= begin;
    let rest = bytes.subarray(begin);
    if (!isBehind && rest.length > 0) {
      const end = rest.indexOf(10) + 1;
      isBehind = end > 0;
      place.bytes += isBehind ? end : rest.length;
      rest = isBehind ? rest.subarray(end) : Buffer.alloc(0);
    }
    if (rest.length > 0) yield rest;
  }
}
