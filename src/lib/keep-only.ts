/** Keeps a cache from growing without end. */
import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";

/**
 * Deletes all files of a directory but those of some names.
 *
 * @param directory may be missing.
 */
export function keepOnly(directory: string, names: ReadonlySet<string>): void {
  if (!existsSync(directory)) return;
  for (const name of readdirSync(directory)) {
    if (!names.has(name)) rmSync(path.join(directory, name));
  }
}
