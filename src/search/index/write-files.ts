/** Puts files of the search where they belong. */
import fs from "node:fs/promises";
import path from "node:path";
import type { SearchFile } from "./segment.ts";

/** @param directory which their paths start from. */
export async function writeFiles(directory: string, files: readonly SearchFile[]): Promise<void> {
  for (const { path: file, content } of files) {
    const target = path.join(directory, file);
    await fs.mkdir(path.dirname(target), { recursive: true });
    await fs.writeFile(target, content);
  }
}
