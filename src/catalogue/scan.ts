/** The files of an archive as the file system sees them, without opening any. */
import { readdirSync, statSync } from "node:fs";
import path from "node:path";

/** A file, and by what a change of it is noticed. */
export interface ScannedFile {
  /** Path below the archive's directory, POSIX. */
  file: string;
  /** Size, time of the content and time of the entry: what no edit leaves as it was. */
  stamp: string;
}

/**
 * All files below a directory, in code point order. Names that begin with a dot are passed over,
 * and so are links to directories.
 *
 * @param deep whether folders are looked into.
 * @returns no files for a directory that is not there.
 */
export function scanFiles(directory: string, deep: boolean = true): ScannedFile[] {
  const files: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of entriesOf(path.join(directory, folder))) {
      if (entry.name.startsWith(".")) continue;
      const file = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory()) files.push(file);
      else if (deep) walk(file);
    }
  };
  walk("");
  return files.sort().flatMap((file) => {
    const stat = statSync(path.join(directory, file), { throwIfNoEntry: false });
    if (!stat?.isFile()) return [];
    return [{ file, stamp: `${stat.size}-${stat.mtimeMs}-${stat.ctimeMs}` }];
  });
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** Whether a file of an archive is an article: Markdown, and not a README. */
export function isArticleFile(file: string): boolean {
  return /^(?!README).*\.md$/.test(file.slice(file.lastIndexOf("/") + 1));
}
