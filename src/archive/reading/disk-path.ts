/** Names of files in either Unicode normalisation form. */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

/**
 * The path on disk of a file whose name may come from another system: a Mac writes `أ` as two code
 * points (NFD), and people type it as one (NFC).
 *
 * @param file path below the directory, POSIX, in NFC.
 * @returns the path of the file; the path as it is written where there is no file in either form.
 */
export function diskPath(directory: string, file: string): string {
  const asWritten = path.join(directory, file);
  if (existsSync(asWritten)) return asWritten;
  let folder = directory;
  for (const name of file.split("/")) {
    const entry = entriesOf(folder).find((one) => one.normalize("NFC") === name);
    if (entry === undefined) return asWritten;
    folder = path.join(folder, entry);
  }
  return folder;
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // a file, or nothing
  }
}
