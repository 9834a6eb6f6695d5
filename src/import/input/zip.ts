/** The files within a zip file, read where they are: nothing is unpacked to disk. */
import path from "node:path";
import { openPromise, type Entry, type ZipFile } from "yauzl";
import { guarded } from "./guarded.ts";
import type { InputFile } from "./input-file.ts";
import type { OpenOptions } from "./open.ts";

/** Files that operating systems add to zip files. */
const debris = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/;

/**
 * The files of a zip file that a format takes, in the order of their names. Those that are not taken
 * are refused by name: encrypted ones, other endings, names that climb out of the zip.
 */
export async function* zipFiles(
  name: string,
  { endings, refuse }: OpenOptions,
): AsyncGenerator<InputFile> {
  let zip: ZipFile;
  const entries: Entry[] = [];
  try {
    zip = await openPromise(name, { autoClose: false });
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (error) {
    // yauzl refuses names that climb out, and files that lie about themselves.
    refuse(name, `not a sound zip file: ${error instanceof Error ? error.message : String(error)}`);
    return;
  }
  try {
    for (const entry of entries.sort((a, b) => (a.fileName < b.fileName ? -1 : 1))) {
      const { fileName } = entry;
      if (fileName.endsWith("/") || debris.test(fileName)) continue;
      const inner = `${name}/${fileName}`;
      const ending = path.extname(fileName).toLowerCase();
      if (entry.isEncrypted()) refuse(inner, "encrypted, expected a zip without a password");
      else if (!endings.includes(ending))
        refuse(inner, `expected ${endings.join(", ")} in the zip`);
      else yield { name: inner, open: () => entryBytes(zip, entry, inner) };
    }
  } finally {
    zip.close();
  }
}

function entryBytes(zip: ZipFile, entry: Entry, name: string): AsyncIterable<Uint8Array> {
  return guarded(name, async () => ({
    stream: await zip.openReadStreamPromise(entry),
    packedSize: () => entry.compressedSize,
  }));
}
