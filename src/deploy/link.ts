/** Second names for files, which cost nothing. */
import { copyFile, link } from "node:fs/promises";

/** Where a file system has no second names, or not between these two places. */
const IMPOSSIBLE = ["EXDEV", "EPERM", "EMLINK", "ENOTSUP"];

/** Gives a file a second name, or copies it where that is impossible. */
export async function linkOrCopy(source: string, target: string): Promise<void> {
  try {
    await link(source, target);
  } catch (error) {
    if (!IMPOSSIBLE.includes(String((error as { code?: unknown }).code))) throw error;
    await copyFile(source, target);
  }
}
