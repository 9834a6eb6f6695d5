/** Detects the encoding of bytes, and decodes them. */
import { analyse } from "chardet";
import { asWindows1252 } from "./code-page.ts";

/** A text, and the encoding that made it of its bytes. */
export interface Decoded {
  text: string;
  /** WHATWG label, as `windows-1256`. */
  charset: string;
}

/** Encodings in which Arabic is written; where nothing decides, the first wins. */
const arabicCharsets = ["windows-1256", "iso-8859-6"] as const;

/**
 * Decodes a whole page or text file.
 *
 * @param declared encodings that the source claims, most credible first: header, then `meta`. One
 *   that the bytes contradict is passed over.
 */
export function decode(bytes: Uint8Array, declared: readonly string[] = []): Decoded {
  for (const label of [marked(bytes), ...declared]) {
    const charset = label === undefined ? undefined : nameOf(label);
    // Pages that say Latin and hold Arabic bytes are common: that claim is not evidence.
    if (charset === undefined || charset === "windows-1252") continue;
    const text = tryDecode(bytes, charset);
    if (text !== undefined) return { text, charset };
  }
  const charset = detect(bytes);
  const text = new TextDecoder(charset).decode(bytes);
  return { text: charset === "windows-1252" ? asWindows1252(text) : text, charset };
}

/**
 * The encoding that bytes look like; the beginning of a file will do.
 *
 * @param declared what the file says of itself, which decides where the bytes do not.
 */
export function detect(bytes: Uint8Array, declared?: string): string {
  const mark = marked(bytes);
  if (mark !== undefined) return mark;
  const said = declared === undefined ? undefined : nameOf(declared);
  const isLatin = said === "windows-1252";
  const isTold = said !== undefined && !isLatin && !said.startsWith("utf-");
  const isAscii = bytes.every((byte) => byte < 0x80);
  if (isUtf8(bytes) && !(isAscii && isTold)) return "utf-8";
  if (isTold) return said;
  const arabic = arabicCharset(bytes);
  if (arabic !== undefined) return arabic;
  if (isLatin) return said;
  const guesses = analyse(bytes).flatMap(({ name }) => nameOf(name) ?? []);
  return guesses.find((charset) => charset !== "utf-8") ?? "utf-8";
}

function marked(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  // A document whose first sign takes two bytes needs no mark.
  if (bytes[0] === 0x3c && bytes[1] === 0) return "utf-16le";
  return bytes[0] === 0 && bytes[1] === 0x3c ? "utf-16be" : undefined;
}

/** Whether bytes are UTF-8; the last few may be a letter that was cut. */
function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    decoder.decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * The Arabic encoding of bytes, if they are Arabic: the one in which they have more of the commonest
 * words and endings. Both encodings have most letters at the same bytes, so that statistics of bytes
 * alone fail on short texts.
 */
function arabicCharset(bytes: Uint8Array): string | undefined {
  const scores = arabicCharsets.map((charset) => ({
    charset,
    ...arabicScore(new TextDecoder(charset).decode(bytes)),
  }));
  const likely = scores.filter(({ isArabic }) => isArabic).sort((a, b) => b.score - a.score);
  return likely[0]?.charset;
}

/** How much a text looks like Arabic, to compare one reading of some bytes with another. */
export function arabicScore(text: string): { isArabic: boolean; score: number; letters: number } {
  const high = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const letters = text.match(/[\u0621-\u063a\u0641-\u0652\u060c\u061b\u061f]/g)?.length ?? 0;
  const common =
    text.match(/(?<!\p{L})(?:[وبفك]?ال|في|من|على|إلى|عن|أن)|(?:ية|ون|ين|ات)(?!\p{L})/gu)?.length ??
    0;
  // Arabic has no tanwin within a word.
  const odd = text.match(/[\u064b-\u064d](?=\p{L})/gu)?.length ?? 0;
  return { isArabic: letters > high * 0.8 && letters > 0, score: common - odd, letters };
}

function tryDecode(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function nameOf(label: string): string | undefined {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return undefined;
  }
}
