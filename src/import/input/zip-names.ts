/** Names of files in zip files whose maker did not say the encoding (APPNOTE.TXT, appendix D). */
import iconv from "iconv-lite";
import { getFileNameLowLevel, type Entry } from "yauzl";
import { arabicScore } from "../../article/repair/charset.ts";

/** Encodings of names that Arabic systems write: of Windows' folders, of DOS, of older programs. */
const codePages = ["cp720", "cp1256", "cp864"];

/**
 * The names of a zip's entries, in NFC, with slashes between folders. Where neither a flag nor a field
 * says that a name is UTF-8, all such names are in one encoding: UTF-8 if they can be, as a Mac
 * writes them; else the Arabic code page in which they read best; else that of the standard.
 *
 * @param entries read with `decodeStrings: false`.
 */
export function zipNames(entries: readonly Entry[]): Map<Entry, string> {
  const told = (entry: Entry) => (entry.generalPurposeBitFlag & 0x800) !== 0;
  const raw = entries.filter((entry) => !told(entry)).map(({ fileNameRaw }) => fileNameRaw);
  const decode = decoderOf(raw);
  return new Map(
    entries.map((entry) => {
      const { generalPurposeBitFlag: flags, fileNameRaw, extraFields } = entry;
      const standard = getFileNameLowLevel(flags, fileNameRaw, extraFields, false);
      // The field of a name in Unicode tells the name, whatever the flag.
      const field = getFileNameLowLevel(0, fileNameRaw, extraFields, true);
      const hasField = field !== getFileNameLowLevel(0, fileNameRaw, [], true);
      const name = told(entry) || hasField ? standard : decode(fileNameRaw).replaceAll("\\", "/");
      return [entry, name.normalize("NFC")];
    }),
  );
}

function decoderOf(names: readonly Buffer[]): (name: Buffer) => string {
  const strange = names.filter((name) => name.some((byte) => byte > 127));
  try {
    const utf8 = new TextDecoder("utf-8", { fatal: true });
    for (const name of strange) utf8.decode(name);
    return (name) => name.toString("utf8");
  } catch {
    // Some program wrote them in the code page of its system.
  }
  // Names are too short for words to tell; in a wrong code page some letters are none.
  const readings = codePages.map((codePage) => {
    // A file's ending is ASCII, and parts of names are divided by marks rather than spaces.
    const text = strange.map((name) => wordsOf(iconv.decode(name, codePage))).join("\n");
    return { codePage, ...arabicScore(text) };
  });
  const [best] = readings.filter(({ isArabic }) => isArabic).sort((a, b) => b.letters - a.letters);
  return (name) => iconv.decode(name, best?.codePage ?? "cp437").normalize("NFKC");
}

/** Code page 864 has letters by their shapes. */
function wordsOf(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/\.\w+$/, "")
    .replace(/[-_./\\]/g, " ");
}
