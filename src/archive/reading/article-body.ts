/** The texts of articles. Each is read again where it is shown or indexed: memory never holds all. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { contentHashOf, readBody, type Article } from "../../article/index.ts";
import { textOf } from "../../lib/utf8.ts";
import { changedFile } from "./changed-file.ts";

/**
 * The text of an article below its front matter.
 *
 * @param directory the archive.
 * @throws Error when the file has changed since the archive was read: pages made before and after the
 *   change would not agree.
 */
export function bodyOf(
  directory: string,
  { file, contentHash }: Pick<Article, "file" | "contentHash">,
): string {
  const bytes = readFileSync(path.join(directory, file));
  if (contentHashOf(file, bytes) !== contentHash) {
    throw changedFile(file);
  }
  return readBody(textOf(bytes));
}
