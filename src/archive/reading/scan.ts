/** The files of an archive as the file system sees them, without opening any. */
import { readdirSync, realpathSync, statSync } from "node:fs";
import path from "node:path";

/** A file, with the fingerprint that tells whether it has changed. */
export interface ScannedFile {
  /** Path below the archive's directory, POSIX. */
  file: string;
  /** Its size, the time of its content and the time of its entry: every edit changes one of them. */
  fingerprint: string;
  /** Whether it is a symbolic link that leads out of the directory: nothing of it is read. */
  leadsOut?: true;
}

/**
 * All files below a directory, in code point order. Names that begin with a dot are left out, unless
 * some tool reads such a file. Links to directories are not followed. A link that leads out of the
 * directory is listed and not opened.
 *
 * @param deep whether the files in folders are listed too.
 * @returns no files for a directory that is not there.
 */
export function scanFiles(directory: string, deep: boolean = true): ScannedFile[] {
  const files: string[] = [];
  const links = new Set<string>();
  const walk = (folder: string): void => {
    for (const entry of entriesOf(`${directory}/${folder}`)) {
      if (entry.name.startsWith(".") && !isToolFile(entry.name)) continue;
      const file = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isSymbolicLink()) links.add(file);
      if (!entry.isDirectory()) files.push(file);
      else if (deep) walk(file);
    }
  };
  walk("");
  const root = links.size > 0 ? realpathSync(directory) : directory;
  const scanned: ScannedFile[] = [];
  for (const file of files.sort()) {
    const full = `${directory}/${file}`; // to normalise each path would take a fifth of the time
    if (links.has(file) && leadsOut(full, root)) {
      scanned.push({ file, fingerprint: "out", leadsOut: true });
      continue;
    }
    const fingerprint = fingerprintOf(full);
    if (fingerprint !== undefined) scanned.push({ file, fingerprint });
  }
  return scanned;
}

/** The fingerprint of a file; `undefined` where there is no file. */
export function fingerprintOf(file: string): string | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? `${stat.size}-${stat.mtimeMs}-${stat.ctimeMs}` : undefined;
}

/**
 * Whether a path leads out of a directory, by itself or by a folder on its way.
 *
 * @param root the directory, without links in it (`realpath`).
 * @returns `false` for what is not there.
 */
export function leadsOut(file: string, root: string): boolean {
  try {
    const real = realpathSync(file);
    return real !== root && !real.startsWith(root.endsWith(path.sep) ? root : root + path.sep);
  } catch {
    return false; // a link to nothing
  }
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

/** Whether a file has a name for which tools read it: it may change what they do. */
export function isToolFile(name: string): boolean {
  return /^\.(?:eleventy(?:ignore|\..+)|env(?:\..+)?|pagefind.*)$|^eleventy\.config\.|^package\.json$/i.test(
    name,
  );
}
