/** What is cached does not grow without end: what is of nothing any more is deleted. */
import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";

/**
 * Deletes the files of a directory that have other names.
 *
 * @param directory may be missing.
 */
export function keepOnly(directory: string, names: ReadonlySet<string>): void {
  if (!existsSync(directory)) return;
  for (const name of readdirSync(directory)) {
    if (!names.has(name)) rmSync(path.join(directory, name));
  }
}
