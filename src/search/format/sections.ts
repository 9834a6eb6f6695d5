/**
 * A chunk of a bundle's index as a file: for each part of the bundle, its words as Pagefind packs them.
 * The lengths of all sections come first, each as an unsigned number of four bytes, the lowest first.
 * Pure, for the build and the browser.
 */

const LENGTH_BYTES = 4;

/** The sections as one file; a part without words has an empty one. */
export function joinSections(sections: readonly Uint8Array[]): Uint8Array {
  const head = LENGTH_BYTES * sections.length;
  const bytes = new Uint8Array(sections.reduce((sum, { length }) => sum + length, head));
  const lengths = new DataView(bytes.buffer);
  let place = head;
  for (const [part, section] of sections.entries()) {
    lengths.setUint32(LENGTH_BYTES * part, section.length, true);
    bytes.set(section, place);
    place += section.length;
  }
  return bytes;
}

/**
 * The sections of a file.
 *
 * @param parts of the bundle.
 */
export function splitSections(bytes: Uint8Array, parts: number): Uint8Array[] {
  const lengths = new DataView(bytes.buffer, bytes.byteOffset);
  let place = LENGTH_BYTES * parts;
  return Array.from({ length: parts }, (_, part) => {
    const from = place;
    place += lengths.getUint32(LENGTH_BYTES * part, true);
    return bytes.subarray(from, place);
  });
}
