/** Hard links, which need no space. */
import { copyFile, link } from "node:fs/promises";

/** Errors of file systems that have no hard links, or not between two places. */
const IMPOSSIBLE = ["EXDEV", "EPERM", "EMLINK", "ENOTSUP"];

/** Makes a hard link to a file, or copies it where that is impossible. */
export async function linkOrCopy(source: string, target: string): Promise<void> {
  try {
    await link(source, target);
  } catch (error) {
    if (!IMPOSSIBLE.includes(String((error as { code?: unknown }).code))) throw error;
    await copyFile(source, target);
  }
}
