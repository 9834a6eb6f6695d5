/** One-byte encodings, from and to text, as the WHATWG Encoding Standard has them. */

/** Encodings in which Arabic bytes have been misread, by their WHATWG labels. */
export type CodePage = "windows-1252" | "windows-1256";

/** What windows-1252 has at 80–9F; where it has nothing, the Encoding Standard has C1 controls. */
const latinSigns = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** A text of windows-1252 that Node (20) has decoded as ISO 8859-1, as it should be. */
export function asWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) =>
    latinSigns.charAt(control.charCodeAt(0) - 0x80),
  );
}

const tables = new Map<CodePage, ReadonlyMap<string, number>>();

function bytesOf(codePage: CodePage): ReadonlyMap<string, number> {
  const cached = tables.get(codePage);
  if (cached) return cached;
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const decoded = new TextDecoder(codePage).decode(all);
  const table = new Map(Array.from(decoded, (it, byte) => [it, byte]));
  if (codePage === "windows-1252") {
    // Both what windows-1252 has there and the controls of ISO 8859-1: texts were misread as either.
    for (const [i, sign] of Array.from(latinSigns).entries()) {
      table.set(sign, 0x80 + i).set(String.fromCharCode(0x80 + i), 0x80 + i);
    }
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
