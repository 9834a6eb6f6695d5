/** The files within a zip file, read where they are: nothing is unpacked to disk. */
import { closeSync, openSync, readSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { openPromise, validateFileName, type Entry, type ZipFile } from "yauzl";
import type { PictureFile } from "../item.ts";
import { limits, megabytes } from "../limits.ts";
import { reasonOf, Refusal } from "../refusal.ts";
import { guarded } from "./guarded.ts";
import type { InputFile } from "./input-file.ts";
import { nameKey, resolveBeside } from "./neighbours.ts";
import type { OpenOptions } from "./open.ts";
import { wantedOf } from "./wanted.ts";
import { zipNames } from "./zip-names.ts";
import { say } from "../../messages/message.ts";

/**
 * The files of a zip file that a format takes, in the order of their names. Those that are not taken
 * are refused by name: encrypted ones, names that climb out of the zip; other endings are counted.
 */
export async function* zipFiles(file: InputFile, options: OpenOptions): AsyncGenerator<InputFile> {
  const { refuse } = options;
  const { name, path } = file;
  if (path === undefined) {
    refuse(name, say("a zip file within another archive: unpack it first"));
    return;
  }
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, { autoClose: false, decodeStrings: false });
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    const all = [...zipNames(entries)].map(([entry, inner]) => ({ entry, name: inner }));
    const isSafe = (inner: string) => validateFileName(inner) === null;
    for (const { name: inner } of all.filter((it) => !isSafe(it.name)))
      refuse(`${name}, ${inner}`, say("its name leads out of the zip file"));
    const named = all.filter((it) => isSafe(it.name));
    const byKey = new Map(named.map((it) => [nameKey(it.name), it.entry]));
    for (const { entry, name: inner } of wantedOf(named, name, options)) {
      const whole = `${name}/${inner}`;
      if (entry.isEncrypted()) refuse(whole, say("encrypted, expected a zip without a password"));
      else if (isLink(entry))
        refuse(
          whole,
          say("a symbolic link, which is not followed; copy what it leads to into its place"),
        );
      else
        yield {
          name: whole,
          beside: (it) => besideIn(path, byKey, inner, it),
          open: opener(zip, entry, whole),
        };
    }
  } catch (error) {
    // yauzl refuses files that lie about themselves.
    refuse(name, say("not a sound zip file: {error}", { error: reasonOf(error) }));
  } finally {
    zip?.close();
  }
}

/** Whether an entry that Unix wrote is a link: its bytes are where it leads. */
function isLink({ versionMadeBy, externalFileAttributes }: Entry): boolean {
  return versionMadeBy >> 8 === 3 && externalFileAttributes >>> 28 === 0o12;
}

function opener(zip: ZipFile, entry: Entry, name: string): InputFile["open"] {
  return () =>
    guarded(name, async () => ({
      stream: await zip.openReadStreamPromise(entry),
      packedSize: () => entry.compressedSize,
    }));
}

function besideIn(
  zip: string,
  byKey: ReadonlyMap<string, Entry>,
  file: string,
  wanted: string,
): PictureFile | undefined {
  const below = resolveBeside(file, wanted);
  const entry = below === undefined ? undefined : byKey.get(nameKey(below));
  if (below === undefined || !entry || entry.isEncrypted()) return undefined;
  return { path: below, bytes: () => entryBytes(zip, entry) };
}

/**
 * All bytes of a small entry at once.
 *
 * @throws Refusal when it is larger than a picture, or packed in a way that is neither of the usual.
 */
function entryBytes(zip: string, entry: Entry): Buffer {
  const { compressedSize, compressionMethod, relativeOffsetOfLocalHeader: offset } = entry;
  if (Math.max(compressedSize, entry.uncompressedSize) > limits.picture)
    throw new Refusal(say("larger than {most}", { most: megabytes(limits.picture) }));
  const descriptor = openSync(zip, "r");
  try {
    // The names and fields of the local header may be longer than those of the directory.
    const header = Buffer.alloc(30);
    readSync(descriptor, header, 0, header.length, offset);
    const begin = offset + header.length + header.readUInt16LE(26) + header.readUInt16LE(28);
    const packed = Buffer.alloc(compressedSize);
    readSync(descriptor, packed, 0, compressedSize, begin);
    if (compressionMethod === 0) return packed;
    if (compressionMethod !== 8) throw new Refusal(say("packed in an unusual way within its zip"));
    return inflateRawSync(packed, { maxOutputLength: limits.picture });
  } finally {
    closeSync(descriptor);
  }
}
