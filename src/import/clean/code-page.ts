/** One-byte encodings, from and to text, as the WHATWG Encoding Standard has them. */

/** Encodings in which Arabic bytes have been misread, by their WHATWG labels. */
export type CodePage = "windows-1252" | "windows-1256";

const tables = new Map<CodePage, ReadonlyMap<string, number>>();

function bytesOf(codePage: CodePage): ReadonlyMap<string, number> {
  const known = tables.get(codePage);
  if (known) return known;
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const table = new Map(
    Array.from(new TextDecoder(codePage).decode(all), (it, byte) => [it, byte]),
  );
  // What was read as ISO 8859-1 has C1 controls where windows-1252 has letters and quotes.
  for (let byte = 0x80; byte < 0xa0; byte++) {
    const control = String.fromCharCode(byte);
    if (codePage === "windows-1252" && !table.has(control)) table.set(control, byte);
  }
  tables.set(codePage, table);
  return table;
}

/** The bytes of a text in a code page; `undefined` when it has a character that is not in it. */
export function encode(text: string, codePage: CodePage): Uint8Array | undefined {
  const table = bytesOf(codePage);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const byte = table.get(text.charAt(i));
    if (byte === undefined) return undefined;
    bytes[i] = byte;
  }
  return bytes;
}
