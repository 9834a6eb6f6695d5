/** Whether the bytes of a picture break off: browsers show the rest of it grey, and no encoder says so. */

/** What a file of each kind begins with, a letter a byte, and whether its end is missing. */
const kinds: readonly [head: RegExp, endsEarly: (bytes: Buffer) => boolean][] = [
  [/^\xff\xd8\xff/, jpegEndsEarly],
  [/^\x89PNG/, (bytes) => !bytes.includes("IEND")],
  // Zeros may follow the end; further up, the same two bytes may be a part of the picture.
  [/^GIF8/, (bytes) => !bytes.subarray(-64).includes("\0;")],
  [/^RIFF[^]{4}WEBP/, (bytes) => bytes.readUInt32LE(4) + 8 > bytes.length + 1],
];

/** Whether a JPEG, PNG, GIF or WebP breaks off before its end; of others nothing is known. */
export function endsEarly(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 12).toString("latin1");
  return kinds.find(([begin]) => begin.test(head))?.[1](bytes) === true;
}

/**
 * The mark of the end is looked for behind the heads alone: a thumbnail in them has one of its own. Zeros before it
 * prove nothing: a picture of one colour is 50 KB of them.
 */
function jpegEndsEarly(bytes: Buffer): boolean {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda)
    // Before a mark, the same byte may stand any number of times.
    at += bytes[at + 1] === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  return bytes.indexOf("ffd9", at, "hex") === -1;
}
