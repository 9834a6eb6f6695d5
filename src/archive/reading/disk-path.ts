/** Names of files in either Unicode normalisation form. */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

/**
 * Where a file lies whose name was written on another system: a Mac takes `أ` apart (NFD) in names
 * that it copies to a disk, and people type it whole (NFC).
 *
 * @param file path below the directory, POSIX, in NFC.
 * @returns its path on disk; that of the name as it is where there is no such file in either form.
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
